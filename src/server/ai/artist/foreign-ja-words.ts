import 'server-only'

/** Japanese words by their English; names of emoji come on top. Kana is read alike, however it is written. */

export const NOUNS = `fox: 狐 きつね; cat: 猫 ねこ 子猫 にゃんこ; dog: 犬 いぬ 子犬 わんちゃん; rabbit: 兎 うさぎ; bear: 熊 くま くまの子; bear cub: こぐま 子熊;
  hedgehog: はりねずみ; mouse: 鼠 ねずみ; turtle: 亀 かめ; tortoise: リクガメ; dragon: ドラゴン 竜 龍; dinosaur: 恐竜 きょうりゅう; bird: 鳥 小鳥 ことり;
  owl: ふくろう 梟; penguin: ペンギン; lion: ライオン; elephant: 象 ぞう; giraffe: きりん; panda: パンダ; koala: コアラ; monkey: 猿 さる;
  horse: 馬 うま; pony: ポニー 子馬; cow: 牛 うし; pig: 豚 ぶた 子豚; sheep: 羊 ひつじ; goat: やぎ; hen: にわとり 鶏; chick: ひよこ; duck: あひる かも;
  frog: 蛙 かえる; snail: かたつむり; butterfly: 蝶 ちょう ちょうちょ 蝶々; bee: 蜂 はち みつばち ミツバチ; ladybug: てんとう虫 テントウムシ; bug: 虫;
  squirrel: りす 栗鼠; raccoon: あらいぐま アライグマ; wolf: 狼 おおかみ; deer: 鹿 しか; reindeer: トナカイ; tiger: 虎 とら; whale: 鯨 くじら;
  dolphin: いるか; shark: 鮫 さめ; octopus: 蛸 たこ; jellyfish: くらげ; fish: 魚 さかな; crab: 蟹 かに; seal: あざらし; crocodile: わに; hamster: ハムスター;
  unicorn: ユニコーン; mermaid: 人魚 マーメイド; fairy: 妖精; witch: 魔女; wizard: 魔法使い; ghost: おばけ お化け 幽霊 ゆうれい; robot: ロボット; alien: 宇宙人;
  princess: お姫様 姫 お姫さま プリンセス; prince: 王子様 王子; king: 王様; queen: 女王; knight: 騎士; ninja: 忍者; samurai: 侍; pirate: 海賊 かいぞく;
  astronaut: 宇宙飛行士; chef: 料理人 シェフ コックさん コック; baker: パン屋さん; gardener: 庭師; farmer: 農家 お百姓さん; doctor: お医者さん 医者;
  teacher: 先生; detective: 探偵; firefighter: 消防士; police officer: 警察官; artist: 画家; ballerina: バレリーナ; girl: 女の子 少女; boy: 男の子 少年;
  child: 子供 子ども こども; grandma: おばあさん おばあちゃん; grandpa: おじいさん おじいちゃん; mom: お母さん ママ; dad: お父さん パパ; baby: 赤ちゃん;
  family: 家族; friend: 友達 友だち ともだち; animals: 動物たち 動物 どうぶつ; santa: サンタさん サンタクロース サンタ; snowman: 雪だるま; doll: 人形;
  scarf: マフラー スカーフ; hat: 帽子 ぼうし; boots: 長靴 ブーツ; umbrella: 傘 かさ; dress: ドレス; kimono: 着物; glasses: めがね 眼鏡; crown: 冠 王冠;
  bread: パン 食パン; cake: ケーキ; cookies: クッキー; ice cream: アイス アイスクリーム; soup: スープ; sushi: 寿司 すし; rice ball: おにぎり; candy: 飴 キャンディー;
  pancakes: パンケーキ ホットケーキ; pizza: ピザ; cheese: チーズ; apple: りんご 林檎; strawberry: いちご 苺; carrot: 人参 にんじん; vegetables: 野菜; fruit: 果物 くだもの;
  honey: はちみつ 蜂蜜; tea: お茶; lunch: お弁当; flower: 花 お花; flower shop: 花屋 お花屋さん 花屋さん; tulip: チューリップ; rose: 薔薇 ばら; sunflower: ひまわり 向日葵;
  cherry blossom: 桜 さくら; tree: 木 樹; leaf: 葉っぱ 落ち葉; mushroom: きのこ; pumpkin: かぼちゃ 南瓜; acorn: どんぐり; moon: 月 お月様 お月さま; star: 星 お星様;
  shooting star: 流れ星; starry sky: 星空; sun: 太陽 お日様; cloud: 雲; rainbow: 虹; rain: 雨; snow: 雪; wind: 風; night: 夜; morning: 朝; winter: 冬; summer: 夏;
  spring: 春; autumn: 秋; sky: 空; sea: 海; beach: 海辺 浜辺 砂浜 ビーチ; lake: 湖; pond: 池; river: 川 河; forest: 森; jungle: ジャングル; mountain: 山;
  meadow: 草原 野原 原っぱ; desert: 砂漠; island: 島; garden: 庭 お庭 花園; field: 畑; farm: 農場 牧場; village: 村; city: 街 町 都会; castle: 城 お城; house: 家 お家 おうち;
  kitchen: 台所 キッチン; room: 部屋; school: 学校; library: 図書館; market: 市場; bakery: パン屋 ベーカリー; cafe: カフェ 喫茶店; shop: 店 お店; park: 公園; zoo: 動物園;
  aquarium: 水族館; amusement park: 遊園地; circus: サーカス; workshop: 工房; space: 宇宙; planet: 惑星; station: 駅; train: 電車 汽車 列車; car: 車 自動車; bus: バス;
  truck: トラック; fire truck: 消防車; bicycle: 自転車; ship: 船; boat: ボート 小舟; airplane: 飛行機; rocket: ロケット; submarine: 潜水艦; hot air balloon: 気球;
  balloon: 風船; sled: そり; skateboard: スケートボード; kite: 凧; ball: ボール; soccer: サッカー; baseball: 野球; drum: 太鼓; piano: ピアノ; guitar: ギター;
  music: 音楽; song: 歌; book: 本 絵本; painting: 絵; letter: 手紙; gift: プレゼント 贈り物; birthday: 誕生日; party: パーティー お祝い; christmas: クリスマス; halloween: ハロウィン;
  festival: お祭り 祭り; fireworks: 花火; picnic: ピクニック; treasure: 宝物 お宝 宝; treasure map: 宝の地図; map: 地図; key: 鍵; magic: 魔法; dream: 夢; adventure: 冒険;
  teddy bear: テディベア くまのぬいぐるみ; lantern: 提灯; hot spring: 温泉; igloo: かまくら; coral reef: サンゴ礁 珊瑚礁; bridge: 橋; tent: テント; lighthouse: 灯台; wings: 羽 翼; coloring book: 塗り絵 ぬりえ`

