import 'server-only'
import type { Fill, Painting } from '../engine/painting'
import { blob, ellipse, heart, polygon, rect, star } from '../shapes/paths'
import type { Cloth, Frame } from './draw-body'
import { trunkPath } from './draw-body'
import { TINT } from './tints'

export const OUTFITS = [
  'none',
  'sweater',
  'shirt',
  'overalls',
  'dress',
  'gown',
  'apron',
  'vest',
  'spacesuit',
  'robe',
  'armor',
  'coat',
  'tutu',
  'hero',
] as const
export type Outfit = (typeof OUTFITS)[number]

const CLOTH: Record<Outfit, Cloth> = {
  none: { sleeves: false, trousers: false, shoes: false },
  sweater: { sleeves: true, trousers: false, shoes: false },
  shirt: { sleeves: true, trousers: true, shoes: true },
  overalls: { sleeves: false, trousers: true, shoes: true },
  dress: { sleeves: false, trousers: false, shoes: true },
  gown: { sleeves: true, trousers: false, shoes: true },
  apron: { sleeves: false, trousers: false, shoes: false },
  vest: { sleeves: false, trousers: false, shoes: false },
  spacesuit: { sleeves: true, trousers: true, shoes: true },
  robe: { sleeves: true, trousers: false, shoes: true },
  armor: { sleeves: true, trousers: true, shoes: true },
  coat: { sleeves: true, trousers: true, shoes: true },
  tutu: { sleeves: false, trousers: false, shoes: true },
  hero: { sleeves: true, trousers: true, shoes: true },
}

export function clothOf(outfit: Outfit): Cloth {
  return CLOTH[outfit]
}

/** Whatever of the outfit hangs behind the figure. */
export function drawOutfitBehind(p: Painting, outfit: Outfit, frame: Frame) {
  if (outfit !== 'hero') return
  const { shoulderY: top, hipY, chest, hips } = frame
  p.shape(
    blob(
      [
        [-chest * 0.7, top],
        [-hips * 1.7, hipY - 6],
        [-hips * 2.1, hipY + 10],
        [-hips * 0.8, hipY + 6],
        [hips * 0.3, hipY + 11],
        [hips * 1.5, hipY + 5],
        [hips * 1.4, hipY - 8],
        [chest * 0.7, top],
      ],
      0.8,
    ),
    'auto',
    TINT.accessory,
  )
}

/** Clothes over the trunk, under the arms. */
export function drawOutfit(p: Painting, outfit: Outfit, frame: Frame, fill: Fill) {
  const { shoulderY: top, hipY, chest, hips } = frame
  const cloth = (d: string) => p.shape(d, fill, TINT.cloth)
  const trim = (d: string) => p.shape(d, 'none', TINT.trim)
  const height = hipY - top
  switch (outfit) {
    case 'sweater':
      cloth(trunkPath(frame))
      trim(
        blob(
          [
            [-hips * 0.98, hipY - 5],
            [0, hipY - 1],
            [hips * 0.98, hipY - 5],
            [hips * 0.78, hipY + 2.5],
            [0, hipY + 5],
            [-hips * 0.78, hipY + 2.5],
          ],
          0.6,
        ),
      )
      return trim(ellipse(0, top + 3, chest * 0.75, 3.6))
    case 'shirt':
      cloth(trunkPath(frame))
      p.pen(`M0 ${top + 5}L0 ${hipY - 3}`)
      return trim(
        polygon([
          [-chest * 0.6, top],
          [0, top + 8],
          [chest * 0.6, top],
        ]),
      )
    case 'vest':
      for (const s of [-1, 1])
        cloth(
          blob(
            [
              [s * chest * 0.55, top],
              [s * chest * 1.02, top + height * 0.3],
              [s * hips * 1.02, hipY - height * 0.18],
              [s * hips * 0.3, hipY - 1],
              [s * hips * 0.24, top + height * 0.5],
            ],
            0.7,
          ),
        )
      return
    case 'overalls':
      cloth(
        blob(
          [
            [-hips, hipY - height * 0.34],
            [0, hipY - height * 0.3],
            [hips, hipY - height * 0.34],
            [hips * 0.98, hipY - 3],
            [hips * 0.72, hipY + 2.5],
            [0, hipY + 4.5],
            [-hips * 0.72, hipY + 2.5],
            [-hips * 0.98, hipY - 3],
          ],
          0.5,
        ),
      )
      for (const s of [-1, 1])
        p.band(`M${s * chest * 0.5} ${top + 9}L${s * chest * 0.82} ${top + 1}`, 3.6, 'none', TINT.cloth)
      cloth(rect(-chest * 0.68, top + 7, chest * 1.36, height * 0.62, 3))
      trim(rect(-chest * 0.4, top + height * 0.45, chest * 0.8, height * 0.26, 2.5))
      return
    case 'apron':
      for (const s of [-1, 1]) p.pen(`M${s * chest * 0.55} ${top + 6}L${s * chest * 0.75} ${top + 1}`, 1)
      cloth(
        blob(
          [
            [-chest * 0.55, top + 6],
            [chest * 0.55, top + 6],
            [chest * 0.7, top + height * 0.45],
            [hips * 0.86, top + height * 0.56],
            [hips * 0.8, hipY + 2],
            [0, hipY + 6],
            [-hips * 0.8, hipY + 2],
            [-hips * 0.86, top + height * 0.56],
            [-chest * 0.7, top + height * 0.45],
          ],
          0.45,
        ),
      )
      trim(rect(-hips * 0.42, top + height * 0.6, hips * 0.84, height * 0.28, 3))
      return
    case 'spacesuit':
      cloth(trunkPath(frame))
      trim(rect(-chest * 0.62, top + height * 0.34, chest * 1.24, height * 0.36, 3))
      for (const s of [-1, 1]) p.shape(ellipse(s * chest * 0.28, top + height * 0.52, 2.2))
      return trim(
        blob(
          [
            [-chest, top + 1],
            [0, top - 2],
            [chest, top + 1],
            [chest * 0.9, top + 6],
            [0, top + 8],
            [-chest * 0.9, top + 6],
          ],
          0.8,
        ),
      )
    case 'armor':
      cloth(trunkPath(frame))
      trim(
        polygon([
          [0, top + 6],
          [chest * 0.66, top + 10],
          [chest * 0.5, hipY - height * 0.25],
          [0, hipY - height * 0.1],
          [-chest * 0.5, hipY - height * 0.25],
          [-chest * 0.66, top + 10],
        ]),
      )
      return p.shape(star(0, top + height * 0.48, 4.6), 'none', TINT.accessory)
    case 'coat':
      cloth(
        blob(
          [
            [-chest * 0.8, top],
            [-hips * 1.05, hipY - 6],
            [-hips * 1.1, hipY + 9],
            [hips * 1.1, hipY + 9],
            [hips * 1.05, hipY - 6],
            [chest * 0.8, top],
          ],
          0.5,
        ),
      )
      p.pen(`M0 ${top + 4}L0 ${hipY + 8}`)
      for (const share of [0.4, 0.68])
        for (const s of [-1, 1]) p.shape(ellipse(s * 3.6, top + height * share, 1.9), 'none', TINT.trim)
      return trim(
        blob(
          [
            [-chest * 0.9, top],
            [0, top - 2],
            [chest * 0.9, top],
            [chest * 0.5, top + 7],
            [0, top + 4],
            [-chest * 0.5, top + 7],
          ],
          0.6,
        ),
      )
    case 'hero':
      cloth(trunkPath(frame))
      trim(rect(-hips, hipY - 7, hips * 2, 5, 2))
      return p.shape(star(0, top + height * 0.42, 7), 'none', TINT.accessory)
    case 'robe':
    case 'gown':
    case 'dress':
    case 'tutu':
      return drawSkirt(p, outfit, frame, fill)
    case 'none':
      return
  }
}

