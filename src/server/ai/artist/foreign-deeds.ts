import 'server-only'

/** What one does: "english: German stems | Spanish stems | French stems | Japanese verbs in their dictionary form, a 1 after those -ru that keep stem". */
export const DEEDS = `
bake: back | horne | cui patiss enfourn | 焼く やく
cook: koch brutzel | cocin | cuisin mijot | 料理する 煮る1 お料理する おりょうりする りょうりする
make: bastel mach | hac hag | fabriqu bricol | 作る つくる
prepare: bereit vorbereit | prepar | prepar | 準備する 用意する じゅんびする
mix: ruhr misch | mezcl remuev | melang remu | 混ぜる1 まぜる1
eat: ess iss fress friss knabber nasch futt schleck mampf verspeis | com devor mordisque merend | mang croqu devor grignot gout | 食べる1 たべる1 かじる
drink: trink schlurf | beb tom | boi buv | 飲む のむ
sleep: schlaf schlummer schnarch | duerm dorm | dor dorm ronfl | 眠る ねむる 寝る1 ねる1 お昼寝する 昼寝する
nap: dos | dormit | sommeill | うとうとする
dream: traum | sueñ suen son | rev | 夢見る1 夢を見る1 夢みる1
wake up: wach aufwach | despiert despert | reveill | 起きる1 目覚める1 おきる1
rest: ruh entspann chill | descans relaj | repos detend | 休む のんびりする
read: les lies | le ley lei | li lis | 読む よむ 読書する
write: schreib | escrib | ecri | 書く
learn: lern ub | aprend pract estudi | apprend appren etudi | 学ぶ 習う 勉強する 覚える1
teach: unterricht lehr | ensen | enseign | 教える1 おしえる1
count: zahl | cont cuent | compt | 数える1 かぞえる1
draw: zeichn kritzel | dibuj | dessin gribouill | 描く かく 絵描きする お絵描きする お絵かきする
paint: mal anmal pinsel | pint | pein peign | 塗る ぬる
sing: sing | cant | chant | 歌う うたう
dance: tanz | bail danz | dans | 踊る おどる ダンスする
play: spiel musizier trommel | jueg jug toc | jou amus | 遊ぶ あそぶ 弾く 叩く 吹く プレイする あそんでいる
celebrate: feier | celebr festej | fet celebr | 祝う お祝いする おいわいする
juggle: jonglier | malabare | jongl | ジャグリングする
fly: flieg flog flatter | vuel vol revolote | vol voltig virevolt | 飛ぶ とぶ 飛び回る 羽ばたく
swim: schwimm paddel | nad | nag barbot | 泳ぐ およぐ
splash: plansch plantsch spritz | chapote salpic | pataug eclabouss | 水遊びする 水浴びする みずあそびする
dive: tauch | buce zambull | plong | 潜る もぐる ダイビングする
surf: surf | surfe | surf | サーフィンする 波乗りする
sail: segel schipper | naveg zarp | navigu vogu | 航海する
row: ruder | rem | ram | 漕ぐ こぐ
float: schweb treib | flot | flott | 浮かぶ 漂う うかぶ
run: renn lauf flitz saus | corr | cour | 走る はしる 駆ける1 かけっこする
walk: spazier geh wander stapf | camin pase anda | march promen balad | 歩く あるく 散歩する お散歩する おさんぽする さんぽする
hike: wanderung | excursione | randonn | ハイキングする
travel: reis verreis | viaj recorr | voyag parcour | 旅する 旅行する 旅をする 旅に出る1 冒険する 出かける1 たびする たびにでる1 ぼうけんする おでかけする でかける1
visit: besuch | visit | visit | 訪れる1 遊びに行く 訪ねる1
explore: erforsch erkund | explor | explor | 探検する 探険する たんけんする
discover: entdeck | descubr | decouvr | 発見する はっけんする
search for: such stober | busc busqu | cherch recherch | 探す さがす 探しに行く
find: find fand | encuentr encontr hall | trouv retrouv | 見つける1 みつける1
jump: spring hupf hops | salt brinc | saut bondi sautill | 跳ぶ 跳ねる1 ジャンプする ぴょんぴょんする 飛び跳ねる1
climb: kletter steig erklimm | trep escal sub | grimp escalad | 登る のぼる よじ登る
slide: rutsch schlitter gleit | desliz resbal | gliss | 滑る すべる
skate: eislauf skat | patin | patin | スケートする
ski: skifahr | esqui | ski | スキーする
ride: reit fahr radel ritt | mont conduc cabalg maneja | mont condui chevauch pedal | 乗る のる 運転する
race: wettlauf | compit | rival | 競争する 競走する
throw: werf wirf | lanz tir | lanc jet | 投げる1 なげる1
catch: fang | atrap caz captur | attrap captur | 捕まえる1 つかまえる1
chase: jag verfolg | persig persegu | poursui pourchass | 追いかける1 追う おいかける1
push: schieb schubs | empuj | pouss | 押す
pull: zieh | jal | tir | 引く 引っ張る ひっぱる
carry: trag schlepp | llev carg | port transport | 運ぶ はこぶ 背負う
hold: halt | sosten suj sujet | tien tenai ten | 持つ 握る
hug: umarm knuddel kuschel | abraz acurruc | embrass etrein calin | 抱きしめる1 だっこする 抱っこする
kiss: kuss | bes | bis | キスする
laugh: lach kicher | rie sonrie | ri rigol souri | 笑う わらう わらっている
smile: lachel | sonri |  | ほほえむ
cry: wein heul | llor | pleur | 泣く ないている
whisper: fluster | susurr | chuchot murmur | ささやく
listen: lausch hor | escuch | ecout | 聞く 聴く
watch: beobacht schau seh guck bestaun betracht | mir observ contempl ve | regard observ contempl admir | 見る1 眺める1 観察する 見上げる1 見つめる1
look: blick | asom | scrut | のぞく
wait: wart | esper | attend | 待つ まっている
hide: versteck | escond | cach | 隠れる1 かくれる1 かくれんぼする
meet: treff triff begegn | conoc reun | rencontr | 出会う 会う であう
share: teil | compart | partag | 分ける1 分け合う わけあう
give: schenk geb gib | regal | offr donn | あげる1 贈る プレゼントする
help: helf hilf | ayud | aid | 助ける1 手伝う お手伝いする 助け合う たすける1 おてつだいする
rescue: rett befrei | rescat salv liber | sauv | 救う 救助する 助け出す
protect: beschutz bewach hut | proteg cuid | proteg veill | 守る まもる
fight: kampf | luch pele | combat lutt affront | 戦う
build: bau errricht | constru construy | construi bati | 建てる1 組み立てる1 たてる1
repair: reparier | repar arregl | repar | 直す なおす 修理する
invent: erfind tuftel | invent | invent | 発明する
work: arbeit | trabaj | travaill | 働く はたらく 仕事する
sell: verkauf | vend | vend | 売る うる
buy: kauf einkauf shopp | compr | achet | 買う かう 買い物する お買い物する
shop:  |  |  | ショッピングする
open: eroffn offn | abr | ouvr | 開く 開ける1
deliver: liefer bring zustell austrag | entreg repart trae | livr distribu apport | 届ける1 配達する 配る とどける1
wash: wasch bad putz dusch | lav ban duch | lav baign douch | 洗う お風呂に入る 入浴する 洗濯する あらう
brush: burst | cepill | bross | 磨く 歯磨きする みがく
clean: aufraum saub | limpi | nettoy rang | 掃除する 片付ける1 おそうじする そうじする
sweep: feg kehr | barr | balay | 掃く
wear: anzieh trug | visti vist puest | vetu habill | 着る1 かぶる 巻く 履く 身につける1 かける1
disguise: verkleid | disfraz disfrac | deguis | 変装する 仮装する 変身する へんしんする
decorate: schmuck dekorier verzier | decor adorn | decor orn | 飾る かざる 飾り付けする デコレーションする
knit: strick hakel | tej | tricot | 編む
sew: nah | cos | coud cous | 縫う
plant: pflanz sa | plant siembr sembr | plant sem | 植える1 うえる1
grow: wachs zucht | crec cultiv florec | grandi cultiv | 育てる1 育つ 咲く そだてる1
water: giess | rieg reg | arros | 水やりする 水をやる 水をあげる1
garden: gartner | jardine | jardin | 庭仕事する 土いじりする
pick: pfluck | arranc recolect | cueill | 摘む つむ
harvest: ernt | cosech | recolt moissonn | 収穫する 掘る
collect: sammel | recog recoj colecciona | ramass collectionn | 集める1 拾う ひろう
dig: grab buddel | excav cav | creus | 掘り出す
feed: futter | aliment | nourri | えさをあげる1 餌をやる エサをあげる1
fish: angel fisch | pesc | pech | 釣る 釣りする つりする
camp: zelt camp | acamp | camp | キャンプする
tell: erzahl | narr | racont | 話す 語る はなす
greet: gruss begruss wink | salud | salu | あいさつする 手を振る
cross: uberquer durchquer | cruz atraves | travers | 渡る 横切る わたる
follow: folg | sig segu | suiv | ついていく 追い求める1
land: land | aterriz | atterri alun | 着陸する 降りる1 降り立つ
spin: dreh wirbel | gir | tourn tournoy | 回る 回す まわる
roll: roll kugel | rued rod | roul | 転がる
hang: hang | cuelg colg | suspend accroch | ぶら下がる
swing: schaukel | columpi balance mec | balanc | ブランコする 揺れる1
sit: sitz setz | sient sent | assi assoi | 座る すわる 腰かける1
stand: steh stand |  |  | 立つ
lie: lieg | tumb yac | allong | 寝転ぶ ねころぶ
blow: blas pust | sopl | souffl | 吹き飛ばす
light up: leucht glanz strahl funkel | brill ilumin | brill illumin scintill | 光る 輝く ひかる かがやく
melt: schmelz | derrit |  | 溶ける1
fall: fall | ca | tomb | 落ちる1 降る
live: leb wohn | viv habit | viv habit | 住む 暮らす くらす
practice: trainier | entren ensay | entrain | 練習する れんしゅうする
perform: auftret auffuhr | actu |  | 演奏する 披露する
camp out: ubernacht | pernoct | bivouaqu | お泊まりする おとまりする
marry: heirat | cas | mari epous | 結婚する
guard:  | vigil guard | gard | 見張る
conjure: zauber | hechiz | ensorcel | 魔法をかける1
pack: pack einpack | empac empaquet envuelv | emball | 包む 詰める1
smell: schnupper riech | huel olfat | sent renifl | 嗅ぐ
want:  | dese | souhait | 欲しがる ほしがる
heal: heil pfleg verarzt kurier | cur sana | soign guer | 治す 看病する お世話する 手当てする
tame: zahm bandig | doma amans | apprivois dompt | 手なずける1 飼う
stroke: streichel krauel | acarici | caress | なでる1
look like: ausseh aussieh | parec | ressembl | 似る1
look after: versorg umsorg kummer | atiend aten | occup | 世話する
think: denk uberleg grubel | piens pens | pens reflech | 考える1 思う かんがえる1
wish: wunsch |  |  | 願う
hope: hoff |  | esper | 祈る
love: lieb verlieb | enamor |  | 愛する 恋する
get: bekomm krieg | recib consig | recoi recev | もらう 手に入れる1
take: nehm nimm hol | cog | pren emport | 取る 連れる1
steal: stehl stiehl klau stibitz | rob | chip | 盗む
escape: entkomm flieh ausreiss entwisch | escap huy | echapp evad fui | 逃げる1 脱出する にげる1
lose: verlier verlor | pierd perd | perd | 失くす なくす
forget: vergess vergiss | olvid | oubli | 忘れる1 わすれる1
come: komm | vien | vien arriv | やってくる 訪れてくる
go on an adventure: aufbrech |  |  | 旅立つ 出発する 出かけてゆく
return: zuruckkehr heimkehr | regres vuelv volv | revien rentr retourn | 帰る 戻る かえってくる
fear: furcht angstig | tem asust | crain effray | 怖がる こわがる
frighten: erschreck | espant | effrai | おどかす 驚かす
wonder: staun wunder | asombr maravill | emerveill etonn | 驚く
cheer: jubel freu klatsch | anim aplaud alegr | applaud encourag rejoui | 喜ぶ 応援する 拍手する よろこぶ
quarrel: streit zank | discut | disput | けんかする
cut: schneid schnippel | cort recort | coup decoup taill | 切る きっている
peel: schal | pel | epluch | むく
pour: eingiess schutt einschenk | viert vert sirv | vers | 注ぐ
taste: kost probier schmeck | prueb prob sabore | savour | 味わう 味見する
serve: servier bedien |  | serv | 振る舞う
grill: grill |  | grill | バーベキューする
lay the table: deck |  |  | 用意してあげる1
hammer: hammer | martill clav | martel clou | 打つ
carve: schnitz aushohl | tall escul | sculpt | 彫る
glue: kleb | peg | coll | 貼る
fold: falt | dobl pleg | pli | 折る
take pictures: fotografier knips | fotografi | photographi | 写真を撮る 撮影する
phone: telefonier |  | telephon | 電話する
stomp: stampf | pisote | pietin | 踏む
tumble: purzel | ruede volteret | culbut | 転ぶ ころぶ
balance: balancier | equilibr | equilibr | バランスを取る
steer: lenk steuer |  |  | 操縦する
start: start losfahr losflieg | despeg | decoll demarr | 離陸する 発車する
drive: kutschier chauffier | manej |  | ドライブする
gallop: galoppier trab | galop trot | galop trott | 駆け回る
crawl: krabbel kriech | arrastr gate | ramp | 這う
graze: gras weid | past pac | brout pai | 草を食べる1
milk: melk | orden | trai | 搾る
shear: scher | esquil | tond | 刈る
groom: striegel kamm frisier | pein | toilett coiff | とかす
dress up: schmink herausputz | maquill | maquill | おしゃれする おめかしする
hatch: schlupf brut | eclosion | eclo couv | 孵る 生まれる1 うまれる1
chirp: zwitscher piep | trin | gazouill piaill | さえずる
bark: bell | ladr | aboi | ほえる1
meow: miau schnurr | maull ronrone | miaul ronronn | 鳴く
roar: brull | rug | rugi | 吠える1
buzz: summ brumm | zumb | bourdonn butin | ぶんぶんする
nibble: nag naschend | roe | ronge | ほおばる
spook: spuk geister | embruj | hant | 化ける1
brew: brau | elabor | concoct | 煎じる1
unwrap: auspack | desenvuelv desenvolv | deball | 開けてみる1
yawn: gahn | bostez | baill | あくびする
tell stories: vorles |  |  | 読み聞かせる1
win: gewinn sieg | gan | gagn remport | 
measure: mess | mid | mesur | 測る
experiment: experimentier forsch | experiment investig | experiment | 実験する 研究する
put out: losch | apag | etein etei | 消す 消火する
load: lad belad abschlepp | remolc | charg | 積む
pay: bezahl | pag | pay | 払う
swap: tausch | intercambi | echang | 交換する
lift: heb | levant | lev soulev | 持ち上げる1
kick: tret kick schiess | pate chut | shoot | 蹴る
aim: ziel | apunt | vis | 狙う
free: erlos |  | liber | 解放する
conquer: erober besieg | conquist derrot venc | conquer vain | 倒す
rule: herrsch regier | gobern rein | regn gouvern | 治める1
crown: kron | coron | couronn | 
lead: fuhr leit | dirig | men | 導く 案内する
get lost: verlauf verirr | extravi | egar | 迷う
feel: fuhl spur |  | ressent | 感じる1
ring: klingel | taner | sonn | 鳴らす
shine: schein | resplandec | brillent | 照らす
snow: schnei | nieva neva | neig | 
rain: regnet | lluev llov | pleu | 
turn into: verwandel | conviert convert transform | transform devien deveni | 変わる
pound rice cakes:  |  |  | もちつきする 餅つきする おもちつきする
enjoy: geniess vergnug | disfrut goz diviert divert | profit | 楽しむ たのしむ
show: zeig vorfuhr | muestr mostr | montr | 見せる1
make friends: anfreund befreund |  | sympathis | 友達になる 仲良くなる
believe: glaub | cre | croi croy | 信じる1
move: beweg | muev mov mud | demenag boug | 引っ越す 引っ越しする 動く
send: schick verschick send | envi mand | envoy | 送る
choose: wahl aussuch | elig escog | chois | 選ぶ
stack: stapel | apil | empil | 積み上げる1
talk: red sprech plauder quatsch unterhalt | habl charl convers platic | parl bavard discut convers | おしゃべりする 話し合う しゃべる
descend: hinabsteig | baj descend | descend | 降りてくる 下りる1
float down:  |  |  | 流れる1 流す ながれる1
mess up:  | desorden |  | 散らかる 散らかす ちらかる
take part: teilnehm mitmach | particip | particip | 参加する
stroll: schlender bummel flanier | deambul | flan | ぶらぶらする 歩き回る
hop: hoppel huepf | brincote | gambad | ぴょんと跳ぶ 飛び回って遊ぶ
stretch: streck dehn | estir | etir | 伸びをする ストレッチする
sunbathe: sonn | asole bronce | bronz | 日なたぼっこする ひなたぼっこする 日光浴する
have a picnic: picknick |  |  | ピクニックする お花見する 花見する
snuggle: schmieg anschmieg | arrull | blotti | 寄り添う くっつく
comfort: trost | consol | consol | なぐさめる1 励ます
invite: einlad | invit | invit | 招待する 招く
surprise: uberrasch | sorprend | surpren | びっくりする 驚かせる1
compete: wetteifer |  |  | 競う
train animals: dressier | amaestr | dress | しつける1
hunt: erleg |  | chass | 狩る
spy: spionier spah | espi acech | espionn epi guett | こっそり見る1
solve: los knack rat | resuelv resolv | resoud resolv | 解く 解決する
create: erschaff schopf gestalt kreier | dise | cre confectionn concev | 創る デザインする
grind: mahl | muel mol | moul | 挽く
stir: umruhr | bat | touill | かき混ぜる1
toast: rost toast | tost asa |  | あぶる
roast: brat | asand | roti | 炒める1
light: entzund anzund | enciend encend | allum | 灯す ともす 点ける1
polish: polier | pul lustr | lustr | ピカピカに磨く
iron: bugel | planch | repass | アイロンをかける1
hang laundry: aufhang | tiend tend | etend | 干す
fill: full | llen rellen | rempl | 満たす
wash dishes: abspul spul | frieg freg | vaissell | 皿洗いする
rise: aufsteig aufgeh | asciend elev |  | 昇る
set out: losziehen loszieh abreis | embarc | embarqu | 船出する 旅立って行く
wander: streif strolch | vag merode | err rod vagabond | さまよう
sneak: schleich | cuel colar | faufil | 忍び込む 忍び寄る
tickle: kitzel | cosquille | chatouill | くすぐる
whistle: pfeif | silb chifl | siffl | 口笛を吹く
hum:  | tarare | fredonn | 口ずさむ
applaud: applaudier |  |  | 
pose: posier | pos | pos | ポーズする ポーズをとる
model: modell | model desfil | defil | 着飾る
cross stitch: stick | bord | brod | 刺繍する
weave: web flecht | trenz | tiss tress | 織る
sculpt: modellier form |  | model | こねる1
drum:  | tamborile | tambourin | 太鼓を叩く
shrink: schrumpf | encog | retrec rapetiss | 縮む 小さくなる
experience: erleb |  | vivr | 体験する
move in: einzieh | instal | install emmenag | 住みつく 引っ越してくる
take along: mitnehm mitbring |  | emmen amen | 連れて行く 連れていく
swell: quell | hinch | gonfl | ふくらむ 膨らむ
sound: erkling klang tont | reson | reson retenti | 響く ひびく
lack: fehl | falt | manqu | 
scare away: verscheuch | ahuyent |  | 追い払う
overcome: uberwind | super | surmont | 乗り越える1
succeed: schaff gelang | logr | reuss | できるようになる
oversleep: verschlaf |  |  | 寝坊する ねぼうする
trust: vertrau | confi | confi | 信頼する
gather: versammel | junt | rassembl reun | 集まる あつまる
line up: aufreih |  | align | 並ぶ ならぶ
spray: spruh | roci | asperg | 噴き出す 吹き出す
bite: beiss | muerd mord | mord | かむ
lick: leck schlabber | lam | lech | なめる1
sniff: schnuffel | olfate | flair | くんくんする
snore:  | ronc |  | いびきをかく
sneeze: nies | estornud | eternu | くしゃみする
shiver: zitter frier | tembl tirit | frissonn grelott | 震える1
sweat: schwitz | sud | transpir | 汗をかく
trip: stolper | tropez tropiez | trebuch | つまずく
point: deut | senal | design | 指さす
knock: klopf |  | frapp toqu | ノックする
enter: betret eintret hineingeh | entr | entr penetr | 入る
leave: verlass | sal salg | quitt part | 出て行く
stay: bleib | qued | rest | 泊まる
`
