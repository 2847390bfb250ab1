import 'server-only'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** Bytes of a file by place: nothing is kept, so a file may be as large as it likes. */
export class FileBytes {
  private readonly handle: number
  readonly size: number

  constructor(readonly path: string) {
    this.handle = openSync(path, 'r')
    this.size = fstatSync(this.handle).size
  }

  /** Fewer at the end of the file. */
  read(at: number, length: number): Uint8Array {
    const room = Math.max(0, Math.min(length, this.size - at))
    const bytes = Buffer.alloc(room)
    let done = 0
    while (done < room) {
      const got = readSync(this.handle, bytes, done, room - done, at + done)
      if (got === 0) break
      done += got
    }
    return bytes.subarray(0, done)
  }

  /** Where `words` stand next, from `from` on; -1 when they don't up to `to`. */
  find(words: string, from: number, to = this.size): number {
    const step = 1 << 20
    for (let at = from; at < to; at += step) {
      const found = Buffer.from(this.read(at, step + words.length)).indexOf(words, 0, 'latin1')
      if (found >= 0) return at + found
    }
    return -1
  }

  close(): void {
    closeSync(this.handle)
  }
}