function drawSkirt(p: Painting, outfit: 'robe' | 'gown' | 'dress' | 'tutu', frame: Frame, fill: Fill) {
  const { shoulderY: top, hipY, chest, hips, pose } = frame
  const long = outfit === 'robe' || outfit === 'gown'
  const ground = -3 - pose.lift
  const hem = long ? ground : outfit === 'tutu' ? hipY - 1 : hipY + (ground - hipY) * 0.42
  const flare = hips * (outfit === 'tutu' ? 2 : long ? 1.65 : 1.5)
  const waist = outfit === 'tutu' ? hipY - 12 : top + (hipY - top) * 0.5
  const edge = outfit === 'robe' ? 2 : 4
  if (outfit === 'tutu')
    p.shape(
      blob(
        [
          [-chest, waist],
          [-flare, hem - 4],
          [-flare * 0.6, hem + 5],
          [0, hem + 7],
          [flare * 0.6, hem + 5],
          [flare, hem - 4],
          [chest, waist],
        ],
        0.9,
      ),
      fill,
      TINT.cloth,
    )
  else {
    p.shape(
      `M${-chest * 0.85} ${waist}Q${-chest} ${(waist + hem) / 2} ${-flare} ${hem}Q0 ${hem + edge * 2} ${flare} ${hem}Q${chest} ${(waist + hem) / 2} ${chest * 0.85} ${waist}Z`,
      fill,
      TINT.cloth,
    )
    const inset = flare * 0.93
    p.shape(
      `M${-inset} ${hem - 4.5}Q0 ${hem + edge * 2 - 4.5} ${inset} ${hem - 4.5}L${flare} ${hem}Q0 ${hem + edge * 2} ${-flare} ${hem}Z`,
      'none',
      TINT.trim,
    )
  }
  p.shape(
    blob(
      [
        [-chest * 0.75, top - 0.5],
        [chest * 0.75, top - 0.5],
        [chest * 0.95, top + 8],
        [chest * 0.86, waist + 1],
        [-chest * 0.86, waist + 1],
        [-chest * 0.95, top + 8],
      ],
      0.4,
    ),
    'auto',
    outfit === 'robe' ? TINT.cloth : TINT.trim,
  )
  p.shape(rect(-chest * 0.92, waist - 2, chest * 1.84, 4.4, 2), 'none', TINT.accessory)
  if (outfit === 'gown') p.shape(heart(0, top + 7, 3.4), 'none', TINT.accessory)
}
