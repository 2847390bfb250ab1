import 'server-only'
import { DESCRIBING, NOUNS, VERBS } from './foreign-ja-words'
import { ingOf } from './foreign-vocabulary'

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const HAN = /\p{Script=Han}/u

/** Whether a text is Japanese: it has kana, or characters and nothing else to go by. */
export const isJapanese = (text: string): boolean =>
  JAPANESE.test(text) || (HAN.test(text) && !/\p{Script=Latin}/u.test(text))

type Token =
  | { readonly kind: 'noun'; readonly english: string }
  | { readonly kind: 'describing'; readonly english: string }
  | { readonly kind: 'verb'; readonly english: string }
  | { readonly kind: 'where'; readonly english: string }
  | { readonly kind: 'particle'; readonly text: string }

/** Hiragana as katakana: 狐, きつね and キツネ are written as one likes. */
const fold = (text: string) =>
  text.normalize('NFKC').replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))

const PARTICLES =
  '好きな 大好きな の が は も を に へ で と や から まで だけ たち さん ちゃん くん こと とき する した している をする をした をしている な、 、 。'.split(
    ' ',
  )
/** Words for where something is, after the thing it is at. */
const WHERES =
  'in: 中 なか; on: 上 うえ; under: 下 した; beside: 隣 となり そば 横; in front of: 前; behind: 後ろ うしろ'

const entries = (text: string): [string, string[]][] =>
  text.split(';').map((entry) => {
    const [english, words] = entry.split(':')
    return [english!.trim(), words!.trim().split(/\s+/)]
  })

/** Each column of a verb's last sound: the endings before -ます, -ない, and -て or -た. */
const COLUMNS: Readonly<Record<string, readonly [i: string, a: string, te: string, e: string]>> = {
  く: ['き', 'か', 'いて', 'け'],
  ぐ: ['ぎ', 'が', 'いで', 'げ'],
  す: ['し', 'さ', 'して', 'せ'],
  つ: ['ち', 'た', 'って', 'て'],
  う: ['い', 'わ', 'って', 'え'],
  る: ['り', 'ら', 'って', 'れ'],
  む: ['み', 'ま', 'んで', 'め'],
  ぶ: ['び', 'ば', 'んで', 'べ'],
  ぬ: ['に', 'な', 'んで', 'ね'],
}

