import 'server-only'
import { FileBytes } from './file-bytes'
import { type Filters, unfilter } from './pdf-filters'
import { END, Lexer } from './pdf-lexer'
import { type Dict, Name, Operator, PdfFault, type PdfValue, Reference, Stream } from './pdf-objects'
import { readXref, rebuildXref, type Xref } from './pdf-xref'

/** The most a stream that isn't a picture may unpack to, bytes. A page of dense outlines takes a tenth of it. */
export const UNPACKED_LIMIT = 32 << 20
const KEPT_OBJECTS = 4000
const KEPT_PACKS = 4

type Lexed = PdfValue | Operator | typeof END

/**
 * A PDF read object by object as they are asked for, straight from the disk: its size doesn't matter. Objects
 * and unpacked object streams are kept while they are few. Whatever can't be read throws a `PdfFault`.
 */
export class PdfFile {
  private readonly kept = new Map<number, PdfValue>()
  private readonly packs = new Map<number, PdfValue[]>()
  private xref: Xref = { places: new Map(), trailer: new Map() }
  private waiting = 0
  /** The table of contents had to be rebuilt. */
  rebuilt = false

  private constructor(readonly file: FileBytes) {}

  static open(path: string): PdfFile {
    const file = new FileBytes(path)
    try {
      const pdf = new PdfFile(file)
      pdf.begin()
      return pdf
    } catch (error) {
      file.close()
      throw error
    }
  }

  close(): void {
    this.file.close()
  }

  private begin(): void {
    if (this.file.size === 0) throw new PdfFault('not-a-pdf', 'The file is empty.')
    if (this.file.find('%PDF-', 0, Math.min(this.file.size, 1024)) < 0)
      throw new PdfFault('not-a-pdf', 'This is not a PDF: a PDF begins with the letters %PDF.')
    const read = {
      objectAt: (at: number) => this.objectAt(at),
      unpacked: (stream: Stream) => this.unpacked(stream),
    }
    try {
      this.xref = readXref(this.file, read)
      if (!this.encrypted && !this.pagesRoot()) throw new PdfFault('damaged', 'It has no pages.')
    } catch (error) {
      if (!(error instanceof PdfFault)) throw error
      this.rebuild(read)
    }
  }

  private rebuild(read: Parameters<typeof rebuildXref>[1]): void {
    this.rebuilt = true
    this.kept.clear()
    this.packs.clear()
    this.xref = rebuildXref(this.file, read)
    const { trailer } = this.xref
    for (const [key, value] of trailer) {
      if (trailer.has('Root')) break
      if (key.startsWith('Candidate') && this.nameIn(this.dict(value), 'Type') === 'Catalog')
        trailer.set('Root', value)
    }
    if (!this.encrypted && !this.pagesRoot())
      throw new PdfFault('damaged', 'The file is damaged, and no pages are left in it. Make it again.')
  }

  get encrypted(): boolean {
    return this.xref.trailer.has('Encrypt')
  }

  get catalog(): Dict | null {
    return this.dict(this.xref.trailer.get('Root'))
  }

  get info(): Dict | null {
    return this.dict(this.xref.trailer.get('Info'))
  }

  pagesRoot(): Dict | null {
    return this.dict(this.catalog?.get('Pages'))
  }

  /** What a reference stands for; null where there is no such object. */
  get(value: PdfValue | undefined): PdfValue {
    let found = value ?? null
    for (let hops = 0; found instanceof Reference; hops++) {
      if (hops > 32) throw new PdfFault('damaged', 'Some of its objects lead in a circle.')
      found = this.load(found.id)
    }
    return found
  }

  dict(value: PdfValue | undefined): Dict | null {
    const found = this.get(value)
    if (found instanceof Stream) return found.dict
    return found instanceof Map ? found : null
  }

  array(value: PdfValue | undefined): PdfValue[] | null {
    const found = this.get(value)
    return Array.isArray(found) ? found : null
  }

  numberIn(dict: Dict | null, key: string): number | null {
    const value = this.get(dict?.get(key))
    return typeof value === 'number' ? value : null
  }

  nameIn(dict: Dict | null, key: string): string | null {
    const value = this.get(dict?.get(key))
    return value instanceof Name ? value.name : null
  }

  private load(id: number): PdfValue {
    const kept = this.kept.get(id)
    if (kept !== undefined) return kept
    const place = this.xref.places.get(id)
    if (!place) return null
    if (++this.waiting > 64) throw new PdfFault('damaged', 'Some of its objects lead in a circle.')
    try {
      const value =
        'at' in place ? this.checkedAt(place.at, id) : (this.pack(place.within)[place.index] ?? null)
      if (this.kept.size >= KEPT_OBJECTS) this.kept.clear()
      this.kept.set(id, value)
      return value
    } finally {
      this.waiting--
    }
  }

