/** Four drawings of one scene in different looks, of which the author picks one to steer the whole book. */
import { z } from 'zod'
import { PRICES } from './blots'
import { COMPOSITIONS } from './composition'

/** Against what the audience and style ask for: how heavy the line is, and how much there is to color (−1 to 1). */
type LookOf = {
  readonly name: string
  readonly words: string
  readonly line: number
  readonly detail: number
}

export const LOOK = {
  plain: { name: 'Plain', words: 'large plain shapes with few details', line: 1, detail: -0.3 },
  rich: { name: 'Rich', words: 'many small details and patterns to color', line: 1, detail: 0.3 },
  bold: { name: 'Bold', words: 'heavy, rounded outlines', line: 1.2, detail: -0.1 },
  fine: { name: 'Fine', words: 'light, delicate outlines', line: 0.84, detail: 0.1 },
} as const satisfies Record<string, LookOf>
export type Look = keyof typeof LOOK
export const LOOKS = Object.keys(LOOK) as [Look, ...Look[]]

/** What each of the four samples costs: together the price of a calibration, and nobody pays for one that fails. */
export function samplePrices(): number[] {
  const each = Math.floor(PRICES.calibration / LOOKS.length)
  return LOOKS.map((_, i) => each + (i < PRICES.calibration - each * LOOKS.length ? 1 : 0))
}

export const Calibrate = z.object({
  /** What the samples show; left out: the book's first page. */
  subject: z.string().trim().min(3, 'Say what the samples should show.').max(300).optional(),
})
export type Calibrate = z.infer<typeof Calibrate>

/** What all four samples show; kept with their job. */
export const SampleScene = z.object({
  brief: z.string(),
  composition: z.enum(COMPOSITIONS),
  heroOnPage: z.boolean(),
})

export type SampleScene = z.infer<typeof SampleScene>

/** Null goes on without a chosen look. */
export const ChooseSample = z.object({ sampleId: z.uuid().nullable() })
export type ChooseSample = z.infer<typeof ChooseSample>

export const StyleSample = z.object({
  id: z.string(),
  look: z.enum(LOOKS),
  imageUrl: z.string(),
  thumbUrl: z.string(),
  brief: z.string(),
  chosen: z.boolean(),
  createdAt: z.string(),
})
export type StyleSample = z.infer<typeof StyleSample>

export const StyleSamples = z.object({
  samples: z.array(StyleSample),
  activeJobId: z.string().nullable(),
})
export type StyleSamples = z.infer<typeof StyleSamples>
