/**
 * Cleaning against its alternatives: `npm run -s bench -- clean [--pages N]`.
 * Pages with a known truth (half drawn by the built-in artist, half from plain geometry; seeds that nothing was
 * tuned on) are damaged in three ways, with outlines cut open, and cleaned by every pipeline in turn.
 * Keys as in the benchmarks' contract. Chamfer is in print pixels.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import sharp, { type Sharp } from 'sharp'
import { AUDIENCE, AUDIENCES, type Audience } from '@/domain/audience'
import { STYLES } from '@/domain/style'
import { drawPage } from '@/server/ai/artist/draw-page'
import { readBrief } from '@/server/ai/artist/read-brief'
import { type Bitmap, halveBitmap } from '@/server/lineart/bitmap'
import { cleanPicture } from '@/server/lineart/clean'
import { connectedComponents } from '@/server/lineart/connected-components'
import { distanceTransform } from '@/server/lineart/distance'
import { encodePng } from '@/server/lineart/encode-png'
import type { Grey } from '@/server/lineart/grey'
import { COLORABLE_PT2 } from '@/server/lineart/measure-regions'
import { readPicture } from '@/server/lineart/read-picture'
import {
  DEGRADATIONS,
  type Degradation,
  degrade,
  inkOverlap,
  renderBitmap,
  renderGrey,
  samplePage,
} from '@/server/lineart/testing'
import { type Cut, chooseCuts, closedCuts, makeCuts } from '@/server/lineart/testing-gaps'

const [WIDTH, HEIGHT, RAW_WIDTH] = [2550, 3300, 1275]
const PX_PER_PT2 = (300 / 72) ** 2
const CUTS = 5
const CUT_PT = 3
const FIRST_SEED = 1000
const IDEAS = [
  'an owl reading in a library',
  'a tractor on a farm in summer',
  'mermaids at a coral reef',
  'a castle with a friendly knight',
  'cats in a flower garden',
  'robots building a rocket',
  'a winter forest with foxes',
  'a birthday cake party',
]

const { values } = parseArgs({
  options: { pages: { type: 'string', default: '20' }, child: { type: 'string' } },
})

type Scores = {
  iou: number
  chamfer: number
  regionError: number
  falseBlobs: number
  gapsClosed: number
  ms: number
}
type Pipeline = (file: string) => Promise<Bitmap>

const ours: Pipeline = async (file) =>
  cleanPicture(await readPicture(readFileSync(file)), { width: WIDTH, height: HEIGHT }).bitmap

const fromSharp = async (picture: Sharp): Promise<Bitmap> => {
  const { data, info } = await picture.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  const ink = new Uint8Array(info.width * info.height)
  for (let i = 0; i < ink.length; i++) if (data[i * info.channels]! < 128) ink[i] = 1
  return { width: info.width, height: info.height, data: ink }
}
const fill = { width: WIDTH, height: HEIGHT, fit: 'fill' } as const

const sharpNaive: Pipeline = async (file) => {
  const small = await sharp(file).greyscale().normalise().threshold(180).toBuffer()
  return fromSharp(sharp(small).resize(fill))
}

const sharpBetter: Pipeline = async (file) => {
  const large = await sharp(file)
    .greyscale()
    .median(3)
    .resize({ ...fill, kernel: 'lanczos3' })
    .toBuffer()
  return fromSharp(sharp(await sharp(large).normalise().sharpen().toBuffer()).threshold(128))
}

const convert =
  (...options: string[]): Pipeline =>
  async (file) => {
    const args = [file, '-colorspace', 'gray', ...options, 'png:-']
    return fromSharp(
      sharp(execFileSync('convert', args, { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] })),
    )
  }
const toPage = ['-resize', `${WIDTH}x${HEIGHT}!`]
const magickLat = convert('-median', '1', ...toPage, '-lat', '60x60-8%', '-threshold', '50%')
const magickDivide = convert(
  ...['(', '+clone', '-morphology', 'Close', 'Disk:12', '-blur', '0x10', ')'],
  ...['-compose', 'Divide_Src', '-composite', ...toPage, '-threshold', '60%'],
)

const potrace: Pipeline = async (file) => {
  const pgm = `${file}.pgm`
  const { data, info } = await sharp(file).greyscale().raw().toBuffer({ resolveWithObject: true })
  writeFileSync(pgm, Buffer.concat([Buffer.from(`P5\n${info.width} ${info.height}\n255\n`), data]))
  execFileSync('mkbitmap', ['-f', '12', '-s', '2', '-t', '0.45', '-o', `${file}.pbm`, pgm])
  const size = ['-W', `${WIDTH}pt`, '-H', `${HEIGHT}pt`, '-r', '72']
  execFileSync('potrace', ['-b', 'pgm', '-t', '20', ...size, '-o', pgm, `${file}.pbm`])
  const traced = readFileSync(pgm)
  const raw = { width: WIDTH, height: HEIGHT, channels: 1 as const }
  return fromSharp(sharp(traced.subarray(traced.length - WIDTH * HEIGHT), { raw }))
}

/** The alternatives that run on this machine: a program may be missing, or something else by its name. */
async function alternatives(sample: string): Promise<[string, Pipeline][]> {
  const all: [string, Pipeline][] = [
    ['sharpNaive', sharpNaive],
    ['sharpBetter', sharpBetter],
    ['magickLat', magickLat],
    ['magickDivide', magickDivide],
    ['potrace', potrace],
  ]
  const running: [string, Pipeline][] = []
  for (const [name, pipeline] of all) {
    const page = await pipeline(sample).catch(() => null)
    if (page?.width === WIDTH && page.height === HEIGHT) running.push([name, pipeline])
    else console.log(`${name} doesn't run here and is left out`)
  }
  return running
}

