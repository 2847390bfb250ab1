import 'server-only'
import { type Dict, Name, Operator, PdfFault, type PdfValue, Reference } from './pdf-objects'

export const END = Symbol('end of bytes')

/** By byte: 1 white space, 2 delimiter, 0 a regular character. */
const KIND = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) KIND[code] = 1
for (const mark of '()<>[]{}/%') KIND[mark.charCodeAt(0)] = 2

/** Marks that end something, where nothing began. */
const STRAY = new Uint8Array(256)
for (const mark of ')]>{}') STRAY[mark.charCodeAt(0)] = 1

const DEEPEST = 60
const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Reads values one after the other. In content streams there are no references, so `1 0 R` are three tokens. */
export class Lexer {
  private deep = 0

  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
    private readonly references = true,
  ) {}

  skipSpace(): void {
    const { bytes } = this
    while (this.at < bytes.length) {
      const code = bytes[this.at]!
      if (code === 0x25)
        while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++
      else if (KIND[code] === 1) this.at++
      else return
    }
  }

  /** The next value or operator; stray closing marks are passed over. */
  next(): PdfValue | Operator | typeof END {
    const { bytes } = this
    do this.skipSpace()
    while (STRAY[bytes[this.at] ?? 0] === 1 && this.at++ < bytes.length)
    if (this.at >= bytes.length) return END
    const code = bytes[this.at]!
    if ((code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2b || code === 0x2e)
      return this.number()
    switch (code) {
      case 0x2f:
        return this.name()
      case 0x28:
        return this.literal()
      case 0x5b:
        this.at++
        return this.nested(() => this.array())
      case 0x3c:
        if (bytes[this.at + 1] !== 0x3c) return this.hex()
        this.at += 2
        return this.nested(() => this.dict())
      default:
        return this.word()
    }
  }

  private nested<T>(read: () => T): T {
    if (++this.deep > DEEPEST) throw new PdfFault('damaged', 'Its objects are nested too deeply.')
    const value = read()
    this.deep--
    return value
  }

  private word(): PdfValue | Operator {
    const start = this.at
    while (this.at < this.bytes.length && KIND[this.bytes[this.at]!] === 0) this.at++
    const word = latin1(this.bytes, start, this.at)
    if (word === 'true') return true
    if (word === 'false') return false
    return word === 'null' ? null : new Operator(word)
  }

  private number(): PdfValue {
    const { bytes } = this
    const start = this.at
    let sign = 1
    while (bytes[this.at] === 0x2d || bytes[this.at] === 0x2b) {
      if (bytes[this.at] === 0x2d) sign = -1
      this.at++
    }
    let value = 0
    let scale = 0
    for (; this.at < bytes.length; this.at++) {
      const digit = bytes[this.at]! - 0x30
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit
        if (scale) scale *= 10
      } else if (digit === -2 && !scale) scale = 1
      else break
    }
    // "1-2" and the like: the rest of the word means nothing.
    while (this.at < bytes.length && KIND[bytes[this.at]!] === 0) this.at++
    const number = scale ? (sign * value) / scale : sign * value
    return this.references && !scale && sign === 1 && start < this.at ? this.referenceOr(number) : number
  }

  private referenceOr(id: number): PdfValue {
    const { bytes } = this
    let at = this.at
    const space = () => {
      const from = at
      while (at < bytes.length && KIND[bytes[at]!] === 1) at++
      return at > from
    }
    if (!space()) return id
    let generation = 0
    const from = at
    while (at < bytes.length && bytes[at]! >= 0x30 && bytes[at]! <= 0x39)
      generation = generation * 10 + bytes[at++]! - 0x30
    if (at === from || !space() || bytes[at] !== 0x52 || KIND[bytes[at + 1] ?? 32] === 0) return id
    this.at = at + 1
    return new Reference(id, generation)
  }

  private name(): Name {
    const start = ++this.at
    while (this.at < this.bytes.length && KIND[this.bytes[this.at]!] === 0) this.at++
    const raw = latin1(this.bytes, start, this.at)
    return new Name(
      raw.includes('#')
        ? raw.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
        : raw,
    )
  }

  private literal(): string {
    const { bytes } = this
    const parts: string[] = []
    let depth = 1
    this.at++
    for (;;) {
      const code = bytes[this.at++]
      if (code === undefined) break
      if (code === 0x5c) {
        parts.push(this.escape())
        continue
      }
      if (code === 0x28) depth++
      if (code === 0x29 && --depth === 0) break
      parts.push(String.fromCharCode(code))
    }
    return parts.join('')
  }

  private escape(): string {
    const { bytes } = this
    const code = bytes[this.at++]
    if (code === undefined) return ''
    if (code >= 0x30 && code <= 0x37) {
      let value = code - 0x30
      for (let i = 0; i < 2 && bytes[this.at]! >= 0x30 && bytes[this.at]! <= 0x37; i++)
        value = value * 8 + bytes[this.at++]! - 0x30
      return String.fromCharCode(value & 255)
    }
    if (code === 13) {
      if (bytes[this.at] === 10) this.at++
      return ''
    }
    if (code === 10) return ''
    const letter = String.fromCharCode(code)
    return ESCAPES[letter] ?? letter
  }

  private hex(): string {
    const start = ++this.at
    while (this.at < this.bytes.length && this.bytes[this.at] !== 0x3e) this.at++
    const digits = latin1(this.bytes, start, this.at++).replace(/[^0-9a-f]/gi, '')
    return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1')
  }

  private array(): PdfValue[] {
    const values: PdfValue[] = []
    for (;;) {
      this.skipSpace()
      if (this.bytes[this.at] === 0x5d) {
        this.at++
        return values
      }
      const value = this.next()
      if (value === END) return values
      if (!(value instanceof Operator)) values.push(value)
    }
  }

  private dict(): Dict {
    const dict: Dict = new Map()
    for (;;) {
      this.skipSpace()
      if (this.bytes[this.at] === 0x3e) {
        this.at += 2
        return dict
      }
      const key = this.next()
      if (key === END) return dict
      if (!(key instanceof Name)) continue
      this.skipSpace()
      if (this.bytes[this.at] === 0x3e) continue
      const value = this.next()
      if (value === END) return dict
      if (!(value instanceof Operator)) dict.set(key.name, value)
    }
  }
}

export function latin1(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 24) return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1')
  let text = ''
  for (let i = from; i < to; i++) text += String.fromCharCode(bytes[i]!)
  return text
}
