/** Files a person names: read whole, but never more than fits, and why not in a sentence. */
import { createReadStream } from 'node:fs'
import { fromHere } from './command'

/** No picture of 40 megapixels needs more. */
const MOST_BYTES = 256 * 1024 * 1024

/** The bytes of a file of the person's; an error is a sentence that names it. Devices without end are not read on. */
export async function readInput(file: string): Promise<Uint8Array> {
  const parts: Buffer[] = []
  let bytes = 0
  try {
    for await (const part of createReadStream(fromHere(file))) {
      parts.push(part)
      bytes += part.length
      if (bytes > MOST_BYTES)
        throw new Error(
          `${shown(file)} is larger than ${MOST_BYTES / 1024 / 1024} MB, too large for a picture.`,
        )
    }
  } catch (error) {
    const words = TROUBLE[(error as NodeJS.ErrnoException).code ?? '']
    throw words ? new Error(words(shown(file)), { cause: error }) : error
  }
  return Buffer.concat(parts)
}

const TROUBLE: Record<string, (file: string) => string> = {
  ENOENT: (file) => `There is no file ${file}.`,
  ENOTDIR: (file) => `There is no file ${file}.`,
  EISDIR: (file) => `${file} is a folder, not a picture.`,
  EACCES: (file) => `${file} may not be read.`,
  EPERM: (file) => `${file} may not be read.`,
  ENAMETOOLONG: () => 'A file name is too long.',
  ELOOP: (file) => `${file} is a link that leads nowhere.`,
}

/** A name for the terminal: without the line ends and control characters that file systems allow in one. */
export const shown = (file: string): string => file.replaceAll(/\p{Cc}/gu, '?')
