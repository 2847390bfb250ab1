/**
 * Random masks × answers nobody should send, on a letter page of 2550 × 3300 pixels: `npm run -s bench -- edits
 * [--masks N] [--from SEED]`. Every pixel outside of the mask and its halo has to be the page's own, or the answer is
 * refused. Pixels are counted here again, from the finished file.
 */
import { parseArgs } from 'node:util'
import { featherMask } from '@/domain/mask-grow'
import { rasterizeMask } from '@/domain/mask-raster'
import { DEFAULT_DNA } from '@/domain/project'
import { randomMask } from '@/domain/testing-masks'
import { drawRecipe } from '@/server/ai/artist/draw-recipe'
import { compile, plainPage } from '@/server/ai/compiler'
import { HOSTILE } from '@/server/editor/testing-answers'
import { inkPage } from '@/server/generation/ink-page'
import { closePixels, drawAtFullSpeed, onPixels, pixelThreads } from '@/server/generation/pixel-pool'
import { differencesOutside } from '@/server/lineart/composite'
import { decodePng } from '@/server/lineart/encode-png'

const { values } = parseArgs({
  options: { masks: { type: 'string', default: '200' }, from: { type: 'string', default: '0' } },
})
const [from, masks] = [Number(values.from), Number(values.masks)]

const idea = 'A fox sits beside a pond in the meadow'
const scene = { brief: idea, composition: 'full-body', heroOnPage: false, position: 1, versions: 0 } as const
const dna = { ...DEFAULT_DNA, trim: '8.5x11', hero: '', seed: 5 } as const
const recipe = compile({ draw: plainPage({ idea, dna }, scene), attempt: 0, avoid: [] })
const gate = { audience: dna.audience, trim: dna.trim, others: [] }
const { png, verdict } = (await inkPage({ ...gate, picture: drawRecipe(recipe).picture }))!
if (!verdict.passed) throw new Error('The page of this benchmark does not pass the gate.')
const page = await decodePng(png)
const kinds = Object.keys(HOSTILE)
const answers = await Promise.all(kinds.map((kind) => HOSTILE[kind]!(png)))

const tally = { edits: 0, differences: 0, refused: 0, passed: 0, failed: 0 }
const times: number[] = []
drawAtFullSpeed()
const began = performance.now()

async function edit(seed: number): Promise<void> {
  const area = featherMask(rasterizeMask(randomMask(seed, page)))
  const start = performance.now()
  const picture = answers[seed % kinds.length]!
  const made = await onPixels('inkEdit', { ...gate, picture, before: png, area })
  times.push(performance.now() - start)
  tally.edits++
  if (!made) {
    tally.refused++
    return
  }
  const outside = differencesOutside(page, await decodePng(made.png), area)
  if (outside > 0 || made.changedOutside !== 0)
    console.log(`${kinds[seed % kinds.length]}, mask ${seed}: ${outside}`)
  tally.differences += outside + (made.changedOutside ?? 0)
  tally[made.verdict.passed ? 'passed' : 'failed']++
}

let next = from
await Promise.all(
  Array.from({ length: pixelThreads() }, async () => {
    while (next < from + masks) await edit(next++)
  }),
)
await closePixels()
const seconds = (performance.now() - began) / 1000
times.sort((a, b) => a - b)
const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)]!)
console.log(
  JSON.stringify({
    ...{ width: page.width, height: page.height, ...tally },
    seconds: Number(seconds.toFixed(1)),
    ms: { median: at(0.5), p90: at(0.9), most: at(1) },
  }),
)
