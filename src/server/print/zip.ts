import 'server-only'
import type { Writable } from 'node:stream'
import { ZipWriter } from './zip-writer'

/** Beyond these, ZIP needs its 64-bit extension, which old unpackers lack; no book comes near. */
const MOST_BYTES = 0xffffffff
const MOST_FILES = 0xffff

export type ZipPage = { readonly brief: string; readonly file: Uint8Array }

/**
 * Writes a ZIP of a book's pages, `001 brief.png` and so on, stored as they are because PNGs are compressed
 * already. Pages are taken one at a time. `out` is ended, or destroyed when anything fails. RangeError when
 * the archive would pass 4 GB or 65,535 files.
 */
export async function writePagesZip({
  pages,
  extension = 'png',
  out,
  signal,
  onPage,
}: {
  pages: AsyncIterable<ZipPage>
  extension?: 'png' | 'svg'
  out: Writable
  signal?: AbortSignal
  /** Called with the number of pages written so far. */
  onPage?: (pages: number) => void
}): Promise<{ files: number; bytes: number; sha256: string }> {
  const zip = new ZipWriter(out, signal)
  try {
    for await (const { brief, file } of pages) {
      signal?.throwIfAborted()
      if (zip.files === MOST_FILES) throw new RangeError('A ZIP holds at most 65,535 files.')
      if (zip.bytes + file.length + 2 ** 20 > MOST_BYTES)
        throw new RangeError('The pages are larger than the 4 GB that a ZIP holds.')
      await zip.add(pageFileName(zip.files + 1, brief, extension), file)
      onPage?.(zip.files)
    }
    return await zip.finish()
  } catch (error) {
    zip.abandon()
    throw error
  }
}

const LONGEST_SLUG = 60

/** `007 a-fox-bakes-bread.png`; any script is kept, what file systems refuse is not. */
export function pageFileName(page: number, brief: string, extension = 'png'): string {
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
  return `${String(page).padStart(3, '0')}${slug && ` ${slug}`}.${extension}`
}
