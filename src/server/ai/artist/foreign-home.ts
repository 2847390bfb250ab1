import 'server-only'

/** Things in house, school and workshop: "english: German | Spanish | French | Japanese", as foreign-vocabulary.ts reads it. */
export const HOME = `
table: tisch | mesa | table | テーブル 机
chair: stuhl hocker | silla taburete | chaise tabouret | 椅子 いす イス
armchair: sessel lehnstuhl schaukelstuhl | sillon butaca mecedora | fauteuil | ソファー ロッキングチェア
sofa: sofa couch | sofa | canape | ソファ
bed: bett bettchen hochbett | cama camita | lit lits | ベッド お布団 布団
pillow: kissen kopfkissen | almohada cojin | oreiller coussin | 枕 クッション
blanket: decke kuscheldecke | manta cobija | couverture couette | 毛布 もうふ
lamp: lampe | lampara | lampe | ランプ 電気スタンド
candle: kerze | vela velas | bougie chandelle | ろうそく キャンドル
lantern: laterne lampion windlicht stalllaterne | farol farolillo | lanterne lampion | 提灯 ちょうちん ランタン 灯籠 灯ろう とうろう
flashlight: taschenlampe | linterna | lampe+de+poche lampe+torche | 懐中電灯
light bulb: gluhbirne | bombilla | ampoule | 電球
lights: licht lichter lichterkette | luces luz | lumieres lumiere guirlande+lumineuse | 光 明かり イルミネーション
window: fenster | ventana | fenetre | 窓 まど
door: tur tor | puerta | porte portes | ドア 扉
stairs: treppe | escaleras | escalier | 階段 かいだん
ladder: leiter | escalera | echelle | はしご
fireplace: kamin | chimenea | cheminee | 暖炉
stove: ofen herd backofen kochherd | estufa horno | four poele fourneau fourneaux cuisiniere+a+bois | オーブン かまど
kettle: kessel | tetera+hirviendo | bouilloire | やかん
pot: topf kochtopf | olla | marmite casserole | 鍋
pan: pfanne | sarten | poele+a+frire | フライパン
teacup: tasse becher | taza tacita | tasse | カップ マグカップ コップ
plate: teller | plato | assiette | お皿 皿 おさら
spoon: loffel | cuchara | cuillere | スプーン
fork: gabel | tenedor | fourchette | フォーク
jar: glas marmeladenglas | frasco tarro | bocal | 瓶
bottle: flasche | botella | bouteille | 瓶詰め ボトル
basket: korb korbchen picknickkorb | cesta canasta cesto | panier | かご バスケット
bucket: eimer | cubo balde | seau | バケツ
broom: besen hexenbesen zauberbesen | escoba | balai | ほうき 箒
soap: seife | jabon | savon | 石鹸 せっけん
bubbles: seifenblase blase schaum | burbujas pompas pompas+de+jabon | bulles bulles+de+savon | シャボン玉 泡 しゃぼん玉
bathtub: badewanne wanne waschzuber zuber schaumbad | banera tina | baignoire bain | お風呂 おふろ バスタブ
shower: dusche | ducha | douche | シャワー
toothbrush: zahnburste | cepillo+de+dientes | brosse+a+dents | 歯ブラシ はぶらし
tooth: zahn wackelzahn milchzahn | diente dientes | dent dents | 歯
mirror: spiegel | espejo | miroir | 鏡 かがみ
clock: uhr wanduhr | reloj | horloge pendule | 時計 とけい
alarm clock: wecker | despertador | reveil | 目覚まし時計 めざましどけい
watch: armbanduhr | reloj+de+pulsera | montre | 腕時計
key: schlussel | llave | cle clef | 鍵 かぎ
treasure chest: truhe | baul | coffre malle | 
box: kiste schachtel karton | caja | boite carton | 箱 ダンボール 段ボール
treasure: schatz | tesoro | tresor | 宝物 お宝 宝 たからもの
treasure chest: schatztruhe schatzkiste | cofre+del+tesoro cofre | coffre+au+tresor | 宝箱 たからばこ
treasure map: schatzkarte | mapa+del+tesoro | carte+au+tresor | 宝の地図
map: landkarte karte | mapa | carte plan | 地図 ちず
compass: kompass | brujula | boussole | コンパス 羅針盤
gem: edelstein diamant juwel kristall | gema diamante joya cristal | diamant bijou pierre+precieuse cristal | 宝石 ダイヤモンド
coin: munze goldmunze | moneda | piece+d+or pieces+d+or | コイン 金貨
telescope: fernrohr teleskop | telescopio catalejo | telescope longue+vue | 望遠鏡
magnifying glass: lupe | lupa | loupe | 虫めがね 虫眼鏡
camera: kamera fotoapparat | camara | appareil+photo | カメラ
television: fernseher | televisor television tele | television tele | テレビ
computer: computer laptop | ordenador computadora | ordinateur | パソコン コンピューター
telephone: telefon handy | telefono movil | telephone | 電話 スマホ
book: buch bilderbuch buchlein marchenbuch | libro cuento+ilustrado | livre bouquin | 本 絵本 ほんだな
books: bucher bucherregal | libros | livres | 本棚
coloring book: malbuch ausmalbuch malbucher malheft ausmalbilder ausmalbild | libro+para+colorear libro+de+colorear libro+para+pintar cuaderno+para+colorear dibujos+para+colorear | livre+de+coloriage livre+a+colorier cahier+de+coloriage coloriage coloriages | 塗り絵 ぬりえ ぬり絵 塗り絵ブック カラーリングブック
scene: seite blatt+papier | pagina paginas | page | ページ
diary: tagebuch | diario | journal | 日記
letter: brief | carta cartas | lettre | 手紙 お手紙 てがみ おてがみ
card: postkarte geburtstagskarte spielkarte | postal tarjeta | carte+postale | カード はがき
mailbox: briefkasten | buzon | boite+aux+lettres | ポスト
package: paket packchen | paquete | colis paquet | 荷物 小包 にもつ
pencil: bleistift stift buntstift | lapiz lapices | crayon crayons+de+couleur | 鉛筆 色鉛筆 えんぴつ
crayon: wachsmalstift | crayola ceras | pastel | クレヨン
paintbrush: pinsel | pincel pinceles | pinceau pinceaux | 絵筆 筆
paint: farbe farben malfarbe | acuarelas temperas | peintures gouache | 絵の具 えのぐ
scissors: schere | tijeras | ciseaux | はさみ
painting: bild gemalde | cuadro pintura | tableau peinture | 絵 絵画
photo: foto | foto fotografia | photo | 写真 しゃしん
paper: papier | papel | papier | 紙 折り紙 おりがみ
globe: weltkugel |  | globe globe+terrestre | 地球儀
blackboard: tafel | pizarra | tableau+noir | 黒板
alphabet: alphabet abc buchstaben buchstabe | abecedario alfabeto letras | alphabet lettres | アルファベット ひらがな あいうえお
numbers: zahl zahlen ziffern | numeros | chiffres nombres | 数字 すうじ
shapes: formen muster | formas figuras | formes motifs | 図形 形 模様
mandala: mandala mandalas | mandala mandalas | mandala mandalas | 曼荼羅 マンダラ
magic wand: zauberstab | varita+magica varita | baguette+magique | 魔法の杖 杖 魔法のステッキ まほうのつえ まほうのステッキ
crystal ball: kristallkugel | bola+de+cristal | boule+de+cristal | 水晶玉
cauldron: hexenkessel zauberkessel | caldero | chaudron | 大鍋
potion: zaubertrank trank | pocion | potion | 魔法の薬
sword: schwert | espada | epee | 剣 刀 つるぎ
shield: schild | escudo | bouclier | 盾
bow and arrow: pfeil+und+bogen | arco+y+flecha | arc+et+fleche | 弓矢
hammer: hammer | martillo | marteau | ハンマー
saw: sage | sierra | scie | のこぎり
tools: werkzeug werkzeugkasten | herramienta herramientas | outil outils | 工具 道具
shovel: schaufel spaten | pala | pelle beche | シャベル スコップ
watering can: giesskanne | regadera | arrosoir | じょうろ
machine: maschine erfindung | maquina invento | machine invention | 機械 マシン 発明
gear: zahnrad | engranaje | engrenage | 歯車
wheel: reifen | rueda | roue | 車輪 タイヤ
rope: seil tau | cuerda | corde | ロープ
yarn: wolle wollknauel | lana ovillo | laine pelote+de+laine | 毛糸 毛糸玉 けいと
needle: nadel nahnadel | aguja | aiguille | 針
fishing rod: angelrute | cana+de+pescar | canne+a+peche | 釣り竿
net: netz | red | filet | 網
anchor: anker | ancla | ancre | いかり 錨
pirate flag: piratenflagge | bandera+pirata | drapeau+pirate | 海賊旗
spider web: spinnennetz | telarana | toile+d+araignee | クモの巣
jack-o-lantern: kurbislaterne kurbiskopf | calabaza+de+halloween | citrouille+d+halloween | ジャックオーランタン
skull: totenkopf schadel | calavera craneo | tete+de+mort crane | どくろ ドクロ
gift: geschenk uberraschung | regalo sorpresa | cadeau surprise | プレゼント 贈り物
christmas tree: weihnachtsbaum christbaum | arbol+de+navidad arbolito+de+navidad | sapin+de+noel arbre+de+noel | クリスマスツリー
ornament: christbaumkugel weihnachtskugel | esferas+de+navidad bolas+de+navidad | boule+de+noel | オーナメント
fireworks: feuerwerk | fuegos+artificiales | feu+d+artifice feux+d+artifice | 花火 はなび
confetti: konfetti luftschlangen | confeti serpentinas | confettis serpentins | 紙吹雪
hedge: gartenhecke zaun | valla cerca | cloture barriere | 柵
scarecrow: vogelscheuche | espantapajaros | epouvantail | かかし
hourglass: sanduhr | reloj+de+arena | sablier | 砂時計
carp streamer: karpfenfahne | koinobori | koinobori | こいのぼり 鯉のぼり
wind chime: windspiel | campanillas+de+viento | carillon | 風鈴
fan: facher | abanico | eventail | うちわ 扇子
home furniture: mobel | muebles | meubles | 家具
rug: teppich flickenteppich | alfombra | tapis | じゅうたん
flying carpet rug: fliegende+teppich fliegender+teppich | alfombra+magica alfombra+voladora | tapis+volant | 空飛ぶじゅうたん 魔法のじゅうたん
curtain: vorhang | cortina | rideau | カーテン
shelf: regal schrank | estante armario | etagere armoire placard | 棚 たんす
drawer: schublade | cajon | tiroir | 引き出し
vase: vase blumenvase | jarron florero | vase | 花瓶 壺
sink: waschbecken | fregadero lavabo | evier lavabo | 洗面台
fridge: kuhlschrank | nevera refrigerador | frigo refrigerateur | 冷蔵庫 れいぞうこ
washing machine: waschmaschine | lavadora | machine+a+laver lave+linge | 洗濯機
laundry: wasche | colada ropa | linge lessive | 洗濯物
clothes: kleidung kleider | prendas | vetements habits | 服 洋服
towel: handtuch | toalla | serviette | タオル
comb: kamm burste | peine cepillo | peigne brosse | くし ブラシ
backpack for school: schultute |  |  | 
ruler: lineal | regla | regle | 定規
notebook: heft notizbuch | cuaderno libreta | cahier carnet | ノート
pen: fuller kugelschreiber | boligrafo pluma+estilografica | stylo | ペン
homework: hausaufgaben | deberes tarea | devoirs | 宿題
lesson: unterricht unterrichtsstunde | clase leccion | lecon cours | 授業 レッスン
microscope: mikroskop | microscopio | microscope | 顕微鏡
test tube: reagenzglas | tubo+de+ensayo | eprouvette tube+a+essai | 試験管
laboratory: labor | laboratorio | laboratoire | 実験室
magnet: magnet | iman | aimant | 磁石
battery: batterie | pila | pile | 電池
screwdriver: schraubenzieher | destornillador | tournevis | 
wrench: schraubenschlussel | llave+inglesa | cle+a+molette | レンチ
nut and bolt: schraube | tornillo tuerca | vis+et+ecrou | ねじ
bricks: ziegel ziegelstein backstein | ladrillo ladrillos | brique briques | レンガ れんが
wall: mauer wand | muro pared | mur murs | 壁
stethoscope: stethoskop | estetoscopio | stethoscope | 聴診器
bandage: pflaster verband | tirita vendaje curita | pansement | 絆創膏 包帯
medicine: medizin | medicina | medicament | 薬 おくすり
wheelchair: rollstuhl | silla+de+ruedas | fauteuil+roulant | 車いす 車椅子 くるまいす
life ring: rettungsring schwimmreifen | flotador salvavidas+de+goma | bouee | 浮き輪 うきわ
goggles: taucherbrille schwimmbrille | gafas+de+buceo | masque+de+plongee lunettes+de+plongee | ゴーグル
parasol: sonnenschirm | sombrilla | parasol ombrelle | パラソル 日傘
flip flops: badelatschen flipflops | chanclas | tongs | ビーチサンダル
sandals: sandale | sandalia | sandale | サンダル
helmet: helm | casco | casque | ヘルメット
uniform: uniform | uniforme | uniforme | 制服
tie: krawatte fliege+um+den+hals | corbata | cravate | ネクタイ
belt: gurtel | cinturon | ceinture | ベルト
earrings: ohrring | pendientes aretes | boucles+d+oreilles | イヤリング
perfume: parfum | perfume | parfum | 香水
lipstick: lippenstift | pintalabios | rouge+a+levres | 口紅
ticket: eintrittskarte fahrkarte | entrada boleto | billet ticket | 切符 チケット
money: geld | dinero | argent | お金 おかね
purse: geldbeutel | monedero | porte+monnaie | 財布
shopping cart: einkaufswagen | carrito+de+la+compra | caddie chariot | ショッピングカート
trash can: mulltonne mulleimer papierkorb | cubo+de+basura papelera | poubelle corbeille | ゴミ箱 ごみ箱
garbage: mull abfall | basura | dechets ordures | ゴミ ごみ
scroll: schriftrolle | pergamino | parchemin | 巻物
secret book: zauberbuch | libro+de+hechizos libro+magico | grimoire livre+magique | 魔法の本 魔法の絵本
quill feather: schreibfeder |  | plume+d+oie | 羽ペン
mailbox post: postkasten |  |  | 郵便受け
hook: haken | gancho garfio | crochet | フック
spyglass telescope: spahrohr |  | lorgnette | 遠眼鏡
eye patch: augenklappe | parche | cache+oeil bandeau | 眼帯
cannon: kanone |  | canon | 大砲
hammock: hangematte | hamaca | hamac | ハンモック
bench: parkbank bank | banco+del+parque banca | banc | ベンチ
thermometer: thermometer | termometro | thermometre | 温度計
dream catcher feather: traumfanger | atrapasuenos | attrape+reves | ドリームキャッチャー
stained glass window: buntglasfenster glasfenster | vitral vidriera | vitrail vitraux | ステンドグラス
pattern: ornament ornamente | patron patrones | ornement ornements | 柄
tattoo: tattoo tatowierung | tatuaje tatuajes | tatouage tatouages | タトゥー
robots: robotern | robots | robots | ロボットたち
magic lamp: wunderlampe | lampara+maravillosa lampara+magica | lampe+merveilleuse | 魔法のランプ
stock stick: stock stab | palo baston | baton canne | 棒
thread: faden garn zwirn | hilo | fil | 糸
button eyes: knopfaugen |  | boutons | 
embroidery needle: stickerei | bordado costura | broderie couture | 刺しゅう 裁縫
pipe: pfeife | pipa | pipe | パイプ
entrance door: eingang haustur gartentor | entrada+de+la+casa porton | portail entree | 入口 入り口 門
comic book: comic | comic historieta | bande+dessinee bd | 漫画 マンガ
science test tube: wissenschaft chemie | ciencia ciencias quimica | sciences chimie | 科学
math abacus: mathe rechnen | matematicas | maths mathematiques calcul | 算数 そろばん
frame picture: bilderrahmen rahmen | marco | cadre | 額縁
statue: statue denkmal | estatua | statue | 像
cross: kreuz | cruz | croix | 十字架
wallpaper flowers: tapete | papel+pintado | papier+peint | 壁紙
glue: klebstoff kleber | pegamento | colle | のり
dough: teig | masa | pate+a+gateau pate | 生地
cookie cutter: ausstechform ausstecher | cortador+de+galletas | emporte+piece | クッキー型
stuffed animals teddy bear: stofftiere kuscheltiere kuscheltier stofftier pluschtier pluschtiere | peluches animales+de+peluche | peluches doudou doudous | ぬいぐるみたち
fire extinguisher: feuerloscher | extintor | extincteur | 消火器
fire hose: feuerwehrschlauch wasserschlauch schlauch | manguera | tuyau+d+arrosage lance+a+incendie | ホース
toilet: toilette klo topfchen | inodoro vater orinal | toilettes pot+de+bebe | トイレ おまる
sponge: schwamm | esponja | eponge | スポンジ
handbag: damentasche | bolso+de+mano | sac+a+main | ハンドバッグ
shorts: shorts | pantalones+cortos | short | 半ズボン
lock: vorhangeschloss | candado | cadenas | 錠
chain: eisenkette | cadena cadenas | chaine chaines | 鎖
oven mitt gloves: ofenhandschuh topflappen |  | manique | 鍋つかみ
whisk: schneebesen ruhrloffel nudelholz | batidor rodillo | fouet rouleau | 泡立て器 めん棒
seat: sitz sitzplatz | asiento | siege | 座席
crutch: krucke | muleta | bequille | 松葉杖
mouse trap: mausefalle | ratonera | piege+a+souris | ねずみ取り
alembic: destille | alambique | alambic | 
postbox: briefeinwurf |  | boite+postale | 
gift box: geschenkbox geschenkkarton | caja+de+regalo cajas+de+regalo | paquet+cadeau paquets+cadeaux | プレゼントの箱
windowsill: fensterbank fensterbrett | alfeizar | rebord+de+la+fenetre rebord+de+fenetre | 窓辺
doorstep: turschwelle | umbral | pas+de+la+porte | 
classroom desk: schulbank schreibtisch pult | pupitre escritorio | pupitre bureau+d+ecolier | 勉強机
pottery: topferei topfern | alfareria ceramica | poterie | 陶芸
crafts: basteln bastelei handarbeit | manualidades artesania | bricolage loisirs+creatifs | 工作 手芸
studio: malatelier | estudio | studio | スタジオ
pictures: bilder motive | imagenes ilustraciones dibujo dibujos | images dessins dessin illustrations | イラスト イラスト集
sticker: aufkleber | pegatina | autocollant | シール
balloons: luftballons ballons | globitos | baudruches | 風船たち
noise: larm krach | ruido | bruit | 音
smell: duft geruch | olor aroma | odeur parfum+de+fleurs | 香り におい
picture book: wimmelbuch | album+ilustrado | livre+d+images album | えほん
thing: ding sache | cosa | chose | もの
hiding place: versteck | escondite+secreto escondrijo | cachette | 隠れ家 かくれが
quilt: flickendecke steppdecke | edredon colcha | edredon patchwork | キルト
bookshelf:  | estanteria | bibliotheque+murale etagere+a+livres | 本だな
tray: tablett | bandeja | plateau | お盆
flask: thermoskanne kolben | termo matraz | thermos fiole | 水筒
easel: staffelei | caballete | chevalet | イーゼル
portrait: portrat | retrato | portrait | 似顔絵 肖像画
floor: boden fussboden | suelo piso | plancher | 床
pile: haufen stapel | monton pila+de+libros | tas | 山積み
board: brett tafelchen | tabla tablero | tableau+blanc | 板
wheelbarrow: schubkarre | carretilla | brouette | 一輪車
binoculars: fernglas | prismaticos binoculares |  | 双眼鏡
lasso rope: lasso | lazo+de+vaquero | lasso | 投げ縄
saddle: sattel | silla+de+montar | selle | 鞍
engine: motor | motor | moteur | エンジン
surprise box gift: uberraschungskiste | caja+sorpresa | boite+a+surprise pochette+surprise | びっくり箱
music box: spieldose spieluhr | caja+de+musica | boite+a+musique | オルゴール
`