/** A page's truth and its rendering at the size a model would deliver. */
async function drawing(p: number): Promise<{ truth: Bitmap; raw: Grey; audience: Audience }> {
  const audience = AUDIENCES[(p >> 1) % AUDIENCES.length]!
  const svg = p % 2 === 0 ? samplePage(FIRST_SEED + p, audience) : artistPage(p, audience)
  // The rasterizer frees its buffers when the event loop turns.
  await new Promise((turn) => setImmediate(turn))
  return { truth: renderBitmap(svg, WIDTH), raw: renderGrey(svg, RAW_WIDTH), audience }
}

function artistPage(p: number, audience: Audience): string {
  const idea = IDEAS[(p >> 1) % IDEAS.length]!
  const { svg } = drawPage({
    picture: readBrief(idea, { idea }),
    composition: p % 4 === 1 ? 'action' : 'environment',
    audience,
    style: STYLES[p % STYLES.length]!,
    lineWeightPt: AUDIENCE[audience].lineWeightPt,
    trim: '8.5x11',
    heroOnPage: false,
    seed: FIRST_SEED + p,
  })
  return svg.replace(/ width="\d+" height="\d+"/, ` width="${WIDTH}" height="${HEIGHT}"`)
}

type Truth = { page: Bitmap; half: Bitmap; distance: Float32Array; regions: number }

function truthOf(page: Bitmap): Truth {
  const half = halveBitmap(page)
  return { page, half, distance: distanceTransform(half, 0), regions: regionsOf(page) }
}

function regionsOf(page: Bitmap): number {
  const { area } = connectedComponents(page, 0, 4)
  return area.filter((pixels) => pixels >= COLORABLE_PT2 * PX_PER_PT2).length
}

function score(result: Bitmap, truth: Truth, cuts: readonly Cut[], ms: number): Scores {
  const half = halveBitmap(result)
  return {
    iou: inkOverlap(result, truth.page),
    chamfer: awayFrom(half, truth.distance) + awayFrom(truth.half, distanceTransform(half, 0)),
    regionError: Math.abs(regionsOf(result) - truth.regions) / Math.max(1, truth.regions),
    falseBlobs: blobsAway(half, truth.distance),
    gapsClosed: cuts.length === 0 ? 1 : closedCuts(result, cuts) / cuts.length,
    ms,
  }
}

/** Mean distance of a half-size page's ink from ink elsewhere, in print pixels. */
function awayFrom(half: Bitmap, distance: Float32Array): number {
  let sum = 0
  let ink = 0
  for (let i = 0; i < distance.length; i++) {
    if (!half.data[i]) continue
    sum += Math.min(50, distance[i]!)
    ink++
  }
  return (2 * sum) / Math.max(1, ink)
}

