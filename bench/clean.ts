/**
 * Cleaning against its alternatives: `npm run -s bench -- clean [--pages N] [--part test|tune] [--ours-only]`.
 * Pages with a known truth (half drawn by the built-in artist, half from plain geometry) are damaged in three ways, with
 * outlines cut open, and cleaned by every pipeline in turn, on one core. Seeds and ideas of `test` are not those
 * anything was chosen on.
 * Keys as in the benchmarks' contract. `cpuMs` is processor time of this process: on a busy machine `ms` is longer.
 * `ratios` are ours to theirs: above 1 is better for `iou`, below 1 for `ms` and `memory`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { peakMB } from '@/cli/peak-memory'
import type { Bitmap } from '@/server/lineart/bitmap'
import { cleanPicture } from '@/server/lineart/clean'
import { encodePng } from '@/server/lineart/encode-png'
import { giveBack } from '@/server/lineart/memory'
import { readPicture } from '@/server/lineart/read-picture'
import type { Part } from '@/server/lineart/testing-words'
import type { Alternative, Pipeline } from './clean-alternatives'
import type { Scores } from './clean-scores'

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '20' },
    part: { type: 'string', default: 'test' },
    'ours-only': { type: 'boolean' },
    child: { type: 'string' },
    folder: { type: 'string' },
  },
})
const part: Part = values.part === 'tune' ? 'tune' : 'test'
const OURS = 'ours'
sharp.concurrency(1)

/** What is no longer needed is given back, as in the studio. */
const ours: Pipeline = async (file) => {
  const { grey } = await readPicture(readFileSync(file))
  const { bitmap, field } = cleanPicture({ grey }, { width: 2550, height: 3300 })
  giveBack(grey.data, field.data)
  return bitmap
}

/** The alternatives that run on this machine. */
async function alternatives(sample: string): Promise<Alternative[]> {
  if (values['ours-only']) return []
  const { ALTERNATIVES } = await import('./clean-alternatives')
  const running: Alternative[] = []
  for (const alternative of ALTERNATIVES) {
    const missing = alternative.missing()
    const page = missing ? null : await alternative.run(sample).catch(() => null)
    if (page?.width === 2550 && page.height === 3300) running.push(alternative)
    else console.log(`${alternative.name} is left out: ${missing ?? 'it makes no page here'}`)
  }
  return running
}

/**
 * Peak memory in MB of a process that cleans and writes every picture of a folder, one after another; of the largest
 * program it starts, where it starts any.
 */
function peakMemory(folder: string, name: string): number {
  const args = [...process.execArgv, process.argv[1]!, '--child', name, '--folder', folder]
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return Number(stdout.trim().split('\n').at(-1))
}

/** Loads nothing but what is measured. */
async function child(folder: string, name: string): Promise<void> {
  const all = name === OURS ? [] : (await import('./clean-alternatives')).ALTERNATIVES
  const alternative = all.find((one) => one.name === name)
  const files = readdirSync(folder).filter((file) => file.endsWith('.png'))
  for (const file of alternative ? files.slice(0, 3) : files) {
    const page = await (alternative?.run ?? ours)(path.join(folder, file))
    await encodePng(page, 300)
    giveBack(page.data)
  }
  console.log(alternative?.programsMB() || peakMB())
}

const cpuNow = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function timed(pipeline: Pipeline, file: string): Promise<[Bitmap, Pick<Scores, 'ms' | 'cpuMs'>]> {
  const [began, cpu] = [performance.now(), cpuNow()]
  const page = await pipeline(file)
  return [page, { ms: performance.now() - began, cpuMs: cpuNow() - cpu }]
}

async function run(pages: number): Promise<void> {
  const { damaged, drawing } = await import('./clean-pages')
  const { score, truthOf } = await import('./clean-scores')
  const { DEGRADATIONS } = await import('@/server/lineart/testing')
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-clean-'))
  const scores = new Map<string, Scores[]>()
  const keep = (key: string, value: Scores) => scores.set(key, [...(scores.get(key) ?? []), value])
  try {
    let others: Alternative[] | null = null
    for (let p = 0; p < pages; p++) {
      const { truth: page, raw, cuts, audience } = await drawing(p, part)
      const truth = truthOf(page)
      for (const how of DEGRADATIONS) {
        const { data, width, height } = await damaged(raw, how, p, part)
        const file = path.join(folder, `${p}-${how}.png`)
        await sharp(data, { raw: { width, height, channels: 1 } })
          .png({ compressionLevel: 1 })
          .toFile(file)
        if (!others) {
          others = await alternatives(file)
          await ours(file)
        }
        for (const { name, run: pipeline } of [{ name: OURS, run: ours }, ...others]) {
          const [result, times] = await timed(pipeline, file)
          const scored = score(result, truth, cuts, times)
          keep(`${name} ${how}`, scored)
          if (name === OURS) keep(`${audience} ${how}`, scored)
        }
      }
      console.log(`${p + 1} of ${pages} pages`)
    }
    await report(
      scores,
      (others ?? []).map(({ name }) => name),
      folder,
      pages,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function report(
  scores: ReadonlyMap<string, readonly Scores[]>,
  names: readonly string[],
  folder: string,
  pages: number,
): Promise<void> {
  const { median, rounded, summary } = await import('./clean-scores')
  const { DEGRADATIONS } = await import('@/server/lineart/testing')
  const { AUDIENCES } = await import('@/domain/audience')
  const byDamage = <T>(of: (how: string) => T) =>
    Object.fromEntries(DEGRADATIONS.map((how) => [how, of(how)]))
  const levels = (name: string) => byDamage((how) => summary(scores.get(`${name} ${how}`) ?? []))
  const measured = (name: string) => ({ ...levels(name), peakMB: peakMemory(folder, name) })
  type Measured = Record<string, Scores> & { peakMB: number }
  const mine = measured(OURS) as unknown as Measured
  const others = Object.fromEntries(names.map((name) => [name, measured(name) as unknown as Measured]))
  for (const [name, by] of Object.entries({ ours: mine, ...others }))
    for (const how of DEGRADATIONS) console.log(name.padEnd(13), how.padEnd(6), JSON.stringify(by[how]))
  const ratios = Object.fromEntries(
    Object.entries(others).map(([name, by]) => [
      name,
      {
        iou: byDamage((how) => rounded(mine[how]!.iou / by[how]!.iou)),
        ms: byDamage((how) => rounded(mine[how]!.ms / by[how]!.ms)),
        memory: rounded(mine.peakMB / by.peakMB),
      },
    ]),
  )
  const iouByAudience = Object.fromEntries(
    AUDIENCES.flatMap((audience) =>
      DEGRADATIONS.map((how) => {
        const list = scores.get(`${audience} ${how}`) ?? []
        return [`${audience} ${how}`, rounded(median(list.map(({ iou }) => iou)))]
      }),
    ),
  )
  console.log(JSON.stringify({ ours: mine, others, ratios, iouByAudience, part, pages }))
}

if (values.child) await child(values.folder!, values.child)
else await run(Number(values.pages))
