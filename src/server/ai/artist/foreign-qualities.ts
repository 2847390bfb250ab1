import 'server-only'

/** How things are, and how many: "english: German | Spanish | French | Japanese", as foreign-vocabulary.ts reads it. */
export const QUALITIES = `
red: rot | rojo | rouge | 赤い あかい 赤 赤色の
pink: rosig | rosado | rouquin roux rousse | 桃色
blue: blau hellblau | azul azules celeste | bleu | 青い 青 水色の 青色の あおい
green: grun | verde | vert | 緑の 緑色の みどりの 緑
yellow: gelb | amarillo | jaune | 黄色い 黄色の きいろい 黄色
golden: orangefarben | anaranjado | orange | オレンジ色の
purple: lila violett | morado violeta purpura | violet mauve | 紫の 紫色の むらさきの
white: weiss | blanco | blanc blanche | 白い 白 しろい 真っ白な
black: schwarz | negro | noir | 黒い 黒 くろい 真っ黒な
brown: braun | marron | brun marron | 茶色い 茶色の ちゃいろい
gray: grau | gris | gris | 灰色の
pink: rosa pink | rosa | rose | ピンクの 桃色の ピンク色の ピンク
golden: golden goldig gold | dorado | dore | 金色の 金の 黄金の きんいろの
silver: silbern | plateado | argente | 銀色の 銀の ぎんいろの
colorful: bunt farbenfroh farbenprachtig | colorido multicolor de+colores | colore multicolore bariole | 色とりどりの カラフルな
rainbow-colored: regenbogenfarben |  |  | 虹色の にじいろの にじいろ
little: klein winzig kleinchen | pequeno pequenito chiquito diminuto | petit minuscule tout+petit | 小さな 小さい ちいさな ちいさい ちっちゃな 小さき
big: gross riesig riesengross riesen | grande gran enorme gigantesco grandote | grand enorme gros gigantesque | 大きな 大きい おおきな おおきい 巨大な でっかい
long: lang | largo | long longue | 長い ながい
tall: hoch | alto | haut | 高い たかい
fat: dick mollig | gordo gordito regordete | dodu grassouillet | 太った まるい 丸い ぽっちゃりした
thin: dunn | delgado flaco | mince maigre | 細い
round: rund | redondo | rond | まんまるな
old: alt uralt | viejo antiguo anciano | vieux vieil vieille ancien | 古い ふるい 年老いた
young: jung | joven jovencito | jeune | 若い
new: neu | nuevo | nouveau nouvel nouvelle | 新しい あたらしい
cute: suss niedlich herzig putzig | lindo bonito tierno adorable | mignon mignonne adorable | 可愛い かわいい カワイイ 可愛らしい かわいらしい キュートな
beautiful: schon wunderschon hubsch | hermoso bello precioso guapo | beau bel belle joli magnifique | 美しい きれいな 綺麗な 素敵な すてきな
pretty: elegant schick | elegante | chic elegant | おしゃれな
shy: schuchtern scheu | timido vergonzoso | timide | 恥ずかしがり屋の 内気な はずかしがりやの
brave: mutig tapfer kuhn furchtlos | valiente valeroso intrepido | courageux brave vaillant intrepide | 勇敢な 勇ましい ゆうかんな 勇気ある
curious: neugierig wissbegierig | curioso | curieux | 好奇心旺盛な 知りたがりの
sleepy: mude schlafrig verschlafen | dormilon dormilona somnoliento cansado adormilado | endormi fatigue somnolent dormeur | 眠い ねむい 眠たい ねぼすけの 寝ぼすけの
clever: schlau klug pfiffig | listo astuto inteligente ingenioso | malin ruse intelligent maligne futé fute | 賢い かしこい 利口な
wise: weise | sabio | sage | 物知りの ものしりの
funny: lustig witzig ulkig komisch | divertido gracioso chistoso | drole rigolo amusant marrant | 面白い おもしろい おかしな ゆかいな
silly: albern verruckt | tonto loco alocado | fou fofolle foufou | へんてこな
friendly: freundlich nett lieb | amable simpatico amistoso | gentil amical sympathique | 優しい やさしい 親切な
kind: gutmutig gutig | bondadoso bueno carinoso | bienveillant bon bonne tendre doux | 心優しい こころやさしい
lonely: einsam allein | solitario solo | solitaire seul | さびしい 寂しい ひとりぼっちの さみしい
happy: glucklich frohlich vergnugt zufrieden heiter | feliz alegre contento felices | heureux joyeux content joyeuse | 嬉しい 幸せな 楽しい うれしい たのしい しあわせな 陽気な ご機嫌な
sad: traurig betrubt | triste | triste | 悲しい かなしい
scared: angstlich verangstigt | asustado miedoso | peureux effraye apeure craintif | 怖がりの こわがりの 臆病な
scary: gruselig unheimlich schaurig | terrorifico espeluznante | effrayant terrifiant | 怖い こわい 不気味な
angry: wutend zornig | enojado enfadado furioso | furieux fache | 怒った 怒りんぼの おこった
grumpy bad: bose | malvado malo feroz | mechant feroce grand+mechant | 悪い わるい いじわるな 意地悪な
grumpy: murrisch grummelig brummig grantig | grunon malhumorado | grincheux grognon bougon | 不機嫌な
playful: frech verschmitzt | travieso picaro | coquin espiegle malicieux | いたずらな いたずら好きの やんちゃな わんぱくな
lazy: faul trage | vago flojo | paresseux+et faineant | 怠け者の のんびり屋の のんきな
busy: fleissig emsig beschaftigt | trabajador atareado | travailleur affaire | 忙しい いそがしい 働き者の
hungry: hungrig gefrassig verfressen | hambriento gloton goloso | affame gourmand gourmande | お腹を空かせた はらぺこの 腹ペコの お腹をすかせた おなかをすかせた 食いしん坊の くいしんぼうの 食いしん坊な
clumsy: tollpatschig ungeschickt | torpe patoso | maladroit | おっちょこちょいの ドジな
mighty: stark kraftig | fuerte | fort forte | 強い つよい 力持ちの
fast: schnell flink blitzschnell | rapido veloz | rapide | 速い はやい
slow: langsam | lento | lent | 遅い のろまな
magical: magisch zauberhaft verzaubert marchenhaft | magico maravilloso | magique feerique merveilleux | 魔法の 不思議な ふしぎな まほうの
enchanted: verwunschen verhext | encantado embrujado hechizado | enchante ensorcele hante | 魔法にかかった
mysterious: geheimnisvoll ratselhaft geheim | misterioso | mysterieux secret | 謎の 秘密の なぞの
hidden: versteckt verborgen | escondido oculto |  | 隠された
lost: verloren verlaufen verirrt | perdido extraviado | perdu egare | 迷子の 失われた まいごの
wild: wild | salvaje | sauvage | 野生の
royal: koniglich | real | royal | 王家の
famous: beruhmt | famoso | celebre | 有名な
striped: gestreift geringelt ringel | rayado a+rayas | raye a+rayures | しましまの 縞々の しま模様の
spotted: gepunktet gefleckt | de+lunares moteado | tachete a+pois | 水玉の 水玉模様の
fluffy: flauschig plusch kuschelig wuschelig | esponjoso peludo suave | duveteux moelleux touffu | ふわふわの もふもふの もこもこの
sparkly: glitzernd funkelnd glitzer | brillante centelleante | brillant scintillant etincelant pailleté paillete | キラキラの きらきらの キラキラ光る 輝いている
giant: gigantisch | gigante | geant | 特大の
cozy: gemutlich behaglich | acogedor calentito | douillet cosy | あたたかい 居心地のいい
warm: warm | calido tibio | chaud | 暖かい 温かい 暖かな あったかい
cold: kalt eisig frostig | frio | froid glacial | 寒い 冷たい さむい
snowy: verschneit schneebedeckt winterlich | nevado nevada invernal | enneige | 雪の積もった
rainy: regnerisch verregnet | lluvioso | pluvieux | 雨降りの
sunny: sonnig | soleado | ensoleille | 晴れた 晴れの はれた
windy: windig sturmisch | ventoso | venteux | 風の強い
frozen: gefroren zugefroren | congelado | gele | 凍った
wooden: holzern | de+madera | en+bois de+bois | 
tropical: tropisch | tropical | tropical tropicaux | 南国の 熱帯の トロピカルな
lovely: lecker kostlich | delicioso rico sabroso | delicieux | おいしい 美味しい 甘い
fresh: frisch | fresco | frais fraiche | 新鮮な
quiet: leise still ruhig | tranquilo silencioso | calme tranquille silencieux | 静かな しずかな
underwater:  |  | aquatique marin | 海中の
prehistoric: urzeitlich | prehistorico | prehistorique | 太古の
favorite: liebster | favorito preferido | favori favorite | お気に入りの おきにいりの
simple: einfach leicht | facil sencillo | facile simple | 簡単な かんたんな やさしくて簡単な
dancing: tanzend | bailador | dansant | 
baby: klitzeklein | recien+nacido | nouveau+ne | 生まれたての
two: zwei beiden | dos ambos | deux | 二匹の 二人の 2匹の 二つの ふたりの 二匹
three: drei | tres | trois | 三匹の 三人の 3匹の 三つの 三びきの 3びきの 三匹 三人
four: vier | cuatro | quatre | 四匹の 四人の 四つの
five: funf | cinco | cinq | 五匹の 五人の 5匹の 五つの
six: sechs | seis | six | 六匹の 六人の
seven: sieben | siete | sept | 七匹の 七人の 7人の 7匹の
eight: acht | ocho | huit | 八匹の
nine: neun | nueve | neuf | 九匹の
ten: zehn | diez | dix | 十匹の 十人の
many: hundert | cien | cent | 百匹の
broken: kaputt zerbrochen | roto estropeado | casse brise | 壊れた こわれた
sick: krank | enfermo malito | malade | 病気の びょうきの
healthy: gesund | sano saludable | sain | 健康な
empty: leer | vacio | vide | 空っぽの
full: voll | lleno | plein | 
dirty: schmutzig matschig dreckig | sucio embarrado | sale boueux | 汚い 泥だらけの
clean: sauber | limpio | propre | 清潔な
hot: heiss | caliente caluroso | brulant | 熱い 暑い
wet: nass | mojado | mouille | 濡れた
dark: dunkel finster duster | oscuro | sombre obscur | 暗い くらい
bright: hell | claro luminoso | clair lumineux | 明るい あかるい
glowing: leuchtend |  | luisant | 
invisible: unsichtbar | invisible | invisible | 見えない
flying: fliegend | volador voladora | volant | 空飛ぶ 空を飛ぶ そらとぶ
singing: singend | cantarin cantor |  | 
talking: sprechend | parlante hablador | parlant | おしゃべりな
dreaming: vertraumt traumerisch | sonador sonadora | reveur reveuse | 夢見る
special: besonder | especial | special speciale | 特別な とくべつな
wonderful: wunderbar wundervoll herrlich toll grossartig fantastisch | fantastico genial increible | formidable fantastique extraordinaire | すばらしい 素晴らしい すごい
real: echt | verdadero | vrai | 本物の
fine: fein | fino | fin | 
rich: reich | adinerado | riche | お金持ちの
poor: arm | pobre | pauvre | 貧しい
naughty: ungezogen | desobediente | desobeissant turbulent | 悪い子の
polite: hoflich | educado cortes | poli | 礼儀正しい
proud: stolz | orgulloso | fier fiere | 誇らしい
patient: geduldig | paciente | patient | 
impatient: ungeduldig | impaciente | impatient | 
nervous: aufgeregt nervos | nervioso emocionado | nerveux excite | わくわくした ドキドキの
playful: verspielt | jugueton juguetona | joueur joueuse | 遊び好きな
dancing:  | danzarin |  | 踊り好きな
gentle: sanft sanftmutig | dulce manso | douce | おだやかな 穏やかな
fierce: grimmig | fiero | farouche | 恐ろしい
dangerous: gefahrlich | peligroso | dangereux | 危険な きけんな
tiny: winzigklein | chiquitin minusculo |  | ちっぽけな
wide: weit breit | ancho | large | 広い ひろい
deep: tief | profundo | profond | 深い ふかい
narrow: schmal eng | estrecho | etroit | 狭い
soft: weich | blando suavecito | mou | 柔らかい やわらかい
hairy: haarig zottelig |  | poilu | 毛むくじゃらの
furry: pelzig |  |  | 毛皮の
sweet: suess zuckersuss | azucarado | sucre | あまい
juicy: saftig | jugoso | juteux | 
crunchy: knusprig | crujiente | croustillant croquant | サクサクの
ripe: reif | maduro | mur | 熟した
blooming: bluhend aufgebluht | florido en+flor floreado | fleuri en+fleurs | 満開の 咲いた
leafy: belaubt | frondoso | feuillu | 
foggy: neblig | brumoso | brumeux | 霧の
stormy:  | tormentoso | orageux | 嵐の
starry: sternenklar | estrellado | etoile | 星の
moonlit: mondhell |  |  | 
autumnal: herbstlich | otonal | automnal | 秋らしい
christmassy: weihnachtlich | navideno | de+noel | クリスマスらしい
festive: festlich | festivo | festif | お祭りの
summery: sommerlich | veraniego | estival | 夏らしい
springlike: fruhlingshaft | primaveral | printanier | 春らしい
romantic: romantisch | romantico | romantique | ロマンチックな
peaceful: friedlich | pacifico apacible | paisible | 平和な
relaxing: entspannend | relajante | relaxant apaisant | 癒しの リラックスできる
modern: modern | moderno | moderne | 現代の
vintage: nostalgisch altmodisch | retro | retro d+autrefois | レトロな 昔の
medieval: mittelalterlich | medieval | medieval medievale | 中世の
japanese: japanisch | japones japonesa | japonais | 日本の 和風の
chinese: chinesisch | chino | chinois | 中国の
african: afrikanisch | africano | africain | アフリカの
mexican: mexikanisch | mexicano | mexicain | メキシコの
detailed: detailliert filigran | detallado | detaille | 細かい
abstract: abstrakt | abstracto | abstrait | 抽象的な
geometric: geometrisch | geometrico | geometrique | 幾何学的な
floral: floral geblumt | floral | floral | 花柄の
botanical: botanisch | botanico | botanique | 植物の
gothic: gotisch | gotico | gothique | ゴシックの
kawaii: kawaii | kawaii | kawaii | ゆるかわな
checkered: kariert | a+cuadros | a+carreaux | チェックの
dotted: getupft |  |  | ドットの
crazy: durchgeknallt | chiflado | dingue | へんな 変な
wooly: wollig | lanudo | laineux | 
winged: geflugelt | alado | aile | 羽の生えた
armored: gepanzert | acorazado | cuirasse | 
smiling: lachelnd grinsend | sonriente | souriant | 笑顔の にこにこの ニコニコの
rare: selten | raro | rare | 珍しい
strange: seltsam merkwurdig | extrano | etrange bizarre | 奇妙な
forgotten: vergessen | olvidado | oublie | 忘れられた
thirsty: durstig | sediento | assoiffe | のどが渇いた
crowned: gekront | coronado |  | 
sunken: versunken gesunken | hundido | englouti | 沈んだ
abandoned: verlassen | abandonado | abandonne | 捨てられた
last: letzt | ultimo | dernier derniere | 最後の さいごの
mountainous: bergig | montanoso |  | 
homemade: selbstgemacht selbstgebacken hausgemacht | casero | fait+maison | 手作りの てづくりの
colored: farbig | pintado | peint | 
turquoise: turkis | turquesa | turquoise | 
light:  | ligero | leger | 軽い
heavy: schwer | pesado | lourd | 重い おもい
eleven:  | once | onze | 
twelve: zwolf | doce | douze | 十二の 12の
best: best | mejor mejores | meilleur | 一番の 最高の 一番 いちばん
messy: unordentlich chaotisch | desordenado | desordonne en+desordre | 散らかった ぐちゃぐちゃの
loyal: treu | fiel leal | fidele loyal | 忠実な
stubborn: stur storrisch bockig | terco | tetu | 頑固な わがままな
loud: laut | ruidoso | bruyant | うるさい にぎやかな
prickly: stachelig | espinoso | epineux piquant | トゲトゲの
dry: trocken | seco | sec seche | 乾いた
poisonous: giftig | venenoso | veneneux | 毒の
comfortable: bequem | comodo | confortable | 快適な
sporty: sportlich | deportivo deportista | sportif | スポーツ好きな
open: offen | abierto | ouvert | 開いた
closed: geschlossen | cerrado |  | 閉じた
heavenly: himmlisch | celestial | celeste | 
musical: musikalisch | musical | musical | 音楽好きな
artistic: kunstlerisch | artistico | artistique | 芸術的な
creative: kreativ fantasievoll | creativo imaginativo | creatif imaginatif | 想像力豊かな
adventurous: abenteuerlustig |  |  | 冒険好きな
nocturnal: nachtaktiv | nocturno | nocturne | 夜行性の
tireless: unermudlich | incansable | infatigable | 
forgetful: vergesslich | olvidadizo despistado | distrait etourdi | うっかり者の 忘れん坊の
vain: eitel | presumido coqueto | vaniteux coquet | 
elegant dressed: vornehm | distinguido | raffine | 上品な
bald: kahl | calvo | chauve | 
blond: blond | rubio | blond | 金髪の
curly: lockig | rizado | frise | くるくるの
pointed: spitz | puntiagudo | pointu | とがった
crooked: schief krumm | torcido | tordu | 曲がった
endless: unendlich endlos | infinito | infini | 果てしない
first: erster | primero |  | 最初の
late: spat |  | tardif | 遅れた
early: fruh | temprano |  | 早い
cosmic: kosmisch galaktisch | cosmico espacial galactico intergalactico | cosmique spatial galactique interstellaire | 宇宙的な
maritime: maritim | marino maritimo | maritime | 
arctic: arktisch |  | polaire | 北極の
rural: landlich | rural campestre | rural champetre | 田舎の
urban: stadtisch | urbano | urbain | 都会的な
alive: lebendig | vivo | vivant | 生きた
jealous: neidisch eifersuchtig | celoso envidioso | jaloux | やきもちやきの
greedy: gierig | avaro codicioso | avide | 欲張りな よくばりな
honest: ehrlich | honesto sincero | honnete | 正直な
careful: vorsichtig | cuidadoso prudente | prudent | 慎重な
surprised: uberrascht erstaunt verblufft | sorprendido asombrado | surpris etonne | 驚いた びっくりした
bored: gelangweilt | aburrido | ennuye | 退屈な
tired: erschopft | agotado | epuise | 疲れた つかれた
excited: begeistert | entusiasmado ilusionado | enthousiaste | わくわくの
in love: verliebt | enamorado | amoureux | 恋する
charming: charmant bezaubernd entzuckend | encantador | charmant ravissant | チャーミングな
graceful: anmutig | gracil | gracieux | 優雅な
mighty: machtig gewaltig | poderoso | puissant | 力強い
helpful: hilfsbereit | servicial | serviable | お手伝い好きな
cuddly: knuddelig schnuffelig | mimoso achuchable |  | ぬくぬくの
bouncy: hupfend quirlig | saltarin | sauteur bondissant | ぴょんぴょんの
chubby: pummelig | rechoncho | joufflu potele | ぽっちゃりの ころころの
tiny: klitzekleine | pequenin | riquiqui | ちびっこの ちいちゃな
many-colored: vielfarbig kunterbunt | tornasolado | bigarre | 七色の
dark blue: dunkelblau marineblau | azul+marino | bleu+marine | 紺色の
light blue: himmelblau | azul+celeste | bleu+ciel | 空色の
dark green: dunkelgrun | verde+oscuro | vert+fonce | 深緑の
beige: beige | beige | beige | ベージュの
transparent: durchsichtig | transparente | transparent | 透明な
shiny: glanzend | reluciente lustroso |  | ピカピカの ぴかぴかの つやつやの
velvety: samtig | aterciopelado | veloute | 
woolen:  | de+lana | en+laine de+laine | 毛糸の
paper: papieren | de+papel | en+papier de+papier | 紙の
glass: glasern | de+cristal de+vidrio | de+verre en+verre | ガラスの
stone: steinern | de+piedra | de+pierre en+pierre | 石の
straw: strohern | de+paja | de+paille en+paille | わらの
brick: gemauert | de+ladrillo de+ladrillos | de+briques en+briques | レンガの
heart-shaped: herzformig | en+forma+de+corazon | en+forme+de+coeur | ハート型の
star-shaped: sternformig | en+forma+de+estrella | en+forme+d+etoile | 星形の
upside down: kopfuber | patas+arriba al+reves | a+l+envers | さかさまの
french: franzosisch | frances francesa | francais | フランスの
italian: italienisch | italiano | italien | イタリアの
spanish: spanisch | espanol espanola | espagnol | スペインの
german: deutsch | aleman | allemand | ドイツの
english: englisch | ingles | anglais | イギリスの
american: amerikanisch | americano | americain | アメリカの
egyptian: agyptisch | egipcio | egyptien | エジプトの
indian: indisch indianisch | indio hindu | indien | インドの
russian: russisch | ruso | russe | ロシアの
celtic: keltisch | celta | celtique | ケルトの
seasonal: jahreszeitlich |  | saisonnier | 季節の
nautical: seetuchtig | nautico | nautique | 
legendary: sagenhaft legendar | legendario | legendaire | 伝説の
fantastic: marchenhafte |  | fabuleux | ファンタジーの
epic: episch | epico | epique | 
tasty: schmackhaft | apetitoso | appetissant savoureux | 
spicy: scharf wurzig | picante | epice pimente | 辛い
sour: sauer | agrio acido | acide aigre | すっぱい
salty: salzig | salado |  | しょっぱい
sticky: klebrig | pegajoso | collant | べたべたの
quiet: zuruckhaltend |  | reserve | おとなしい
well-behaved: brav artig | obediente | obeissant | おりこうな いい子の
cheerful: munter | risueno jovial | guilleret jovial | 明るくて元気な 朗らかな
`
