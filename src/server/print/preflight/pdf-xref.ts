import 'server-only'
import type { FileBytes } from './file-bytes'
import { END, Lexer } from './pdf-lexer'
import { type Dict, Operator, PdfFault, Reference, Stream } from './pdf-objects'

/** Where an object is: in the file, or the so-manieth of an object stream. */
export type Place = { readonly at: number } | { readonly within: number; readonly index: number }

export type Xref = { readonly places: Map<number, Place>; readonly trailer: Dict }

const MOST_OBJECTS = 5_000_000

type Read = { objectAt(at: number): { id: number; value: unknown }; unpacked(stream: Stream): Uint8Array }

/** The table of contents, newest section first. A `PdfFault` when it can't be followed. */
export function readXref(file: FileBytes, { objectAt, unpacked }: Read): Xref {
  const tail = Buffer.from(file.read(Math.max(0, file.size - 2048), 2048)).toString('latin1')
  const start = /startxref\s+(\d+)\s*(?:%%EOF)?/g
  const said = [...tail.matchAll(start)].at(-1)
  if (!said) throw broken()
  const places = new Map<number, Place>()
  let trailer: Dict | null = null
  const seen = new Set<number>()
  const queue = [Number(said[1])]
  while (queue.length > 0) {
    const at = queue.shift()!
    if (seen.has(at)) continue
    if (seen.size > 4096) throw broken()
    seen.add(at)
    const isTable = Buffer.from(file.read(at, 32)).toString('latin1').trimStart().startsWith('xref')
    const dict = isTable ? readTable(file, at, places) : readStream(objectAt(at).value, unpacked, places)
    trailer ??= dict
    // Sections of both kinds may describe the same update; the stream goes before the older ones.
    for (const key of ['XRefStm', 'Prev']) {
      const next = dict.get(key)
      if (typeof next === 'number') queue.push(next)
    }
  }
  if (!trailer) throw broken()
  return { places, trailer }
}

const broken = () => new PdfFault('damaged', 'Its table of contents can’t be read.')

function note(places: Map<number, Place>, id: number, place: Place): void {
  if (places.has(id)) return
  if (places.size >= MOST_OBJECTS) throw new PdfFault('too-much', 'It has more objects than a book can need.')
  places.set(id, place)
}

function readTable(file: FileBytes, from: number, places: Map<number, Place>): Dict {
  let at = from + Buffer.from(file.read(from, 64)).indexOf('xref') + 4
  const free = new Set<number>()
  for (;;) {
    const head = Buffer.from(file.read(at, 256)).toString('latin1')
    const section = /^\s*(\d+)\s+(\d+)\s*/.exec(head)
    if (!section) break
    at += section[0].length
    let id = Number(section[1])
    let left = Number(section[2])
    if (left > MOST_OBJECTS) throw broken()
    while (left > 0) {
      const rows = Math.min(left, 4096)
      const text = Buffer.from(file.read(at, rows * 20)).toString('latin1')
      const entry = /\s*(\d{1,10})\s+(\d{1,5})\s+([nf])(?:\s{1,2}|$)/y
      let end = 0
      for (let row = 0; row < rows; row++, id++) {
        const found = entry.exec(text)
        if (!found) throw broken()
        end = entry.lastIndex
        if (found[3] === 'n' && !free.has(id)) note(places, id, { at: Number(found[1]) })
      }
      at += end
      left -= rows
    }
  }
  const trailer = file.find('trailer', at, at + 4096)
  if (trailer < 0) throw broken()
  const dict = new Lexer(file.read(trailer + 7, 1 << 16)).next()
  if (!(dict instanceof Map)) throw broken()
  return dict
}

