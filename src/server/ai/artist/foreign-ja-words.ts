import 'server-only'
import { ingOf, type ReadLanguage, rowsOf } from './foreign-vocabulary'

const JA: ReadLanguage = 'ja'

export type Token =
  | { readonly kind: 'noun'; readonly english: string }
  | { readonly kind: 'describing'; readonly english: string }
  | { readonly kind: 'verb'; readonly english: string }
  | { readonly kind: 'where'; readonly english: string }
  | { readonly kind: 'particle'; readonly text: string }

/** Hiragana as katakana: 狐, きつね and キツネ are written as one likes. */
export const fold = (text: string) =>
  text.normalize('NFKC').replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))

const PARTICLES =
  `好きな 大好きな 大好き が の が は も を に へ で と や から まで だけ より たち さん ちゃん くん さま 様 君 こと とき 時 する した している
  をする をした をしている をして して をしながら しながら な お ご ね よ 、 。 と一緒に といっしょに とともに 一緒に いっしょに みんなで みんな
  たくさんの いろいろな いろんな かわった という ための のための について シリーズ はじめての 初めての 楽しく 仲良く なかよく 上手に 元気に 元気な 大人の 大人のための
  子どものための 子供のための こどものための 可愛く かわいく ひとり 一人 ある いる なる になる いっぱいの いっぱい それぞれの 自分の 自分だけの とっても とても すごく そして また
  できる ごっこ 毎日 ある日の ある日 の様子 風景 シーン 素敵に 一年 ようこそ さあ 行く 来る くる いく でいっぱいの だらけの みたいな のような ぼくの 僕の わたしの 私の`
    .trim()
    .split(/\s+/)

/** Words for where something is, after the thing it is at. */
const WHERES =
  'in: 中 なか 奥; on: 上 うえ; under: 下 した; beside: 隣 となり そば 横 ほとり 近く 周り まわり; in front of: 前 まえ; behind: 後ろ うしろ 裏; between: 間 あいだ'

/** How many there are, of whatever is counted. */
const NUMBERS =
  'two: 二 2; three: 三 3; four: 四 4; five: 五 5; six: 六 6; seven: 七 7; eight: 八 8; nine: 九 9; ten: 十 10'
const COUNTERS =
  '匹 匹の ひき ひきの びき びきの ぴき ぴきの 人 人の にん にんの つ つの 羽 羽の 頭 頭の 本の 個の 台の 枚の 人組の'.split(
    ' ',
  )

const entries = (text: string): [string, string[]][] =>
  text.split(';').map((entry) => {
    const [english, words] = entry.split(':')
    return [english!.trim(), words!.trim().split(/\s+/)]
  })

/** Each column of a verb's last sound: the endings before -ます, -ない, -て or -た, -る and -う. */
const COLUMNS: Readonly<Record<string, readonly [i: string, a: string, te: string, e: string, o: string]>> = {
  く: ['き', 'か', 'いて', 'け', 'こ'],
  ぐ: ['ぎ', 'が', 'いで', 'げ', 'ご'],
  す: ['し', 'さ', 'して', 'せ', 'そ'],
  つ: ['ち', 'た', 'って', 'て', 'と'],
  う: ['い', 'わ', 'って', 'え', 'お'],
  る: ['り', 'ら', 'って', 'れ', 'ろ'],
  む: ['み', 'ま', 'んで', 'め', 'も'],
  ぶ: ['び', 'ば', 'んで', 'べ', 'ぼ'],
  ぬ: ['に', 'な', 'んで', 'ね', 'の'],
}

const AFTER_TE =
  ' いる いた います いました る た います いく いった いきます くる きた みる みた おく しまう しまった あげる あげた もらう くれる'.split(
    ' ',
  )
const AFTER_I =
  'ます ました ません ましょう たい たがる ながら に 方 はじめる 始める 続ける 回る まわる 合う そうな'.split(
    ' ',
  )
const AFTER_A = 'ない なかった ず ないで せる れる れた'.split(' ')

/** 来 "going" verbs take a te-form of their own: 行って. */
const teOf = (verb: string, stem: string, te: string) => (verb.endsWith('行く') ? `${stem}って` : stem + te)

