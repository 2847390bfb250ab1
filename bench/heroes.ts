/**
 * Ten heroes on forty pages each: `npm run -s bench -- heroes [--pages N]`. Says how often a page's hero is known again
 * among the ten sheets, how often it would be taken for drifted, and how large it is. Nothing here chose the limits.
 */
import { parseArgs } from 'node:util'
import { heroWords } from '@/domain/hero'
import { printPixels } from '@/domain/trim'
import { drawRecipe } from '@/server/ai/artist/draw-recipe'
import { compile, type ToDraw } from '@/server/ai/compiler'
import { planBook } from '@/server/ai/planner'
import { compareHeroes, likenessOf, sightsOn } from '@/server/generation/compare-heroes'
import { cleanPicture } from '@/server/lineart/clean'
import { LIKENESS_LIMIT } from '@/server/lineart/gate-rules'
import { readPicture } from '@/server/lineart/read-picture'
import { HERO_BOOKS } from './hero-cast'

const { values } = parseArgs({ options: { pages: { type: 'string', default: '40' } } })
const pages = Number(values.pages)

async function drawn(draw: ToDraw) {
  const recipe = compile({ draw, attempt: 0, avoid: [] })
  const { picture, sights = [] } = drawRecipe(recipe)
  const page = cleanPicture(await readPicture(picture), {
    ...printPixels(recipe.trim),
    audience: recipe.audience,
  })
  return { page: page.bitmap, sights: sightsOn(page, sights) }
}

const sheets: string[] = []
for (const { hero } of HERO_BOOKS) {
  const { page, sights } = await drawn({
    kind: 'hero',
    hero: { ...hero, id: '', pictureKey: null },
    sheets: 0,
  })
  sheets.push(likenessOf(page, sights)!)
}

const tally = { pages: 0, present: 0, known: 0, drifted: 0, strangers: 0, strangersCaught: 0, fitting: 0 }
const sizes: number[] = []
for (const [i, { hero, idea, dna }] of HERO_BOOKS.entries()) {
  const plan = planBook({ ...dna, idea, hero: heroWords(hero), pages })
  for (const [at, planned] of plan.pages.entries()) {
    tally.pages++
    const scene = { ...planned, position: at + 1, versions: 0 }
    const { page, sights } = await drawn({
      kind: 'page',
      page: scene,
      book: { id: '', idea, dna, heroes: [hero], anchor: null },
    })
    const who = heroWords(hero)
    const sight = sights.find((one) => one.who === who)
    if (!sight) continue
    tally.present++
    const [, , width, height] = sight.box
    sizes.push(width * height)
    if (width * height >= 0.2 && width * height <= 0.4) tally.fitting++
    const like = sheets.map((likeness) => compareHeroes(page, [sight], [{ who, likeness }])!.value)
    if (like.indexOf(Math.max(...like)) === i) tally.known++
    if (like[i]! < LIKENESS_LIMIT) tally.drifted++
    tally.strangers += like.length - 1
    tally.strangersCaught += like.filter((value, other) => other !== i && value < LIKENESS_LIMIT).length
  }
  console.log(`${hero.name}: ${JSON.stringify(tally)}`)
}

sizes.sort((a, b) => a - b)
const at = (share: number) => Number(sizes[Math.floor((sizes.length - 1) * share)]!.toFixed(3))
console.log(
  JSON.stringify({
    heroes: HERO_BOOKS.length,
    pages: tally.pages,
    present: tally.present / tally.pages,
    accuracy: tally.known / tally.present,
    falseAlarms: tally.drifted / tally.present,
    strangersCaught: tally.strangersCaught / tally.strangers,
    size: { p10: at(0.1), median: at(0.5), p90: at(0.9), from20to40: tally.fitting / tally.present },
  }),
)
