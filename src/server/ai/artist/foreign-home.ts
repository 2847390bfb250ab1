import 'server-only'

/** Things in house, school and workshop, music, toys and sports: "english: German | Spanish | French | Japanese", as foreign-vocabulary.ts reads it. */
export const HOME = `
table: tisch | mesa | table | テーブル 机
chair: stuhl hocker | silla taburete | chaise tabouret | 椅子 いす イス
armchair: sessel lehnstuhl schaukelstuhl | sillon butaca mecedora | fauteuil | ソファー ロッキングチェア
sofa: sofa couch | sofa | canape | ソファ
bed: bett bettchen hochbett | cama camita | lit lits | ベッド お布団 布団
pillow: kissen kopfkissen | almohada cojin | oreiller coussin | 枕 クッション
blanket: decke kuscheldecke | manta cobija | couverture couette | 毛布
lamp: lampe | lampara | lampe | ランプ 電気スタンド
candle: kerze | vela velas | bougie chandelle | ろうそく キャンドル
lantern: laterne lampion | farol farolillo | lanterne lampion | 提灯 ちょうちん ランタン
flashlight: taschenlampe | linterna | lampe+de+poche lampe+torche | 懐中電灯
light bulb: gluhbirne | bombilla | ampoule | 電球
lights: licht lichter lichterkette | luces luz | lumieres lumiere guirlande+lumineuse | 光 明かり イルミネーション
window: fenster | ventana | fenetre | 窓 まど
door: tur tor | puerta | porte portes | ドア 扉
stairs: treppe | escaleras | escalier | 階段
ladder: leiter | escalera | echelle | はしご
fireplace: kamin | chimenea | cheminee | 暖炉
stove: ofen herd backofen | estufa horno | four poele | オーブン かまど
kettle: kessel | tetera+hirviendo | bouilloire | やかん
pot: topf kochtopf | olla | marmite casserole | 鍋
pan: pfanne | sarten | poele+a+frire | フライパン
teacup: tasse becher | taza tacita | tasse | カップ マグカップ コップ
plate: teller | plato | assiette | お皿 皿
spoon: loffel | cuchara | cuillere | スプーン
fork: gabel | tenedor | fourchette | フォーク
jar: glas marmeladenglas | frasco tarro | bocal | 瓶
bottle: flasche | botella | bouteille | 瓶詰め ボトル
basket: korb korbchen picknickkorb | cesta canasta cesto | panier | かご バスケット
bucket: eimer | cubo balde | seau | バケツ
broom: besen hexenbesen zauberbesen | escoba | balai | ほうき 箒
soap: seife | jabon | savon | 石鹸
bubbles: seifenblase blase schaum | burbujas pompas pompas+de+jabon | bulles bulles+de+savon | シャボン玉 泡 しゃぼん玉
bathtub: badewanne wanne waschzuber zuber schaumbad | banera tina | baignoire bain | お風呂 おふろ バスタブ
shower: dusche | ducha | douche | シャワー
toothbrush: zahnburste | cepillo+de+dientes | brosse+a+dents | 歯ブラシ
tooth: zahn zahne wackelzahn milchzahn | diente dientes | dent dents | 歯
mirror: spiegel | espejo | miroir | 鏡
clock: uhr wanduhr | reloj | horloge pendule | 時計 とけい
alarm clock: wecker | despertador | reveil | 目覚まし時計
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
book: buch bilderbuch buchlein marchenbuch | libro cuento+ilustrado | livre bouquin | 本 絵本
books: bucher bucherregal | libros | livres | 本棚
coloring book: malbuch ausmalbuch malbucher malheft ausmalbilder ausmalbild | libro+para+colorear libro+de+colorear libro+para+pintar cuaderno+para+colorear dibujos+para+colorear | livre+de+coloriage livre+a+colorier cahier+de+coloriage coloriage coloriages | 塗り絵 ぬりえ ぬり絵 塗り絵ブック カラーリングブック
scene: seite blatt+papier | pagina paginas | page | ページ
diary: tagebuch | diario | journal | 日記
letter: brief | carta cartas | lettre | 手紙 お手紙
card: postkarte geburtstagskarte spielkarte | postal tarjeta | carte+postale | カード はがき
mailbox: briefkasten | buzon | boite+aux+lettres | ポスト
package: paket packchen | paquete | colis paquet | 荷物 小包
pencil: bleistift stift buntstift | lapiz lapices | crayon crayons+de+couleur | 鉛筆 色鉛筆 えんぴつ
crayon: wachsmalstift | crayola ceras | pastel | クレヨン
paintbrush: pinsel | pincel pinceles | pinceau pinceaux | 絵筆 筆
paint: farbe farben malfarbe | acuarelas temperas | peintures gouache | 絵の具
scissors: schere | tijeras | ciseaux | はさみ
painting: bild gemalde | cuadro pintura | tableau peinture | 絵 絵画
photo: foto | foto fotografia | photo | 写真
paper: papier | papel | papier | 紙 折り紙
globe: weltkugel | globo+terraqueo | globe globe+terrestre | 地球儀
blackboard: tafel | pizarra | tableau+noir | 黒板
alphabet: alphabet abc buchstaben buchstabe | abecedario alfabeto letras | alphabet lettres | アルファベット ひらがな あいうえお
numbers: zahl zahlen ziffern | numeros | chiffres nombres | 数字 すうじ
shapes: formen muster | formas figuras | formes motifs | 図形 形 模様
mandala: mandala mandalas | mandala mandalas | mandala mandalas | 曼荼羅 マンダラ
music: musik | musica | musique | 音楽 おんがく
song: lied schlaflied wiegenlied | cancion nana cancion+de+cuna | chanson berceuse | 歌 うた 子守唄
notes: note musiknote | notas+musicales | notes notes+de+musique | 音符
guitar: gitarre ukulele | guitarra ukelele | guitare ukulele | ギター ウクレレ
piano: klavier piano | piano | piano | ピアノ
violin: geige violine | violin | violon | バイオリン
drum: trommel schlagzeug pauke | tambor bateria | tambour batterie | 太鼓 ドラム たいこ
trumpet: trompete | trompeta | trompette | トランペット ラッパ
flute: flote blockflote | flauta | flute | 笛 フルート リコーダー
saxophone: saxofon | saxofon | saxophone | サックス
accordion: akkordeon ziehharmonika | acordeon | accordeon | アコーディオン
harp: harfe | arpa | harpe | ハープ 竪琴
maracas: rassel | maracas | maracas | マラカス
bell: glocke glockchen | campana campanilla cascabel | cloche clochette grelot | 鈴 ベル 鐘
microphone: mikrofon | microfono | micro microphone | マイク
band: band kapelle orchester | banda orquesta | fanfare orchestre groupe+de+musique | 楽団 オーケストラ バンド
concert: konzert | concierto | concert | コンサート 音楽会 演奏会
toys: spielzeug spielsachen | juguete juguetes | jouet jouets | おもちゃ オモチャ
doll: puppe | muneca | poupee | 人形 お人形
building blocks: bauklotz baukloetze bauklotze bausteine | bloques cubos | cubes legos | 積み木 つみき ブロック
puzzle: puzzle | rompecabezas puzle | puzzle casse+tete | パズル
ball: ball balle | pelota balon bola | ballon balle | ボール
kite: papierdrachen flugdrachen windvogel | cometa papalote barrilete | cerf+volant | 凧 カイト
balloon: luftballon ballon | globo globos | ballon+gonflable ballon+de+baudruche | 風船 ふうせん バルーン
yo-yo: jojo | yoyo | yoyo | ヨーヨー
swing: schaukel | columpio columpios | balancoire | ブランコ
slide: rutsche | tobogan resbaladilla | toboggan | 滑り台 すべり台
seesaw: wippe | balancin subibaja | balancoire+a+bascule | シーソー
sandcastle: sandburg | castillo+de+arena | chateau+de+sable | 砂のお城 砂の城 砂山
soccer: fussball | futbol | football foot | サッカー
basketball: basketball | baloncesto | basket basket+ball | バスケットボール バスケ
baseball: baseball | beisbol | base+ball | 野球
tennis: tennis | tenis | tennis | テニス
volleyball: volleyball | voleibol | volley volley+ball | バレーボール
gymnastics: turnen | gimnasia | gymnastique | 体操
karate: karate judo | karate judo | karate judo | 空手 柔道
yoga: yoga | yoga | yoga | ヨガ
sports: sport sportarten | deportes deporte | sport sports | スポーツ 運動会
race: rennen wettrennen wettlauf | carrera carreras | course courses | レース かけっこ 競走
roller skates: rollschuh inliner | patines+de+ruedas | rollers patins+a+roulettes | ローラースケート
skates: schlittschuh | patines patines+de+hielo | patins patins+a+glace | スケート靴
ice skating: schlittschuhlaufen eislaufen schlittschuh+laufen | patinaje | patinage | スケート アイススケート
skis: ski skier | esquis | skis ski | スキー
sled: schlitten rodel | trineo | luge traineau | そり ソリ
skateboard: skateboard rollbrett | monopatin patineta skate | planche+a+roulettes skateboard | スケートボード スケボー
surfboard: surfbrett | tabla+de+surf | planche+de+surf | サーフボード
trophy: pokal | trofeo copa | trophee coupe | トロフィー
medal: medaille | medalla | medaille | メダル
flag: fahne flagge | bandera | drapeau | 旗
magic wand: zauberstab | varita+magica varita | baguette+magique | 魔法の杖 杖 魔法のステッキ
crystal ball: kristallkugel | bola+de+cristal | boule+de+cristal | 水晶玉
cauldron: hexenkessel zauberkessel | caldero | chaudron | 大鍋
potion: zaubertrank trank | pocion | potion | 魔法の薬
sword: schwert | espada | epee | 剣 刀
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
yarn: wolle wollknauel | lana ovillo | laine pelote+de+laine | 毛糸 毛糸玉
needle: nadel nahnadel | aguja | aiguille | 針
fishing rod: angelrute | cana+de+pescar | canne+a+peche | 釣り竿
net: netz | red | filet | 網
anchor: anker | ancla | ancre | いかり 錨
flag of pirates: piratenflagge | bandera+pirata | drapeau+pirate | 海賊旗
spider web: spinnennetz | telarana | toile+d+araignee | クモの巣
jack-o-lantern: kurbislaterne kurbiskopf | calabaza+de+halloween | citrouille+d+halloween | ジャックオーランタン
skull: totenkopf schadel | calavera craneo | tete+de+mort crane | どくろ ドクロ
gift: geschenk uberraschung | regalo sorpresa | cadeau surprise | プレゼント 贈り物
christmas tree: weihnachtsbaum christbaum | arbol+de+navidad arbolito+de+navidad | sapin+de+noel arbre+de+noel | クリスマスツリー
ornament: christbaumkugel weihnachtskugel | esferas+de+navidad bolas+de+navidad | boule+de+noel | オーナメント
fireworks: feuerwerk | fuegos+artificiales | feu+d+artifice feux+d+artifice | 花火
confetti: konfetti luftschlangen | confeti serpentinas | confettis serpentins | 紙吹雪
hedge: gartenhecke zaun | valla cerca | cloture barriere | 柵
scarecrow: vogelscheuche | espantapajaros | epouvantail | かかし
hourglass: sanduhr | reloj+de+arena | sablier | 砂時計
carp streamer: karpfenfahne | koinobori | koinobori | こいのぼり 鯉のぼり
wind chime: windspiel | campanillas+de+viento | carillon | 風鈴
fan: facher | abanico | eventail | うちわ 扇子
`