/** The forms in which a verb stands in a sentence. */
function formsOf(verb: string): string[] {
  const after = (te: string) => [
    ...AFTER_TE.map((end) => te + end),
    te.replace(/て$/, 'た').replace(/で$/, 'だ'),
    te.replace(/て$/, 'たり').replace(/で$/, 'だり'),
  ]
  const polite = (stem: string) => AFTER_I.map((end) => stem + end)
  const not = (stem: string) => AFTER_A.map((end) => stem + end)
  if (verb.endsWith('する')) {
    const noun = verb.slice(0, -2).replace(/を$/, '')
    const doing = ['する', ...after('して'), ...polite('し'), 'しない', 'しよう', 'できる']
    return doing.flatMap((end) => [noun + end, `${noun}を${end}`])
  }
  if (verb.endsWith('1')) {
    const stem = verb.slice(0, -2)
    return [
      `${stem}る`,
      `${stem}よう`,
      ...after(`${stem}て`),
      ...polite(stem),
      ...not(stem),
      ...not(`${stem}られ`),
      `${stem}られる`,
    ]
  }
  const stem = verb.slice(0, -1)
  const column = COLUMNS[verb.at(-1)!]
  if (!column) return [verb]
  const [i, a, te, e, o] = column
  return [
    verb,
    `${stem}${o}う`,
    ...after(teOf(verb, stem, te)),
    ...polite(stem + i),
    ...not(stem + a),
    ...['る', 'た', 'ない', 'ず', 'なかった', 'て'].map((end) => stem + e + end),
  ]
}

/** "散歩" of "散歩する": the deed as a thing. */
const nounOf = (verb: string) => (/^[^を]{2,}する$/.test(verb) ? [verb.slice(0, -2)] : [])

/** The forms of a word that describes: 赤い, 赤くて, 赤かった; 元気な, 元気で. */
function formsOfQuality(word: string): string[] {
  if (word.endsWith('い'))
    return [word, `${word.slice(0, -1)}くて`, `${word.slice(0, -1)}く`, `${word.slice(0, -1)}そうな`]
  if (word.endsWith('な')) return [word, `${word.slice(0, -1)}で`, `${word.slice(0, -1)}に`]
  return word.endsWith('の') && word.length > 2 ? [word, `${word.slice(0, -1)}で`] : [word]
}

type Names = Readonly<Record<string, string>>
/** The words known, by how they are folded; `whole` are found only where nothing in katakana is beside them. */
export type Lexicon = {
  readonly words: ReadonlyMap<string, Token>
  readonly whole: ReadonlyMap<string, Token>
  readonly longest: number
}
let lexicon: Lexicon | undefined

const HAN = /\p{Script=Han}/u
/** Kana this short are found inside of other words. */
const SHORT_KANA = 2

/** All words, where `nameOf` gives the label of a subject id and `names` are those of emoji. */
export function lexiconOf(names: Names, nameOf: (id: string) => string): Lexicon {
  if (lexicon) return lexicon
  const words = new Map<string, Token>()
  const whole = new Map<string, Token>()
  const addTo = (book: Map<string, Token>, word: string, token: Token) => {
    const key = fold(word)
    if (!book.has(key)) book.set(key, token)
  }
  const addAll = (forms: readonly string[], token: Token) => {
    for (const form of forms) addTo(words, form, token)
  }
  for (const text of PARTICLES) addTo(words, text, { kind: 'particle', text })
  for (const [english, own] of entries(WHERES)) addAll(own, { kind: 'where', english })
  for (const [english, own] of rowsOf('things', JA)) {
    addAll(
      own.filter((word) => !isShortKatakana(word)),
      { kind: 'noun', english },
    )
    for (const word of own) if (isShortKatakana(word)) addTo(whole, word, { kind: 'noun', english })
  }
  for (const [english, own] of rowsOf('qualities', JA))
    addAll(own.flatMap(formsOfQuality), { kind: 'describing', english })
  for (const [english, digits] of entries(NUMBERS))
    addAll(
      digits.flatMap((digit) => COUNTERS.map((counter) => digit + counter)),
      { kind: 'describing', english },
    )
  for (const [english, own] of rowsOf('deeds', JA)) addAll(own.flatMap(formsOf), { kind: 'verb', english })
  for (const [english, own] of rowsOf('deeds', JA))
    addAll(own.flatMap(nounOf), { kind: 'noun', english: ingOf(english) })
  for (const [name, id] of Object.entries(names)) {
    const token: Token = { kind: 'noun', english: nameOf(id) }
    if (isShortKatakana(name)) addTo(whole, name, token)
    else if (name.length > SHORT_KANA || HAN.test(name)) addTo(words, name, token)
  }
  lexicon = { words, whole, longest: Math.max(...[...words.keys()].map((word) => word.length)) }
  return lexicon
}

const isShortKatakana = (word: string) => word.length <= SHORT_KANA && /^[ァ-ヶー]+$/.test(word)
