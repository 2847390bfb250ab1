import 'server-only'

/** Plants, sky and weather: "english: German | Spanish | French | Japanese", as foreign-vocabulary.ts reads it. */
export const NATURE = `
tree: baum | arbol | arbre | 木 樹 おおきな木
fir tree: tanne tannenbaum fichte nadelbaum | abeto pino | sapin pin | もみの木 松 モミの木
oak: eiche | roble encina | chene | 樫の木
apple tree: apfelbaum | manzano | pommier | りんごの木
cherry blossom tree: kirschbaum | cerezo | cerisier | 桜の木 さくらの木
palm tree: palme | palmera | palmier cocotier | ヤシの木 椰子の木
flower: blume blumchen blumlein | flor florecita florecilla | fleur fleurette | 花 お花 おはな フラワー
flowers: blumen bluten | flores | fleurs | 花々 花たち
blossom: blute | capullo | bouton+de+fleur | つぼみ
wildflowers: wildblume wiesenblume | flores+silvestres | fleurs+des+champs fleurs+sauvages | 野の花 野花
bouquet: blumenstrauss strausschen | ramo ramo+de+flores ramillete | bouquet | 花束 ブーケ
wreath: kranz blumenkranz | corona+de+flores guirnalda | couronne+de+fleurs guirlande | 花輪 リース 花かんむり
rose: rose rosenblute rosen | rosas rosal | roses rosier | 薔薇 ばら バラ
tulip: tulpe | tulipan tulipanes | tulipe | チューリップ
sunflower: sonnenblume | girasol | tournesol | ひまわり 向日葵 ヒマワリ
daisy: ganseblumchen margerite | margarita | paquerette marguerite | ひなぎく ヒナギク デイジー
dandelion: lowenzahn pusteblume | diente+de+leon | pissenlit | たんぽぽ タンポポ
poppy: mohn mohnblume | amapola | coquelicot | ポピー
lily: lilie | lirio azucena | lys muguet | ゆり ユリ 百合
lavender: lavendel | lavanda | lavande | ラベンダー
hydrangea: hortensie | hortensia | hortensia | 紫陽花 あじさい アジサイ
violet flower: veilchen stiefmutterchen | violetas pensamiento | violettes pensee | すみれ スミレ
snowdrop: schneeglockchen krokus | campanilla+de+invierno | perce+neige | スノードロップ
cherry blossom: kirschblute | flor+de+cerezo flores+de+cerezo | fleur+de+cerisier fleurs+de+cerisier | 桜 さくら サクラ
lotus: lotus lotusblume lotusblute seerose | loto nenufar flor+de+loto | lotus nenuphar | 蓮 ハス 睡蓮
orchid: orchidee | orquidea | orchidee | 蘭 胡蝶蘭
clover: klee kleeblatt | trebol | trefle | 四つ葉のクローバー クローバー
cactus: kaktus kakteen | cactus | cactus | サボテン
leaf: blatt laubblatt | hoja hojita | feuille | 葉っぱ 葉 はっぱ
autumn leaves: herbstlaub herbstblatter laub | hojas+de+otono hojas+secas | feuilles+d+automne feuilles+mortes | 落ち葉 紅葉 もみじ 枯れ葉
plant: pflanze | plantas planta | plantes plante | 植物
potted plant: topfpflanze zimmerpflanze | maceta | plante+verte pot+de+fleurs | 鉢植え 観葉植物
seedling: keimling setzling | brote semilla | pousse graine | 芽 双葉 種
grass: gras | hierba cesped pasto | herbe | 草
bush: busch strauch hecke | arbusto | buisson arbuste | しげみ 茂み
mushroom: pilz fliegenpilz | seta hongo champinon | champignon | きのこ キノコ
acorn: eichel | bellota | gland | どんぐり ドングリ
chestnut: kastanie marone | castana | chataigne marron+chaud | 栗 くり
nuts: nuss nusse haselnuss walnuss | nuez nueces avellana | noix noisette noisettes | 木の実 くるみ ナッツ
pinecone: tannenzapfen zapfen | pina+de+pino | pomme+de+pin | 松ぼっくり まつぼっくり
wheat: weizen getreide korn | trigo espiga | ble | 麦 小麦
log: baumstamm holzscheit | tronco lena | tronc buche | 丸太 切り株
wood: holz | madera | planche | 木材
apple: apfel | manzana | pomme | りんご 林檎 リンゴ
pear: birne | pera | poire | 梨 洋梨
cherries: kirsche kirschen | cereza | cerise | さくらんぼ
strawberry: erdbeere | fresa frutilla | fraise | いちご 苺 イチゴ
blueberries: blaubeere heidelbeere beeren himbeere brombeere | arandano mora frambuesa bayas | myrtille framboise baies | ブルーベリー ベリー
grapes: traube weintraube | uva | raisin raisins | ぶどう 葡萄 ブドウ
banana: banane | platano banana banano | banane | バナナ
orange: orange apfelsine mandarine | naranja mandarina | orange mandarine clementine | みかん オレンジ 蜜柑
lemon: zitrone | limon | citron | レモン
pineapple: ananas | pina | ananas | パイナップル
watermelon: wassermelone melone | sandia melon | pasteque melon | すいか スイカ 西瓜 メロン
peach: pfirsich | melocoton durazno | peche peches | 桃 もも モモ
coconut: kokosnuss | coco | noix+de+coco | ココナッツ
mango: mango | mango | mangue | マンゴー
kiwi: kiwi | kiwi | kiwi | キウイ
avocado: avocado | aguacate palta | avocat | アボカド
fruit: obst frucht fruchte | fruta frutas | fruits fruit | 果物 くだもの フルーツ
vegetables: gemuse | verdura verduras hortalizas | legume legumes | 野菜 やさい
carrot: karotte mohre ruebe rube | zanahoria | carotte | 人参 にんじん ニンジン
tomato: tomate | tomate jitomate | tomate | トマト
potato: kartoffel | patata papas | pomme+de+terre patate | じゃがいも ジャガイモ
corn: mais maiskolben | maiz mazorca elote | mais epi+de+mais | とうもろこし トウモロコシ
cucumber: gurke | pepino | concombre | きゅうり
broccoli: brokkoli | brocoli | brocoli | ブロッコリー
cabbage: kohl kohlkopf salatkopf salat | col lechuga repollo | chou salade laitue | キャベツ レタス
onion: zwiebel | cebolla | oignon | 玉ねぎ たまねぎ
eggplant: aubergine | berenjena | aubergine | なす 茄子
peas: erbse erbsen | guisantes chicharos | petits+pois | えんどう豆
beans: bohne bohnen | frijoles judias alubias | haricots haricot | 豆 まめ
pumpkin: kurbis | calabaza zapallo | citrouille potiron | かぼちゃ 南瓜 カボチャ
star: stern sternchen sternlein | estrella estrellita | etoile | 星 ほし お星様 お星さま
shooting star: sternschnuppe | estrella+fugaz | etoile+filante | 流れ星 ながれぼし
starry sky: sternenhimmel | cielo+estrellado | ciel+etoile | 星空 ほしぞら
moon: mond | luna lunita | lune | 月 お月様 お月さま おつきさま お月さん
full moon: vollmond | luna+llena | pleine+lune | 満月 まんげつ
crescent moon: mondsichel halbmond | media+luna luna+creciente | croissant+de+lune | 三日月 みかづき
sun: sonne | sol solecito | soleil | 太陽 お日様 おひさま お日さま 日なた
sunset: sonnenuntergang | atardecer puesta+de+sol | coucher+de+soleil | 夕日 夕焼け ゆうひ ゆうやけ
sunrise: sonnenaufgang | amanecer | lever+de+soleil aube | 朝日 日の出 あさひ
sky: himmel luft | cielo aire | ciel air | 空 そら 青空 大空
night sky: nachthimmel | cielo+nocturno | ciel+nocturne ciel+de+nuit | 夜空 よぞら
cloud: wolke wolkchen | nube nubecita | nuage | 雲 くもの上
rainbow: regenbogen | arcoiris arco+iris | arc+en+ciel | 虹 にじ
rain: regen regenwetter | lluvia | pluie averse | 雨 雨の日
puddle: pfutze | charco | flaque | 水たまり 水溜まり みずたまり
snow: schnee | nieve | neige | 雪 ゆきの
snowflake: schneeflocke flocke | copo+de+nieve copo | flocon flocon+de+neige | 雪の結晶
snowball: schneeball schneeballschlacht | bola+de+nieve | boule+de+neige | 雪玉 雪合戦
icicle: eiszapfen | carambano | glacon | つらら
wind: wind brise | viento brisa | vent brise | 風 かぜの 北風
storm: gewitter sturm unwetter | tormenta tempestad | orage tempete | 嵐 あらし 雷雨
lightning: blitz donner | rayo relampago trueno | eclair tonnerre foudre | 雷 かみなり 稲妻
fog: nebel | niebla | brouillard brume | 霧 きり
fire: feuer flamme brand | fuego incendio llamas | feu flamme incendie | 火 炎 火事
water: wasser | agua | eau | 水
wave: welle woge | ola | vague | 波 なみ
sand: sand | arena | sable | 砂 すな
rock: felsen stein fels | roca piedra | rocher pierre caillou | 岩 石
shell: muschel | concha caracola | coquillage | 貝殻 貝 かいがら
pearl: perle | perla | perle | 真珠 しんじゅ
coral: koralle | coral corales | corail coraux | サンゴ 珊瑚
seaweed: seetang algen | algas alga | algue algues | 海藻 わかめ
feather: feder | pluma | plume | 羽根
footprints: fussspuren spuren pfotenabdruck | huellas | empreintes traces | 足あと 足跡 あしあと
bone: knochen | hueso | os | 骨
nest: nest vogelnest | nido | nid | 巣 鳥の巣
wings: flugel | alas ala | ailes aile | 羽 翼 つばさ
planet: planet | planeta | planete | 惑星 星々 わくせい
saturn: saturn | saturno | saturne | 土星
mars: mars | marte | mars | 火星
earth: erde erdball globus | tierra globo+terraqueo | terre | 地球 ちきゅう
comet: komet | el+cometa un+cometa del+cometa los+cometas meteorito | comete | 彗星 すいせい
galaxy: galaxie milchstrasse | galaxia via+lactea | galaxie voie+lactee | 銀河 天の川 ぎんが
spring: fruhling fruhjahr | primavera | printemps | 春 はる
summer: sommer | verano | ete | 夏 なつ
autumn: herbst | otono | automne | 秋 あき
winter: winter | invierno | hiver | 冬 ふゆ
morning: morgen | manana | matin | 朝 あさ
evening: abend | tarde tardecita | soir soiree | 夕方 夕暮れ ゆうがた
night: nacht mitternacht | noche medianoche | nuit minuit | 夜 よる 真夜中
at night: nachts | de+noche por+la+noche | la+nuit de+nuit | 夜に
at bedtime: schlafenszeit | hora+de+dormir | heure+du+coucher | 寝る時間 おやすみ
moonlight: mondlicht mondschein | luz+de+la+luna claro+de+luna | clair+de+lune | 月明かり 月の光
sunlight: sonnenschein sonnenlicht sonnenstrahl | luz+del+sol rayos+de+sol | rayon+de+soleil | 日光 陽だまり
houseplants: zimmerpflanzen | plantas+de+interior | plantes+d+interieur | 観葉植物たち
succulents: sukkulente sukkulenten | suculentas | succulentes plantes+grasses | 多肉植物
fern: farn | helecho | fougere | シダ
ivy: efeu | hiedra | lierre | つた
bamboo: bambus | bambu | bambou | 竹 たけ
peony: pfingstrose | peonia | pivoine | 牡丹
carnation: nelke | clavel | oeillet | カーネーション
iris: schwertlilie | iris | iris | 菖蒲
hibiscus: hibiskus | hibisco | hibiscus | ハイビスカス
olive: olive | aceituna oliva | olive olivier | オリーブ
maple leaf: ahornblatt ahorn | arce hoja+de+arce | erable feuille+d+erable | 楓 カエデ
holly: stechpalme mistelzweig | acebo muerdago | houx gui | ひいらぎ
herbs: krauter kraut | hierbas | herbes+aromatiques | ハーブ
seeds: samen saat | semillas | graines semences | 種たち
roots: wurzel | raiz raices | racine | 根
branch: ast zweig | rama | branche | 枝
branches: aste zweige | ramas | branches | 小枝
garlic: knoblauch | ajo | ail | にんにく
pepper: paprika pfeffer | pimiento aji | poivron | ピーマン
radish: radieschen rettich | rabano nabo | radis navet | 大根 だいこん かぶ
sweet potato: susskartoffel | batata camote boniato | patate+douce | さつまいも 焼き芋
plum: pflaume zwetschge | ciruela | prune | 梅 プラム
fig: feige | higo | figue | いちじく
frost: frost raureif | escarcha | givre | 霜
hail: hagel | granizo | grele | 
dew:  | rocio | rosee | 露
drop: tropfen regentropfen | gota gotas | goutte gouttes | しずく
mud: matsch schlamm | barro lodo | boue | 泥
smoke: rauch | humo | fumee | 煙
sparkles: funken glitzer | destellos purpurina | etincelles paillettes | きらきら キラキラ
solar system: sonnensystem | sistema+solar | systeme+solaire | 太陽系
planets: planeten | planetas | planetes | 惑星たち
meteor: meteor meteorit | meteoro | meteore | 隕石
constellation: sternbild sternzeichen | constelacion signos+del+zodiaco zodiaco | constellation signes+du+zodiaque | 星座 せいざ
northern lights sky: polarlicht nordlicht | aurora+boreal | aurore+boreale | オーロラ
horizon: horizont | horizonte | horizon | 地平線
season: jahreszeit | estacion+del+ano estaciones+del+ano | saison saisons | 季節 四季 きせつ
nature: natur | naturaleza | nature | 自然 しぜん
landscape: landschaft | paisaje | paysage | 景色 けしき
mineral crystal: mineral | mineral | mineral | 水晶
tail: schwanz | cola | queue | しっぽ 尻尾
ears: ohren ohr | orejas oreja | oreilles oreille | 耳 みみ
paws: pfote tatze pfoten | patas garras | pattes patte | 足 手
nose: nase schnauze russel | nariz hocico trompa | nez museau trompe | 鼻 はな
eyes: augen auge | ojos ojo | yeux oeil | 目
mane: mahne | melena crin | criniere | たてがみ
antlers: geweih horn | cuernos cuerno | bois+de+cerf corne | 角
shell of a turtle: panzer | caparazon | carapace | 甲羅
spider webs: spinnweben | telaranas | toiles+d+araignee | 蜘蛛の巣
beehive: bienenstock bienenkorb | colmena panal | ruche | 蜂の巣
anthill: ameisenhaufen | hormiguero | fourmiliere | 蟻の巣
burrow: bau fuchsbau kaninchenbau | madriguera | terrier | 巣穴
arrow: pfeil | flecha | fleche | 矢
hole: loch | agujero hoyo | trou | 穴
lava volcano: lava | lava | lave | 溶岩
eruption volcano: vulkanausbruch | erupcion | eruption | 噴火
spinach: spinat mangold | espinaca espinacas | epinards | ほうれん草
beet: rote+bete | remolacha | betterave | ビーツ
oats: hafer gerste roggen | cebada centeno | avoine orge seigle | 大麦
rice field: reisfeld | arrozal | riziere | 田植え 田んぼ
hay: heu heuballen stroh | heno paja | foin paille | わら 干し草
stripes: streifen | rayas+de+cebra | rayures | しま模様 しましま
dots: punkte tupfen | lunares puntos | points pois | 水玉 水玉模様 みずたま
spiral: spirale | espiral | spirale | らせん
circle: kreis | circulo | cercle rond | 円
square shape: viereck quadrat | cuadrado | carre | 四角
triangle shape: dreieck | triangulo | triangle | 三角
color: farben+des+regenbogens | color colores | couleur couleurs | 色 いろ
light: schein | resplandor | lueur | 灯り
shadow: schatten | sombra | ombre | 影
temperature: temperatur | temperatura | temperature | 
heat: hitze | calor | chaleur | 暑さ
cold: kalte | frio+polar | froid+polaire | 寒さ
weather: wetter | tiempo+atmosferico clima | meteo climat | 天気 お天気 おてんき てんき
flood: hochwasser | inundacion | inondation | 洪水
whirlwind: wirbelwind wirbelsturm | torbellino remolino | tourbillon tornade | つむじ風 竜巻
beak: schnabel | pico | bec | くちばし
claw: kralle | garra | griffe griffes | 爪
fur: fell pelz | pelaje piel | fourrure pelage | 毛皮
scales: schuppen | escamas | ecailles | うろこ
flight feather: gefieder | plumaje plumas | plumage plumes | 羽毛
caterpillar tracks: raupenspur |  |  | 
petal: blutenblatt | petalo petalos | petale petales | 花びら はなびら
vine: liane ranke | liana lianas enredadera | liane lianes | つる植物
boulder rock: felsbrocken findling | pedrusco penasco | rocher+geant | 岩石
fossil: fossil versteinerung | fosil fosiles | fossile fossiles | 化石 かせき
dinosaur egg: dinosaurierei dinoei | huevo+de+dinosaurio huevos+de+dinosaurio | oeuf+de+dinosaure oeufs+de+dinosaure | 恐竜の卵 きょうりゅうのたまご
snowy mountain: schneeberg | montana+nevada montanas+nevadas | montagne+enneigee montagnes+enneigees | 雪山 ゆきやま
mount fuji: fuji fujiyama | monte+fuji | mont+fuji | 富士山 ふじさん
rainy cloud: regenwolke | nube+de+lluvia | nuage+de+pluie | 雨雲
four leaf clover: glucksklee vierblattriges+kleeblatt | trebol+de+cuatro+hojas | trefle+a+quatre+feuilles | 四つ葉
sunbeam: lichtstrahl | rayito |  | 木漏れ日
tree hollow: baumhohle hohler+baum | hueco+del+arbol | creux+d+un+arbre | 木のうろ
stepping stones rock: trittsteine kiesel kieselstein | guijarros | galets cailloux | 小石 石ころ
depths sea: tiefe tiefen tiefsee | profundidades | profondeurs grands+fonds | 海底深く
treetop: wipfel | copa+del+arbol | cime | 梢
tide pool: gezeitenbecken | charca+de+marea |  | 潮だまり
bloom: blutenpracht bluhen | floracion | floraison | 開花 満開
meadow flowers: blumenmeer blutenmeer | campo+de+flores mar+de+flores | champ+de+fleurs champs+de+fleurs | 花の海
lavender field: lavendelfeld | campo+de+lavanda | champ+de+lavande champs+de+lavande | ラベンダー畑
sunflower field: sonnenblumenfeld | campo+de+girasoles | champ+de+tournesols | ひまわり畑
tulip field: tulpenfeld | campo+de+tulipanes | champ+de+tulipes | チューリップ畑
pumpkin field: kurbisfeld kurbisbeet | campo+de+calabazas huerto+de+calabazas | champ+de+citrouilles | かぼちゃ畑
darkness: dunkelheit finsternis | oscuridad tinieblas | obscurite | 暗闇 くらやみ
silence: stille | silencio | silence | 静けさ
daylight: tageslicht | luz+del+dia | lumiere+du+jour | 昼間
dew drops: tautropfen | gotas+de+rocio | gouttes+de+rosee | 朝露
bay sea: bucht | bahia | baie+de+sable | 湾 入り江の海
caravan camels: karawane | caravana+de+camellos | caravane+de+chameaux caravane+de+dromadaires | キャラバン 隊商
shade: halbschatten |  | ombrage | 木陰
`
