/**
 * Draws the sample book that every new author finds, into assets/sample:
 * `node scripts/run-ts.mjs scripts/draw-sample.ts`. The same code draws the same book.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { QUALITY_RETRIES } from '@/domain/limits'
import type { PlannedPage } from '@/domain/plan'
import { DEFAULT_DNA, type ProjectDna } from '@/domain/project'
import { drawRecipe } from '@/server/ai/artist/draw-recipe'
import { compile } from '@/server/ai/compiler'
import { planBook } from '@/server/ai/planner'
import { inkPage } from '@/server/generation/ink-page'
import type { SampleBook, SamplePage } from '@/server/projects/sample-book'

const FOLDER = 'assets/sample'
const IDEA = 'Pip the fox explores the forest and the meadow'
const DNA: ProjectDna = { ...DEFAULT_DNA, pageCount: 10, hero: 'Pip, a small red fox', seed: 11 }

const { idea, dna } = { idea: IDEA, dna: DNA }
const plan = planBook({ ...dna, idea, pages: dna.pageCount })
await rm(FOLDER, { recursive: true, force: true })
await mkdir(FOLDER, { recursive: true })
const pages: SamplePage[] = []
for (const [i, planned] of plan.pages.entries()) pages.push(await drawnPage(planned, i + 1))
const book: SampleBook = { title: plan.title, idea, dna, pages }
await writeFile(path.join(FOLDER, 'sample.json'), `${JSON.stringify(book, null, 1)}\n`)

/** Draws a page until it passes, with another throw of the dice each time. Throws when it never does. */
async function drawnPage(planned: PlannedPage, number: number): Promise<SamplePage> {
  const { brief, composition, subject, heroOnPage } = planned
  for (let attempt = 0; attempt <= QUALITY_RETRIES; attempt++) {
    const recipe = compile({
      page: { brief, composition, heroOnPage, position: number, versions: 0 },
      book: { idea, dna },
      attempt,
      avoid: [],
    })
    const { picture, model, credits } = drawRecipe(recipe)
    const others = pages.map((page) => page.fingerprint)
    const { audience, trim } = recipe
    const inked = await inkPage({ picture, audience, trim, others })
    if (!inked.verdict.passed) {
      console.log(number, brief, inked.verdict.findings.map((finding) => finding.message).join(' '))
      continue
    }
    const name = String(number).padStart(2, '0')
    const [image, thumb] = [`${name}.png`, `${name}.webp`]
    await writeFile(path.join(FOLDER, image), inked.png)
    await writeFile(path.join(FOLDER, thumb), inked.thumb)
    const { width, height, verdict, fingerprint, repairs } = inked
    console.log(number, brief, verdict.score)
    return {
      ...{ brief, composition, subject, heroOnPage, image, thumb, width, height },
      ...{ verdict, fingerprint, repairs, recipe: { ...recipe, model, credits } },
    }
  }
  throw new Error(`Page ${number} of the sample book does not pass the gate: change its idea or the seed.`)
}
