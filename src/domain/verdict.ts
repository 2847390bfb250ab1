/** What the quality gate says about a page: numbers, and where on the page each defect is. */
import { z } from 'zod'

export const METRICS = [
  'grey',
  'chroma',
  'solid',
  'margin',
  'specks',
  'lineMedian',
  'lineP10',
  'hairlines',
  'lineP90',
  'regions',
  'medianRegion',
  'tinyRegions',
  'ink',
  'leaks',
  'letters',
  'anatomy',
  'duplicate',
  'likeness',
  'blank',
  'cropped',
  'size',
  'decode',
] as const
export type Metric = (typeof METRICS)[number]

/** A defect. `box` is [x, y, width, height] in pixels of the judged file, when it has a place. */
export const Finding = z.object({
  metric: z.enum(METRICS),
  severity: z.enum(['warn', 'fail']),
  message: z.string(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  /** Of a duplicate: the page it is nearly the same as, by id; by file on the command line. */
  like: z.string().optional(),
})
export type Finding = z.infer<typeof Finding>

export const Verdict = z.object({
  passed: z.boolean(),
  /** 0–100, for sorting and for people; `passed` decides. */
  score: z.number(),
  /** Points, percent or counts, as named in `Metric`. */
  metrics: z.record(z.string(), z.number()),
  findings: z.array(Finding),
})
export type Verdict = z.infer<typeof Verdict>
