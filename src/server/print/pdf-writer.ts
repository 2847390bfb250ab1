import 'server-only'
import { deflateSync } from 'node:zlib'
import type { FileSink } from './file-sink'

/** The words that say how a stream is compressed would cost more than is saved below. */
const SMALLEST_DEFLATED = 64

/** An indirect object; in a template string it becomes its reference, "12 0 R". */
export class Ref {
  constructor(readonly id: number) {}
  toString() {
    return `${this.id} 0 R`
  }
}

/**
 * Writes a PDF object by object as they come; keeps nothing but their offsets. Classic cross-reference
 * table and no object streams, because that is what every printer's software and PDF/X read.
 */
export class PdfWriter {
  /** Byte offset by object id; 0 while only reserved. */
  private readonly offsets: number[] = [0]
  private started = false

  constructor(
    private readonly sink: FileSink,
    private readonly version: '1.3' | '1.4' = '1.4',
  ) {}

  /** A reference to an object that is written later, exactly once. */
  reserve(): Ref {
    this.offsets.push(0)
    return new Ref(this.offsets.length - 1)
  }

  /** Writes an object; `body` is PDF syntax. */
  async write(ref: Ref, body: string): Promise<void> {
    await this.begin(ref)
    await this.sink.write(`${body}\nendobj\n`)
  }

  async add(body: string): Promise<Ref> {
    const ref = this.reserve()
    await this.write(ref, body)
    return ref
  }

  /** Writes a stream as it is; `entries` are its dictionary without /Length. */
  async writeStream(ref: Ref, entries: string, data: Uint8Array): Promise<void> {
    await this.begin(ref)
    await this.sink.write(`<<${entries}/Length ${data.length}>>stream\n`)
    await this.sink.write(data)
    await this.sink.write('\nendstream\nendobj\n')
  }

  async addStream(entries: string, data: Uint8Array): Promise<Ref> {
    const ref = this.reserve()
    await this.writeStream(ref, entries, data)
    return ref
  }

  /** A stream compressed when that makes it smaller. */
  async addDeflated(entries: string, data: string | Uint8Array): Promise<Ref> {
    const plain = typeof data === 'string' ? Buffer.from(data, 'latin1') : data
    if (plain.length < SMALLEST_DEFLATED) return this.addStream(entries, plain)
    const deflated = deflateSync(plain, { level: 9 })
    const filter = '/Filter/FlateDecode'
    return deflated.length + filter.length < plain.length
      ? this.addStream(entries + filter, deflated)
      : this.addStream(entries, plain)
  }

  /** Cross-reference table and trailer. The document id is a digest of all before it: same content, same id. */
  async finish({ catalog, info }: { catalog: Ref; info: Ref }): Promise<{ bytes: number; sha256: string }> {
    const missing = this.offsets.findIndex((offset, id) => id > 0 && offset === 0)
    if (missing > 0) throw new Error(`Object ${missing} of the PDF was announced but never written.`)
    const id = `<${this.sink.digest().subarray(0, 16).toString('hex')}>`
    const start = this.sink.offset
    const rows = this.offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    await this.sink.write(`xref\n0 ${this.offsets.length}\n0000000000 65535 f \n${rows.join('')}`)
    await this.sink.write(
      `trailer\n<</Size ${this.offsets.length}/Root ${catalog}/Info ${info}/ID[${id}${id}]>>\n` +
        `startxref\n${start}\n%%EOF\n`,
    )
    return this.sink.finish()
  }

  private async begin(ref: Ref): Promise<void> {
    // The second line holds bytes above 127, so that transfer programs take the file for what it is.
    if (!this.started)
      await this.sink.write(Buffer.from(`%PDF-${this.version}\n%\xe2\xe3\xcf\xd3\n`, 'latin1'))
    this.started = true
    if (this.offsets[ref.id] !== 0) throw new Error(`Object ${ref.id} of the PDF was written twice.`)
    this.offsets[ref.id] = this.sink.offset
    await this.sink.write(`${ref.id} 0 obj\n`)
  }
}

/** A number as PDF wants it: no exponent, at most four decimals, no trailing zeros. */
export function pdfNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no length.`)
  return String(Math.round(value * 10_000) / 10_000 || 0)
}

export const pdfNumbers = (...values: number[]) => values.map(pdfNumber).join(' ')

/** A text string for metadata: plain where ASCII suffices, else UTF-16 with its mark. */
export function pdfText(text: string): string {
  const wellFormed = text.replace(/\p{Cs}/gu, '\ufffd')
  if (/^[\x20-\x7e]*$/.test(wellFormed)) return `(${wellFormed.replace(/[\\()]/g, '\\$&')})`
  return `<${Buffer.from(`\ufeff${wellFormed}`, 'utf16le').swap16().toString('hex')}>`
}