function readStream(
  value: unknown,
  unpacked: (stream: Stream) => Uint8Array,
  places: Map<number, Place>,
): Dict {
  if (!(value instanceof Stream)) throw broken()
  const { dict } = value
  const widths = dict.get('W')
  if (!Array.isArray(widths) || widths.length < 3) throw broken()
  const [w0, w1, w2] = widths.map((width) =>
    typeof width === 'number' && width >= 0 && width < 9 ? width : 0,
  ) as [number, number, number]
  const bytes = unpacked(value)
  const size = dict.get('Size')
  const index = dict.get('Index') ?? [0, typeof size === 'number' ? size : 0]
  if (!Array.isArray(index)) throw broken()
  let at = 0
  const field = (width: number, otherwise: number) => {
    if (width === 0) return otherwise
    let number = 0
    for (let i = 0; i < width; i++) number = number * 256 + bytes[at++]!
    return number
  }
  for (let i = 0; i + 1 < index.length; i += 2) {
    const [first, count] = [index[i], index[i + 1]]
    if (typeof first !== 'number' || typeof count !== 'number') throw broken()
    for (let id = first; id < first + count && at + w0 + w1 + w2 <= bytes.length; id++) {
      const kind = field(w0, 1)
      const second = field(w1, 0)
      const third = field(w2, 0)
      if (kind === 1) note(places, id, { at: second })
      else if (kind === 2) note(places, id, { within: second, index: third })
    }
  }
  return dict
}

/**
 * Rebuilds the table of contents of a damaged file by looking for objects from its first byte to its last. A
 * later object of the same number replaces an earlier one.
 */
export function rebuildXref(file: FileBytes, { objectAt, unpacked }: Read): Xref {
  const places = new Map<number, Place>()
  const trailer: Dict = new Map()
  const packed: { id: number; stream: Stream }[] = []
  const step = 1 << 20
  for (let at = 0; at < file.size; at += step) {
    // Overlap, so that nothing is missed where two parts meet.
    const text = Buffer.from(file.read(at, step + 64)).toString('latin1')
    for (const match of text.matchAll(/(?:(\d{1,10})\s+(\d{1,5})\s+obj\b)|(?:\btrailer\b)/g)) {
      if (match.index >= step) break
      if (match[1]) places.set(Number(match[1]), { at: at + match.index })
      else {
        const dict = new Lexer(file.read(at + match.index + 7, 1 << 16)).next()
        if (dict instanceof Map) for (const [key, value] of dict) trailer.set(key, value)
      }
      if (places.size > MOST_OBJECTS)
        throw new PdfFault('too-much', 'It has more objects than a book can need.')
    }
  }
  for (const [id, place] of [...places]) {
    if (!('at' in place)) continue
    const value = attempt(() => objectAt(place.at).value)
    const dict = value instanceof Stream ? value.dict : value instanceof Map ? (value as Dict) : null
    const type = nameIn(dict, 'Type')
    if (value instanceof Stream && type === 'ObjStm') packed.push({ id, stream: value })
    if (type === 'XRef' && dict)
      for (const key of ['Root', 'Info', 'Encrypt']) if (dict.has(key)) trailer.set(key, dict.get(key)!)
    if (type === 'Catalog' && !trailer.has('Root')) trailer.set('Root', new Reference(id, 0))
  }
  for (const { id, stream } of packed) {
    const bytes = attempt(() => unpacked(stream))
    const count = stream.dict.get('N')
    if (!bytes || typeof count !== 'number') continue
    const lexer = new Lexer(bytes)
    for (let index = 0; index < count; index++) {
      const inner = lexer.next()
      const offset = lexer.next()
      if (typeof inner !== 'number' || offset === END || offset instanceof Operator) break
      note(places, inner, { within: id, index })
    }
  }
  if (!trailer.has('Root')) {
    // The catalog may be inside an object stream; whoever asks for the pages finds it by its type.
    for (const [id, place] of places)
      if ('within' in place) trailer.set(`Candidate${id}`, new Reference(id, 0))
  }
  return { places, trailer }
}

function nameIn(dict: Dict | null, key: string): string | null {
  const value = dict?.get(key)
  return value && typeof value === 'object' && 'name' in value ? String(value.name) : null
}

function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof PdfFault) return null
    throw error
  }
}
