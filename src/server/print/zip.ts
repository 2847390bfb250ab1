import 'server-only'
import type { Writable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { FileSink } from './file-sink'

/**
 * Why not a library: those that stream don't know a file's size and checksum beforehand and put them after
 * the data, which some unpackers refuse for stored files. Our files are in memory one at a time, so every
 * header is complete. Format: PKWARE APPNOTE 6.3.10.
 */
const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const UTF8_NAMES = 0x0800
const STORED = 0
/** 1980-01-01 00:00 in the DOS format: the same files always make the same archive. */
const DOS_DATE = 0x0021
const MADE_BY_UNIX = (3 << 8) | 20
const NEEDED = 20
const READABLE_FILE = 0o100644 * 0x10000
/** Beyond these, ZIP needs its 64-bit extension, which old unpackers lack; no book comes near. */
const MOST_BYTES = 0xffffffff
const MOST_FILES = 0xffff

export type ZipPage = { readonly brief: string; readonly png: Uint8Array }

/**
 * Writes a ZIP of a book's pages, `001 brief.png` and so on, stored as they are because PNGs are compressed
 * already. Pages are taken one at a time. `out` is ended, or destroyed when anything fails. RangeError when
 * the archive would pass 4 GB or 65,535 files.
 */
export async function writePagesZip({
  pages,
  out,
  signal,
  onPage,
}: {
  pages: AsyncIterable<ZipPage>
  out: Writable
  signal?: AbortSignal
  /** Called with the number of pages written so far. */
  onPage?: (pages: number) => void
}): Promise<{ files: number; bytes: number; sha256: string }> {
  const sink = new FileSink(out, signal)
  const directory: Buffer[] = []
  try {
    for await (const { brief, png } of pages) {
      signal?.throwIfAborted()
      if (directory.length === MOST_FILES) throw new RangeError('A ZIP holds at most 65,535 files.')
      if (sink.offset + png.length + 2 ** 20 > MOST_BYTES)
        throw new RangeError('The pages are larger than the 4 GB that a ZIP holds.')
      const name = Buffer.from(pageFileName(directory.length + 1, brief), 'utf8')
      const facts = fileFacts(png, name)
      directory.push(centralHeader(facts, name, sink.offset))
      await sink.write(localHeader(facts, name))
      await sink.write(png)
      onPage?.(directory.length)
    }
    const central = Buffer.concat(directory)
    const end = endOfDirectory(directory.length, central.length, sink.offset)
    await sink.write(central)
    await sink.write(end)
    return { files: directory.length, ...(await sink.finish()) }
  } catch (error) {
    sink.abandon()
    throw error
  }
}

const LONGEST_SLUG = 60

/** `007 a-fox-bakes-bread.png`; any script is kept, what file systems refuse is not. */
export function pageFileName(page: number, brief: string): string {
  const words = brief
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : [...word].slice(0, LONGEST_SLUG).join('')
    if ([...longer].length > LONGEST_SLUG) break
    slug = longer
  }
  return `${String(page).padStart(3, '0')}${slug && ` ${slug}`}.png`
}

/** The 26 bytes that local and central headers share, from "version needed" to "extra field length". */
function fileFacts(data: Uint8Array, name: Buffer): Buffer {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(NEEDED, 0)
  facts.writeUInt16LE(UTF8_NAMES, 2)
  facts.writeUInt16LE(STORED, 4)
  facts.writeUInt16LE(DOS_DATE, 8)
  facts.writeUInt32LE(crc32(data), 10)
  facts.writeUInt32LE(data.length, 14)
  facts.writeUInt32LE(data.length, 18)
  facts.writeUInt16LE(name.length, 22)
  return facts
}

function localHeader(facts: Buffer, name: Buffer): Buffer {
  const signature = Buffer.alloc(4)
  signature.writeUInt32LE(LOCAL_HEADER)
  return Buffer.concat([signature, facts, name])
}

function centralHeader(facts: Buffer, name: Buffer, offset: number): Buffer {
  const start = Buffer.alloc(6)
  start.writeUInt32LE(CENTRAL_HEADER)
  start.writeUInt16LE(MADE_BY_UNIX, 4)
  const end = Buffer.alloc(14)
  end.writeUInt32LE(READABLE_FILE, 6)
  end.writeUInt32LE(offset, 10)
  return Buffer.concat([start, facts, end, name])
}

function endOfDirectory(files: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END_OF_DIRECTORY)
  end.writeUInt16LE(files, 8)
  end.writeUInt16LE(files, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