/** Pieces of ink with no true ink within four print pixels. */
function blobsAway(half: Bitmap, distance: Float32Array): number {
  const ink = connectedComponents(half, 1, 8)
  const isTrue = new Uint8Array(ink.count + 1)
  for (let y = 0; y < half.height; y++)
    for (let r = ink.rowStart[y]!; r < ink.rowStart[y + 1]!; r++)
      for (let i = y * half.width + ink.start[r]!; i < y * half.width + ink.end[r]!; i++)
        if (distance[i]! <= 2) isTrue[ink.label[r]!] = 1
  return isTrue.slice(1).filter((hit) => !hit).length
}

const median = (list: number[]) => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0
const rounded = (value: number) => Number(value.toFixed(4))
const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length)

/** Medians; means where most pages have none. */
function summary(list: readonly Scores[]): Scores {
  const of = (key: keyof Scores) => list.map((scores) => scores[key])
  return {
    iou: rounded(median(of('iou'))),
    chamfer: rounded(median(of('chamfer'))),
    regionError: rounded(median(of('regionError'))),
    falseBlobs: rounded(mean(of('falseBlobs'))),
    gapsClosed: rounded(mean(of('gapsClosed'))),
    ms: Math.round(median(of('ms'))),
  }
}

/** Cleans and writes every picture of a folder in a process of its own; its peak memory in MB. */
function peakMemory(folder: string): number {
  const args = [...process.execArgv, process.argv[1]!, '--child', folder]
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return Number(stdout.trim().split('\n').at(-1))
}

async function child(folder: string): Promise<void> {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.png')))
    await encodePng(await ours(path.join(folder, file)), 300)
  console.log(Math.round(process.resourceUsage().maxRSS / 1024))
}

async function run(pages: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-clean-'))
  const scores = new Map<string, Record<Degradation, Scores[]>>()
  const audiences = new Map<string, number[]>()
  try {
    let pipelines: [string, Pipeline][] = []
    for (let p = 0; p < pages; p++) {
      const { truth: page, raw, audience } = await drawing(p)
      const truth = truthOf(page)
      const cuts = chooseCuts(page, 300, CUTS, CUT_PT, p)
      makeCuts(raw, cuts, WIDTH / RAW_WIDTH)
      for (const how of DEGRADATIONS) {
        const { data, width, height } = await degrade(raw, how, FIRST_SEED + p)
        const file = path.join(folder, `${p}-${how}.png`)
        await sharp(data, { raw: { width, height, channels: 1 } })
          .png({ compressionLevel: 1 })
          .toFile(file)
        if (pipelines.length === 0) pipelines = [['ours', ours], ...(await alternatives(file))]
        for (const [name, pipeline] of pipelines) {
          const began = performance.now()
          const result = await pipeline(file)
          const ms = performance.now() - began
          const list = scores.get(name) ?? { mid: [], hard: [], faint: [] }
          list[how].push(score(result, truth, cuts, ms))
          scores.set(name, list)
          if (name !== 'ours') continue
          const key = `${audience} ${how}`
          audiences.set(key, [...(audiences.get(key) ?? []), list[how].at(-1)!.iou])
        }
      }
      console.log(`${p + 1} of ${pages} pages`)
    }
    report(scores, audiences, peakMemory(folder), pages)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function report(
  scores: Map<string, Record<Degradation, Scores[]>>,
  audiences: Map<string, number[]>,
  peakMB: number,
  pages: number,
): void {
  const levels = (lists: Record<Degradation, Scores[]>) =>
    Object.fromEntries(DEGRADATIONS.map((how) => [how, summary(lists[how])])) as Record<Degradation, Scores>
  const all = Object.fromEntries([...scores].map(([name, lists]) => [name, levels(lists)]))
  const { ours: mine, ...others } = all
  for (const [name, by] of Object.entries(all))
    for (const how of DEGRADATIONS) console.log(name.padEnd(13), how.padEnd(6), JSON.stringify(by[how]))
  const ratios = Object.fromEntries(
    Object.entries(others).map(([name, by]) => [
      name,
      Object.fromEntries(DEGRADATIONS.map((how) => [how, rounded(mine![how].iou / by[how].iou)])),
    ]),
  )
  const byAudience: Record<string, number> = {}
  for (const [key, list] of audiences) byAudience[key] = rounded(median(list))
  console.log(
    JSON.stringify({ ours: { ...mine, peakMB }, others, iouRatio: ratios, iouByAudience: byAudience, pages }),
  )
}

if (values.child) await child(values.child)
else await run(Number(values.pages))
