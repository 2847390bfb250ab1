import 'server-only'
import type { Painting } from '../engine/painting'
import { blob, ellipse, leaf, star } from '../shapes/paths'
import type { Frame } from './draw-body'
import { TINT } from './tints'

export const ACCESSORIES = [
  'scarf',
  'bowtie',
  'bow',
  'glasses',
  'bandana',
  'flower',
  'medal',
  'collar',
] as const
export type Accessory = (typeof ACCESSORIES)[number]

/** Accessories around the neck, over clothes and arms, under the head. */
export function drawNeckwear(p: Painting, accessory: Accessory, frame: Frame) {
  const { shoulderY: top, chest } = frame
  const shape = (d: string) => p.shape(d, 'auto', TINT.accessory)
  const w = chest * 1.12
  if (accessory === 'scarf') {
    shape(
      blob(
        [
          [chest * 0.2, top + 3],
          [chest * 0.75, top + 3],
          [chest * 0.95, top + 20],
          [chest * 0.38, top + 22],
        ],
        0.4,
      ),
    )
    p.pen(`M${chest * 0.44} ${top + 17.4}L${chest * 0.94} ${top + 16.2}`)
    return shape(
      blob(
        [
          [-w, top],
          [-w * 0.5, top - 3.5],
          [w * 0.5, top - 3.5],
          [w, top],
          [w * 0.9, top + 6],
          [0, top + 8.5],
          [-w * 0.9, top + 6],
        ],
        0.9,
      ),
    )
  }
  if (accessory === 'bowtie') {
    for (const s of [-1, 1])
      shape(
        blob(
          [
            [0, top + 3.5],
            [s * 10, top - 2.5],
            [s * 11.5, top + 4],
            [s * 10, top + 10],
          ],
          0.5,
        ),
      )
    return p.shape(ellipse(0, top + 3.5, 3.2), 'none', TINT.trim)
  }
  if (accessory === 'bandana') {
    shape(
      `M${-w * 0.9} ${top - 1}Q0 ${top + 5} ${w * 0.9} ${top - 1}Q${w * 0.4} ${top + 11} 0 ${top + 15}Q${-w * 0.4} ${top + 11} ${-w * 0.9} ${top - 1}Z`,
    )
    return
  }
  if (accessory === 'collar' || accessory === 'medal') {
    shape(
      blob(
        [
          [-w * 0.8, top - 1],
          [0, top + 2],
          [w * 0.8, top - 1],
          [w * 0.76, top + 3.4],
          [0, top + 6.6],
          [-w * 0.76, top + 3.4],
        ],
        0.9,
      ),
    )
    p.shape(accessory === 'medal' ? star(0, top + 10, 6) : ellipse(0, top + 8.6, 3.8), 'none', TINT.trim)
  }
}

/** Accessories on the head, in the head's frame (100 wide). */
export function drawHeadwear(
  p: Painting,
  accessory: Accessory,
  eyes: { apart: number; y: number; shift: number },
) {
  const shape = (d: string) => p.shape(d, 'auto', TINT.accessory)
  if (accessory === 'bow') {
    for (const s of [-1, 1])
      shape(
        blob(
          [
            [26, -42],
            [26 + s * 18, -56],
            [26 + s * 22, -43],
            [26 + s * 18, -31],
          ],
          0.6,
        ),
      )
    p.shape(ellipse(26, -43, 6), 'none', TINT.trim)
  } else if (accessory === 'flower') {
    for (let i = 0; i < 5; i++) shape(leaf(-27, -39, 16, 14, i * 72 - 90))
    p.shape(ellipse(-27, -39, 5.5), 'none', TINT.trim)
  } else if (accessory === 'glasses') {
    for (const s of [-1, 1]) {
      const x = s * eyes.apart + eyes.shift
      p.pen(
        `M${x - 15} ${eyes.y}Q${x - 15} ${eyes.y - 15} ${x} ${eyes.y - 15}Q${x + 15} ${eyes.y - 15} ${x + 15} ${eyes.y}Q${x + 15} ${eyes.y + 15} ${x} ${eyes.y + 15}Q${x - 15} ${eyes.y + 15} ${x - 15} ${eyes.y}`,
        1,
      )
    }
    p.pen(
      `M${-eyes.apart + 15 + eyes.shift} ${eyes.y - 2}Q${eyes.shift} ${eyes.y - 7} ${eyes.apart - 15 + eyes.shift} ${eyes.y - 2}`,
      1,
    )
  }
}
