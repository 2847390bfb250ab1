import { readFile } from 'node:fs/promises'
import { AUDIENCES } from '@/domain/audience'
import { PRINT_DPI, printPixels, TRIMS } from '@/domain/trim'
import { type Command, checked, fromHere, oneOf, readArgs, UsageError } from './command'
import { type Output, writeTogether } from './output'

export const clean: Command = {
  summary: 'any picture of line art → pure black on white at print size',
  help: `pennyplain clean IN OUT.png [options]

  Cleans a scan, photo or generated picture to 1-bit line art at ${PRINT_DPI} DPI.

  --audience A   ${AUDIENCES.join(' | ')} (children)
  --trim T       ${TRIMS.join(' | ')} (8.5x11)
  --svg OUT.svg  also write the outlines as vectors
  --json         print what was done as JSON`,

  async run(args) {
    const { values, positionals } = readArgs(args, {
      audience: { type: 'string', default: 'children' },
      trim: { type: 'string', default: '8.5x11' },
      svg: { type: 'string' },
      json: { type: 'boolean' },
    })
    const [from, to] = positionals
    if (!from || !to || positionals.length > 2)
      throw new UsageError('clean takes IN and OUT. Try: pennyplain clean --help')
    const audience = checked('audience', oneOf(AUDIENCES), values.audience)
    const { width, height } = printPixels(checked('trim', oneOf(TRIMS), values.trim))
    const began = performance.now()
    const bytes = await readInput(from)
    // Loaded once there is something to clean.
    const { readPicture } = await import('@/server/lineart/read-picture')
    const { cleanPicture } = await import('@/server/lineart/clean')
    const { encodePng } = await import('@/server/lineart/encode-png')
    const { traceSvg } = await import('@/server/lineart/trace')
    const picture = await readPicture(bytes)
    const cleaned = cleanPicture(picture, { width, height, audience })
    const files: Output[] = [[fromHere(to), await encodePng(cleaned.bitmap, PRINT_DPI)]]
    if (values.svg) files.push([fromHere(values.svg), traceSvg(cleaned.bitmap)])
    await writeTogether(files)
    const ms = Math.round(performance.now() - began)
    const { removedSpecks, closedGaps } = cleaned
    if (values.json)
      console.log(
        JSON.stringify({ in: from, out: to, width, height, dpi: PRINT_DPI, ms, removedSpecks, closedGaps }),
      )
    else
      console.log(
        `${to}: ${width}×${height} px at ${PRINT_DPI} DPI, ${removedSpecks} specks removed, ${closedGaps} gaps closed, ${ms} ms`,
      )
    return 0
  },
}

/** Reads a file of the person's, or says in a sentence why not. */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    return await readFile(fromHere(file))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new Error(`There is no file ${file}.`)
    if (code === 'EISDIR') throw new Error(`${file} is a folder, not a picture.`)
    if (code === 'EACCES') throw new Error(`${file} may not be read.`)
    throw error
  }
}
