import 'server-only'

/** Vehicles, feasts, times and countries: "english: German | Spanish | French | Japanese", as foreign-vocabulary.ts reads it. */
export const FEASTS = `
car: auto wagen | coche carro auto automovil cochecito | voiture auto | 車 自動車 くるま
race car: rennauto rennwagen | coche+de+carreras auto+de+carreras carro+de+carreras | voiture+de+course formule+un | レーシングカー レースカー
police car: polizeiauto streifenwagen polizeiwagen | coche+de+policia patrulla carro+de+policia | voiture+de+police | パトカー
ambulance: krankenwagen rettungswagen | ambulancia | ambulance | 救急車 きゅうきゅうしゃ
fire truck: feuerwehr feuerwehrauto loschfahrzeug feuerwehrwagen | camion+de+bomberos | camion+de+pompiers camion+de+pompier | 消防車 しょうぼうしゃ はしご車
garbage truck: mullauto mullabfuhr mullwagen | camion+de+basura | camion+poubelle camion+benne | ゴミ収集車 ごみ収集車 ごみしゅうしゅうしゃ ゴミしゅうしゅうしゃ
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
locomotive: lokomotive lok dampflok | locomotora | locomotive | 機関車 蒸気機関車 きかんしゃ
bullet train: schnellzug | tren+bala | tgv | 新幹線 しんかんせん
tram: strassenbahn | tranvia | tramway | 路面電車
subway: u+bahn | metro | metro | 地下鉄 ちかてつ
ship: schiff schiffchen | barco buque navio barquito | bateau navire paquebot | 船 ふね 客船
pirate ship: piratenschiff | barco+pirata | bateau+pirate bateau+de+pirates | 海賊船 かいぞくせん
boat: boot ruderboot bootchen | bote barca lancha | barque canot petit+bateau | ボート 小舟
sailboat: segelboot segelschiff | velero barco+de+vela | voilier | ヨット 帆船
canoe: kanu kajak | canoa kayak | canoe kayak | カヌー
ferry: fahre | ferry transbordador | ferry | フェリー
raft: floss | balsa | radeau | いかだ
submarine: u+boot unterseeboot | submarino | sous+marin | 潜水艦 せんすいかん
airplane: flugzeug doppeldecker | avion avioneta | avion | 飛行機 ひこうき
helicopter: hubschrauber helikopter | helicoptero | helicoptere | ヘリコプター
rocket: rakete raumschiff weltraumrakete | cohete nave+espacial | fusee vaisseau+spatial | ロケット 宇宙船
ufo: ufo fliegende+untertasse | ovni platillo+volador platillo+volante | soucoupe+volante ovni | UFO ユーフォー 空飛ぶ円盤
satellite: satellit | satelite | satellite | 人工衛星
hot air balloon: heissluftballon | globo+aerostatico | montgolfiere | 気球 熱気球 ききゅう
parachute: fallschirm | paracaidas | parachute | パラシュート
carriage: kutsche | carroza carruaje | carrosse caleche | 馬車 ばしゃ
birthday: geburtstag kindergeburtstag | cumpleanos cumple | anniversaire | 誕生日 お誕生日 たんじょうび おたんじょうび
birthday party: geburtstagsparty geburtstagsfeier geburtstagsfest | fiesta+de+cumpleanos | fete+d+anniversaire gouter+d+anniversaire | 誕生日パーティー お誕生日会 誕生日会 おたんじょうびかい
party: party fest feier teeparty gartenparty | fiesta | fete | パーティー お祝い パーティ
christmas: weihnachten weihnacht advent weihnachtszeit | navidad navidades | noel | クリスマス
christmas eve: heiligabend | nochebuena | reveillon | クリスマスイブ
easter: ostern | pascua pascuas | paques | イースター 復活祭
halloween: halloween | halloween noche+de+brujas | halloween | ハロウィン ハロウィーン
carnival: karneval fasching | carnaval | carnaval | カーニバル
new year: silvester neujahr | ano+nuevo nochevieja | nouvel+an | お正月 新年 正月 おしょうがつ
valentine: valentinstag | san+valentin dia+de+los+enamorados | saint+valentin | バレンタイン バレンタインデー
wedding: hochzeit | boda | mariage noces | 結婚式 けっこんしき
day of the dead skulls: tag+der+toten | dia+de+muertos dia+de+los+muertos | jour+des+morts | 死者の日
harvest festival: erntedank erntedankfest laternenfest | fiesta+de+la+cosecha | fete+des+recoltes vendanges | 収穫祭
parade: umzug parade | desfile cabalgata | defile parade | パレード
festival: stadtfest | festival | festival | お祭り 祭り 夏祭り おまつり
picnic: picknick | picnic merienda | pique+nique | ピクニック お花見 遠足 えんそく
vacation: urlaub ferien sommerferien | vacaciones | vacances | 夏休み 休み バカンス 休暇 冬休み 海水浴 なつやすみ おやすみの日
tea party: teekranzchen | fiesta+de+te | gouter the+a+la+menthe | お茶会 ティーパーティー
nap: nickerchen mittagsschlaf | siesta | sieste | お昼寝 昼寝 おひるね ひるね
bath:  | bano+de+espuma | bain+moussant | お風呂タイム
game: spiel | juego juegos | jeu jeux | 遊び ゲーム
show: zirkusnummer auffuhrung vorstellung | espectaculo funcion | spectacle numero+de+cirque | ショー 発表会
school bus:  | autobus+escolar | bus+scolaire | 
flight: flug rundflug | vuelo | vol | 空の旅
life: leben | vida | vie | 暮らし 生活
day: tag | dia | jour journee | 日 一日
north: norden | norte | nord | 北
vehicles of the fire brigade: loschzug |  |  | 
forklift truck: gabelstapler | montacargas | chariot+elevateur | フォークリフト
steamroller truck: walze dampfwalze | apisonadora | rouleau+compresseur | ロードローラー
dump truck: kipper muldenkipper | volquete |  | ダンプ
tow truck: abschleppwagen | grua+de+remolque | depanneuse | レッカー車
camper van: wohnmobil wohnwagen campingbus | autocaravana caravana | camping+car caravane | キャンピングカー
van: lieferwagen transporter | furgoneta | fourgonnette | ワゴン車
combine tractor: mahdrescher | cosechadora | moissonneuse | コンバイン
cable car: seilbahn gondel | teleferico | telepherique telecabine | ロープウェイ
speedboat: motorboot schnellboot | lancha+motora | hors+bord bateau+a+moteur | モーターボート
cruise ship: kreuzfahrtschiff dampfer | crucero transatlantico | paquebot+de+croisiere | 豪華客船
gondola canoe: venezianische+gondel | gondola | gondole | ゴンドラ
airship balloon: luftschiff zeppelin | dirigible | dirigeable | 飛行船
jet airplane: jet dusenjet | jet | avion+a+reaction | ジェット機
car racing: autorennen | carrera+de+coches carreras+de+coches | course+automobile | カーレース
quad motorcycle: quad | cuatrimoto | quad | バギー
scooter ride: motorroller | escuter vespa | mobylette | スクーター
railway: bahnlinie schienen | vias ferrocarril | chemin+de+fer rails | 線路
traffic light: ampel verkehrsampel | semaforo | feu+tricolore feux+tricolores | 信号 信号機 しんごう
traffic: verkehr strassenverkehr | trafico | circulation | 交通
saint nicholas santa: sankt+nikolaus | san+nicolas | saint+nicolas | 聖ニコラス
saint martin lanterns: sankt+martin martinsumzug laternenumzug st+martin | san+martin | saint+martin | 
birthday cake party:  |  |  | おやつ
graduation: abschlussfeier | graduacion | remise+des+diplomes | 卒業式
ball dance: kostumball maskenball | baile+de+mascaras baile+de+gala | bal bal+masque | 舞踏会 ぶとうかい
masquerade: fasnacht | mascarada | mascarade | 仮面舞踏会
market day: markttag | dia+de+mercado | jour+de+marche | 朝市
holiday: feiertag | dia+festivo | jour+de+fete | 祝日
weekend: wochenende | fin+de+semana | week+end | 週末
bedtime story book: gutenachtgeschichte gute+nacht | cuento+de+buenas+noches buenas+noches | histoire+du+soir bonne+nuit | おやすみなさい 寝る前のお話
spring cleaning: fruhjahrsputz | limpieza+de+primavera | grand+menage | 大掃除
olympics sports: olympiade | olimpiadas juegos+olimpicos | jeux+olympiques olympiades | オリンピック
expedition: expedition | expedicion | expedition | 探検
camping trip tent: campingausflug zelten | acampada |  | キャンプ旅行
rainy day: regentag | dia+lluvioso dia+de+lluvia | jour+de+pluie | 雨降りの日
snow day: schneetag | dia+de+nieve | jour+de+neige | 雪の日
storm at sea: seesturm | tormenta+en+el+mar | tempete+en+mer | 海の嵐
everyday life: alltag | vida+cotidiana | vie+quotidienne | 日常
yacht sailboat: yacht jacht | yate | yacht | クルーザー
wagon railway car: waggon | vagon | wagon | 貨車
dance party: tanzparty disco | discoteca | boum soiree+dansante | ダンスパーティー
costume party: kostumparty verkleidungsparty | fiesta+de+disfraces | fete+costumee | 仮装パーティー
pajama party: pyjamaparty ubernachtungsparty | fiesta+de+pijamas | soiree+pyjama | パジャマパーティー
garden party: gartenfest sommerfest | fiesta+en+el+jardin | garden+party | ガーデンパーティー
new year's eve fireworks: silvesterfeuerwerk |  | feu+d+artifice+du+nouvel+an | 大晦日
setsubun ogre:  |  |  | 節分
thanksgiving turkey: thanksgiving | dia+de+accion+de+gracias accion+de+gracias | action+de+graces | 感謝祭
hanukkah candles: chanukka | januca | hanoukka | ハヌカ
ramadan moon: ramadan | ramadan | ramadan | ラマダン
may day flowers: maifest maibaum |  | premier+mai | 
april: april | abril | avril | 四月
december winter: dezember | diciembre | decembre | 十二月
week: woche | semana | semaine | 一週間
year: jahr |  | annee an+neuf | 一年中
month: monat | mes meses | mois | 月ごと
hour: stunde | hora | heure | 時間
america: amerika | america | amerique | アメリカ
europe: europa | europa | europe | ヨーロッパ
egypt pyramids desert: agypten | egipto | egypte | エジプト
mexico: mexiko | mexico | mexique | メキシコ
australia kangaroo: australien | australia | australie | オーストラリア
tokyo tower: tokio | tokio | tokyo | 東京タワー 東京
london: london | londres | londres | ロンドン
new york city: new+york | nueva+york | new+york | ニューヨーク
venice: venedig | venecia | venise | ベニス
`
