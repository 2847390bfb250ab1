import 'server-only'
import { hashText, seededRandom } from '../random'
import { ACCESSORIES, type Accessory } from './accessories'
import type { PersonLook } from './people'
import type { Species } from './species'

/** What makes one hero different from others of its kind; the same on every page. */
export type HeroLook = {
  readonly accessory: Accessory | 'none'
  readonly outfit: 'own' | 'sweater' | 'overalls' | 'vest' | 'dress'
  readonly bentEar: boolean
  readonly tailSide: -1 | 1
  /** Head size against the usual. */
  readonly headSize: number
  readonly girth: number
  readonly cheeks: boolean
}

const PLAIN: HeroLook = {
  accessory: 'none',
  outfit: 'own',
  bentEar: false,
  tailSide: 1,
  headSize: 1,
  girth: 1,
  cheeks: true,
}

/** The look that belongs to a hero's key. Without a key: a plain one of the kind. */
export function heroLook(
  key: string | undefined,
  creature: Species | PersonLook,
  knitwear: boolean,
): HeroLook {
  const warm: Partial<HeroLook> = knitwear ? { accessory: 'scarf' } : {}
  if (!key) return { ...PLAIN, ...warm }
  const random = seededRandom(hashText(key))
  const animal = 'muzzle' in creature
  const fits = (accessory: Accessory) => {
    if (!animal) return accessory === 'scarf' || accessory === 'glasses' || accessory === 'medal'
    if (accessory === 'bow' || accessory === 'flower')
      return creature.horns === 'none' && creature.mane === 'none'
    if (accessory === 'glasses') return creature.head !== 'frog' && creature.muzzle !== 'long'
    return true
  }
  const accessory = random.pick(ACCESSORIES.filter(fits))
  const clothed =
    animal && creature.build !== 'bird' && creature.build !== 'shell' && creature.build !== 'insect'
  const outfit = clothed ? random.pick(['own', 'own', 'overalls', 'vest', 'sweater'] as const) : 'own'
  return {
    accessory,
    outfit,
    bentEar: random.chance(0.6),
    tailSide: random.side(),
    headSize: random.between(0.96, 1.05),
    girth: random.between(0.95, 1.06),
    cheeks: random.chance(0.8),
    ...warm,
  }
}
