/** `node scripts/run-ts.mjs scripts/draw-styles.ts`: the style pictures of the wizard, drawn by the built-in artist. */
import { mkdir } from 'node:fs/promises'
import sharp from 'sharp'
import { STYLES } from '../src/domain/style'
import { drawRecipe } from '../src/server/ai/artist/draw-recipe'

const FOLDER = 'public/styles'
/** Twice the widest card, for sharp screens. */
const WIDTH = 480

await mkdir(FOLDER, { recursive: true })
for (const style of STYLES) {
  const { picture } = drawRecipe({
    brief: 'A fox waters flowers in the garden',
    composition: 'full-body',
    heroOnPage: true,
    idea: 'A fox who keeps a garden',
    hero: 'A fox',
    audience: 'tween',
    style,
    lineWeightPt: 3,
    detail: 0.5,
    trim: '8.5x8.5',
    seed: 12,
    avoid: [],
  })
  await sharp(picture).resize(WIDTH).webp({ quality: 72 }).toFile(`${FOLDER}/${style}.webp`)
  console.log(`${FOLDER}/${style}.webp`)
}