export const DESCRIBING = `little: 小さな 小さい ちいさな ちいさい; big: 大きな 大きい おおきな おおきい; red: 赤い あかい 赤; blue: 青い 青; yellow: 黄色い 黄色; green: 緑の 緑色の;
  white: 白い 白; black: 黒い 黒; pink: ピンクの 桃色の; colorful: 色とりどりの カラフルな; brave: 勇敢な 勇ましい; shy: 恥ずかしがり屋の 内気な; sleepy: 眠い ねむい;
  cute: 可愛い かわいい; friendly: 優しい やさしい; funny: 面白い おもしろい; curious: 好奇心旺盛な; lonely: さびしい 寂しい ひとりぼっちの; happy: 嬉しい 幸せな 楽しい; old: 古い;
  magical: 魔法の 不思議な; golden: 金色の; strong: 強い; hungry: お腹を空かせた はらぺこの; clumsy: おっちょこちょいの; lost: 迷子の; two: 二匹の 二人の; three: 三匹の 三人の;
  beautiful: 美しい きれいな`

/** In their dictionary form; a 1 marks those in -ru that keep their stem. */
export const VERBS = `bake: 焼く; cook: 作る 料理する; search for: 探す さがす; fly: 飛ぶ とぶ; learn: 学ぶ 習う; walk: 歩く 散歩する お散歩する; run: 走る; read: 読む; write: 書く; draw: 描く かく;
  paint: 塗る; plant: 植える1; grow: 育てる1; water: 水やりする; swim: 泳ぐ; ride: 乗る; sell: 売る; buy: 買う; repair: 直す 修理する; dance: 踊る おどる; sing: 歌う うたう; play: 遊ぶ あそぶ
  弾く 叩く; celebrate: 祝う お祝いする; travel: 旅する 旅行する 旅をする 冒険する; sleep: 眠る 寝る1 お昼寝する; nap: 昼寝する 昼寝; eat: 食べる1 たべる1; drink: 飲む; find: 見つける1; watch: 見る1 眺める1 観察する; build: 建てる1;
  help: 助ける1 手伝う; rescue: 救う; open: 開く 開ける1; visit: 訪れる1; climb: 登る; jump: 跳ぶ 跳ねる1 ジャンプする; slide: 滑る すべる; hide: 隠れる1; meet: 出会う 会う; wait: 待つ;
  carry: 運ぶ; deliver: 届ける1 配達する; collect: 集める1 拾う; wash: 洗う 掃除する 洗濯する; work: 働く; live: 住む 暮らす; garden: 庭仕事する; fish: 釣りする 釣る; feed: えさをあげる1 餌をやる; hug: 抱きしめる1; knit: 編む;
  explore: 探検する; practice: 練習する; wear: 着る1 かぶる 巻く; hold: 持つ; dream: 夢見る1; laugh: 笑う; float: 浮かぶ 漂う; cross: 渡る; decorate: 飾る; share: 分ける1; fight: 戦う; want: 欲しがる`
