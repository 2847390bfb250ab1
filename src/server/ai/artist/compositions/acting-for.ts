import 'server-only'
import type { Cast } from '../cast'
import type { Mood } from '../figures/draw-face'
import type { Outfit } from '../figures/outfit'
import type { Hat } from '../figures/people'
import type { PoseName } from '../figures/pose'
import type { Species } from '../figures/species'
import type { PageWork } from '../page-work'
import { readWords } from '../read-words'
import { asEnglish, type Subject } from '../subjects'
import type { ThemeName } from '../theme'

const POSES: readonly [RegExp, readonly PoseName[]][] = [
  [/^(run|chase|race|hurry|rush|dash|escape|gallop|deliver|scamper|skate|ski|slide)/, ['run', 'leap']],
  [/^(jump|bounce|hop|leap|splash|skip|climb|swing|somersault)/, ['jump', 'leap']],
  [/^(fly|soar|glide|float|zoom|swim|dive|surf)/, ['fly', 'leap']],
  [/^(dance|twirl|spin|sing|juggle|perform|celebrate|conduct)/, ['dance', 'cheer']],
  [/^(sit|rest|read|fish|knit|picnic|listen|draw|study|sleep|dream|nap|snooze)/, ['sit']],
  [/^(wave|greet|meet|welcome|say|visit)/, ['wave']],
  [/^(walk|stroll|march|explore|wander|hike|travel|follow|lead|search|cross)/, ['walk', 'tiptoe']],
  [/^(peek|sneak|hide|tiptoe|spy)/, ['tiptoe', 'shy']],
  [/^(throw|toss|kick|catch|flip|pull|push|chop|hammer|build)/, ['leap', 'point', 'present']],
  [/^(cheer|win|hooray|open|discover|find)/, ['cheer', 'present']],
]
const CALM: readonly PoseName[] = ['stand', 'wave', 'hold', 'present', 'hips', 'walk', 'point', 'shy']
const LIVELY: readonly PoseName[] = ['run', 'jump', 'leap', 'dance', 'cheer', 'fly']

/** A pose that tells what the brief says, lively ones for action. */
export function poseFor(work: PageWork, lively: boolean, holding: boolean): PoseName {
  const { activity = '' } = work.recipe.picture
  const random = work.random.fork('pose')
  const told = POSES.find(([verb]) => verb.test(activity))?.[1]
  if (holding && !lively) return random.pick(['hold', 'present', 'hold'])
  const choice = told?.filter((pose) => !lively || LIVELY.includes(pose))
  return random.pick(choice?.length ? choice : lively ? LIVELY : CALM)
}

export function moodFor(work: PageWork): Mood {
  const { activity = '', words } = work.recipe.picture
  const random = work.random.fork('mood')
  if (/^(sleep|dream|nap|snooze)/.test(activity)) return 'asleep'
  if (/\b(shy|quiet|calm|sleepy|gentle|sad)\b/.test(words)) return random.pick(['calm', 'smile'])
  if (/\b(surpris|wonder|discover|peek)/.test(words)) return random.pick(['wonder', 'laugh'])
  return random.pick(['smile', 'laugh', 'smile', 'happy', 'laugh'])
}

/** Hats narrow enough to sit between ears. */
const BETWEEN_EARS: ReadonlySet<Hat> = new Set(['chef', 'party', 'crown'])

const PLACE_HAT: Partial<Record<ThemeName, Hat>> = {
  kitchen: 'chef',
  birthday: 'party',
  winter: 'beanie',
  pirate: 'pirate',
  castle: 'crown',
  workshop: 'hard',
  farm: 'straw',
  desert: 'straw',
  spooky: 'pointed',
}

function fitsHat(creature: Species, hat: Hat): boolean {
  const crowned = creature.horns !== 'none' || creature.mane !== 'none' || creature.ears === 'long'
  const eared = /pointed|mouse|fluffy|upright|elephant/.test(creature.ears)
  return !crowned && (!eared || BETWEEN_EARS.has(hat))
}

type Costume = { readonly hat: Hat; readonly costume?: Outfit }

/** What a hero of a trade wears wherever they go: "the fox astronaut". */
const TRADE_COSTUME: Readonly<Record<string, Costume>> = {
  astronaut: { hat: 'none', costume: 'spacesuit' },
  pirate: { hat: 'pirate', costume: 'vest' },
  chef: { hat: 'chef', costume: 'apron' },
  cook: { hat: 'chef', costume: 'apron' },
  baker: { hat: 'chef', costume: 'apron' },
  knight: { hat: 'none', costume: 'armor' },
  gardener: { hat: 'straw', costume: 'overalls' },
  farmer: { hat: 'straw', costume: 'overalls' },
  wizard: { hat: 'pointed', costume: 'robe' },
  witch: { hat: 'pointed', costume: 'robe' },
  doctor: { hat: 'none', costume: 'coat' },
  detective: { hat: 'none', costume: 'coat' },
  superhero: { hat: 'none', costume: 'hero' },
  builder: { hat: 'hard', costume: 'overalls' },
  ballerina: { hat: 'none', costume: 'tutu' },
}

/** The trade said right beside the hero's kind. */
function tradeOf({ recipe: { hero } }: PageWork, one: Subject): Costume | undefined {
  if (!hero || hero.subject.id !== one.id) return undefined
  const words = readWords(asEnglish(hero.key).english).map((word) => word.text)
  const at = words.indexOf(one.label.toLowerCase())
  if (at < 0) return undefined
  return TRADE_COSTUME[words[at + 1] ?? ''] ?? TRADE_COSTUME[words[at - 1] ?? '']
}

/** What the place dresses an animal in, on top of its own look: the same on every page of that place. */
export function costumeFor(work: PageWork, { creature, subject }: Cast): { hat: Hat; costume?: Outfit } {
  if (!creature || !('muzzle' in creature)) return { hat: 'none' }
  const { theme } = work.recipe.picture
  const hat = PLACE_HAT[theme] ?? 'none'
  const worn = { hat: fitsHat(creature, hat) ? hat : ('none' as const) }
  const dresses = !/bird|shell|insect/.test(creature.build)
  const trade = tradeOf(work, subject)
  if (trade) {
    const costume = dresses ? trade.costume : undefined
    const own = fitsHat(creature, trade.hat) ? trade.hat : ('none' as const)
    return { hat: own, ...(costume && { costume }) }
  }
  if (theme === 'kitchen') return { ...worn, costume: 'apron' }
  if (theme === 'space' && dresses) return { hat: 'none', costume: 'spacesuit' }
  return work.style.knitwear && dresses ? { ...worn, costume: 'sweater' } : worn
}
