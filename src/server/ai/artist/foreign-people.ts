import 'server-only'

/** People, trades, clothes and feelings: "english: German | Spanish | French | Japanese", as foreign-vocabulary.ts reads it. */
export const PEOPLE = `
girl: madchen magdlein | nina chica muchacha chiquilla | fille fillette petite+fille | 女の子 少女 おんなのこ
boy: junge jungen bub knabe | nino chico muchacho chiquillo | garcon garconnet petit+garcon | 男の子 少年 おとこのこ 坊や
girls: madels | ninas chicas | filles | 女の子たち おんなのこたち
boys: jungs buben | ninos+varones | garcons | 男の子たち おとこのこたち
child: kind | infante | enfant | 子供 子ども こども
children: kinder | ninos peques chiquitos pequenos+artistas | enfants petits+artistes tout+petits | 子どもたち 子供たち こどもたち
baby: baby saugling | bebe | bebe nourrisson | 赤ちゃん あかちゃん ベビー
man: mann | hombre senor | homme monsieur | 男の人 おじさん
woman: frau dame | mujer senora dama | femme dame | 女の人 おばさん 女性
mom: mama mutter mami mutti | mama madre mami | maman mere | お母さん ママ おかあさん 母 かあさん
dad: papa vater papi vati | papa padre papi | papa pere | お父さん パパ おとうさん 父
grandma: oma grossmutter omi | abuela abuelita | mamie grand+mere meme | おばあさん おばあちゃん 祖母
grandpa: opa grossvater opi | abuelo abuelito | papi papy grand+pere pepe | おじいさん おじいちゃん 祖父
grandparents: grosseltern | abuelos | grands+parents | おじいちゃんとおばあちゃん
mom and dad: eltern | padres | parents | 両親
family: familie | familia | famille | 家族 かぞく ファミリー
brother: bruder bruderchen | hermano hermanito | frere petit+frere | 弟 お兄さん お兄ちゃん 兄 おとうと おにいちゃん
sister: schwester schwesterchen | hermana hermanita | soeur petite+soeur | 妹 お姉さん お姉ちゃん 姉 いもうと おねえちゃん
brother and sister: geschwister bruder+und+schwester | hermanos hermanitos | freres+et+soeurs | 兄弟 きょうだい 姉妹
twin children: zwilling zwillinge | gemelos mellizos gemelas | jumeaux jumelles | 双子 ふたご
friend: freund freundin kumpel | amigo amiga amiguito | ami amie copain copine | 友達 友だち ともだち お友だち お友達
friends: freunde freundinnen | amigos amigas amiguitos | amis amies copains copines | 仲間 なかま 仲間たち 仲良し
neighbor: nachbar nachbarin | vecino vecina | voisin voisine | お隣さん ご近所さん
people: leute menschen | gente personas | gens | 人々 人たち みんなで
pirate: pirat piratin seerauber freibeuter | pirata corsario bucanero | pirate corsaire | 海賊 かいぞく
captain: kapitan kapitanin | capitan capitana | capitaine | 船長 キャプテン
sailor: matrose seemann seefahrer | marinero marinera | marin matelot | 船乗り 水夫
knight: ritter ritterin | caballero | chevalier chevaliere | 騎士 ナイト
king: konig | rey | roi | 王様 王さま おうさま
queen: konigin | reina | reine | 女王 女王様 クイーン
prince: prinz konigssohn | principe principito | prince | 王子様 王子 王子さま おうじさま
princess: prinzessin konigstochter | princesa princesita | princesse | お姫様 姫 お姫さま プリンセス おひめさま 王女
cinderella princess: aschenputtel | cenicienta | cendrillon | シンデレラ
girl with a red coat: rotkappchen | caperucita+roja caperucita | petit+chaperon+rouge chaperon+rouge | 赤ずきん 赤ずきんちゃん あかずきん
snow white princess: schneewittchen | blancanieves | blanche+neige | 白雪姫 しらゆきひめ
sleeping beauty princess: dornroschen | bella+durmiente | belle+au+bois+dormant | 眠り姫 いばら姫
rapunzel princess: rapunzel | rapunzel | raiponce | ラプンツェル
viking: wikinger | vikingo vikinga | viking | バイキング
cowboy: cowboy cowgirl | vaquero vaquera | cow+boy cowboy | カウボーイ
ninja: ninja | ninja | ninja | 忍者 にんじゃ
samurai: samurai | samurai | samourai | 侍 さむらい サムライ
caveman: hohlenmensch steinzeitmensch | cavernicola | homme+des+cavernes | 原始人
explorer: entdecker forscherin forscher abenteurer | explorador exploradora aventurero aventurera | explorateur exploratrice aventurier aventuriere | 探検家 冒険家 探検隊 たんけんか たんけんたい
astronaut: astronaut astronautin raumfahrer weltraumfahrer kosmonaut | astronauta cosmonauta | astronaute cosmonaute spationaute | 宇宙飛行士 うちゅうひこうし
pilot: pilot pilotin flieger | piloto aviador | pilote aviateur aviatrice | パイロット 操縦士
chef: koch kochin chefkoch | cocinero cocinera chef | cuisinier cuisiniere chef cuistot | 料理人 シェフ コックさん コック
baker: backer backerin konditor | panadero panadera pastelero pastelera repostero repostera | boulanger boulangere patissier patissiere | パン職人 ケーキ職人 パティシエ
gardener: gartner gartnerin | jardinero jardinera | jardinier jardiniere | 庭師 園芸家
farmer: bauer bauerin landwirt | granjero granjera campesino agricultor | fermier fermiere paysan agriculteur | 農家 お百姓さん 農夫
doctor: arzt doktor tierarzt kinderarzt | medico doctora doctor medica veterinario veterinaria | medecin docteur doctoresse veterinaire | お医者さん 医者 おいしゃさん 獣医さん 獣医
nurse: krankenschwester krankenpfleger | enfermera enfermero | infirmiere infirmier | 看護師さん 看護師 ナース かんごしさん
dentist: zahnarzt | dentista | dentiste | 歯医者さん 歯医者 はいしゃさん
teacher: lehrer lehrerin erzieherin | maestro maestra profesor profesora profe | maitre maitresse professeur instituteur institutrice | 先生 せんせい 教師
student: schuler schulerin schulkind | alumno alumna estudiante | eleve ecolier ecoliere etudiant | 生徒 学生 小学生
detective: detektiv detektivin | detective | detective enqueteur | 探偵 名探偵 たんてい めいたんてい
police officer: polizist polizistin polizei | policia | policier policiere police gendarme | 警察官 おまわりさん お巡りさん 警察
firefighter: feuerwehrmann feuerwehrfrau feuerwehrleute | bombero bombera | pompier pompiere | 消防士 消防士さん しょうぼうし
construction worker: bauarbeiter bauleute maurer | obrero albanil | ouvrier macon | 大工さん 大工 工事のおじさん だいくさん
mechanic: mechaniker mechanikerin | mecanico mecanica | mecanicien mecanicienne garagiste | 整備士 修理屋さん
inventor: erfinder erfinderin tuftler | inventor inventora | inventeur inventrice | 発明家
scientist: wissenschaftler wissenschaftlerin | cientifico cientifica | scientifique savant savante | 科学者 博士 はかせ かがくしゃ
mailman: brieftrager postbote postbotin | cartero cartera | facteur factrice | 郵便屋さん 郵便配達員 ゆうびんやさん
driver: fahrer fahrerin lenker | conductor conductora chofer | conducteur conductrice chauffeur | 運転手 運転士 うんてんしゅ うんてんしゅさん
artist: maler malerin kunstler kunstlerin | pintor pintora artista | peintre artiste | 画家 芸術家 絵描きさん 絵かきさん
musician: musiker musikerin musikant | musico musica+callejera | musicien musicienne | 音楽家 ミュージシャン
singer: sanger sangerin | cantante | chanteur chanteuse | 歌手
dancer: tanzer tanzerin | bailarin | danseur danseuse | ダンサー 踊り子
ballerina: ballerina ballettanzerin | bailarina bailarina+de+ballet | ballerine petit+rat | バレリーナ
clown: clown | payaso payasa | clown | ピエロ 道化師
acrobat: akrobat akrobatin seiltanzer | acrobata equilibrista trapecista | acrobate funambule trapeziste | アクロバット 曲芸師
juggler: jongleur | malabarista | jongleur jongleuse | ジャグラー
hairdresser: friseur friseurin | peluquero peluquera | coiffeur coiffeuse | 美容師 床屋さん
seller: verkaufer verkauferin handler | vendedor vendedora tendero | vendeur vendeuse marchand marchande | 店員 店員さん 店長
tailor: schneider schneiderin | sastre modista costurera | tailleur couturiere | 仕立て屋
guard: wachter wache | guardia | garde gardien | 門番 兵隊
guard soldier: soldat zinnsoldat | soldado soldadito | soldat | 兵士
zoo keeper: tierpfleger tierpflegerin zoowarter | cuidador+del+zoo cuidador | soigneur gardien+de+zoo | 飼育員 飼育員さん
hunter: jager | cazador | chasseur | 猟師 狩人
shepherd: schafer hirte | pastor pastora | berger bergere | 羊飼い
librarian: bibliothekarin bibliothekar | bibliotecaria bibliotecario | bibliothecaire | 司書さん 司書
athlete: sportler sportlerin | deportista atleta | sportif sportive athlete | スポーツ選手 選手
bride: braut | novia | mariee | 花嫁 はなよめ
santa: weihnachtsmann nikolaus | papa+noel santa+claus santa | pere+noel | サンタさん サンタクロース サンタ
hat: hut hute strohhut | sombrero sombreros | chapeau chapeaux | 帽子 ぼうし
straw hat:  | sombrero+de+paja | chapeau+de+paille | 麦わら帽子 むぎわらぼうし
cap: mutze kappe bommelmutze pudelmutze | gorro gorra | bonnet casquette | キャップ ニット帽
top hat: zylinderhut | sombrero+de+copa chistera | haut+de+forme | シルクハット
scarf: schal halstuch | bufanda panuelo | echarpe foulard | マフラー スカーフ
gloves: handschuh faustling | guantes manoplas | gants moufles | 手袋 てぶくろ ミトン
boots: stiefel gummistiefel | botas bota | bottes bottines | 長靴 ブーツ ながぐつ
shoes: schuh turnschuh | zapatos zapato zapatillas zapatilla | chaussures souliers chaussons baskets | 靴 くつ シューズ
slippers: hausschuh pantoffel | pantuflas | pantoufles | スリッパ
socks: socke strumpf | calcetines calcetin | chaussettes chaussette | 靴下 くつ下 くつした
coat: mantel regenmantel | abrigo impermeable chubasquero | manteau impermeable cire | コート レインコート カッパ
jacket: jacke anorak | chaqueta cazadora | veste blouson | ジャケット 上着
sweater: pullover pulli strickpulli | jersey sueter | pull pull+over tricot+de+laine | セーター
dress: kleid ballkleid prinzessinnenkleid | vestido | robe | ドレス ワンピース
skirt: rock tutu | falda tutu | jupe tutu | スカート チュチュ
trousers: hose latzhose | pantalon pantalones | pantalon salopette | ズボン
shirt: hemd | camisa camiseta | chemise t+shirt | シャツ Tシャツ
pajamas: schlafanzug pyjama nachthemd | pijama | pyjama | パジャマ
apron: schurze kuchenschurze | delantal | tablier | エプロン
swimsuit: badeanzug badehose bikini | banador traje+de+bano | maillot+de+bain | 水着 みずぎ
costume: kostum verkleidung | disfraz disfraces traje | deguisement costume | 衣装 コスチューム 仮装
cape: umhang cape | capa | cape | マント
kimono: kimono | kimono | kimono | 着物 浴衣 きもの ゆかた
glasses: brille | gafas lentes anteojos | lunettes | めがね 眼鏡 メガネ
sunglasses: sonnenbrille | gafas+de+sol lentes+de+sol | lunettes+de+soleil | サングラス
crown: krone kronchen | corona coronas | couronne diademe | 冠 王冠 かんむり ティアラ
mask: maske | mascara antifaz | masque | 仮面 お面 マスク
necklace: kette halskette | collar | collier | ネックレス
ring: fingerring | anillo | bague | 指輪 ゆびわ
ribbon: schleife schleifchen haarband | lazo cinta | ruban noeud | リボン
button: knopf | boton | bouton | ボタン
umbrella: regenschirm schirm | paraguas | parapluie | 傘 かさ アンブレラ
backpack: rucksack schulranzen ranzen schultasche | mochila | sac+a+dos cartable | リュック ランドセル リュックサック
bag: tasche handtasche beutel | bolso bolsa | sac sacoche | かばん カバン バッグ 袋
suitcase: koffer | maleta | valise | スーツケース トランク
love: liebe | amor | amour | 愛 恋
heart: herz herzchen | corazon corazoncito | coeur | 心 ハート
hearts: herzen | corazones | coeurs | ハートたち
happiness: gluck freude | felicidad alegria | bonheur joie | 幸せ しあわせ
feelings: gefuhl gefuhle | emociones sentimientos | emotions sentiments | 気持ち 感情 きもち
dream: traum | sueno suenos | reve reves | 夢 ゆめ
magic: magie zauberei zauber | magia | magie | 魔法 まほう マジック
adventure: abenteuer | aventura | aventure | 冒険 ぼうけん アドベンチャー
journey: reise ausflug | viaje excursion | voyage excursion | 旅 旅行
secret: geheimnis | secreto | secret | 秘密 ひみつ
friendship: freundschaft | amistad | amitie | 友情
world: welt | mundo | monde | 世界 せかい
story: geschichte marchen | cuento historia cuentos | conte contes histoire | お話 おはなし 物語 ものがたり 昔話
noah ark: arche+noah arche | arca+de+noe | arche+de+noe | ノアの方舟
nativity manger baby: krippe weihnachtskrippe | belen pesebre nacimiento | creche+de+noel | キリスト降誕
three kings: heilige+drei+konige heiligen+drei+konige | reyes+magos | rois+mages | 三人の王様
geisha woman kimono: geisha | geisha | geisha | 芸者 舞妓 舞妓さん
buddha: buddha | buda | bouddha | 仏様
goddess: gottin | diosa | deesse | 女神
god: gott | dios | dieu | 神様 かみさま
warrior: krieger kriegerin | guerrero guerrera | guerrier guerriere | 戦士
archer: bogenschutze | arquero | archer | 弓使い
spy: spion agent geheimagent | espia agente | espion agent+secret | スパイ
thief: dieb rauber | ladron | voleur bandit | 泥棒 どろぼう
lady:  |  |  | 婦人
fashion: mode | moda | mode | ファッション
hair: frisur haar haare zopf | pelo cabello trenza peinado | cheveux coiffure tresse | 髪 髪型 かみのけ
face: gesicht | cara rostro | visage | 顔 かお
hands: hand hande | mano manos | main mains | 
feet: fuss fusse | pie pies | pied pieds | 
head: kopf | cabeza | tete | 頭
belly: bauch | barriga panza | ventre | おなか お腹
teeth: zahne zahn+e | dientes+de+leche | dents+de+lait | 乳歯
friends for life: beste+freunde | mejores+amigos mejores+amigas | meilleurs+amis meilleures+amies | 親友
team: team mannschaft | equipo | equipe | チーム
players: spieler fussballer | jugador futbolista | joueur footballeur | 選手たち
swimmer: schwimmer | nadador | nageur | 水泳選手
cyclist: radfahrer | ciclista | cycliste | サイクリスト
climber: kletterer bergsteiger | escalador alpinista | grimpeur alpiniste | 登山家
skier: skifahrer | esquiador | skieur | スキーヤー
surfer: surfer | surfista | surfeur | サーファー
diver: taucher | buzo buceador | plongeur scaphandrier | ダイバー
fisherman: fischer angler | pescador | pecheur | 漁師 釣り人
train driver: lokfuhrer lokomotivfuhrer zugfuhrer | maquinista | conducteur+de+train mecanicien+de+train | 車掌さん 車掌 しゃしょうさん
bus driver: busfahrer | conductor+de+autobus | chauffeur+de+bus | バスの運転手
flight attendant: stewardess | azafata | hotesse+de+l+air | スチュワーデス
waiter: kellner kellnerin | camarero camarera mesero mesera | serveur serveuse | ウェイター ウェイトレス
butcher: metzger | carnicero | boucher | お肉屋さん
painter: kunstmaler | pintor+de+paisajes | artiste+peintre | 絵かき 絵描き
writer: schriftsteller dichter | escritor escritora poeta | ecrivain poete | 作家 詩人
photographer: fotograf | fotografo fotografa | photographe | 写真家 カメラマン
conductor: dirigent | director+de+orquesta | chef+d+orchestre | 指揮者
drummer: trommler schlagzeuger | baterista tamborilero | batteur | ドラマー
guitarist: gitarrist | guitarrista | guitariste | ギタリスト
boxer: boxer | boxeador | boxeur | ボクサー
judge: richter | juez | juge | 裁判官
president: prasident burgermeister | presidente alcalde | president maire | 市長 大統領
carpenter: tischler schreiner zimmermann | carpintero carpintera | menuisier charpentier | 家具職人
blacksmith: schmied | herrero | forgeron | 鍛冶屋
shoemaker: schuster schuhmacher | zapatero | cordonnier | 靴屋 靴屋さん
miller: muller | molinero | meunier | 粉屋
beekeeper: imker imkerin | apicultor apicultora | apiculteur apicultrice | 養蜂家
lumberjack: holzfaller forster | lenador guardabosques | bucheron garde+forestier | 木こり きこり
gold digger miner: bergmann goldgraber | minero | mineur chercheur+d+or | 鉱夫
plumber: klempner | fontanero plomero | plombier | 配管工
electrician: elektriker | electricista | electricien | 電気屋さん
garbage man: mullmann | basurero | eboueur | ごみ収集の人
lifeguard: rettungsschwimmer bademeister | socorrista salvavidas | maitre+nageur sauveteur | ライフガード
paramedic: sanitater | paramedico | ambulancier secouriste | 救急隊員
trainer: trainer dompteur dompteuse | entrenador domador | dompteur entraineur | 調教師 トレーナー
peter pan: peter+pan | peter+pan | peter+pan | ピーターパン
pinocchio: pinocchio | pinocho | pinocchio | ピノキオ
momotaro:  |  |  | 桃太郎 ももたろう
kaguya princess:  |  |  | かぐや姫 かぐやひめ
alice: alice alice+im+wunderland | alicia | alice | アリス
hansel and gretel children: hansel+und+gretel | hansel+y+gretel | hansel+et+gretel | ヘンゼルとグレーテル
puss in boots cat boots: gestiefelte+kater gestiefelter+kater | gato+con+botas | chat+botte | 長靴をはいた猫 長靴をはいたねこ
beauty and the beast: schone+und+das+biest die+schone+und+das+biest | bella+y+la+bestia | belle+et+la+bete | 美女と野獣
three little pigs: drei+kleinen+schweinchen | tres+cerditos tres+cochinitos | trois+petits+cochons | 三匹の子ぶた 三匹のこぶた 三びきの子ぶた
town musicians donkey dog cat rooster: bremer+stadtmusikanten | musicos+de+bremen | musiciens+de+breme | ブレーメンの音楽隊
goldilocks girl: goldlockchen | ricitos+de+oro | boucle+d+or | ゴルディロックス
fun: spass vergnugen malspass | diversion | amusement plaisir | 楽しみ
courage: mut | valentia coraje | courage | 勇気 ゆうき
luck: gluckspilz | suerte | chance | 幸運
peace: frieden ruhe | paz calma | paix | 平和 へいわ
birth: geburt |  | naissance | 誕生
mother's day hearts: muttertag | dia+de+la+madre | fete+des+meres | 母の日
father's day: vatertag | dia+del+padre | fete+des+peres | 父の日
children's day carp streamer:  |  |  | こどもの日 子供の日
doll festival japanese dolls:  |  |  | ひな祭り ひなまつり おひなさま 雛祭り
tanabata tree:  |  |  | 七夕 たなばた
moon viewing full moon:  |  |  | お月見 十五夜
daughter girl: tochter enkelin | hija nieta | petite+fille+adoree | 娘 孫娘
son boy: sohn enkel | hijo nieto | fils petit+fils | 息子 孫
uncle man: onkel | tio | oncle tonton | おじ
aunt woman: tante | tia | tante tata | おば
cousin: cousin cousine | primo prima | cousin cousine | いとこ
groom: brautigam | novio | marie | 花婿
name: name | nombre | prenom nom | 名前 なまえ
idea light bulb: idee | idea | idee | アイデア ひらめき
future: zukunft | futuro | futur avenir | 未来
power: kraft superkraft | poder superpoder fuerza | pouvoir super+pouvoir force | パワー
mythology creatures: fabelwesen sagengestalt | criatura+mitica criaturas+fantasticas | creature creatures+fantastiques | 幻獣
creature: wesen geschopf | criatura | creatures | 生物
orc troll: ork | orco | orque+vert | オーク
belly dancer: bauchtanzerin | bailarina+del+vientre | danseuse+orientale | 
suit: anzug smoking | esmoquin traje+elegante | smoking | スーツ
vest: weste | chaleco | gilet | ベスト
sneakers: sneaker sportschuh | tenis+deportivos | tennis+de+sport | スニーカー
raincoat: regenjacke | capa+de+lluvia | cape+de+pluie | 雨合羽
tears: trane | lagrimas lagrima | larmes larme | 涙 なみだ
song bird: singvogel | ave+cantora | oiseau+chanteur | 
yoga pose: yogaubung | posturas+de+yoga postura | posture+de+yoga | ヨガのポーズ
meditation: meditation | meditacion | meditation | 瞑想
day out: tagesausflug | paseo excursion+al+campo | sortie balade | お出かけ おでかけ
training: training | entrenamiento | entrainement | 練習
help: hilfe | ayuda | aide secours | 助け
rescue: rettung | rescate | sauvetage | 救助
work: arbeit | trabajo | travail metier | 仕事 しごと おしごと
professions: beruf berufe | profesion profesiones oficios | metiers professions | お仕事 職業
mrs claus: weihnachtsfrau | mama+noel senora+claus | mere+noel | サンタの奥さん
merman: meermann wassermann | triton+del+mar | homme+sirene | 男の人魚
puppeteer: puppenspieler | titiritero | marionnettiste | 人形使い
ringmaster: zirkusdirektor | director+de+circo maestro+de+ceremonias | monsieur+loyal | サーカスの団長
builder: baumeister architekt | constructor arquitecto | batisseur architecte | 建築家
toymaker: spielzeugmacher | juguetero | fabricant+de+jouets | おもちゃ職人
horse rider: reiter reiterin jockey | jinete amazona | cavalier cavaliere | 騎手
crew: mannschaft+des+schiffes besatzung crew | tripulacion | equipage | 乗組員
bandmates: musikgruppe |  |  | バンド仲間
gnome village: zwergendorf wichteldorf |  | village+des+lutins | 
statue of liberty: freiheitsstatue | estatua+de+la+libertad | statue+de+la+liberte | 自由の女神
fear: angst furcht schreck | miedo temor susto | peur frayeur | 恐れ
hunger: hunger | hambre | faim | 空腹
thirst: durst | sed | soif | のどの渇き
sleep: schlaf mudigkeit | sueno+profundo | sommeil | 眠り ねむり
anger: wut zorn arger | enfado ira rabia | colere | 怒り
sadness: trauer traurigkeit kummer | tristeza pena | tristesse chagrin | 悲しみ
joy:  | gozo | gaiete allegresse | 喜び よろこび
curiosity: neugier | curiosidad | curiosite | 好奇心
wonder: wunder staunen | maravilla asombro maravillas | merveille merveilles emerveillement | 驚き 不思議
kiss: kuss kusschen | beso besos | bisou baiser | キス
hug: umarmung | abrazo | calin | ハグ ぎゅっ
smile: lacheln | sonrisa | sourire sourires | 笑顔 えがお
laughter: gelachter | risa risas carcajadas | rire rires | 笑い
voice: stimme | voz | voix | 声
neck: hals nacken | cuello | cou | 首
back: rucken | espalda lomo | dos+du+cheval | 背中
arms: arm arme | brazo brazos | bras | 腕
legs: bein beine | pierna piernas | jambe jambes | 
finger: finger | dedo dedos | doigt doigts | 指
mouth: mund maul | boca | bouche gueule | 口
beard: bart schnurrbart | barba bigote | barbe moustache | ひげ
health: gesundheit | salud | sante | 健康
problem: problem | problema | probleme | 問題
question riddle: ratsel frage | pregunta acertijo adivinanza misterio enigma | question devinette enigme mystere | なぞなぞ 謎
mission: auftrag mission | mision | mission | ミッション
competition: wettbewerb turnier | concurso competencia torneo | concours tournoi | 大会 コンテスト
guest: gast gaste besuch | invitado huesped visita | invite invites | お客さん おきゃくさん
customer: kunde kundin | cliente | client cliente | 客
hero:  | protagonista | heroine+du+jour | 主人公
villain: bosewicht schurke | villano malvados | mechant+du+film vilain | 悪者 わるもの
boss: chef+der+bande anfuhrer | jefe jefa | patron chef+de+bande | 親分
group: gruppe bande | grupo pandilla | groupe bande troupe | グループ
couple: paar parchen | pareja | couple | カップル 夫婦
person: mensch person | persona | personne | 人 ひと
collector: sammler sammlerin | coleccionista | collectionneur collectionneuse | コレクター
grandchildren:  | nietos nietas | petits+enfants | 孫たち
traveler: reisender reisende | viajero viajera | voyageur voyageuse | 旅人
dreamer: traumer traumerin | sonadores | reveurs | 夢想家
winner: gewinner sieger | ganador ganadora campeon campeona | gagnant vainqueur champion championne | チャンピオン
ruler: herrscher kaiser kaiserin | emperador emperatriz | empereur imperatrice | 皇帝
adventurers:  | aventureros | aventuriers | 冒険者たち
bandit: bandit | bandido bandolero | brigand | 盗賊
hiker: wanderer | excursionista senderista | randonneur | ハイカー
babysitter: kindermadchen | ninera | nounou | ベビーシッター
companion: begleiter gefahrte | companero companera | compagnon | 相棒
`
