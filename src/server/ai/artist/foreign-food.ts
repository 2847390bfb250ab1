import 'server-only'

/** What is baked, cooked and drunk: "english: German | Spanish | French | Japanese", as foreign-vocabulary.ts reads it. */
export const FOOD = `
bread: brot laib | pan barra+de+pan | pain | パン 食パン
bread roll: brotchen semmel | bollo panecillo | petit+pain brioche | ロールパン
croissant: croissant hornchen | cruasan medialuna croissant | croissant | クロワッサン
pretzel: brezel breze | bretzel pretzel | bretzel | プレッツェル
sandwich: sandwich pausenbrot | sandwich bocadillo | sandwich tartine | サンドイッチ
cheese: kase | queso | fromage | チーズ
egg: ei eier | huevo | oeuf | 卵 たまご 玉子
easter eggs: osterei ostereier | huevos+de+pascua huevo+de+pascua | oeufs+de+paques oeuf+de+paques | イースターエッグ
cake: kuchen torte | pastel tarta torta bizcocho | gateau tarte | ケーキ
birthday cake: geburtstagskuchen geburtstagstorte | pastel+de+cumpleanos tarta+de+cumpleanos | gateau+d+anniversaire | バースデーケーキ 誕生日ケーキ
cupcake: cupcake muffin tortchen | magdalena cupcake pastelito | cupcake muffin petit+gateau | カップケーキ マフィン
cookies: kekse platzchen keks lebkuchen | galletas galleta | biscuits biscuit sables | クッキー ビスケット
gingerbread house: lebkuchenhaus knusperhauschen hexenhaus | casa+de+jengibre casita+de+jengibre | maison+en+pain+d+epices | お菓子の家 おかしの家 おかしのいえ
gingerbread man: lebkuchenmann | galleta+de+jengibre | bonhomme+en+pain+d+epices | ジンジャーブレッドマン
pie: pastete apfelkuchen | empanada pay | tourte | アップルパイ パイ
pancakes: pfannkuchen eierkuchen crepes | tortitas panqueques crepes | crepe crepes pancakes | パンケーキ ホットケーキ
waffle: waffel | gofre | gaufre | ワッフル
donut: donut krapfen berliner | rosquilla dona donut buñuelo | beignet donut | ドーナツ
chocolate: schokolade schoko | chocolate | chocolat | チョコレート チョコ
hot chocolate: heisse+schokolade kakao heissen+kakao | chocolate+caliente | chocolat+chaud | ココア ホットチョコレート
candy: bonbon sussigkeit sussigkeiten naschwerk gummibarchen | caramelo dulces dulce golosina gominola | bonbon bonbons sucreries friandise | 飴 キャンディー お菓子 おかし キャンディ
lollipop: lutscher lolli | piruleta chupete paleta | sucette | ペロペロキャンディ
cotton candy: zuckerwatte | algodon+de+azucar | barbe+a+papa | わたあめ 綿あめ
popcorn: popcorn | palomitas | pop+corn | ポップコーン
ice cream: eiscreme speiseeis eistute eisbecher eis | helado helados | glace creme+glacee cornet+de+glace glaces | アイス アイスクリーム ソフトクリーム
ice: packeis eisscholle | hielo | banquise | 氷 こおり
shaved ice: wassereis sorbet | granizado raspado | granite | かき氷 かきごおり
honey: honig | miel | miel | はちみつ 蜂蜜 ハチミツ
jam: marmelade konfiture | mermelada | confiture | ジャム
soup: suppe | sopa | soupe potage | スープ お味噌汁
pizza: pizza | pizza | pizza | ピザ
spaghetti: spaghetti nudeln nudel | espagueti espaguetis fideos | spaghetti pates nouilles | スパゲッティ パスタ
ramen: ramen | ramen | ramen | ラーメン うどん そば屋
sushi: sushi | sushi | sushi | 寿司 すし お寿司 おすし
rice ball: reisballchen | bola+de+arroz onigiri | boulette+de+riz onigiri | おにぎり おむすび
rice: reis | arroz | riz | ご飯 ごはん お米
curry: curry | curry | curry | カレー カレーライス
dango: dango | dango | dango | 団子 だんご お団子
rice cake: mochi | mochi | mochi | 餅 お餅 もち
hamburger: hamburger burger | hamburguesa | hamburger | ハンバーガー
fries: pommes | patatas+fritas papas+fritas | frites | ポテト フライドポテト
hot dog: hotdog wurstchen wurst | perrito+caliente salchicha | hot+dog saucisse | ホットドッグ ソーセージ
taco: taco | taco | taco | タコス
milk: milch glas+milch | leche vaso+de+leche | lait | 牛乳 ミルク
tea: tee | te tes | the thes | お茶 紅茶 おちゃ
teapot: teekanne | tetera | theiere | ティーポット
coffee: kaffee | cafe | cafes | コーヒー
juice: saft limonade | zumo jugo limonada | jus+de+fruits limonade | ジュース
sugar: zucker | azucar | sucre | 砂糖 さとう
breakfast: fruhstuck | desayuno | petit+dejeuner | 朝ごはん 朝食 朝ご飯 あさごはん
lunch: mittagessen | almuerzo | dejeuner | 昼ごはん お昼ごはん ランチ
bento box: bento | bento | bento | お弁当 弁当 おべんとう べんとう
dinner: abendessen | cena | diner | 晩ごはん 夕ごはん 夕食 ばんごはん ゆうごはん
food: essen futter | comida alimentos | nourriture repas | 食べ物 たべもの ごちそう ご馳走
dessert: nachtisch dessert | postre postres | dessert desserts | デザート スイーツ
meat on the bone: fleisch braten | carne | viande | お肉 肉 おにく
fried egg: spiegelei ruhrei | huevo+frito | oeuf+au+plat | 目玉焼き めだまやき
bacon: speck schinken | tocino beicon jamon | lard jambon bacon | ベーコン
stew: eintopf | guiso estofado | ragout | 煮込み シチュー
porridge: brei haferbrei mussli | avena gachas cereales | bouillie cereales | おかゆ シリアル
toast bread: toast toastbrot | tostada pan+tostado | pain+grille | トースト
fish dish: fischgericht | pescado+frito |  | 焼き魚
kebab: doner | kebab | kebab | ケバブ
dumpling: kloss knodel maultasche | empanadilla ravioli | raviolis | 餃子 ぎょうざ 肉まん
tempura: tempura | tempura | tempura | 天ぷら エビフライ
pudding: pudding | flan natillas | flan creme | プリン
cream: sahne schlagsahne | nata crema | creme+chantilly chantilly | クリーム
butter: butter | mantequilla | beurre | バター
salt: salz | sal | sel | 塩
oil: olivenol | aceite | huile | 油
pitcher: krug kanne | jarra | cruche pichet | 水差し
glass: trinkglas | vaso copa | verre | グラス
bowl: schussel schale | cuenco tazon bol | bol saladier | ボウル どんぶり
knife: messer | cuchillo | couteau | ナイフ 包丁
chopsticks: stabchen essstabchen | palillos | baguettes+chinoises | 箸 お箸
restaurant menu: speisekarte | menu | menu | メニュー
recipe: rezept | receta recetas | recette recettes | レシピ
snack: snack imbiss | tentempie aperitivo | collation encas | スナック
buffet: buffet festmahl | banquete festin | festin banquet | ごちそうの山
melon: zuckermelone honigmelone | melon+dulce | melon+vert | メロン味
salad: salatteller salatschussel | ensalada | salade+verte | サラダ
fondue: fondue raclette | fondue | fondue raclette | チーズフォンデュ
baguette: baguette | baguete | baguette | フランスパン
bagel: bagel | bagel | bagel | ベーグル
ginger: ingwer | jengibre | gingembre | しょうが
chili pepper: chili peperoni | chile guindilla | piment | とうがらし
lime: limette | lima | citron+vert | ライム
milkshake: milchshake smoothie | batido licuado | milk+shake | スムージー
lemonade: limo brause |  | limonade+fraiche | レモネード
flour: mehl | harina | farine | 小麦粉
icing: zuckerguss glasur | glaseado | glacage | アイシング
ice cream sundae:  | copa+de+helado | coupe+glacee | パフェ
fortune cookie: gluckskeks | galleta+de+la+suerte | biscuit+chinois | おみくじ
moon cake: mondkuchen | pastel+de+luna | gateau+de+lune | 月餅 月見団子
oden: oden | oden | oden | おでん
rice cracker: reiscracker | galleta+de+arroz | galette+de+riz | せんべい おせんべい
bubble tea: bubble+tea | te+de+burbujas | the+aux+perles | タピオカ
baby bottle: babyflasche flaschchen | biberon mamila | biberon | 哺乳瓶
tin can: dose konserve | lata | boite+de+conserve | 缶詰
takeout box: lunchbox brotdose | lonchera fiambrera | boite+a+gouter | お弁当箱
`
