import 'server-only'
import { createReadStream } from 'node:fs'
import { constants, createInflate } from 'node:zlib'
import { ccittLines } from './ccitt'
import type { PdfFile } from './pdf-file'
import { type Filters, predictorOf, unpredictRow } from './pdf-filters'
import { type Dict, PdfFault, type Stream } from './pdf-objects'

/** Bytes a picture may take at once where it can't be read row by row. */
const AT_ONCE_LIMIT = 48 << 20

/** How a picture is stored: pixels, numbers of a pixel, bits of a number. */
export type Shape = {
  readonly width: number
  readonly height: number
  readonly components: number
  readonly bits: number
}

/** `null` where nothing here reads this kind of packing. A row is used again for the next one. */
export type Rows = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Packed rows of a picture from the top, one at a time: memory holds a few rows, whatever its size. */
export function pictureRows(pdf: PdfFile, stream: Stream, shape: Shape): Rows | null {
  const stride = Math.ceil((shape.width * shape.components * shape.bits) / 8)
  const filters = pdf.filters(stream)
  const only = filters.length === 1 && !stream.inline ? filters[0]! : null
  if (only && /^Fl(ateDecode)?$/.test(only.name)) return inflatedRows(pdf, stream, stride, only.parms)
  if (filters.length === 0 && !stream.inline) return cutRows(plainChunks(pdf, stream), stride, null)
  const { bytes, left } = pdf.opened(stream, AT_ONCE_LIMIT)
  if (left.length === 0) return cutRows([bytes], stride, null)
  if (left.length === 1 && /^(CCITTFaxDecode|CCF)$/.test(left[0]!.name))
    return faxRows(pdf, bytes, stride, left[0]!.parms, shape)
  return null
}

/** The file of a picture that is a JPEG; null for others. */
export function jpegOf(pdf: PdfFile, stream: Stream): Uint8Array | null {
  const filters: Filters = pdf.filters(stream)
  if (!/^(DCTDecode|DCT)$/.test(filters.at(-1)?.name ?? '')) return null
  return pdf.opened(stream, AT_ONCE_LIMIT).bytes
}

function inflatedRows(pdf: PdfFile, stream: Stream, stride: number, parms: Dict | null): Rows {
  const { at, length } = pdf.span(stream)
  const predictor = predictorOf((key) => pdf.numberIn(parms, key))
  if (length === 0) return []
  const packed = createReadStream(pdf.file.path, { start: at, end: at + length - 1, highWaterMark: 1 << 18 })
  const inflated = packed.pipe(createInflate({ finishFlush: constants.Z_SYNC_FLUSH, chunkSize: 1 << 18 }))
  packed.on('error', (error) => inflated.destroy(error))
  const chunks = (async function* () {
    try {
      for await (const chunk of inflated) yield chunk as Uint8Array
    } catch (error) {
      if (String((error as NodeJS.ErrnoException).code).startsWith('Z_'))
        throw new PdfFault('damaged', 'The data of a picture can’t be unpacked.')
      throw error
    } finally {
      packed.destroy()
      inflated.destroy()
    }
  })()
  return cutRows(chunks, stride, predictor)
}

function* plainChunks(pdf: PdfFile, stream: Stream): Generator<Uint8Array> {
  const { at, length } = pdf.span(stream)
  for (let done = 0; done < length; done += 1 << 20)
    yield pdf.file.read(at + done, Math.min(1 << 20, length - done))
}

async function* cutRows(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  stride: number,
  predictor: ReturnType<typeof predictorOf>,
): AsyncGenerator<Uint8Array> {
  const packedStride = predictor ? predictor.stride + (predictor.kind >= 10 ? 1 : 0) : stride
  const partial = new Uint8Array(packedStride)
  let filled = 0
  let above = new Uint8Array(predictor?.stride ?? 0)
  let row = new Uint8Array(predictor?.stride ?? 0)
  const plain = (packed: Uint8Array) => {
    if (!predictor) return packed
    unpredictRow(packed, above, row, predictor)
    const swap = above
    above = row
    row = swap
    return above
  }
  for await (const chunk of chunks) {
    let at = 0
    if (filled > 0) {
      at = Math.min(packedStride - filled, chunk.length)
      partial.set(chunk.subarray(0, at), filled)
      filled += at
      if (filled < packedStride) continue
      yield plain(partial)
      filled = 0
    }
    for (; at + packedStride <= chunk.length; at += packedStride)
      yield plain(chunk.subarray(at, at + packedStride))
    partial.set(chunk.subarray(at))
    filled = chunk.length - at
  }
}

function* faxRows(
  pdf: PdfFile,
  bytes: Uint8Array,
  stride: number,
  parms: Dict | null,
  shape: Shape,
): Generator<Uint8Array> {
  const width = pdf.numberIn(parms, 'Columns') ?? 1728
  if (!(width > 0 && width < 1 << 20)) throw new PdfFault('damaged', 'A picture in it has no size.')
  const blackIsOne = pdf.get(parms?.get('BlackIs1')) === true
  const lines = ccittLines(bytes, {
    width,
    height: shape.height,
    k: pdf.numberIn(parms, 'K') ?? 0,
    byteAligned: pdf.get(parms?.get('EncodedByteAlign')) === true,
  })
  const row = new Uint8Array(Math.max(stride, (width + 7) >> 3))
  for (const { changes, count } of lines) {
    row.fill(blackIsOne ? 0 : 255)
    for (let i = 0; i < count; i += 2) flip(row, changes[i]!, i + 1 < count ? changes[i + 1]! : width)
    yield row.subarray(0, stride)
  }
}

/** Inverts the bits from `from` up to `to`. */
function flip(row: Uint8Array, from: number, to: number): void {
  if (to <= from) return
  const [first, last] = [from >> 3, to >> 3]
  const head = 255 >> (from & 7)
  const tail = ~(255 >> (to & 7)) & 255
  if (first === last) {
    row[first] = row[first]! ^ (head & tail)
    return
  }
  row[first] = row[first]! ^ head
  for (let i = first + 1; i < last; i++) row[i] = row[i]! ^ 255
  if (tail) row[last] = row[last]! ^ tail
}
