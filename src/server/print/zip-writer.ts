import 'server-only'
import type { Writable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { FileSink } from './file-sink'

/**
 * Why not a library: those that stream don't know a file's size and checksum beforehand and put them after
 * the data, which some unpackers refuse for stored files. Here every header is complete. Format: PKWARE APPNOTE
 * 6.3.10; its 64-bit extension only where an archive needs it.
 */
const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const END_OF_DIRECTORY_64 = 0x06064b50
const END_LOCATOR_64 = 0x07064b50
const UTF8_NAMES = 0x0800
const STORED = 0
/** 1980-01-01 00:00 in the DOS format: the same files always make the same archive. */
const DOS_DATE = 0x0021
const MADE_BY_UNIX = 3 << 8
const NEEDED = 20
const NEEDED_64 = 45
const READABLE_FILE = 0o100644 * 0x10000
const MOST_32 = 0xffffffff
const MOST_16 = 0xffff

/** A file that is read twice: once for its checksum, once into the archive. `open` answers its bytes anew. */
export type StreamedFile = { readonly bytes: number; open(): Promise<AsyncIterable<Uint8Array>> }

/** A ZIP written from front to back, files stored as they are. Its output is ended, or destroyed by `abandon`. */
export class ZipWriter {
  private readonly sink: FileSink
  private readonly directory: Buffer[] = []

  constructor(out: Writable, signal?: AbortSignal) {
    this.sink = new FileSink(out, signal)
  }

  get files(): number {
    return this.directory.length
  }

  /** Bytes written so far. */
  get bytes(): number {
    return this.sink.offset
  }

  async add(name: string, data: Uint8Array): Promise<void> {
    await this.begin(name, data.length, crc32(data))
    await this.sink.write(data)
  }

  /** The same for what is too large to hold. RangeError for a file beyond 4 GB, or one that is not `bytes` long. */
  async addStreamed(name: string, { bytes, open }: StreamedFile): Promise<void> {
    if (bytes >= MOST_32) throw new RangeError(`${name} is larger than the 4 GB a file in a ZIP can have.`)
    let [crc, seen] = [0, 0]
    for await (const chunk of await open()) {
      crc = crc32(chunk, crc)
      seen += chunk.length
    }
    if (seen !== bytes) throw new RangeError(`${name} holds ${seen} bytes, not ${bytes}.`)
    await this.begin(name, bytes, crc)
    for await (const chunk of await open()) await this.sink.write(chunk)
  }

  async finish(): Promise<{ files: number; bytes: number; sha256: string }> {
    const central = Buffer.concat(this.directory)
    const ending = endOfDirectory(this.files, central.length, this.sink.offset)
    await this.sink.write(central)
    await this.sink.write(ending)
    return { files: this.files, ...(await this.sink.finish()) }
  }

  abandon(): void {
    this.sink.abandon()
  }

  private async begin(name: string, bytes: number, crc: number): Promise<void> {
    const named = Buffer.from(name, 'utf8')
    const far = this.sink.offset >= MOST_32
    this.directory.push(centralHeader(fileFacts(named, bytes, crc, far), named, this.sink.offset))
    await this.sink.write(localHeader(fileFacts(named, bytes, crc, false), named))
  }
}

/** The 26 bytes that local and central headers share, from "version needed" to "extra field length". */
function fileFacts(name: Buffer, bytes: number, crc: number, far: boolean): Buffer {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(far ? NEEDED_64 : NEEDED, 0)
  facts.writeUInt16LE(UTF8_NAMES, 2)
  facts.writeUInt16LE(STORED, 4)
  facts.writeUInt16LE(DOS_DATE, 8)
  facts.writeUInt32LE(crc, 10)
  facts.writeUInt32LE(bytes, 14)
  facts.writeUInt32LE(bytes, 18)
  facts.writeUInt16LE(name.length, 22)
  facts.writeUInt16LE(far ? 12 : 0, 24)
  return facts
}

function localHeader(facts: Buffer, name: Buffer): Buffer {
  const signature = Buffer.alloc(4)
  signature.writeUInt32LE(LOCAL_HEADER)
  return Buffer.concat([signature, facts, name])
}

/** A file that begins beyond 4 GB has its place in an extra field. */
function centralHeader(facts: Buffer, name: Buffer, offset: number): Buffer {
  const far = offset >= MOST_32
  const start = Buffer.alloc(6)
  start.writeUInt32LE(CENTRAL_HEADER)
  start.writeUInt16LE(MADE_BY_UNIX | (far ? NEEDED_64 : NEEDED), 4)
  const end = Buffer.alloc(14)
  end.writeUInt32LE(READABLE_FILE, 6)
  end.writeUInt32LE(Math.min(offset, MOST_32), 10)
  const extra = Buffer.alloc(far ? 12 : 0)
  if (far) {
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(8, 2)
    extra.writeBigUInt64LE(BigInt(offset), 4)
  }
  return Buffer.concat([start, facts, end, name, extra])
}

/** How the archive ends. What does not fit its fields is said before it, in the 64-bit form. */
export function endOfDirectory(files: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END_OF_DIRECTORY)
  end.writeUInt16LE(Math.min(files, MOST_16), 8)
  end.writeUInt16LE(Math.min(files, MOST_16), 10)
  end.writeUInt32LE(Math.min(size, MOST_32), 12)
  end.writeUInt32LE(Math.min(offset, MOST_32), 16)
  if (files < MOST_16 && size < MOST_32 && offset < MOST_32) return end
  const far = Buffer.alloc(56 + 20)
  far.writeUInt32LE(END_OF_DIRECTORY_64)
  far.writeBigUInt64LE(44n, 4)
  far.writeUInt16LE(MADE_BY_UNIX | NEEDED_64, 12)
  far.writeUInt16LE(NEEDED_64, 14)
  far.writeBigUInt64LE(BigInt(files), 24)
  far.writeBigUInt64LE(BigInt(files), 32)
  far.writeBigUInt64LE(BigInt(size), 40)
  far.writeBigUInt64LE(BigInt(offset), 48)
  far.writeUInt32LE(END_LOCATOR_64, 56)
  far.writeBigUInt64LE(BigInt(offset + size), 64)
  far.writeUInt32LE(1, 72)
  return Buffer.concat([far, end])
}
