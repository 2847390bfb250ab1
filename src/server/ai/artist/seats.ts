import 'server-only'
import type { PoseName } from './figures/pose'

/** How one sits on or in something: where the feet are, as a share of its height, and whether it hides them. */
export type Seat = { readonly at: number; readonly front: boolean; readonly pose: PoseName }

export const SEATS: Readonly<Record<string, Seat>> = {
  bicycle: { at: 0.34, front: true, pose: 'hold' },
  motorcycle: { at: 0.36, front: true, pose: 'hold' },
  'motor-scooter': { at: 0.26, front: true, pose: 'hold' },
  'kick-scooter': { at: 0.1, front: true, pose: 'hold' },
  skateboard: { at: 0.72, front: false, pose: 'tiptoe' },
  'crescent-moon': { at: 0.16, front: false, pose: 'sit' },
  sled: { at: 0.45, front: false, pose: 'sit' },
  canoe: { at: 0.42, front: true, pose: 'wave' },
  sailboat: { at: 0.12, front: true, pose: 'wave' },
  speedboat: { at: 0.46, front: true, pose: 'cheer' },
  'motor-boat': { at: 0.42, front: true, pose: 'wave' },
  ship: { at: 0.5, front: true, pose: 'wave' },
  tractor: { at: 0.62, front: true, pose: 'wave' },
  automobile: { at: 0.6, front: true, pose: 'wave' },
  'racing-car': { at: 0.42, front: true, pose: 'cheer' },
  'pickup-truck': { at: 0.56, front: true, pose: 'wave' },
  taxi: { at: 0.62, front: true, pose: 'wave' },
  'small-airplane': { at: 0.46, front: true, pose: 'cheer' },
  rocket: { at: 0.4, front: true, pose: 'cheer' },
  'flying-saucer': { at: 0.6, front: true, pose: 'wave' },
  horse: { at: 0.44, front: true, pose: 'cheer' },
  'carousel-horse': { at: 0.4, front: true, pose: 'cheer' },
  elephant: { at: 0.68, front: false, pose: 'sit' },
  turtle: { at: 0.7, front: false, pose: 'sit' },
  dolphin: { at: 0.6, front: false, pose: 'cheer' },
  whale: { at: 0.66, front: false, pose: 'cheer' },
}

/** Verbs that are done on or in something. */
export const RIDING = /^(ride|drive|sail|row|paddle|pedal|steer|pilot|cruise|skate|sled|surf|gallop|trot)/
/** Verbs that are done on or in something only when the words say so: "delivers a cake by bicycle". */
const MAYBE_RIDING = /^(race|deliver|fly|float|zoom|travel|roll|glide|speed|rush|hurry|dream)/
const ABOARD = /\b(?:by|on|in|into|aboard)\s+(?:(?:an?|the|his|her|their)\s+)?(?:\w+\s+)?$/i

/** Whether `words` with the verb `activity` put somebody on or in a thing called `label`. */
export function isRidden(activity: string, words: string, label: string): boolean {
  if (RIDING.test(activity)) return true
  const at = words.toLowerCase().indexOf(label.split(' ').at(-1)!.toLowerCase())
  return MAYBE_RIDING.test(activity) && at > 0 && ABOARD.test(words.slice(0, at))
}
