import 'server-only'

/** Music, toys, sports and feasts’ things: "english: German | Spanish | French | Japanese", as foreign-vocabulary.ts reads it. */
export const PLAY = `
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
band: band musikband kapelle orchester | banda orquesta | fanfare orchestre groupe+de+musique | 楽団 オーケストラ バンド
concert: konzert | concierto | concert | コンサート 音楽会 演奏会
toys: spielzeug spielsachen | juguete juguetes | jouet jouets | おもちゃ オモチャ
doll: puppe | muneca | poupee | 人形 お人形 にんぎょう おにんぎょう
building blocks: bauklotz baukloetze bauklotze bausteine | bloques cubos | cubes legos | 積み木 つみき ブロック
puzzle: puzzle | rompecabezas puzle | puzzle casse+tete | パズル
ball: ball balle | pelota balon bola | ballon balle | ボール
kite: drachensteigen papierdrachen flugdrachen windvogel | cometa papalote barrilete | cerf+volant | 凧 カイト
balloon: luftballon ballon | globo globos | ballon+gonflable ballon+de+baudruche | 風船 ふうせん バルーン
yo-yo: jojo | yoyo | yoyo | ヨーヨー
swing: schaukel | columpio columpios | balancoire | ブランコ
slide: rutsche | tobogan resbaladilla | toboggan | 滑り台 すべり台 すべりだい
seesaw: wippe | balancin subibaja | balancoire+a+bascule | シーソー
sandcastle: sandburg | castillo+de+arena | chateau+de+sable | 砂のお城 砂の城 砂山 すなのおしろ
soccer: fussball | futbol | football foot | サッカー
basketball: basketball | baloncesto | basket basket+ball | バスケットボール バスケ
baseball: baseball | beisbol | base+ball | 野球 やきゅう
tennis: tennis | tenis | tennis | テニス
volleyball: volleyball | voleibol | volley volley+ball | バレーボール
gymnastics: turnen | gimnasia | gymnastique | 体操 たいそう
karate: karate judo | karate judo | karate judo | 空手 柔道 からて
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
trophy: pokal | trofeo | trophee coupe | トロフィー
medal: medaille | medalla | medaille | メダル
flag: fahne flagge | bandera | drapeau | 旗
rubber duck: badeente quietscheente quietscheentchen gummiente | patito+de+goma pato+de+goma | canard+de+bain canard+en+plastique | アヒルのおもちゃ
train toy: spielzeugeisenbahn | tren+de+juguete | petit+train | おもちゃの電車
toy car: spielzeugauto | coche+de+juguete | petite+voiture | おもちゃの車 ミニカー
rocking horse: schaukelpferd | caballito+de+madera caballo+balancin | cheval+a+bascule | 木馬
spinning top: kreisel | trompo peonza | toupie | こま
marbles: murmel | canicas | billes | ビー玉
dice: wurfel | dados dado | des+a+jouer | サイコロ
chess: schach | ajedrez | echecs | チェス 将棋
video game: videospiel konsole | videojuego videojuegos | jeu+video jeux+video | ゲーム機 テレビゲーム
jigsaw: puzzleteil | pieza+de+rompecabezas | piece+de+puzzle | ジグソーパズル
trampoline: trampolin | trampolin cama+elastica | trampoline | トランポリン
hula hoop: hula+hoop reifenspiel | hula+hula aro | cerceau | フラフープ
jump rope: springseil | comba cuerda+de+saltar | corde+a+sauter | なわとび 縄跳び
hide and seek game: verstecken | escondite escondidas | cache+cache | かくれんぼ
horse racing: pferderennen | carrera+de+caballos | course+de+chevaux | 競馬
golf: golf | golf | golf | ゴルフ
hockey: hockey eishockey | hockey | hockey | ホッケー
bowling: bowling kegeln | bolos | bowling quilles | ボウリング
rugby: rugby | rugby | rugby | ラグビー
ping pong: tischtennis | ping+pong | ping+pong tennis+de+table | 卓球
badminton: federball badminton | badminton | badminton | バドミントン
boxing: boxen | boxeo | boxe | ボクシング
swimming: schwimmen schwimmkurs | natacion | natation | 水泳 プール遊び すいえい
ballet: ballett | ballet | ballet danse+classique | バレエ
ballet shoes: ballettschuh | zapatillas+de+ballet | chaussons+de+danse | トウシューズ
dance: tanz | baile danza | danse | ダンス 踊り
choir: chor | coro | chorale choeur | 合唱
radio: radio | radio | radio | ラジオ
headphones: kopfhorer | auriculares cascos+de+musica | casque+audio ecouteurs | ヘッドホン
trombone: posaune | trombon | trombone | トロンボーン
clarinet flute: klarinette oboe | clarinete oboe | clarinette hautbois | クラリネット
cello violin: cello kontrabass | violonchelo | violoncelle contrebasse | チェロ
tambourine: tamburin | pandereta | tambourin | タンバリン
xylophone: xylophon | xilofono | xylophone | 木琴
snow globe: schneekugel | bola+de+cristal+con+nieve | boule+a+neige | スノードーム
advent calendar: adventskalender | calendario+de+adviento | calendrier+de+l+avent | アドベントカレンダー
candy cane: zuckerstange | baston+de+caramelo | sucre+d+orge | キャンディケイン
sleigh: rentierschlitten weihnachtsschlitten | trineo+de+papa+noel | traineau+du+pere+noel | サンタのそり
easter basket: osterkorb osternest | cesta+de+pascua | panier+de+paques | イースターバスケット
pinata: pinata | pinata | pinata | ピニャータ
party hat: partyhut | gorro+de+fiesta | chapeau+de+fete | パーティー帽
streamers: girlande wimpelkette | guirnaldas banderines | guirlandes fanions | ガーランド
film: film kino | pelicula cine | film cinema | 映画 映画館 えいが
melody: melodie | melodia | melodie | メロディー
jazz: jazz | jazz | jazz | ジャズ
rock music guitar: rockmusik rockband | rock+and+roll banda+de+rock | groupe+de+rock | ロックバンド
drumsticks drum: trommelstock | baquetas | baguettes+de+tambour | 
snowboard: snowboard | snowboard | snowboard | スノーボード
fencing: fechten degen | esgrima | escrime | フェンシング
wrestling: ringen ringkampf sumo | lucha+libre sumo | lutte catch sumo | 相撲 すもう プロレス
jogging: joggen | trote | jogging footing | ジョギング
marathon: marathon | maraton | marathon | マラソン
acrobatics: akrobatik kunststuck kunststucke | acrobacias piruetas | acrobatie acrobaties | 曲芸 アクロバット芸
boomerang: bumerang | bumeran | boomerang | ブーメラン
frisbee: frisbee | frisbee | frisbee | フリスビー
american football: football | futbol+americano | football+americain | アメフト
boxing glove: boxhandschuh | guante+de+boxeo guantes+de+boxeo | gant+de+boxe gants+de+boxe | ボクシンググローブ
goal net: torwart fussballtor | porteria portero arquero+de+futbol | but+de+foot gardien+de+but | ゴール
handball: handball | balonmano | handball | ハンドボール
water polo: wasserball | waterpolo | water+polo | 水球
diving mask: tauchermaske schnorchel | mascara+de+buceo esnorquel | tuba masque+et+tuba | シュノーケル
chequered flag: zielflagge | bandera+de+cuadros | drapeau+a+damier | チェッカーフラッグ
bullseye: zielscheibe dartscheibe | diana | cible | 的当て
video camera: videokamera filmkamera | videocamara camara+de+cine | camera camescope | ビデオカメラ
megaphone: megafon | megafono | megaphone porte+voix | メガホン
banjo: banjo mandoline | banjo | banjo mandoline | バンジョー
hide-and-seek: versteckspiel |  | partie+de+cache+cache | 鬼ごっこ おにごっこ
puppet doll: marionette handpuppe kasperle | titere titeres marioneta | marionnette guignol | 人形劇 パペット
tightrope: hochseil drahtseil | cuerda+floja | corde+raide fil+de+funambule | 綱渡り
trapeze: trapez | trapecio | trapeze | 空中ブランコ
musical score notes: noten notenblatt partitur | partitura | partition | 楽譜
harvest: ernte weinlese | cosecha vendimia | recolte moisson vendange cueillette | 収穫 いちご狩り りんご狩り
search: suche ostereiersuche | busqueda | recherche quete | 探し さがし
hunt: jagd | caza caceria | chasse | 狩り
treasure hunt: schatzsuche schnitzeljagd | busqueda+del+tesoro caza+del+tesoro | chasse+au+tresor | 宝探し たからさがし
egg hunt easter eggs: eiersuche | busqueda+de+huevos | chasse+aux+oeufs | 卵探し エッグハント
ride: fahrt ritt ausritt spazierfahrt |  | tour+de+manege chevauchee | 乗馬
walk: spaziergang bummel | caminata | promenade | お散歩 さんぽ
hike: wanderung wandertag | senderismo | randonnee | 山登り 登山
jump: sprung hupfer | salto brinco | saut bond | ジャンプ
race of sleds: schlittenrennen schlittenfahrt | carrera+de+trineos | course+de+luges | そりすべり そり遊び
snowball fight:  | guerra+de+bolas+de+nieve batalla+de+nieve | bataille+de+boules+de+neige | 雪遊び ゆきあそび
water fight: wasserschlacht | guerra+de+agua | bataille+d+eau | 水鉄砲
fishing: fischfang angeltour | pesca | peche+a+la+ligne | 釣り つり 魚釣り
reading: lesestunde | lectura | lecture | 読書
drawing: zeichnung | dibujo+facil | dessin+facile | お絵かき おえかき
cooking: kochen kochkurs | cocina+facil | cuisine+facile | お料理
baking: backen weihnachtsbackerei | reposteria | patisserie+maison | お菓子作り クッキー作り パン作り
gardening: gartenarbeit gartnern | jardineria | jardinage | ガーデニング 庭いじり
shopping: einkauf | compras | courses+au+marche achats | お買い物 買い物 おつかい
cleaning: putztag | limpieza | menage nettoyage | お掃除 おそうじ
washing day: waschtag | dia+de+la+colada | jour+de+lessive | お洗濯 洗濯
trip: trip klassenfahrt schulausflug | viajecito | sortie+scolaire excursion+scolaire | 社会科見学
rescue mission: rettungsaktion rettungseinsatz einsatz | operacion+rescate mision+de+rescate | mission+de+sauvetage | 救出作戦
show of magic: zaubershow zaubertrick zaubertricks | espectaculo+de+magia truco+de+magia trucos | tour+de+magie tours+de+magie | マジックショー 手品
talent show: talentshow | concurso+de+talentos | concours+de+talents | のど自慢
sandcastle building: sandburgenbau |  |  | 砂遊び すなあそび
playtime: spielzeit spielstunde spielenachmittag | recreo hora+de+jugar | recreation | 休み時間
bath time bathtub: badezeit badespass | hora+del+bano | heure+du+bain | おふろ時間
feeding: futterung futterzeit | hora+de+comer | nourrissage | えさやり エサやり
dressing up: verkleidungsspiel | disfrazarse+de |  | おしゃれ 着せ替え きせかえ
hairdressing: frisierspiel |  |  | ヘアメイク
parent and child: elternteil |  |  | 親子 おやこ
mother and child: mutter+und+kind | madre+e+hijo mama+e+hijo | mere+et+enfant maman+et+bebe | 母と子
scene: szene szenen | escena escenas | scene+de+vie scenes | 場面 風景
flavor: geschmack sorte | sabor sabores | gout parfums | 味
kind: arten sorten | tipos clases+de | sortes especes | 種類
collection: sammlung | coleccion | collection | コレクション
surprise party: uberraschungsparty | fiesta+sorpresa | fete+surprise | サプライズパーティー
dream journey: traumreise | viaje+de+ensueno | voyage+de+reve | 夢の旅
sea voyage ship: seefahrt schiffsreise kreuzfahrt schiffahrt | travesia | traversee croisiere | 船旅 航海
space travel rocket: raumfahrt weltraumreise mondlandung | viaje+espacial alunizaje | voyage+spatial alunissage | 宇宙旅行
flight through clouds: hohenflug |  |  | 空中散歩
train ride: zugfahrt bahnfahrt | viaje+en+tren | voyage+en+train | 電車の旅 汽車の旅
bike ride: radtour fahrradtour | paseo+en+bici | balade+a+velo | サイクリング
boat ride: bootsfahrt bootstour | paseo+en+barca paseo+en+barco | balade+en+bateau | 舟遊び ボート遊び
balloon ride: ballonfahrt | paseo+en+globo viaje+en+globo | voyage+en+ballon | 気球の旅
`
