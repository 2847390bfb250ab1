import path from 'node:path'
import { AUDIENCES, type Audience } from '@/domain/audience'
import { PRINT_DPI, printPixels, TRIMS, type Trim } from '@/domain/trim'
import type { Finding, Verdict } from '@/domain/verdict'
import { type Command, checked, fromHere, oneOf, readArgs, UsageError } from './command'
import { linesOn } from './judge'
import { isTrouble, type Output, sentenceOf, writeTogether } from './output'
import { readInput, shown } from './read-input'

export const clean: Command = {
  summary: 'any picture of line art → pure black on white at print size',
  help: `pennyplain clean IN OUT.png [options]
pennyplain clean IN… --out FOLDER [options]

  Cleans scans, photos or generated pictures to 1-bit line art at ${PRINT_DPI} DPI, as the studio does with every
  drawing: what its quality gate then finds is repaired where that can be done without drawing anew.

  --out FOLDER   for many pictures: IN.png of each in that folder
  --audience A   ${AUDIENCES.join(' | ')} (children)
  --trim T       ${TRIMS.join(' | ')} (8.5x11)
  --no-repair    clean only
  --svg OUT.svg  also write the outlines as vectors
  --json         print what was done as JSON

  Exit code 1 when a picture can't be read or written; the others are cleaned all the same.`,

  async run(args) {
    const { values, positionals } = readArgs(args, {
      out: { type: 'string' },
      audience: { type: 'string', default: 'children' },
      trim: { type: 'string', default: '8.5x11' },
      'no-repair': { type: 'boolean' },
      svg: { type: 'string' },
      json: { type: 'boolean' },
    })
    const wish: Wish = {
      audience: checked('audience', oneOf(AUDIENCES), values.audience),
      trim: checked('trim', oneOf(TRIMS), values.trim),
      repair: !values['no-repair'],
      svg: values.svg,
    }
    if (values.out !== undefined) return cleanMany(positionals, values.out, wish, values.json ?? false)
    const [from, to] = positionals
    if (!from || !to || positionals.length > 2)
      throw new UsageError('clean takes IN and OUT, or pictures and --out. Try: pennyplain clean --help')
    const done = await cleanOne(from, to, wish)
    if (values.json) console.log(JSON.stringify(done))
    else print(done)
    return 0
  },
}

type Wish = {
  readonly audience: Audience
  readonly trim: Trim
  readonly repair: boolean
  readonly svg: string | undefined
}

type Done = Awaited<ReturnType<typeof cleanOne>>

/** All that can be cleaned; what can't is said, and the next one follows. */
async function cleanMany(files: string[], folder: string, wish: Wish, json: boolean): Promise<number> {
  if (files.length === 0)
    throw new UsageError('clean takes at least one picture. Try: pennyplain clean --help')
  if (wish.svg !== undefined) throw new UsageError('--svg names one file; with --out there are many.')
  const targets = files.map((file) => path.join(folder, `${path.parse(file).name}.png`))
  for (const [i, target] of targets.entries()) {
    const twin = targets.indexOf(target)
    if (twin < i) throw new UsageError(`${shown(files[twin]!)} and ${shown(files[i]!)} would be one file.`)
    if (fromHere(target) === fromHere(files[i]!))
      throw new UsageError(`${shown(files[i]!)} would be written over. Choose another folder.`)
  }
  const results: (Done | { in: string; error: string })[] = []
  for (const [i, file] of files.entries()) {
    try {
      const done = await cleanOne(file, targets[i]!, wish)
      results.push(done)
      if (!json) print(done)
    } catch (error) {
      if (!isTrouble(error)) throw error
      const sentence = sentenceOf(error)
      results.push({ in: file, error: sentence })
      if (!json) console.error(`pennyplain: ${sentence}`)
    }
  }
  if (json) console.log(JSON.stringify(results))
  return results.some((result) => 'error' in result) ? 1 : 0
}

/** Reads, cleans, judges, repairs and writes one picture. Errors are sentences. */
async function cleanOne(from: string, to: string, { audience, trim, repair, svg }: Wish) {
  const began = performance.now()
  const bytes = await readInput(from)
  // Loaded once there is something to clean.
  const { readPicture, UnreadablePicture } = await import('@/server/lineart/read-picture')
  const { cleanPicture } = await import('@/server/lineart/clean')
  const { encodePng } = await import('@/server/lineart/encode-png')
  const { judge } = await import('@/server/lineart/judge')
  const { mend } = await import('@/server/lineart/mend')
  const { traceSvg } = await import('@/server/lineart/trace')
  const raw = await readPicture(bytes).catch((error: unknown) => {
    if (error instanceof UnreadablePicture)
      throw new Error(`${shown(from)}: ${error.message}`, { cause: error })
    throw error
  })
  const { width, height } = printPixels(trim)
  const cleaned = cleanPicture(raw, { width, height, audience })
  const gate = (bitmap: typeof cleaned.bitmap) => judge({ bitmap, raw, audience, trim, dpi: PRINT_DPI })
  const { bitmap, judgement, repairs } = repair
    ? mend(cleaned.bitmap, gate, { audience, trim })
    : { bitmap: cleaned.bitmap, judgement: gate(cleaned.bitmap), repairs: [] }
  const files: Output[] = [[fromHere(to), await encodePng(bitmap, PRINT_DPI)]]
  if (svg) files.push([fromHere(svg), traceSvg(bitmap)])
  const { giveBack } = await import('@/server/lineart/memory')
  giveBack(raw.grey.data, cleaned.field.data, cleaned.bitmap.data, bitmap.data)
  await writeTogether(files)
  const { fingerprint: _, ...verdict } = judgement
  const { removedSpecks, closedGaps } = cleaned
  const ms = Math.round(performance.now() - began)
  return {
    ...{ in: from, out: to, width, height, dpi: PRINT_DPI, ms, removedSpecks, closedGaps },
    ...{ repairs, verdict: verdict satisfies Verdict },
  }
}

/** Of a scan's grey paper or a colored drawing nothing is left on the page. */
const asItCame = ({ metric }: Finding) => metric === 'grey' || metric === 'chroma' || metric === 'cropped'

function print({ out, width, height, removedSpecks, closedGaps, ms, repairs, verdict }: Done): void {
  console.log(
    `${shown(out)}: ${width}×${height} px at ${PRINT_DPI} DPI, ${removedSpecks} specks removed, ${closedGaps} gaps closed, ${ms} ms`,
  )
  for (const repaired of repairs) console.log(`      + ${repaired}`)
  const { metrics, findings } = verdict
  for (const line of linesOn({ metrics, findings: findings.filter((one) => !asItCame(one)) }))
    console.log(line)
  for (const { message } of findings.filter(asItCame)) console.log(`      · As it came: ${message}`)
}
