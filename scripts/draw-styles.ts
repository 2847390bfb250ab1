/** `node scripts/run-ts.mjs scripts/draw-styles.ts`: the style pictures of the wizard, drawn by the built-in artist. */
import { mkdir } from 'node:fs/promises'
import sharp from 'sharp'
import { DEFAULT_DNA } from '../src/domain/project'
import { STYLES } from '../src/domain/style'
import { drawRecipe } from '../src/server/ai/artist/draw-recipe'
import { compile, plainPage } from '../src/server/ai/compiler'

const FOLDER = 'public/styles'
/** Twice the widest card, for sharp screens. */
const WIDTH = 480

await mkdir(FOLDER, { recursive: true })
for (const style of STYLES) {
  const dna = { ...DEFAULT_DNA, audience: 'tween', style, trim: '8.5x8.5', hero: 'A fox', seed: 12 } as const
  const scene = {
    brief: 'A fox waters flowers in the garden',
    composition: 'full-body',
    heroOnPage: true,
  } as const
  const draw = plainPage({ idea: 'A fox who keeps a garden', dna }, { ...scene, position: 1, versions: 0 })
  const { picture } = drawRecipe(compile({ draw, attempt: 0, avoid: [] }))
  await sharp(picture).resize(WIDTH).webp({ quality: 72 }).toFile(`${FOLDER}/${style}.webp`)
  console.log(`${FOLDER}/${style}.webp`)
}
