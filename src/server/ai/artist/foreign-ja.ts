import 'server-only'
import { fold, type Lexicon, lexiconOf, type Token } from './foreign-ja-words'
import { ingOf, manyOf, NUMBERS, rowsOf, TRADES } from './foreign-vocabulary'

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const HAN = /\p{Script=Han}/u

/** Whether a text is Japanese: it has kana, or characters and nothing else to go by. */
export const isJapanese = (text: string): boolean =>
  JAPANESE.test(text) || (HAN.test(text) && !/\p{Script=Latin}/u.test(text))

/** Kana up to this long may stand inside of a word that is not known. */
const LONG_KANA = 3
const isKatakana = (sign: string | undefined) => sign !== undefined && /[ァ-ヶー]/.test(sign)

/** The known words of a text, the longest first at each place; what is not known ends what came before. */
function tokensOf(text: string, { words, whole, longest }: Lexicon): (Token | undefined)[] {
  const written = text.normalize('NFKC')
  const plain = fold(text)
  const tokens: (Token | undefined)[] = []
  const isLost = (at: number) =>
    tokens.length > 0 && tokens.at(-1) === undefined && /\p{Script=Hiragana}/u.test(written[at - 1]!)
  const isWord = (at: number, length: number) => {
    const word = plain.slice(at, at + length)
    const token = words.get(word)
    // "でスープ" has no "です" in it.
    if (token?.kind === 'particle') return token.text === written.slice(at, at + length)
    // In "おしゃべりする" nothing before "りす" is known, so it is no squirrel.
    return token && !(length <= LONG_KANA && isLost(at) && !/\p{Script=Han}/u.test(word))
  }
  for (let at = 0; at < plain.length; ) {
    const run = isKatakana(written[at - 1]) ? '' : (/^[ァ-ヶー]+/.exec(written.slice(at))?.[0] ?? '')
    let length = Math.min(longest, plain.length - at)
    while (length > 0 && !isWord(at, length)) length--
    const short = length < run.length ? whole.get(run) : undefined
    tokens.push(short ?? words.get(plain.slice(at, at + length)))
    at += short ? run.length : Math.max(1, length)
  }
  return tokens
}

/** What the particle after a phrase makes of it. */
const ABOUT = new Set(['が', 'は', 'も'])
const AND = new Set(['と', 'や', 'と一緒に', 'といっしょに', 'とともに'])
const AT = new Set(['に', 'へ', 'で', 'から', 'まで'])
const ON = new Set(['moon', 'farm', 'beach', 'island', 'meadow', 'skateboard', 'bicycle', 'sled', 'mountain'])
const at = (phrase: string) => `${ON.has(phrase.split(' ').at(-1)!) ? 'on' : 'in'} the ${phrase}`

const PLACES = new Set([...rowsOf('places', 'ja').map(([english]) => english), 'sky', 'moon'])

/**
 * A Japanese text in the English words for what it says, in the order of an English sentence:
 * "キツネの宇宙飛行士が月でパンを焼く" → "fox astronaut baking bread on the moon". `names` are those of emoji.
 */
export function japaneseInEnglish(
  text: string,
  names: Readonly<Record<string, string>>,
  nameOf: (id: string) => string,
): string {
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
    this.#phrase.push(this.#phrase.some((word) => NUMBERS.has(word)) ? manyOf(english) : english)
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
    else if (AND.has(text)) {
      if (last !== undefined) this.#phrase.push('and')
    } else if (ABOUT.has(text)) this.#who.push(...this.#whole())
    else if (text === 'を') this.#what.push(...this.#whole())
    else if (AT.has(text)) this.#shelveAt()
    else if (/^を?(?:し|する)/.test(text)) this.#wear()
  }

  #many(): void {
    const last = this.#phrase.pop()
    if (last) this.#phrase.push(manyOf(last))
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

const WORN = new Set(
  'scarf hat cap glasses sunglasses crown boots dress kimono mask apron ribbon gloves necklace costume cape'.split(
    ' ',
  ),
)