  private checkedAt(at: number, id: number): PdfValue {
    const found = this.objectAt(at)
    if (found.id !== id) throw new PdfFault('damaged', 'Its table of contents points to the wrong places.')
    return found.value
  }

  private pack(id: number): PdfValue[] {
    const known = this.packs.get(id)
    if (known) return known
    const stream = this.get(new Reference(id, 0))
    if (!(stream instanceof Stream)) throw new PdfFault('damaged', 'A part of its objects is missing.')
    const bytes = this.unpacked(stream)
    const first = this.numberIn(stream.dict, 'First') ?? 0
    const count = Math.min(this.numberIn(stream.dict, 'N') ?? 0, bytes.length)
    const head = new Lexer(bytes)
    const values: PdfValue[] = []
    for (let i = 0; i < count; i++) {
      head.next()
      const offset = head.next()
      if (typeof offset !== 'number') break
      values.push(plainValue(new Lexer(bytes, first + offset).next()))
    }
    if (this.packs.size >= KEPT_PACKS) this.packs.delete(this.packs.keys().next().value!)
    this.packs.set(id, values)
    return values
  }

  /** The object written at a byte of the file. */
  private objectAt(at: number): { id: number; value: PdfValue } {
    for (let window = 2048; ; window *= 8) {
      const bytes = this.file.read(at, window)
      const whole = at + bytes.length >= this.file.size || window > 1 << 26
      const lexer = new Lexer(bytes)
      const [id, , word] = [lexer.next(), lexer.next(), lexer.next()]
      if (typeof id !== 'number' || !(word instanceof Operator) || !word.name.startsWith('obj'))
        throw new PdfFault('damaged', 'Its table of contents points to the wrong places.')
      const value: Lexed = lexer.next()
      const after = lexer.at
      const next = lexer.next()
      // A value that ends where the window does may go on beyond it.
      if (!whole && lexer.at >= bytes.length) continue
      if (value instanceof Map && next instanceof Operator && next.name === 'stream') {
        lexer.at = after
        lexer.skipSpace()
        let begin = lexer.at + 'stream'.length
        if (bytes[begin] === 13) begin++
        if (bytes[begin] === 10) begin++
        return { id, value: new Stream(value, at + begin) }
      }
      return { id, value: plainValue(value) }
    }
  }

  /** Bytes of a stream as they are in the file: where they begin and how many. */
  span(stream: Stream): { at: number; length: number } {
    const said = this.get(stream.dict.get('Length'))
    if (typeof said === 'number' && said >= 0 && stream.at + said <= this.file.size) {
      const after = Buffer.from(this.file.read(stream.at + said, 16)).toString('latin1')
      if (/^\s*endstream/.test(after)) return { at: stream.at, length: said }
    }
    const end = this.file.find('endstream', stream.at)
    return { at: stream.at, length: (end < 0 ? this.file.size : end) - stream.at }
  }

  packed(stream: Stream, limit = UNPACKED_LIMIT): Uint8Array {
    if (stream.inline) return stream.inline
    const { at, length } = this.span(stream)
    if (length > limit) throw new PdfFault('too-much', 'A part of it is far larger than a page can need.')
    return this.file.read(at, length)
  }

  filters({ dict }: Stream): Filters {
    const names = this.get(dict.get('Filter') ?? dict.get('F'))
    const parms = this.get(dict.get('DecodeParms') ?? dict.get('DP'))
    const list = Array.isArray(names) ? names : [names]
    return list.flatMap((entry, i) => {
      const filter = this.get(entry)
      const own = Array.isArray(parms) ? parms[i] : parms
      return filter instanceof Name ? [{ name: filter.name, parms: this.dict(own) }] : []
    })
  }

  /** The bytes of a stream without its filters; stops before one that packs pictures and says which is left. */
  opened(stream: Stream, limit = UNPACKED_LIMIT): { bytes: Uint8Array; left: Filters } {
    let bytes = this.packed(stream, limit)
    const filters = this.filters(stream)
    if (filters.length > 8) throw new PdfFault('damaged', 'A part of it is packed too many times over.')
    for (const [i, { name, parms }] of filters.entries()) {
      const plain = unfilter(name, bytes, limit, (key) => this.numberIn(parms, key))
      if (!plain) return { bytes, left: filters.slice(i) }
      bytes = plain
    }
    return { bytes, left: [] }
  }

  unpacked(stream: Stream): Uint8Array {
    const { bytes, left } = this.opened(stream)
    if (left.length > 0)
      throw new PdfFault('damaged', `A part of it is packed in an unknown way (${left[0]!.name}).`)
    return bytes
  }
}

const plainValue = (lexed: Lexed): PdfValue => (lexed === END || lexed instanceof Operator ? null : lexed)
