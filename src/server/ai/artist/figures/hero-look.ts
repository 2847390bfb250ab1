import 'server-only'
import { hashText, seededRandom } from '../random'
import { asEnglish } from '../subjects'
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

/** What a description may name that the figure can wear. */
const ACCESSORY_WORDS: readonly [RegExp, Accessory][] = [
  [/\bbow[- ]?tie\b/i, 'bowtie'],
  [/\b(?:glasses|spectacles)\b/i, 'glasses'],
  [/\b(?:scarf|shawl)\b/i, 'scarf'],
  [/\b(?:bandanna|bandana|neckerchief|kerchief)\b/i, 'bandana'],
  [/\b(?:flower|daisy|rose|blossom) (?:in|on|behind|over)\b/i, 'flower'],
  [/\b(?:medal|necklace|pendant|amulet)\b/i, 'medal'],
  [/\bcollar\b/i, 'collar'],
  [/\b(?:bow|ribbon)\b/i, 'bow'],
]
const OUTFIT_WORDS: readonly [RegExp, HeroLook['outfit']][] = [
  [/\b(?:overalls|dungarees)\b/i, 'overalls'],
  [/\b(?:vest|waistcoat)\b/i, 'vest'],
  [/\b(?:sweater|jumper|pullover|cardigan)\b/i, 'sweater'],
  [/\b(?:dress|skirt)\b/i, 'dress'],
]

const toldIn = <T>(words: string, list: readonly [RegExp, T][]): T | undefined =>
  list.find(([pattern]) => pattern.test(words))?.[1]

/** "Moss: a grey cat": what is left to chance hangs on the name, so that another trait does not make another hero. */
const nameIn = (key: string) => /^[^:]{1,60}(?=:)/.exec(key)?.[0] ?? key

const hasLongEars = (creature: Species | PersonLook) => 'muzzle' in creature && creature.ears === 'long'

/** The look that belongs to a hero's key: what its words name, and the rest by chance. Without a key: a plain one. */
export function heroLook(
  key: string | undefined,
  creature: Species | PersonLook,
  knitwear: boolean,
): HeroLook {
  const warm: Partial<HeroLook> = knitwear ? { accessory: 'scarf' } : {}
  if (!key) return { ...PLAIN, ...warm }
  const random = seededRandom(hashText(nameIn(key)))
  const animal = 'muzzle' in creature
  const words = asEnglish(key).english
  const fits = (accessory: Accessory) => {
    if (!animal) return accessory === 'scarf' || accessory === 'glasses' || accessory === 'medal'
    if (accessory === 'bow' || accessory === 'flower')
      return creature.horns === 'none' && creature.mane === 'none'
    if (accessory === 'glasses') return creature.head !== 'frog' && creature.muzzle !== 'long'
    return true
  }
  const any = random.pick(ACCESSORIES.filter(fits))
  const accessory = toldIn(words, ACCESSORY_WORDS) ?? any
  const clothed =
    animal && creature.build !== 'bird' && creature.build !== 'shell' && creature.build !== 'insect'
  const some = random.pick(['own', 'own', 'overalls', 'vest', 'sweater'] as const)
  const outfit = clothed ? (toldIn(words, OUTFIT_WORDS) ?? some) : 'own'
  return {
    accessory,
    outfit,
    bentEar:
      /\b(?:bent|floppy|folded|crooked) ear/i.test(words) || (random.chance(0.6) && hasLongEars(creature)),
    tailSide: random.side(),
    headSize: random.between(0.96, 1.05),
    girth: random.between(0.95, 1.06),
    cheeks: random.chance(0.8),
    ...warm,
  }
}
