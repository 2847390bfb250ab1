import 'server-only'
import { createHash } from 'node:crypto'
import { addAbortSignal, type Writable } from 'node:stream'
import { finished } from 'node:stream/promises'

const BATCH_BYTES = 256 * 1024

/**
 * A file being written from front to back: counts and hashes what passes, and waits for slow outputs, so
 * that memory stays flat. Aborting, or a failing output, rejects the call under way with the reason.
 */
export class FileSink {
  /** Bytes taken so far: the offset of the next one. */
  offset = 0
  private readonly hash = createHash('sha256')
  private batch: Uint8Array[] = []
  private batchBytes = 0

  constructor(
    private readonly out: Writable,
    private readonly signal?: AbortSignal,
  ) {
    // Failures reach the caller through the callback of each write; without a listener Node would exit.
    out.on('error', () => {})
    if (signal) addAbortSignal(signal, out)
  }

  async write(data: string | Uint8Array): Promise<void> {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data
    this.offset += bytes.length
    this.hash.update(bytes)
    this.batch.push(bytes)
    this.batchBytes += bytes.length
    if (this.batchBytes >= BATCH_BYTES) await this.flush()
  }

  /** SHA-256 of everything written so far. */
  digest(): Buffer {
    return this.hash.copy().digest()
  }

  /** Ends the output and resolves when it has taken the last byte. */
  async finish(): Promise<{ bytes: number; sha256: string }> {
    await this.flush()
    this.out.end()
    await finished(this.out, { readable: false })
    return { bytes: this.offset, sha256: this.hash.digest('hex') }
  }

  /** Destroys the output. What it holds is half a file and must not be kept. */
  abandon(): void {
    this.out.destroy()
  }

  private async flush(): Promise<void> {
    this.signal?.throwIfAborted()
    const bytes = Buffer.concat(this.batch)
    this.batch = []
    this.batchBytes = 0
    await new Promise<void>((resolve, reject) => {
      this.out.write(bytes, (error) => (error ? reject(this.signal?.reason ?? error) : resolve()))
    })
  }
}
