import 'server-only'

/** What a PDF is made of, as it is read. A string is a PDF string, one character per byte. */
export class Name {
  constructor(readonly name: string) {}
}

export class Reference {
  constructor(
    readonly id: number,
    readonly generation: number,
  ) {}
}

export type Dict = Map<string, PdfValue>

/** `at` is where its bytes begin in the file; an inline image brings its bytes along. */
export class Stream {
  constructor(
    readonly dict: Dict,
    readonly at: number,
    readonly inline?: Uint8Array,
  ) {}
}

export type PdfValue = null | boolean | number | string | Name | Reference | PdfValue[] | Dict | Stream

/** A word that is no value: `obj`, or an operator of a content stream. */
export class Operator {
  constructor(readonly name: string) {}
}

export type PdfTrouble = 'not-a-pdf' | 'damaged' | 'too-much'

/** The file can't be read (further): `message` is a sentence for whoever brought it. */
export class PdfFault extends Error {
  override name = 'PdfFault'
  constructor(
    readonly trouble: PdfTrouble,
    message: string,
  ) {
    super(message)
  }
}

/** PDF strings of titles and the like: UTF-16 or UTF-8 with a mark, else Latin 1, which is close to PDF's own. */
export function textOf(value: PdfValue | undefined): string {
  if (typeof value !== 'string') return ''
  const bytes = Buffer.from(value, 'latin1')
  if (value.startsWith('\xfe\xff') && bytes.length % 2 === 0)
    return Buffer.from(bytes).swap16().toString('utf16le').slice(1)
  if (value.startsWith('\xef\xbb\xbf')) return bytes.subarray(3).toString('utf8')
  return value
}

/** The numbers of an array; null when there are fewer than `count`, or something else among them. */
export function numbersOf(value: PdfValue | undefined, count: number): number[] | null {
  if (!Array.isArray(value) || value.length < count) return null
  const numbers = value.slice(0, count)
  return numbers.every((n): n is number => typeof n === 'number') ? numbers : null
}
