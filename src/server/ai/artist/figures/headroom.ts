import 'server-only'
import type { Hat, PersonLook } from './people'
import type { Horns, Mane, Species } from './species'

const HORNS: Partial<Record<Horns, number>> = {
  unicorn: 0.3,
  antlers: 0.24,
  moose: 0.22,
  giraffe: 0.17,
  dragon: 0.16,
  goat: 0.18,
  cow: 0.13,
  feelers: 0.17,
}
const MANES: Partial<Record<Mane, number>> = {
  crest: 0.14,
  comb: 0.15,
  tuft: 0.12,
  upright: 0.15,
  lion: 0.12,
  spikes: 0.16,
  wool: 0.08,
}
const HATS: Partial<Record<Hat, number>> = {
  pointed: 0.36,
  party: 0.32,
  top: 0.28,
  chef: 0.26,
  santa: 0.24,
  fire: 0.22,
  beanie: 0.26,
  knight: 0.28,
}

/** How far ears, horns, hair and hats rise above the crown of the head, as a share of the figure's height. */
export function headroom(creature: Species | PersonLook, hat: Hat): number {
  const hats = hat === 'none' || hat === 'bubble' ? 0.03 : (HATS[hat] ?? 0.2)
  if (!('muzzle' in creature)) {
    const own = creature.hat === 'none' ? hats : (HATS[creature.hat] ?? 0.2)
    return Math.max(own, creature.hair === 'bun' ? 0.16 : 0.06)
  }
  const ears =
    creature.ears === 'long' ? 0.36 : creature.ears === 'upright' || creature.ears === 'pointed' ? 0.13 : 0.06
  return Math.max(hats, ears, HORNS[creature.horns] ?? 0, MANES[creature.mane] ?? 0)
}
