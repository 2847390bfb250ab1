import 'server-only'

/**
 * Arrays that are used again. A page is made with a hundred megabytes of them, one after another: the garbage collector
 * comes by late, and memory fresh from the system costs more than most kernels do. Whoever gives nothing back loses nothing.
 */

/** Smaller ones are not worth it, bytes. */
const LEAST = 1 << 15
/** All that is kept for later, bytes. */
const MOST_KEPT = 40 << 20

/** The oldest first. */
const kept: ArrayBuffer[] = []
let keptBytes = 0

/** An array for which something is written to every place: what it holds is left over. */
export function takeBytes(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(length < LEAST ? new ArrayBuffer(length) : bufferOf(length))
}

/** An array of zeros. */
export function takeBlank(length: number): Uint8Array<ArrayBuffer> {
  const before = keptBytes
  const bytes = takeBytes(length)
  // Fresh ones are blank already.
  return keptBytes < before ? bytes.fill(0) : bytes
}

/** A copy. */
export function takeCopy(data: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = takeBytes(data.length)
  copy.set(data)
  return copy
}

function bufferOf(length: number): ArrayBuffer {
  const at = kept.findLastIndex((buffer) => buffer.byteLength === length)
  if (at < 0) return new ArrayBuffer(length)
  keptBytes -= length
  return kept.splice(at, 1)[0]!
}

/** The arrays are empty afterward, and their memory is used for others. */
export function giveBack(...arrays: readonly ArrayBufferView[]): void {
  for (const { buffer, byteLength } of arrays) {
    // A part of a larger one belongs to others too.
    const isWhole = buffer instanceof ArrayBuffer && byteLength === buffer.byteLength
    if (!isWhole || byteLength < LEAST) continue
    kept.push(buffer.transfer())
    keptBytes += byteLength
  }
  while (keptBytes > MOST_KEPT) keptBytes -= release(kept.shift()!)
}

/** Frees memory at once that nothing else here has use for; answers how many bytes. */
export function release(buffer: ArrayBufferLike): number {
  const { byteLength } = buffer
  if (buffer instanceof ArrayBuffer) buffer.transfer(0)
  return byteLength
}