/** The forms in which a verb stands in a sentence. */
function formsOf(verb: string): string[] {
  const after = (te: string) => [
    te,
    `${te}いる`,
    `${te}いた`,
    `${te}います`,
    te.replace(/て$/, 'た').replace(/で$/, 'だ'),
  ]
  const polite = (stem: string) => ['ます', 'ました', 'たい', 'に'].map((end) => stem + end)
  const not = (stem: string) => ['ない', 'なかった', 'ず'].map((end) => stem + end)
  if (verb.endsWith('する')) {
    const noun = verb.slice(0, -2)
    const doing = ['する', 'した', 'して', 'している', 'します', 'しました', 'したい']
    return doing.flatMap((end) => [noun + end, `${noun}を${end}`])
  }
  if (verb.endsWith('1')) {
    const stem = verb.slice(0, -2)
    return [
      `${stem}る`,
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
  const [i, a, te, e] = column
  const can = stem + e
  return [
    verb,
    ...after(stem + te),
    ...polite(stem + i),
    ...not(stem + a),
    ...not(can),
    `${can}る`,
    `${can}た`,
  ]
}

type Names = Readonly<Record<string, string>>
let lexicon: ReadonlyMap<string, Token> | undefined
let longest = 1

function lexiconOf(names: Names, nameOf: (id: string) => string): ReadonlyMap<string, Token> {
  if (lexicon) return lexicon
  const book = new Map<string, Token>()
  const add = (word: string, token: Token) => {
    const key = fold(word)
    if (!book.has(key)) book.set(key, token)
    longest = Math.max(longest, key.length)
  }
  for (const text of PARTICLES) add(text, { kind: 'particle', text })
  for (const [english, words] of entries(WHERES))
    for (const word of words) add(word, { kind: 'where', english })
  for (const [kind, list] of [
    ['noun', NOUNS],
    ['describing', DESCRIBING],
  ] as const)
    for (const [english, words] of entries(list)) for (const word of words) add(word, { kind, english })
  for (const [english, verbs] of entries(VERBS))
    for (const verb of verbs) for (const form of formsOf(verb)) add(form, { kind: 'verb', english })
  // Names of one sign, and those in kana of two, are found inside of other words.
  for (const [name, id] of Object.entries(names))
    if (name.length > 2 || (name.length === 2 && HAN.test(name)))
      add(name, { kind: 'noun', english: nameOf(id) })
  lexicon = book
  return book
}

/** The known words of a text, the longest first at each place; what is not known ends what came before. */
function tokensOf(text: string, book: ReadonlyMap<string, Token>): (Token | undefined)[] {
  const plain = fold(text)
  const tokens: (Token | undefined)[] = []
  for (let at = 0; at < plain.length; ) {
    let length = Math.min(longest, plain.length - at)
    while (length > 0 && !book.has(plain.slice(at, at + length))) length--
    tokens.push(book.get(plain.slice(at, at + length)))
    at += Math.max(1, length)
  }
  return tokens
}

/** What the particle after a phrase makes of it. */
const ABOUT = new Set(['が', 'は', 'も'])
const AT = new Set(['に', 'へ', 'で', 'から', 'まで'])
const ON = new Set(['moon', 'farm', 'beach', 'island', 'meadow', 'skateboard', 'bicycle', 'sled', 'mountain'])
const at = (phrase: string) => `${ON.has(phrase.split(' ').at(-1)!) ? 'on' : 'in'} the ${phrase}`

const TRADES = new Set([
  'pirate',
  'astronaut',
  'knight',
  'ninja',
  'samurai',
  'chef',
  'baker',
  'doctor',
  'detective',
  'wizard',
  'witch',
])
const PLACES = new Set(
  `sea beach lake pond river forest jungle mountain meadow desert island garden field farm village city castle house kitchen
  room school library market bakery cafe shop park zoo aquarium circus workshop space sky moon`.split(/\s+/),
)

/**
 * A Japanese text in the English words for what it says, in the order of an English sentence:
 * "キツネの宇宙飛行士が月でパンを焼く" → "fox astronaut baking bread on the moon". `names` are those of emoji.
 */
export function japaneseInEnglish(text: string, names: Names, nameOf: (id: string) => string): string {
  const clause = new Clause()
  for (const token of tokensOf(text, lexiconOf(names, nameOf))) clause.read(token)
  return clause.end()
}

/** A sentence while it is read: who, does, what, where. A clause that ends in a verb describes what comes next. */
class Clause {
  #phrase: string[] = []
  /** What the phrase belongs to: "の" after a place. */
  #tail: string[] = []
  #who: string[] = []
  #doing: string[] = []
  #what: string[] = []
  #where: string[] = []

  read(token: Token | undefined): void {
    if (!token) this.#shelve()
    else if (token.kind === 'noun') this.#name(token.english)
    else if (token.kind === 'describing') {
      if (this.#doing.length > 0) this.#describeNext()
      this.#phrase.push(token.english)
    } else if (token.kind === 'verb') {
      this.#shelve()
      this.#doing.push(ingOf(token.english))
    } else if (token.kind === 'where') {
      this.#tail.push(`${token.english} the ${this.#take()}`)
    } else this.#mark(token.text)
  }

  end(): string {
    this.#shelve()
    return [...this.#who, ...this.#doing, ...this.#what, ...this.#where, ...this.#tail].join(' ')
  }

  #name(english: string): void {
    if (this.#doing.length > 0) this.#describeNext()
    this.#phrase.push(english)
  }

  /** "Baking bread on the moon" becomes what is said of the next name. */
  #describeNext(): void {
    const said = [...this.#doing, ...this.#what, ...this.#where]
    this.#doing = []
    this.#what = []
    this.#where = []
    this.#tail.push(...said)
  }

  #take(): string {
    const phrase = this.#phrase.join(' ')
    this.#phrase = []
    return phrase
  }

  /** The phrase with what was said of it before it came. */
  #whole(): string[] {
    const phrase = this.#take()
    const tail = this.#tail
    this.#tail = []
    return phrase ? [phrase, ...tail] : tail
  }

  #mark(text: string): void {
    const [last] = this.#phrase.slice(-1)
    if (text === 'の') {
      if (last !== undefined && PLACES.has(last)) this.#tail.push(at(this.#take()))
      else if (last !== undefined && TRADES.has(last)) this.#tail.unshift(this.#phrase.pop()!)
      else if (last === undefined && this.#doing.length > 0) this.#nominal()
    } else if (text === 'たち') this.#many()
    else if (text === 'こと') this.#nominal()
    else if (text === 'と' || text === 'や') {
      if (last !== undefined) this.#phrase.push('and')
    } else if (ABOUT.has(text)) this.#who.push(...this.#whole())
    else if (text === 'を') this.#what.push(...this.#whole())
    else if (AT.has(text)) this.#shelveAt()
    else if (/^を?し|^を?する/.test(text)) this.#wear()
  }

  #many(): void {
    const last = this.#phrase.pop()
    if (last) this.#phrase.push(last === 'child' ? 'children' : last.endsWith('s') ? last : `${last}s`)
  }

  /** "…を焼くこと": the deed itself. */
  #nominal(): void {
    const said = [...this.#doing, ...this.#what, ...this.#where]
    this.#doing = []
    this.#what = []
    this.#where = []
    this.#who.push(...said)
  }

  /** "マフラーをした": somebody has it on; "サッカーをする": plays it. */
  #wear(): void {
    this.#what.push(...this.#whole())
    this.#doing.push(WORN.has(this.#what.at(-1)?.split(' ').at(-1) ?? '') ? 'wearing' : 'playing')
  }

  #shelveAt(): void {
    const phrase = this.#take()
    if (phrase) this.#where.push(at(phrase))
    this.#where.push(...this.#tail)
    this.#tail = []
  }

  /** A phrase without a particle is whom all of it is about. */
  #shelve(): void {
    const whole = this.#whole()
    if (whole.length > 0) this.#who.unshift(...whole)
  }
}

const WORN = new Set(['scarf', 'hat', 'glasses', 'crown', 'boots', 'dress', 'kimono'])
