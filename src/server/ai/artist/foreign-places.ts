import 'server-only'

/** Places and rooms: "english: German | Spanish | French | Japanese", as foreign-vocabulary.ts reads it. */
export const PLACES = `
house: haus hauschen hauslein | casa casita vivienda | maison maisonnette | 家 お家 おうち いえ 一軒家
home: zuhause heim daheim | hogar | chez+moi chez+lui chez+elle foyer | わが家 自宅
cottage: hutte waldhutte holzhutte | cabana choza | cabane chaumiere chalet | 小屋 山小屋
treehouse: baumhaus | casa+del+arbol casa+en+el+arbol | cabane+dans+les+arbres cabane+dans+l+arbre | ツリーハウス 木の上の家
dollhouse: puppenhaus | casa+de+munecas | maison+de+poupee | ドールハウス
haunted house: spukhaus geisterhaus gespensterhaus | casa+encantada casa+embrujada mansion+encantada | maison+hantee manoir+hante | お化け屋敷 おばけやしき おばけ屋敷 幽霊屋敷
roof: dach hausdach | tejado techo | toit | 屋根 やね
room: zimmer kinderzimmer | habitacion cuarto dormitorio | chambre piece | 部屋 お部屋 子ども部屋 おへや へや
bedroom: schlafzimmer | recamara | chambre+a+coucher | 寝室
living room: wohnzimmer | salon sala | salon | 居間 リビング
bathroom: badezimmer bad | bano | salle+de+bain salle+de+bains | お風呂場
kitchen: kuche | cocina | cuisine | 台所 キッチン
attic: dachboden | desvan atico | grenier | 屋根裏 屋根裏部屋
cellar: keller | sotano | cave | 地下室
garage: garage | garaje | garage | ガレージ 車庫
workshop: werkstatt | taller | atelier | 工房 作業場 アトリエ
toy workshop: spielzeugwerkstatt | taller+de+juguetes | atelier+de+jouets | おもちゃ工場
factory: fabrik | fabrica | usine | 工場
garden: garten gemusegarten | jardin huerto huerta | jardin potager | 庭 お庭 花園 にわ 花壇
greenhouse: gewachshaus treibhaus | invernadero | serre | 温室
yard: hof hinterhof | patio | cour | 中庭
farm: bauernhof reiterhof ponyhof | granja rancho finca | ferme | 農場 牧場 ぼくじょう
barn: scheune stall | granero establo gallinero | grange etable ecurie poulailler | 納屋 馬小屋
field: feld acker | campo campos | champ champs | 畑 はたけ
meadow: wiese prarie blumenwiese weide | prado pradera | prairie pre | 草原 野原 原っぱ 花畑 お花畑 のはら
forest: wald waldchen urwald | bosque bosquecito | foret bois | 森 もり 林
enchanted forest: zauberwald marchenwald | bosque+encantado bosque+magico | foret+enchantee foret+magique | 魔法の森 不思議な森 まほうの森
clearing: lichtung waldlichtung | claro+del+bosque | clairiere | 森の広場
jungle: dschungel regenwald | selva jungla | jungle foret+tropicale | ジャングル 熱帯雨林
savanna: savanne steppe | sabana | savane | サバンナ
safari: safari | safari | safari | サファリ
africa: afrika | africa | afrique | アフリカ
desert: wuste | desierto | desert | 砂漠 さばく
oasis: oase | oasis | oasis | オアシス
mountain: berg | montana monte | montagne mont | 山 やま
mountains: berge gebirge alpen | montanas cordillera alpes andes pirineos | montagnes alpes | 山々 山脈
volcano: vulkan | volcan | volcan | 火山 かざん
cave: hohle grotte | cueva caverna | grotte caverne | 洞窟 ほら穴 どうくつ
hill: hugel | colina cerro | colline | 丘
valley: tal | valle | vallee | 谷
island: insel schatzinsel | isla islita | ile | 島 無人島 しま
beach: strand sandstrand kuste | playa costa | plage cote bord+de+mer | 海辺 浜辺 砂浜 ビーチ 海岸
sea: meer ozean unterwasserwelt | mar oceano | mer ocean | 海 うみ 大海原
under the sea: unterwasser meeresgrund | bajo+el+mar fondo+del+mar fondo+marino | sous+la+mer fond+de+la+mer fond+des+mers sous+l+eau fonds+marins | 海の中 海底 海の底 水中 うみのなか うみのそこ かいてい
coral reef: korallenriff riff | arrecife arrecife+de+coral | recif recif+de+corail barriere+de+corail | サンゴ礁 珊瑚礁
lagoon: lagune | laguna | lagon | 入り江
lake: see | lago | lac | 湖 みずうみ
pond: teich tumpel weiher | estanque charca | etang mare | 池 いけ
river: fluss bach | rio arroyo riachuelo | riviere ruisseau fleuve | 川 河 小川 かわ
waterfall: wasserfall | cascada catarata | cascade chute+d+eau | 滝
swamp: sumpf moor | pantano | marais marecage | 沼
bridge: brucke | puente | pont | 橋
lighthouse: leuchtturm | faro | phare | 灯台 とうだい
harbor: hafen | puerto | port | 港
city: stadt grossstadt | ciudad | ville cite | 街 町 都会 都市 まち
street: strasse gasse | calle avenida | rue avenue | 道 通り 道路
construction site: baustelle | obra obras zona+de+obras construccion en+construccion | chantier chantier+de+construction | 工事現場 建設現場 こうじげんば
village: dorf | pueblo aldea pueblito | village | 村 むら
square: platz marktplatz | plaza | place+du+village | 広場 ひろば
market: markt wochenmarkt markthalle flohmarkt | mercado | marche marches | 市場 マーケット いちば
christmas market: weihnachtsmarkt | mercado+de+navidad | marche+de+noel | クリスマスマーケット
shop: laden geschaft kaufladen | tienda | magasin boutique epicerie | 店 お店 屋さん 屋 ショップ お店屋さん
toy shop: spielzeugladen | jugueteria tienda+de+juguetes | magasin+de+jouets | おもちゃ屋 おもちゃ屋さん おもちゃやさん
flower shop: blumenladen | floristeria | fleuriste | 花屋 お花屋さん 花屋さん おはなやさん はなやさん
candy shop: bonbonladen susswarenladen | tienda+de+dulces confiteria dulceria | confiserie magasin+de+bonbons | お菓子屋さん 駄菓子屋 おかしやさん
bookshop: buchladen buchhandlung | libreria | librairie | 本屋 本屋さん ほんやさん
bakery: backerei backstube konditorei | panaderia pasteleria | boulangerie patisserie | パン屋 ベーカリー パン屋さん パンやさん
cake bakery: tortenladen | tienda+de+pasteles | magasin+de+gateaux | ケーキ屋さん ケーキ屋 ケーキやさん
cafe: kaffeehaus teestube | cafeteria | salon+de+the | カフェ 喫茶店
restaurant: restaurant gasthaus pizzeria | restaurante pizzeria | restaurant pizzeria | レストラン 食堂
ice cream shop: eisdiele | heladeria | glacier | アイスクリーム屋さん アイス屋さん アイスやさん アイスクリームやさん
supermarket: supermarkt | supermercado | supermarche | スーパー スーパーマーケット
hotel: hotel | hotel | hotel | 旅館 ホテル
school: schule grundschule klassenzimmer | escuela colegio aula | ecole classe salle+de+classe | 学校 教室 がっこう
kindergarten: kindergarten kita | jardin+de+infancia guarderia | maternelle creche | 幼稚園 保育園 ようちえん ほいくえん
first day of school: einschulung schulanfang schulstart | primer+dia+de+clase vuelta+al+cole | rentree rentree+des+classes | 入学式 にゅうがくしき
library: bibliothek bucherei | biblioteca | bibliotheque | 図書館 としょかん
museum: museum | museo | musee | 博物館 美術館 はくぶつかん
hospital: krankenhaus | hospital | hopital | 病院 びょういん
post office: post postamt | correos oficina+de+correos | bureau+de+poste | 郵便局 ゆうびんきょく
fire station: feuerwache feuerwehrhaus | estacion+de+bomberos parque+de+bomberos | caserne caserne+de+pompiers | 消防署 しょうぼうしょ
train station: bahnhof | estacion+de+tren estacion | gare | 駅
airport: flughafen | aeropuerto | aeroport | 空港 くうこう
park: park stadtpark | parque | parc | 公園 こうえん
playground: spielplatz | parque+infantil patio+de+recreo | aire+de+jeux terrain+de+jeu | 遊び場
sandbox: sandkasten | arenero | bac+a+sable | 砂場 すなば
swimming pool: schwimmbad freibad pool | piscina alberca | piscine | プール
stadium: stadion | estadio | stade | スタジアム
zoo: zoo tierpark | zoo zoologico | zoo | 動物園 どうぶつえん
aquarium: aquarium | acuario | aquarium | 水族館 すいぞくかん
circus: zirkus | circo | cirque | サーカス
amusement park: freizeitpark vergnugungspark | parque+de+atracciones parque+de+diversiones | parc+d+attractions | 遊園地 ゆうえんち テーマパーク
fair: jahrmarkt kirmes volksfest rummel | feria verbena | fete+foraine foire kermesse | 縁日
carousel: karussell | tiovivo carrusel | manege carrousel | メリーゴーランド
ferris wheel: riesenrad | noria | grande+roue | 観覧車
roller coaster: achterbahn | montana+rusa | montagnes+russes | ジェットコースター
theater: theater puppentheater | teatro | theatre | 劇場 げきじょう
stage: buhne | escenario | scene | 舞台 ステージ
castle: schloss burg marchenschloss wasserschloss ritterburg | castillo palacio alcazar | chateau chateau+fort palais | 城 お城 宮殿 おしろ
graveyard: friedhof | cementerio | cimetiere | お墓
kingdom: konigreich | reino | royaume | 王国 おうこく
tower: turm | torre | tour+du+chateau donjon | 塔 タワー
throne: thron | trono | trone | 玉座
camp: lager zeltlager camping | campamento | camping campement | キャンプ場 キャンプ
tent: zelt | tienda+de+campana carpa | tente | テント
campfire: lagerfeuer | fogata hoguera | feu+de+camp | たき火 焚き火 キャンプファイヤー
igloo: iglu | iglu | igloo | かまくら イグルー
north pole snow: nordpol arktis | polo+norte artico | pole+nord arctique | 北極 ほっきょく
antarctica: sudpol antarktis | polo+sur antartida | pole+sud antarctique | 南極 なんきょく
space: weltraum weltall all universum kosmos | espacio cosmos universo espacio+exterior | espace cosmos univers | 宇宙 うちゅう スペース
hot spring: thermalquelle | aguas+termales | source+chaude | 温泉 おんせん
temple: tempel | templo | temple | 神社 お寺 じんじゃ
fountain: springbrunnen brunnen | fuente | fontaine | 噴水 ふんすい
well: ziehbrunnen | pozo | puits | 井戸
path: weg pfad | camino sendero | chemin sentier | 小道
paradise: paradies | paraiso | paradis | 楽園
wonderland: wunderland | pais+de+las+maravillas | pays+des+merveilles | 不思議の国 おとぎの国
land: land lander | pais tierras | pays contree | 国 くに
sunken ship: schiffswrack wrack | barco+hundido naufragio | epave | 沈没船
japan: japan | japon | japon | 日本 にほん
paris: paris | paris | paris | パリ
road: landstrasse autobahn | carretera | route autoroute | 街道
roads: strassen wege | carreteras caminos calles | routes chemins rues | 道々
race track: rennstrecke rennbahn | pista circuito | piste circuit | サーキット コース
gas station: tankstelle | gasolinera | station+service | ガソリンスタンド
parking: parkplatz | estacionamiento aparcamiento | parking | 駐車場
skyscraper: wolkenkratzer hochhaus | rascacielos | gratte+ciel immeuble | 高層ビル ビル
building: gebaude | edificio edificios | batiment immeuble+de+bureaux | 建物
office: buro | oficina | bureau | 会社
church: kirche dom | iglesia catedral | eglise chapelle cathedrale | 教会 きょうかい
monastery: kloster | monasterio | monastere | 修道院
pyramid: pyramide | piramide piramides | pyramide | ピラミッド
ruins: ruine ruinen | ruinas | ruines | 遺跡
windmill: windmuhle muhle | molino molino+de+viento | moulin moulin+a+vent | 風車
watermill: wassermuhle | molino+de+agua | moulin+a+eau | 水車
tunnel: tunnel | tunel | tunnel | トンネル
stable: pferdestall | caballeriza | ecuries | 厩舎
chicken coop: huhnerstall | corral | poulailler+de+la+ferme | 鶏小屋
vegetable garden: gemusebeet beet | huerto+de+verduras | potager+bio carre+potager | 菜園 家庭菜園
rose garden: rosengarten | rosaleda | roseraie | バラ園
orchard: obstgarten obstwiese | arboleda frutal | verger | 果樹園
vineyard: weinberg | vinedo | vignoble vigne | ぶどう畑
balcony: balkon terrasse | balcon terraza | balcon terrasse | ベランダ テラス
porch: veranda | porche | perron | 縁側 玄関
hall: saal halle ballsaal | gran+salon | salle+de+bal | 大広間
dungeon: verlies kerker | mazmorra | cachot oubliettes | 牢屋
throne room: thronsaal | salon+del+trono | salle+du+trone | 王の間
deck of a ship: deck an+bord | cubierta a+bordo | pont+du+navire a+bord | 甲板
quay: steg kai | muelle | quai ponton | 桟橋 港町
cliff: klippe felswand | acantilado | falaise | 崖
dune: dune | duna dunas | dune dunes | 砂丘
glacier: gletscher | glaciar | glacier+alpin | 氷河
iceberg: eisberg | iceberg | iceberg | 氷山
peak: gipfel bergspitze | cima cumbre | sommet | 山頂 頂上
waterhole: wasserloch | abrevadero | point+d+eau | 水飲み場
reef:  |  |  | リーフ
undergrowth: unterholz dickicht | maleza | sous+bois fourre | 藪
mossy: moos | musgo | mousse | 苔
trees: baumwipfel baumkrone | copas+de+los+arboles | cime+des+arbres | 木々
bottom of the sea: meeresboden | lecho+marino | abysses | 深海
atlantis: atlantis | atlantida | atlantide | アトランティス
treasure island:  | isla+del+tesoro | ile+au+tresor | 宝島 たからじま
moon: mondoberflache | superficie+lunar | surface+de+la+lune | 月面
space station: raumstation weltraumstation | estacion+espacial | station+spatiale | 宇宙ステーション
milky way:  |  |  | ミルキーウェイ
rocket start: raketenstart |  | decollage | 発射
stone age: steinzeit | edad+de+piedra | prehistoire age+de+pierre | 石器時代
middle ages castle: mittelalter | edad+media | moyen+age | 中世
jurassic: jurazeit urzeit | jurasico prehistoria | jurassique | ジュラ紀
wild west cowboy: wilder+westen wilden+westen | lejano+oeste salvaje+oeste | far+west | 西部
fairy tale: marchenland marchenwelt | cuento+de+hadas cuentos+de+hadas | conte+de+fees contes+de+fees | おとぎ話 童話 おとぎばなし
candy land: schlaraffenland sussigkeitenland | pais+de+los+dulces | pays+des+bonbons | お菓子の国 おかしの国 おかしのくに
dreamland: traumland | pais+de+los+suenos | pays+des+reves | 夢の国 ゆめのくに
car wash: autowaschanlage | lavado+de+coches | lavage+auto | 洗車場
shopping mall shop: einkaufszentrum kaufhaus | centro+comercial grandes+almacenes | centre+commercial grand+magasin | デパート
ice rink skates: eisbahn eislaufbahn | pista+de+hielo | patinoire | スケートリンク
ski slope skis: skipiste | pista+de+esqui | piste+de+ski | ゲレンデ スキー場
sports field: sportplatz turnhalle | cancha gimnasio | terrain+de+sport gymnase | 体育館 グラウンド
water park slide: wasserpark wasserrutsche | parque+acuatico | parc+aquatique | ウォータースライダー
fashion show dress: modenschau laufsteg | desfile+de+moda pasarela | defile+de+mode | ファッションショー
canyon: schlucht canyon | gran+canon barranco desfiladero | gorge ravin canyon | 渓谷
corner: ecke winkel | rincon esquina | coin | 角っこ 隅
perfume shop: parfumerie drogerie | perfumeria | parfumerie | 香水屋さん
pharmacy: apotheke | farmacia botica | pharmacie | 薬屋さん 薬局
butcher shop: metzgerei fleischerei | carniceria | boucherie | 肉屋 お肉屋さん屋
fruit shop: obstladen gemuseladen | fruteria verduleria | primeur | 八百屋 八百屋さん 果物屋さん
fish shop: fischladen fischmarkt | pescaderia | poissonnerie | 魚屋 魚屋さん
shoe shop: schuhladen | zapateria | magasin+de+chaussures cordonnerie | 靴屋の店
clothes shop: kleiderladen modegeschaft boutique | boutique | friperie | 洋服屋さん 洋服屋
hat shop: hutladen | sombrereria | chapellerie | 帽子屋さん 帽子屋
clock shop: uhrmacher | relojeria relojero | horloger horlogerie | 時計屋さん 時計屋
jeweler ring: juwelier | joyeria joyero | bijouterie bijoutier | 宝石屋さん
hair salon: friseursalon | peluqueria barberia | salon+de+coiffure | 美容院 床屋
laundry shop: wascherei waschsalon | lavanderia | blanchisserie laverie | クリーニング屋さん
plant nursery garden: gartnerei baumschule | vivero | pepiniere | 園芸店
sewing workshop: schneiderei nahstube | costureria | atelier+de+couture | 仕立屋
carpentry workshop: tischlerei schreinerei schmiede | carpinteria herreria | menuiserie forge | 木工所
chocolate shop: schokoladenfabrik chocolaterie | chocolateria | chocolaterie | チョコレート屋さん
kiosk shop: kiosk imbissbude bude | quiosco puesto puestos | kiosque stand etal | 屋台
bar counter: theke ladentheke | mostrador | comptoir | カウンター
headquarters: hauptquartier | guarida | repaire | 基地 ひみつきち 秘密基地
den: hohlenversteck |  | taniere antre | ねぐら
bird house: vogelhaus vogelhauschen | casita+para+pajaros pajarera | nichoir cabane+a+oiseaux | 鳥小屋 巣箱
dog house: hundehutte | caseta+del+perro caseta | niche | 犬小屋
aviary cage: kafig | jaula | cage | 鳥かご
wharf: anlegestelle | embarcadero | embarcadere | 船着き場
suspension bridge: hangebrucke | puente+colgante | pont+suspendu | つり橋
river bank: flussufer ufer | orilla orillas | rive berge | 川辺 川べり 河原 水辺
lake shore: seeufer | orilla+del+lago | bord+du+lac | 湖畔
forest edge: waldrand | borde+del+bosque | oree+du+bois lisiere | 森のはずれ
bamboo forest: bambuswald | bosque+de+bambu | foret+de+bambous bambouseraie | 竹林 竹やぶ
countryside:  |  | campagne | 田舎 いなか
seaside town: kustenstadt hafenstadt | pueblo+costero | ville+au+bord+de+la+mer | 港町の
underwater city: unterwasserstadt | ciudad+submarina | cite+sous+marine | 海底都市
space ship cockpit: cockpit | cabina | poste+de+pilotage | コックピット
dragon palace under the sea:  |  |  | 竜宮城 りゅうぐうじょう
tea house: teehaus | casa+de+te | maison+de+the | 茶室
shrine gate: tempeltor |  |  | 鳥居
construction vehicles: baufahrzeug baufahrzeuge baumaschine baustellenfahrzeuge | vehiculos+de+construccion maquinaria | engins+de+chantier engin+de+chantier | 工事車両 建設機械
rescue vehicles ambulance: einsatzfahrzeug einsatzfahrzeuge rettungsfahrzeug | vehiculos+de+emergencia | vehicules+de+secours vehicules+d+urgence | 緊急車両
drawbridge: zugbrucke | puente+levadizo | pont+levis | はね橋
moat: burggraben wassergraben | foso | douves | お堀
fairground: festplatz | recinto+ferial | champ+de+foire | お祭り会場
inn: wirtshaus herberge | posada taberna | auberge taverne | 宿屋
barber: barbier | barbero | barbier | 理髪店
pasture: weideland alm almwiese | potrero | paturage alpage | 牧草地
windowsill garden: krautergarten | jardin+de+hierbas | jardin+d+herbes | ハーブ園
pier: seebrucke pier | malecon embarcadero+largo | jetee | 突堤
mast sail: mast segel | mastil velas+del+barco | mat voile+du+bateau | 帆 マスト
spell book: hexenbuch |  | livre+de+sorts livre+de+sortileges | 呪文の本
old town village: altstadt | casco+antiguo ciudad+vieja casco+viejo | vieille+ville | 旧市街 城下町
clock tower: uhrturm | torre+del+reloj | tour+de+l+horloge | 時計台 時計塔
watchtower tower: wachturm aussichtsturm | torre+de+vigilancia torres | tour+de+guet tours | 見張り台
eiffel tower: eiffelturm | torre+eiffel | tour+eiffel | エッフェル塔
secret garden: geheimer+garten geheimen+garten | jardin+secreto | jardin+secret | 秘密の花園 ひみつのはなぞの
gate door: pforte | verja porton+de+hierro | grille+du+jardin | ゲート
nest in the tree: baumnest |  |  | 木の上の巣
hideout:  | refugio | refuge | 隠れ場所
`
