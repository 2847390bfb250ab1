import 'server-only'

/** Animals, and who lives in tales: "english: German | Spanish | French | Japanese", as foreign-vocabulary.ts reads it. */
export const ANIMALS = `
animals: tiere | animales | animaux | 動物たち どうぶつたち 生き物たち 生きものたち
animal: tier viech | animal | animal bete | 動物 どうぶつ 生き物 生きもの いきもの
baby animals: tierkinder tierbabys jungtiere tierbaby | crias bebes+animales animales+bebes | bebes+animaux petits+des+animaux | 動物の赤ちゃん どうぶつの赤ちゃん どうぶつのあかちゃん
pets: haustier haustiere | mascota mascotas | animal+de+compagnie animaux+de+compagnie animaux+domestiques | ペット
insects: insekt krabbeltier | insecto | insecte | 昆虫 こんちゅう
young animal: jungtier | cachorro | petit+de+l+ours | 子
fox: fuchs fuchslein fuchsin | zorro zorra zorrito | renard renarde renardeau | 狐 きつね こぎつね 子ぎつね 子狐
desert fox: wustenfuchs fennek | zorro+del+desierto | fennec | フェネック
cat: katze kater | gato gata | chat chatte matou minou | 猫 ねこ にゃんこ ネコ
kitten: katzchen kitten miezekatze mieze | gatito gatita minino | chaton | 子猫 こねこ 子ねこ 仔猫
black cat: schwarze+katze schwarzer+kater schwarzen+katze schwarzen+kater | gato+negro gata+negra | chat+noir | 黒猫 くろねこ 黒ねこ
dog: hund hundin dackel schaferhund mops wauwau | perro perra can perrete | chien chienne toutou teckel | 犬 いぬ ワンちゃん わんこ イヌ
puppy: welpe hundchen hundewelpe hundebaby | perrito perrita cachorrito | chiot | 子犬 こいぬ 子いぬ 仔犬
poodle: pudel | caniche | caniche | プードル
wolf: wolf wolfin wolfchen | lobo loba lobezno | loup louve louveteau | 狼 おおかみ オオカミ
lion: lowe lowin lowenbaby | leon leona leoncito | lion lionne lionceau | ライオン 獅子
tiger: tiger | tigre tigresa | tigre tigresse | 虎 とら トラ
leopard: leopard gepard panther jaguar | leopardo guepardo jaguar pantera | leopard guepard jaguar panthere | ヒョウ チーター 豹
lynx: luchs | lince | lynx | オオヤマネコ
bear: bar barin braunbar barchen | oso osa osito+pardo | ours ourse | 熊 くま クマ くまさん
bear cub: barenkind barenjunge barenbaby | osezno osito | ourson | こぐま 子熊 子ぐま くまの子 クマの子
polar bear: eisbar | oso+polar osito+polar | ours+polaire ours+blanc | 白熊 しろくま シロクマ 北極熊 ホッキョクグマ
panda: panda pandabar | panda oso+panda | panda | パンダ
red panda: roter+panda | panda+rojo | panda+roux | レッサーパンダ
koala: koala koalabar | koala | koala | コアラ
raccoon: waschbar | mapache | raton+laveur | アライグマ あらいぐま たぬき 狸 タヌキ
badger: dachs | tejon | blaireau | アナグマ 穴熊
otter: otter fischotter | nutria | loutre | カワウソ ラッコ
beaver: biber | castor | castor | ビーバー
skunk: stinktier | mofeta | mouffette moufette | スカンク
sloth: faultier | perezoso oso+perezoso | paresseux | ナマケモノ
kangaroo: kanguru | canguro | kangourou | カンガルー
meerkat: erdmannchen | suricata | suricate | ミーアキャット
snow leopard: schneeleopard | leopardo+de+las+nieves | leopard+des+neiges | ユキヒョウ
squirrel: eichhornchen eichhorn | ardilla ardillita | ecureuil | 栗鼠 りす リス
chipmunk: streifenhornchen | ardilla+listada | tamia | シマリス しまりす
hedgehog: igel | erizo | herisson | はりねずみ ハリネズミ
porcupine: stachelschwein | puercoespin | porc+epic | ヤマアラシ
mole: maulwurf | topo | taupe | もぐら モグラ
mouse: maus feldmaus mauschen mauslein | raton ratoncito ratoncita ratona | souris souriceau mulot | 鼠 ねずみ ネズミ こねずみ
rat: ratte | rata | rat | ドブネズミ
hamster: hamster | hamster | hamster | ハムスター
guinea pig: meerschweinchen | cobaya conejillo+de+indias cuy | cochon+d+inde | モルモット
rabbit: hase haschen kaninchen feldhase hoppelhase | conejo coneja liebre | lapin lapine lievre lapereau | 兎 うさぎ ウサギ
bunny: osterhaschen haeschen schnuffelhase | conejito conejita gazapo | lapinou | こうさぎ 子うさぎ うさちゃん
easter bunny: osterhase | conejo+de+pascua conejito+de+pascua | lapin+de+paques | イースターバニー
bat: fledermaus | murcielago | chauve+souris | こうもり コウモリ
monkey: affe affchen schimpanse | mono mona monito monita chimpance | singe guenon ouistiti chimpanze | 猿 さる サル お猿さん おさる
gorilla: gorilla | gorila | gorille | ゴリラ
elephant: elefant | elefante elefanta | elephant elephanteau | 象 ぞう ゾウ
giraffe: giraffe | jirafa | girafe girafon | きりん キリン
zebra: zebra | cebra | zebre | シマウマ しまうま
rhino: nashorn rhinozeros | rinoceronte | rhinoceros | 犀
hippo: nilpferd flusspferd | hipopotamo | hippopotame hippo | 河馬 カバさん
camel: kamel dromedar trampeltier | camello dromedario | chameau dromadaire | ラクダ らくだ
llama: lama alpaka | llama alpaca | lama alpaga | アルパカ ラマ
horse: pferd ross stute hengst gaul | caballo yegua corcel | cheval jument etalon | 馬 うま お馬さん ウマ
foal: fohlen | potro potrillo potrito | poulain | 子馬 仔馬 こうま
pony: pony shetlandpony | poni | poney | ポニー
donkey: esel eselchen | burro burra asno burrito | ane anesse anon bourricot | ロバ ろば
cow: kuh | vaca | vache | 牛 うし ウシ 乳牛
calf: kalb kalbchen | ternero ternera becerro | veau | 子牛 こうし
bull: stier bulle ochse | toro buey | taureau boeuf | 雄牛
bison: bison buffel | bisonte bufalo | bison buffle | バイソン バッファロー
pig: schwein schweinchen ferkel sau | cerdo cerda cerdito cerdita cochino cochinito chancho puerco | cochon truie porc | 豚 ぶた ブタ 子豚 子ぶた こぶた
piglet: ferkelchen | lechon | porcelet cochonnet | 仔豚
wild boar: wildschwein frischling | jabali | sanglier marcassin | イノシシ 猪 いのしし
sheep: schaf schafchen | oveja ovejita | mouton brebis | 羊 ひつじ ヒツジ
lamb: lamm lammchen | cordero corderito borrego | agneau agnelle | 子羊 こひつじ
goat: ziege geiss zicklein geisslein | cabra cabrita cabrito chivo | chevre chevreau biquette | 山羊 やぎ ヤギ
deer: hirsch reh rehkitz hirschkuh | ciervo venado cervatillo corzo | cerf biche chevreuil faon | 鹿 しか シカ 子鹿 こじか
reindeer: rentier | reno | renne | トナカイ となかい
moose: elch | alce | elan orignal caribou | ヘラジカ
hen: huhn henne glucke hahnchen | gallina | poule | にわとり 鶏 めんどり ニワトリ
rooster: hahn gockel | gallo | coq | おんどり
chick: kuken | pollito pollita polluelo | poussin | ひよこ ヒヨコ
turkey: truthahn pute | pavo | dindon dinde | 七面鳥 しちめんちょう
duck: ente | pato pata | canard cane | あひる アヒル 鴨 かも
duckling: entchen entlein entenkuken | patito | caneton | あひるの子 アヒルの子
ugly duckling: hassliche+entlein | patito+feo | vilain+petit+canard | みにくいアヒルの子 みにくいあひるの子
goose: gans ganschen | ganso oca | oie oison | ガチョウ がちょう
swan: schwan | cisne | cygne | 白鳥 はくちょう
bird: vogel vogelchen spatz meise rotkehlchen amsel fink kolibri zaunkonig | pajaro pajarito pajara ave gorrion colibri | oiseau oisillon moineau mesange rouge+gorge rossignol colibri | 鳥 小鳥 ことり 小とり すずめ 雀 つばめ ハチドリ
owl: eule kauz uhu eulchen | buho lechuza mochuelo | hibou chouette | ふくろう フクロウ 梟 みみずく ミミズク
eagle: adler falke habicht | aguila halcon | aigle faucon | 鷲 ワシ 鷹
crow: krahe rabe | cuervo | corbeau corneille | カラス からす
dove: taube | paloma | colombe pigeon | 鳩 ハト はと
seagull: mowe | gaviota | mouette goeland | カモメ かもめ
stork: storch | ciguena | cigogne | コウノトリ
pelican: pelikan | pelicano | pelican | ペリカン
parrot: papagei wellensittich sittich ara | loro papagayo guacamayo periquito | perroquet perruche ara | オウム インコ
toucan: tukan | tucan | toucan | オオハシ
flamingo: flamingo | flamenco | flamant | フラミンゴ
peacock: pfau | pavo+real | paon | クジャク 孔雀
ostrich: vogel+strauss | avestruz | autruche | ダチョウ
woodpecker: specht | pajaro+carpintero | pivert pic+vert | キツツキ
penguin: pinguin pingu | pinguino pinguina | pingouin manchot | ペンギン
frog: frosch krote unke kaulquappe | rana ranita sapo renacuajo | grenouille crapaud rainette tetard | 蛙 かえる カエル おたまじゃくし
frog prince: froschkonig froschprinz | principe+rana | prince+grenouille | カエルの王子様
turtle: schildkrote | tortuga | tortue | 亀 かめ カメ
sea turtle: meeresschildkrote wasserschildkrote | tortuga+marina | tortue+marine tortue+de+mer | ウミガメ うみがめ 海亀
crocodile: krokodil | cocodrilo caiman | crocodile | わに ワニ 鰐
alligator: alligator | aligator | alligator | アリゲーター
lizard: eidechse gecko salamander leguan | lagarto lagartija salamandra iguana | lezard salamandre gecko iguane | トカゲ とかげ ヤモリ
axolotl: axolotl | ajolote axolote | axolotl | ウーパールーパー
chameleon: chamaleon | camaleon | cameleon | カメレオン
snake: schlange | serpiente culebra vibora | serpent | 蛇 へび ヘビ
snail: schnecke weinbergschnecke | caracol | escargot limace | かたつむり カタツムリ でんでんむし
butterfly: schmetterling falter | mariposa | papillon | 蝶 ちょう ちょうちょ 蝶々 ちょうちょう
caterpillar: raupe | oruga | chenille | いもむし 毛虫 あおむし 青虫
bee: biene bienchen hummel honigbiene | abeja abejita abejorro | abeille bourdon | 蜂 はち みつばち ミツバチ 蜜蜂
wasp: wespe | avispa | guepe | スズメバチ
ladybug: marienkafer | mariquita catarina | coccinelle | てんとう虫 テントウムシ てんとうむし
beetle: kafer hirschkafer maikafer | escarabajo | scarabee hanneton | かぶと虫 カブトムシ かぶとむし クワガタ
bug: ungeziefer wanze | bicho bichito | bestiole petite+bete | 虫 むし
ant: ameise | hormiga | fourmi | 蟻 ありさん アリさん
grasshopper: grashupfer heuschrecke | saltamontes | sauterelle | バッタ
cricket: grille | grillo | grillon criquet cigale | コオロギ セミ
dragonfly: libelle | libelula | libellule | トンボ とんぼ
firefly: gluhwurmchen leuchtkafer | luciernaga | luciole | ほたる ホタル 蛍
spider: spinne | arana | araignee | クモ 蜘蛛
worm: wurm wurmchen regenwurm | gusano lombriz | ver+de+terre lombric asticot | ミミズ みみず
fly: stubenfliege fliege | mosca | mouche | ハエ
mosquito: mucke stechmucke | mosquito | moustique | 蚊
scorpion: skorpion | escorpion | scorpion | サソリ
fish: fisch fischlein fischchen | pez pececito pescado pececillo | poisson | 魚 さかな お魚 おさかな
tropical fish: tropenfisch zierfisch | pez+tropical | poisson+tropical | 熱帯魚
carp: karpfen koi |  | carpe | 鯉 こい
goldfish: goldfisch | pez+dorado | poisson+rouge poisson+rouges | 金魚 きんぎょ
clownfish: clownfisch | pez+payaso | poisson+clown | クマノミ
blowfish: kugelfisch | pez+globo | poisson+lune | フグ
shark: hai haifisch | tiburon | requin | 鮫 さめ サメ
whale: wal walfisch blauwal | ballena cachalote | baleine cachalot baleineau | 鯨 くじら クジラ
dolphin: delfin delphin | delfin | dauphin | いるか イルカ
orca: orca schwertwal | orca | orque | シャチ
narwhal: narwal | narval | narval | イッカク
seal: seehund robbe seelowe heuler | foca leon+marino | phoque otarie | あざらし アザラシ アシカ オットセイ
walrus: walross | morsa | morse | セイウチ
manatee: seekuh | manati | lamantin | マナティー ジュゴン
octopus: oktopus krake tintenfisch | pulpo | pieuvre poulpe | 蛸 タコ たこさん
squid: kalmar | calamar | calamar calmar | イカ
jellyfish: qualle | medusa | meduse | くらげ クラゲ
crab: krebs krabbe | cangrejo | crabe | 蟹 カニ かにさん
hermit crab: einsiedlerkrebs | cangrejo+ermitano | bernard+l+ermite | ヤドカリ
lobster: hummer | langosta bogavante | homard langouste | ロブスター ザリガニ
shrimp: garnele | gamba camaron | crevette | 海老 エビ えび
starfish: seestern | estrella+de+mar | etoile+de+mer | ひとで ヒトデ
seahorse: seepferdchen seepferd | caballito+de+mar | hippocampe | たつのおとしご タツノオトシゴ
dinosaur: dinosaurier dino saurier urzeittier triceratops stegosaurus | dinosaurio dino dinosauria triceratops | dinosaure dino triceratops | 恐竜 きょうりゅう ティラノサウルス
t-rex: tyrannosaurus t+rex | tiranosaurio t+rex | tyrannosaure t+rex | ティラノ
brachiosaurus: langhals brachiosaurus | braquiosaurio | brachiosaure diplodocus | ブラキオサウルス
mammoth: mammut | mamut | mammouth | マンモス
unicorn: einhorn | unicornio | licorne | ユニコーン 一角獣
pegasus: pegasus | pegaso | pegase | ペガサス
dragon: drache drachen drachenkind | dragon dragona dragoncito | dragon dragonne dragonnet | ドラゴン 竜 龍 りゅう
phoenix: phonix | fenix | phenix | 不死鳥 フェニックス
mermaid: meerjungfrau nixe seejungfrau wassernixe | sirena sirenita | sirene | 人魚 マーメイド にんぎょ 人魚姫
fairy: fee marchenfee blumenfee zahnfee | hada hadita | fee | 妖精 ようせい フェアリー
elf: elf elfe elfen wichtel kobold | elfo elfa duende | elfe lutin lutine farfadet | エルフ 小人 こびと
gnome: zwerg gartenzwerg gnom heinzelmannchen | gnomo enano enanito | gnome nain | ノーム
troll: troll | trol | troll | トロール
goblin: goblin | goblin trasgo | gobelin | ゴブリン
giant: riese | gigante gigantes | geant geante | 巨人
witch: hexe hexlein | bruja brujita hechicera | sorciere | 魔女 まじょ
wizard: zauberer zauberin magier | mago maga brujo hechicero | sorcier magicien magicienne | 魔法使い まほうつかい
magician: zauberkunstler | ilusionista | prestidigitateur | 手品師 マジシャン
ghost: gespenst geist schlossgespenst | fantasma fantasmita | fantome | おばけ お化け オバケ 幽霊 ゆうれい
vampire: vampir | vampiro vampira | vampire | 吸血鬼 バンパイア ドラキュラ
monster: monster ungeheuer monsterchen | monstruo monstruito | monstre | モンスター 怪獣 かいじゅう 怪物
yeti: yeti | yeti | yeti | イエティ 雪男
zombie: zombie | zombi zombie | zombie | ゾンビ
mummy: mumie | momia | momie | ミイラ
skeleton: skelett gerippe | esqueleto | squelette | ガイコツ がいこつ 骸骨
ogre: oger | ogro | ogre | 鬼 おに オニ
robot: roboter | robot | robot | ロボット
alien: ausserirdischer alien marsmannchen ausserirdische | extraterrestre alienigena marciano marciana | extraterrestre martien | 宇宙人 エイリアン うちゅうじん
superhero: superheld superheldin held heldin | superheroe superheroina heroe heroina | super+heros super+heroine superheros superheroine heros heroine | スーパーヒーロー ヒーロー
angel: engel engelchen schutzengel | angel angelito | ange angelot | 天使 てんし
genie: flaschengeist dschinn | genio | genie | 魔人
snowman: schneemann schneefrau | muneco+de+nieve | bonhomme+de+neige bonshommes+de+neige | 雪だるま ゆきだるま
teddy bear: teddy teddybar kuschelbar | osito+de+peluche oso+de+peluche peluche | nounours ours+en+peluche peluche | テディベア くまのぬいぐるみ ぬいぐるみ
swan princess: schwanensee | lago+de+los+cisnes | lac+des+cygnes | 白鳥の湖
farm animals: bauernhoftiere hoftiere nutztiere | animales+de+granja animales+de+la+granja | animaux+de+la+ferme | 牧場の動物
forest animals: waldtiere waldbewohner | animales+del+bosque | animaux+de+la+foret | 森の動物 森の動物たち 森のなかまたち 森の仲間たち もりのどうぶつ もりのなかまたち
sea animals: meerestiere meeresbewohner wassertiere | animales+marinos criaturas+marinas vida+marina | animaux+marins animaux+de+la+mer | 海の生き物 海の生きもの 海のなかまたち 海の仲間たち うみのいきもの 海のいきもの
jungle animals: dschungeltiere urwaldtiere | animales+de+la+selva | animaux+de+la+jungle | ジャングルの動物
zoo animals: zootiere | animales+del+zoo | animaux+du+zoo | 動物園の動物 どうぶつえんのどうぶつ
woodlouse bug: assel kellerassel | cochinilla | cloporte | ダンゴムシ だんごむし
stag beetle:  | ciervo+volante | lucane | クワガタムシ
praying mantis cricket: gottesanbeterin | mantis | mante+religieuse | カマキリ かまきり
moth butterfly: motte nachtfalter | polilla | papillon+de+nuit phalene | 蛾
centipede worm: tausendfussler | ciempies | mille+pattes | ムカデ
weasel otter: wiesel frettchen marder hermelin | comadreja huron armino | belette furet hermine | イタチ フェレット
hyena: hyane | hiena | hyene | ハイエナ
coyote wolf: kojote schakal | coyote chacal | coyote chacal+dore | コヨーテ
antelope deer: antilope gazelle gnu | antilope gacela nu | antilope gazelle | アンテロープ
lemur: lemur | lemur | lemurien | キツネザル ワオキツネザル
anteater: ameisenbar | oso+hormiguero | fourmilier tamanoir | アリクイ
armadillo: gurteltier | armadillo | tatou | アルマジロ
tapir: tapir | tapir | tapir | バク
platypus: schnabeltier | ornitorrinco | ornithorynque | カモノハシ
wombat: wombat | wombat | wombat | ウォンバット
quokka kangaroo: quokka | quokka | quokka | クアッカワラビー
capybara: capybara wasserschwein | capibara carpincho | capybara | カピバラ
chinchilla: chinchilla | chinchilla | chinchilla | チンチラ
ray fish: rochen manta | manta+raya raya+marina | raie raie+manta | エイ マンタ
sea urchin: seeigel | erizo+de+mar | oursin | ウニ
anemone coral: seeanemone | anemona | anemone | イソギンチャク
sea lion:  | lobo+marino | lion+de+mer | アシカショー
salmon fish: lachs forelle hecht | salmon trucha | saumon truite | 鮭 サケ
eel snake: aal murane | anguila morena+de+mar | anguille murene | うなぎ ウナギ
dachshund dog:  | perro+salchicha |  | ダックスフント
bulldog dog: bulldogge bernhardiner dalmatiner husky | bulldog dalmata husky | bouledogue dalmatien husky | ブルドッグ ダルメシアン
shiba dog: shiba | shiba | shiba | 柴犬 しば犬 秋田犬
pug dog:  | pug carlino | carlin | パグ
siamese cat: siamkatze perserkatze | gato+siames gato+persa | chat+siamois chat+persan | シャム猫
calico cat:  |  |  | 三毛猫 みけねこ トラ猫
griffin eagle lion: greif | grifo | griffon | グリフォン
hydra dragon: hydra | hidra | hydre | 
kraken octopus: riesenkrake | kraken | kraken | クラーケン
sea monster: seeungeheuer seemonster | monstruo+marino | monstre+marin | 海の怪物
werewolf: werwolf | hombre+lobo | loup+garou | 狼男
minotaur bull: minotaurus | minotauro | minotaure | 
centaur horse: zentaur | centauro | centaure | 
cyclops giant: zyklop | ciclope | cyclope | 
cupid angel heart: amor+engel | cupido | cupidon | キューピッド
kappa frog:  |  |  | 河童 かっぱ
kitsune fox:  |  |  | 九尾の狐
santa's elf: weihnachtself weihnachtswichtel | duende+de+navidad elfo+de+navidad | lutin+de+noel | クリスマスの小人
christmas angel: weihnachtsengel christkind | angel+de+navidad nino+jesus | ange+de+noel enfant+jesus | クリスマスの天使
tooth fairy:  | hada+de+los+dientes | fee+des+dents petite+souris | 歯の妖精
dragon rider: drachenreiter | jinete+de+dragon | dragonnier | 竜騎士
mermaid princess:  | princesa+sirena | princesse+sirene | 人魚のお姫様
space monster alien: weltraummonster | monstruo+espacial | monstre+de+l+espace | 宇宙怪獣
magpie black bird: elster | urraca | pie | カササギ
cockatoo parrot: kakadu | cacatua | cacatoes | オカメインコ
canary bird: kanarienvogel | canario | canari | カナリア
pheasant peacock: fasan | faisan | faisan | キジ
quail hen: wachtel | codorniz | caille | うずら
heron stork: reiher kranich | garza grulla | heron grue+cendree | 鶴 サギ つる
vulture eagle: geier kondor | buitre condor | vautour condor | ハゲワシ コンドル
puffin penguin: papageitaucher | frailecillo | macareux | パフィン
swallow bird: schwalbe | golondrina | hirondelle | ツバメ
swallowtail butterfly: schwalbenschwanz | mariposa+monarca | machaon | アゲハチョウ
silkworm caterpillar: seidenraupe | gusano+de+seda | ver+a+soie | カイコ
kittens:  |  |  | 子猫たち
flying squirrel: flughornchen | ardilla+voladora | ecureuil+volant | ムササビ モモンガ
dormouse mouse: siebenschlafer haselmaus | liron | loir | ヤマネ
shrew mouse: spitzmaus | musarana | musaraigne | トガリネズミ
tadpole frog: kaulquappen | renacuajos | tetards | オタマジャクシ
newt lizard: molch | triton | triton | イモリ
giant squid: riesenkalmar | calamar+gigante | calamar+geant | ダイオウイカ
sunfish fish: mondfisch | pez+luna | poisson+lune+geant | マンボウ
pufferfish: igelfisch | pez+erizo | poisson+herisson | ハリセンボン
swordfish: schwertfisch | pez+espada | espadon | カジキ
hammerhead shark: hammerhai | tiburon+martillo | requin+marteau | ハンマーヘッド
clam shell: venusmuschel jakobsmuschel | almeja ostra mejillon | huitre palourde moule | ハマグリ 牡蠣 あさり
spirit bird:  |  |  | 火の鳥
caribou moose: karibu | caribu | caribous | カリブー
fawn deer: kitz rehlein | cervatillos | faons | 小鹿
alpaca llama: alpakas | alpacas | alpagas | アルパカたち
gecko lizard: geckos | geco | geckos | やもり
macaw parrot:  | guacamayos | aras | コンゴウインコ
`
