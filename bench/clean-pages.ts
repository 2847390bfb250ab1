/** Pages with a known truth for the benchmark of cleaning: half drawn by the built-in artist, half plain geometry. */
import { AUDIENCE, AUDIENCES, type Audience } from '@/domain/audience'
import { STYLES } from '@/domain/style'
import { drawPage } from '@/server/ai/artist/draw-page'
import { readBrief } from '@/server/ai/artist/read-brief'
import type { Bitmap } from '@/server/lineart/bitmap'
import type { Grey } from '@/server/lineart/grey'
import { halveMean } from '@/server/lineart/halve'
import { type Degradation, degrade, renderGrey, samplePage } from '@/server/lineart/testing'
import { type Cut, chooseCuts, makeCuts } from '@/server/lineart/testing-gaps'
import type { Part } from '@/server/lineart/testing-words'

export const [WIDTH, HEIGHT] = [2550, 3300]
const CUTS = 5
const CUT_PT = 3
/** What is chosen by looking at `tune` is measured on `test`. */
const FIRST_SEED: Record<Part, number> = { tune: 7000, test: 1000 }
const IDEAS: Record<Part, readonly string[]> = {
  tune: [
    'a bear fishing at a lake',
    'a train through the mountains',
    'a dragon in a cave',
    'penguins on the ice',
    'a picnic in the park',
    'butterflies and tulips',
    'a fire engine in the city',
    'a mouse in the kitchen',
  ],
  test: [
    'an owl reading in a library',
    'a tractor on a farm in summer',
    'mermaids at a coral reef',
    'a castle with a friendly knight',
    'cats in a flower garden',
    'robots building a rocket',
    'a winter forest with foxes',
    'a birthday cake party',
  ],
}

/** A page's truth, its rendering at the size a model would deliver, and where its outlines were cut open. */
type Drawing = {
  readonly audience: Audience
  readonly truth: Bitmap
  readonly raw: Grey
  readonly cuts: readonly Cut[]
}

export async function drawing(p: number, part: Part): Promise<Drawing> {
  const audience = AUDIENCES[(p >> 1) % AUDIENCES.length]!
  const seed = FIRST_SEED[part] + p
  const svg = p % 2 === 0 ? samplePage(seed, audience) : artistPage(p, audience, part)
  // The rasterizer frees its buffers when the event loop turns.
  await new Promise((turn) => setImmediate(turn))
  const { truth, raw } = rendered(svg)
  const cuts = chooseCuts(truth, 300, CUTS, CUT_PT, p)
  makeCuts(raw, cuts, WIDTH / raw.width)
  return { audience, truth, raw, cuts }
}

/**
 * The rasterizer places edges to a quarter of a pixel only, which at these sizes is a percent of a thin stroke's ink:
 * both are averaged from a rendering at twice the page's size, and a pixel of the truth is ink when half of it is.
 */
function rendered(svg: string): { truth: Bitmap; raw: Grey } {
  const page = halveMean(renderGrey(svg, 2 * WIDTH))
  const truth = { width: WIDTH, height: HEIGHT, data: page.data.map((value) => (value < 128 ? 1 : 0)) }
  return { truth, raw: halveMean(page) }
}

export const damaged = (raw: Grey, how: Degradation, p: number, part: Part): Promise<Grey> =>
  degrade(raw, how, FIRST_SEED[part] + p)

function artistPage(p: number, audience: Audience, part: Part): string {
  const idea = IDEAS[part][(p >> 1) % IDEAS[part].length]!
  const { svg } = drawPage({
    picture: readBrief(idea, { idea }),
    composition: p % 4 === 1 ? 'action' : 'environment',
    audience,
    style: STYLES[p % STYLES.length]!,
    lineWeightPt: AUDIENCE[audience].lineWeightPt,
    trim: '8.5x11',
    heroOnPage: false,
    seed: FIRST_SEED[part] + p,
  })
  return svg().replace(/ width="\d+" height="\d+"/, ` width="${WIDTH}" height="${HEIGHT}"`)
}
