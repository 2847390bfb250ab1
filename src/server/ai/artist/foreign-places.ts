import 'server-only'

/** Places, vehicles and feasts: "english: German | Spanish | French | Japanese", as foreign-vocabulary.ts reads it. */
export const PLACES = `
house: haus hauschen hauslein | casa casita vivienda | maison maisonnette | 家 お家 おうち いえ 一軒家
home: zuhause heim daheim | hogar | chez+moi chez+lui chez+elle foyer | わが家 自宅
cottage: hutte waldhutte holzhutte | cabana choza | cabane chaumiere chalet | 小屋 山小屋
treehouse: baumhaus | casa+del+arbol casa+en+el+arbol | cabane+dans+les+arbres cabane+dans+l+arbre | ツリーハウス 木の上の家
dollhouse: puppenhaus | casa+de+munecas | maison+de+poupee | ドールハウス
haunted house: spukhaus geisterhaus gespensterhaus | casa+encantada casa+embrujada mansion+encantada | maison+hantee manoir+hante | お化け屋敷 おばけやしき おばけ屋敷 幽霊屋敷
roof: dach hausdach | tejado techo | toit | 屋根
room: zimmer kinderzimmer | habitacion cuarto dormitorio | chambre piece | 部屋 お部屋 子ども部屋
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
field: feld acker | campo campos | champ champs | 畑 はたけ 田んぼ
meadow: wiese blumenwiese weide | prado pradera | prairie pre | 草原 野原 原っぱ 花畑 お花畑 のはら
forest: wald waldchen urwald | bosque bosquecito | foret bois | 森 もり 林
enchanted forest: zauberwald marchenwald | bosque+encantado bosque+magico | foret+enchantee foret+magique | 魔法の森 不思議な森 まほうの森
clearing: lichtung waldlichtung | claro+del+bosque | clairiere | 森の広場
jungle: dschungel regenwald | selva jungla | jungle foret+tropicale | ジャングル 熱帯雨林
savanna: savanne steppe | sabana | savane | サバンナ
safari: safari | safari | safari | サファリ
africa: afrika | africa | afrique | アフリカ
desert: wuste | desierto | desert | 砂漠
oasis: oase | oasis | oasis | オアシス
mountain: berg | montana monte | montagne mont | 山 やま
mountains: berge gebirge alpen | montanas cordillera | montagnes alpes | 山々 山脈
volcano: vulkan | volcan | volcan | 火山
cave: hohle grotte | cueva caverna | grotte caverne | 洞窟 ほら穴
hill: hugel | colina cerro | colline | 丘
valley: tal | valle | vallee | 谷
island: insel schatzinsel | isla islita | ile | 島 無人島 しま
beach: strand sandstrand kuste | playa costa | plage cote bord+de+mer | 海辺 浜辺 砂浜 ビーチ 海岸
sea: meer ozean unterwasserwelt | mar oceano | mer ocean | 海 うみ 大海原
under the sea: unterwasser meeresgrund | bajo+el+mar fondo+del+mar fondo+marino | sous+la+mer fond+de+la+mer fond+des+mers sous+l+eau fonds+marins | 海の中 海底 海の底 水中
coral reef: korallenriff riff | arrecife arrecife+de+coral | recif recif+de+corail barriere+de+corail | サンゴ礁 珊瑚礁
lagoon: lagune | laguna | lagon | 入り江
lake: see | lago | lac | 湖 みずうみ
pond: teich tumpel weiher | estanque charca | etang mare | 池 いけ
river: fluss bach | rio arroyo riachuelo | riviere ruisseau fleuve | 川 河 小川 かわ
waterfall: wasserfall | cascada catarata | cascade chute+d+eau | 滝
swamp: sumpf moor | pantano | marais marecage | 沼
bridge: brucke | puente | pont | 橋
lighthouse: leuchtturm | faro | phare | 灯台
harbor: hafen | puerto | port | 港
city: stadt grossstadt | ciudad | ville cite | 街 町 都会 都市 まち
street: strasse gasse | calle avenida | rue avenue | 道 通り 道路
construction site: baustelle | obra obras zona+de+obras construccion en+construccion | chantier chantier+de+construction | 工事現場 建設現場
village: dorf | pueblo aldea pueblito | village | 村 むら
square: platz marktplatz | plaza | place+du+village | 広場
market: markt wochenmarkt markthalle flohmarkt | mercado | marche marches | 市場 マーケット いちば
christmas market: weihnachtsmarkt | mercado+de+navidad | marche+de+noel | クリスマスマーケット
shop: laden geschaft kaufladen | tienda | magasin boutique epicerie | 店 お店 屋さん 屋 ショップ お店屋さん
toy shop: spielzeugladen | jugueteria tienda+de+juguetes | magasin+de+jouets | おもちゃ屋 おもちゃ屋さん
flower shop: blumenladen | floristeria | fleuriste | 花屋 お花屋さん 花屋さん
candy shop: bonbonladen susswarenladen | tienda+de+dulces confiteria dulceria | confiserie magasin+de+bonbons | お菓子屋さん 駄菓子屋
bookshop: buchladen buchhandlung | libreria | librairie | 本屋 本屋さん
bakery: backerei backstube konditorei | panaderia pasteleria | boulangerie patisserie | パン屋 ベーカリー パン屋さん
cake bakery: tortenladen | tienda+de+pasteles | magasin+de+gateaux | ケーキ屋さん ケーキ屋
cafe: kaffeehaus teestube | cafeteria | salon+de+the | カフェ 喫茶店
restaurant: restaurant gasthaus pizzeria | restaurante pizzeria | restaurant pizzeria | レストラン 食堂
ice cream shop: eisdiele | heladeria | glacier | アイスクリーム屋さん アイス屋さん
supermarket: supermarkt | supermercado | supermarche | スーパー スーパーマーケット
hotel: hotel | hotel | hotel | 旅館 ホテル
school: schule grundschule klassenzimmer | escuela colegio aula | ecole classe salle+de+classe | 学校 教室 がっこう
kindergarten: kindergarten kita | jardin+de+infancia guarderia | maternelle creche | 幼稚園 保育園 ようちえん ほいくえん
first day of school: einschulung schulanfang schulstart | primer+dia+de+clase vuelta+al+cole | rentree rentree+des+classes | 入学式
library: bibliothek bucherei | biblioteca | bibliotheque | 図書館 としょかん
museum: museum | museo | musee | 博物館 美術館
hospital: krankenhaus | hospital | hopital | 病院 びょういん
post office: post postamt | correos oficina+de+correos | bureau+de+poste | 郵便局
fire station: feuerwache feuerwehrhaus | estacion+de+bomberos parque+de+bomberos | caserne caserne+de+pompiers | 消防署
train station: bahnhof | estacion+de+tren estacion | gare | 駅
airport: flughafen | aeropuerto | aeroport | 空港
park: park stadtpark | parque | parc | 公園 こうえん
playground: spielplatz | parque+infantil patio+de+recreo | aire+de+jeux terrain+de+jeu | 遊び場
sandbox: sandkasten | arenero | bac+a+sable | 砂場
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
theater: theater puppentheater | teatro | theatre | 劇場
stage: buhne | escenario | scene | 舞台 ステージ
castle: schloss burg marchenschloss wasserschloss ritterburg | castillo palacio alcazar | chateau chateau+fort palais | 城 お城 宮殿 おしろ
graveyard: friedhof | cementerio | cimetiere | お墓
kingdom: konigreich | reino | royaume | 王国
tower: turm | torre | tour+du+chateau donjon | 塔 タワー
throne: thron | trono | trone | 玉座
camp: lager zeltlager camping | campamento | camping campement | キャンプ場 キャンプ
tent: zelt | tienda+de+campana carpa | tente | テント
campfire: lagerfeuer | fogata hoguera | feu+de+camp | たき火 焚き火 キャンプファイヤー
igloo: iglu | iglu | igloo | かまくら イグルー
north pole snow: nordpol arktis | polo+norte artico | pole+nord arctique | 北極
antarctica: sudpol antarktis | polo+sur antartida | pole+sud antarctique | 南極
space: weltraum weltall all universum kosmos | espacio cosmos universo espacio+exterior | espace cosmos univers | 宇宙 うちゅう スペース
hot spring: thermalquelle | aguas+termales | source+chaude | 温泉
temple: tempel | templo | temple | 神社 お寺
fountain: springbrunnen brunnen | fuente | fontaine | 噴水
well: ziehbrunnen | pozo | puits | 井戸
path: weg pfad | camino sendero | chemin sentier | 小道
paradise: paradies | paraiso | paradis | 楽園
wonderland: wunderland | pais+de+las+maravillas | pays+des+merveilles | 不思議の国 おとぎの国
land: land lander | pais tierras | pays contree | 国 くに
sunken ship: schiffswrack wrack | barco+hundido naufragio | epave | 沈没船
japan: japan | japon | japon | 日本
paris: paris | paris | paris | パリ
car: auto wagen | coche carro auto automovil cochecito | voiture auto | 車 自動車 くるま
race car: rennauto rennwagen | coche+de+carreras auto+de+carreras carro+de+carreras | voiture+de+course formule+un | レーシングカー レースカー
police car: polizeiauto streifenwagen polizeiwagen | coche+de+policia patrulla carro+de+policia | voiture+de+police | パトカー
ambulance: krankenwagen rettungswagen | ambulancia | ambulance | 救急車
fire truck: feuerwehr feuerwehrauto loschfahrzeug feuerwehrwagen | camion+de+bomberos | camion+de+pompiers camion+de+pompier | 消防車 しょうぼうしゃ はしご車
garbage truck: mullauto mullabfuhr mullwagen | camion+de+basura | camion+poubelle camion+benne | ゴミ収集車 ごみ収集車
truck: lastwagen laster lkw | camion camioneta camiones | camion camionnette | トラック ダンプカー
monster truck: monstertruck | camion+monstruo | monster+truck | モンスタートラック
bus: bus schulbus | autobus bus autocar | bus autobus autocar car+scolaire | バス スクールバス
taxi: taxi | taxi | taxi | タクシー
tractor: traktor trecker | tractor | tracteur | トラクター
excavator: bagger baggerlader | excavadora retroexcavadora | pelleteuse tractopelle | ショベルカー パワーショベル
crane: kran baukran | grua | grue | クレーン車 クレーン
bulldozer: planierraupe | bulldozer | bulldozer | ブルドーザー
concrete mixer truck: betonmischer | hormigonera | betonniere | ミキサー車
vehicles: fahrzeug fahrzeuge | vehiculo vehiculos | vehicule vehicules | 乗り物 のりもの 働く車 はたらく車 はたらくくるま
motorcycle: motorrad moped | moto motocicleta | moto | バイク オートバイ
scooter: roller tretroller | patinete | trottinette scooter | キックボード
bicycle: fahrrad rad velo dreirad laufrad | bicicleta bici triciclo | velo bicyclette tricycle | 自転車 じてんしゃ 三輪車
train: zug eisenbahn bahn | tren trenecito | train | 電車 汽車 列車 でんしゃ
locomotive: lokomotive lok dampflok | locomotora | locomotive | 機関車 蒸気機関車
bullet train: schnellzug | tren+bala | tgv | 新幹線 しんかんせん
tram: strassenbahn | tranvia | tramway | 路面電車
subway: u+bahn | metro | metro | 地下鉄
ship: schiff schiffchen | barco buque navio barquito | bateau navire paquebot | 船 ふね 客船
pirate ship: piratenschiff | barco+pirata | bateau+pirate bateau+de+pirates | 海賊船
boat: boot ruderboot bootchen | bote barca lancha | barque canot petit+bateau | ボート 小舟
sailboat: segelboot segelschiff | velero barco+de+vela | voilier | ヨット 帆船
canoe: kanu kajak | canoa kayak | canoe kayak | カヌー
ferry: fahre | ferry transbordador | ferry | フェリー
raft: floss | balsa | radeau | いかだ
submarine: u+boot unterseeboot | submarino | sous+marin | 潜水艦
airplane: flugzeug doppeldecker | avion avioneta | avion | 飛行機 ひこうき
helicopter: hubschrauber helikopter | helicoptero | helicoptere | ヘリコプター
rocket: rakete raumschiff weltraumrakete | cohete nave+espacial | fusee vaisseau+spatial | ロケット 宇宙船
ufo: ufo fliegende+untertasse | ovni platillo+volador platillo+volante | soucoupe+volante ovni | UFO ユーフォー 空飛ぶ円盤
satellite: satellit | satelite | satellite | 人工衛星
hot air balloon: heissluftballon | globo+aerostatico | montgolfiere | 気球 熱気球
parachute: fallschirm | paracaidas | parachute | パラシュート
carriage: kutsche | carroza carruaje | carrosse caleche | 馬車
birthday: geburtstag kindergeburtstag | cumpleanos cumple | anniversaire | 誕生日 お誕生日 たんじょうび おたんじょうび
birthday party: geburtstagsparty geburtstagsfeier geburtstagsfest | fiesta+de+cumpleanos | fete+d+anniversaire gouter+d+anniversaire | 誕生日パーティー お誕生日会 誕生日会
party: party fest feier teeparty gartenparty | fiesta | fete | パーティー お祝い パーティ
christmas: weihnachten weihnacht advent weihnachtszeit | navidad navidades | noel | クリスマス
christmas eve: heiligabend | nochebuena | reveillon | クリスマスイブ
easter: ostern | pascua pascuas | paques | イースター 復活祭
halloween: halloween | halloween noche+de+brujas | halloween | ハロウィン ハロウィーン
carnival: karneval fasching | carnaval | carnaval | カーニバル
new year: silvester neujahr | ano+nuevo nochevieja | nouvel+an | お正月 新年 正月
valentine: valentinstag | san+valentin dia+de+los+enamorados | saint+valentin | バレンタイン バレンタインデー
wedding: hochzeit | boda | mariage noces | 結婚式
day of the dead skulls: tag+der+toten | dia+de+muertos dia+de+los+muertos | jour+des+morts | 死者の日
harvest festival: erntedank erntedankfest laternenfest | fiesta+de+la+cosecha | fete+des+recoltes vendanges | 収穫祭
parade: umzug parade | desfile cabalgata | defile parade | パレード
festival: stadtfest | festival | festival | お祭り 祭り 夏祭り おまつり
picnic: picknick | picnic merienda | pique+nique | ピクニック お花見 遠足
vacation: urlaub ferien sommerferien | vacaciones | vacances | 夏休み 休み バカンス
tea party: teeparty teekranzchen | fiesta+de+te | gouter the+a+la+menthe | お茶会 ティーパーティー
nap: nickerchen mittagsschlaf | siesta | sieste | お昼寝 昼寝
bath: schaumbad | bano+de+espuma | bain+moussant | お風呂タイム
game: spiel | juego juegos | jeu jeux | 遊び ゲーム
show: zirkusnummer auffuhrung vorstellung | espectaculo funcion | spectacle numero+de+cirque | ショー 発表会
school bus: schulbus | autobus+escolar | bus+scolaire | スクールバス
flight: flug rundflug | vuelo | vol | 空の旅
life: leben | vida | vie | 暮らし 生活
day: tag | dia | jour journee | 日 一日
north: norden | norte | nord | 北
`
