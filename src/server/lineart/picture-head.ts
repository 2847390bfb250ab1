import 'server-only'

/** What a file is by its first bytes, before any decoder sees it. */

const PNG = '\u0089PNG\r\n\u001a\n'

const start = (bytes: Uint8Array, length: number) => Buffer.from(bytes.subarray(0, length)).toString('latin1')

export const isPng = (bytes: Uint8Array): boolean => start(bytes, 8) === PNG

/**
 * Why a file is refused without decoding it, as a sentence; null when it may be a picture. Vector files can pull in other
 * files, and compressed ones expand.
 */
export function refusedByContent(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'The file is empty.'
  const head = start(bytes, 4096)
  if (isPng(bytes))
    return isAnimatedPng(bytes) ? 'The picture is animated; please send a single picture.' : null
  if (head.startsWith('\u00ff\u00d8')) return null
  if (head.startsWith('%PDF-')) return `PDF files are not accepted; please send a page of it as ${ACCEPTED}.`
  if (head.startsWith('8BPS')) return `Photoshop files are not accepted; please send ${ACCEPTED}.`
  if (/^....ftyp(hei[cxms]|hev[cx])/s.test(head))
    return `HEIC photos can't be read here; please send ${ACCEPTED}.`
  // Vector graphics may come in two bytes a letter.
  if (/<svg[\s>]|<\?xml|<!doctype/i.test(head.replaceAll('\0', '')))
    return `SVG files are not accepted; please send ${ACCEPTED}.`
  if (head.startsWith('\u001f\u008b') || head.startsWith('PK\u0003\u0004'))
    return `Compressed files are not accepted; please send ${ACCEPTED}.`
  return null
}

/** Whether a file begins like a picture: one that can't be read all the same is damaged. */
export const beginsLikePicture = (bytes: Uint8Array): boolean =>
  /^(\u0089PNG|\u00ff\u00d8\u00ff|RIFF....WEBP|II\*\0|MM\0\*|GIF8|....ftypavi[fs])/s.test(start(bytes, 16))

const ACCEPTED = 'a PNG, JPEG or WebP'

/** Goes through the chunks before the pixels: one named acTL says that there are several pictures. */
export function isAnimatedPng(bytes: Uint8Array): boolean {
  if (!isPng(bytes)) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    if (name === 'acTL') return true
    if (name === 'IDAT') return false
  }
  return false
}
