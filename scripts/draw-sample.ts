/**
 * Draws the sample book that every new author finds, into assets/sample:
 * `node scripts/run-ts.mjs scripts/draw-sample.ts`. The same code draws the same book.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Composition } from '@/domain/composition'
import type { PlannedPage } from '@/domain/plan'
import { DEFAULT_DNA, type ProjectDna } from '@/domain/project'
import { drawRecipe } from '@/server/ai/artist/draw-recipe'
import { compile, plainPage } from '@/server/ai/compiler'
import { planBook } from '@/server/ai/planner'
import { inkPage } from '@/server/generation/ink-page'
import type { SampleBook, SamplePage } from '@/server/projects/sample-book'

const FOLDER = 'assets/sample'
const TITLE = 'A Year with Pip'
const IDEA = 'Pip the fox spends a year of small adventures in the forest'

/** The pages, and which drawing of each looks best: the eye chose, after the gate. */
const PAGES: readonly { brief: string; composition: Composition; drawing: number }[] = [
  { brief: 'Pip stands proudly in the forest', composition: 'full-body', drawing: 0 },
  { brief: 'Pip smiles beside a snail in the forest', composition: 'close-up', drawing: 3 },
  { brief: 'Pip jumps over puddles in the rain', composition: 'action', drawing: 0 },
  { brief: 'Pip meets a rabbit by the windmill in the meadow', composition: 'full-body', drawing: 1 },
  { brief: 'A wreath of mushrooms and forest flowers', composition: 'pattern', drawing: 0 },
  { brief: 'Pip the cook stands in the kitchen', composition: 'full-body', drawing: 2 },
  { brief: 'Pip skips through the city with a puppy', composition: 'action', drawing: 2 },
  { brief: 'Pip watches a sailboat on the lake', composition: 'environment', drawing: 0 },
  { brief: 'Pip jumps in the snow beside a snowman', composition: 'action', drawing: 2 },
  { brief: 'Pip watches the stars from a tent with an owl', composition: 'environment', drawing: 2 },
]
const DNA: ProjectDna = { ...DEFAULT_DNA, pageCount: PAGES.length, hero: 'Pip, a small red fox', seed: 11 }
/** Drawings to try after the chosen one, should the artist or the gate have changed since. */
const MORE = 8

const keep = PAGES.map((page, i) => ({ ...page, position: i + 1 }))
const plan = planBook({ ...DNA, idea: IDEA, pages: PAGES.length, keep })
await rm(FOLDER, { recursive: true, force: true })
await mkdir(FOLDER, { recursive: true })
const pages: SamplePage[] = []
for (const [i, planned] of plan.pages.entries())
  pages.push(await drawnPage(planned, i + 1, PAGES[i]!.drawing))
const book: SampleBook = { title: TITLE, idea: IDEA, dna: DNA, pages }
await writeFile(path.join(FOLDER, 'sample.json'), `${JSON.stringify(book, null, 1)}\n`)

/** Draws a page until it passes, the chosen drawing first. Throws when none does. */
async function drawnPage(planned: PlannedPage, position: number, first: number): Promise<SamplePage> {
  const { brief, composition, subject, heroOnPage } = planned
  for (let attempt = first; attempt <= first + MORE; attempt++) {
    const recipe = compile({
      draw: plainPage({ idea: IDEA, dna: DNA }, { brief, composition, heroOnPage, position, versions: 0 }),
      attempt,
      avoid: [],
    })
    const { picture, model, credits } = drawRecipe(recipe)
    const others = pages.map(({ image, fingerprint }) => ({ id: image, fingerprint }))
    const inked = await inkPage({ picture, audience: DNA.audience, trim: DNA.trim, others })
    if (!inked) continue
    const { width, height, verdict, fingerprint, repairs } = inked
    console.log(position, brief, verdict.passed ? verdict.score : verdict.findings[0]!.message)
    if (!verdict.passed) continue

    const name = String(position).padStart(2, '0')
    const [image, thumb] = [`${name}.png`, `${name}.webp`]
    await writeFile(path.join(FOLDER, image), inked.png)
    await writeFile(path.join(FOLDER, thumb), inked.thumb)
    return {
      ...{ brief, composition, subject, heroOnPage, image, thumb, width, height },
      ...{ verdict, fingerprint, repairs, recipe: { ...recipe, model, credits } },
    }
  }
  throw new Error(`Page ${position} of the sample book does not pass the gate: change its idea or the seed.`)
}
