import 'server-only'
import type { Composition } from '@/domain/composition'
import type { Random } from './artist/random'
import { isLiving, isVehicle } from './artist/read-hero'
import { type Subject, subject } from './artist/subjects'
import type { Theme, ThemeLines } from './artist/theme'
import type { Beat } from './plan-arc'
import type { Cast } from './plan-cast'
import { CHARACTER_LINES, type LineSet } from './plan-grammar-lines'
import { MANDALA_LINES, PLACE_LINES, THING_LINES } from './plan-grammar-still-lines'
import { VEHICLE_LINES } from './plan-grammar-vehicle-lines'
import { indefinite, pluralOf, sentence, several } from './plan-grammar-words'

/** One way to write a page. */
export type Line = {
  readonly text: string
  /** Where in the story it fits; undefined: anywhere. */
  readonly beat?: Beat
  readonly hasWho: boolean
  /** Says where it happens, so that it fits any theme. */
  readonly hasPlace: boolean
  /** Written for one theme, so more telling than a line that fits all. */
  readonly own: boolean
}

export const LINES_OF: Record<Composition, keyof ThemeLines> = {
  'close-up': 'close',
  'full-body': 'full',
  action: 'action',
  environment: 'wide',
  pattern: 'pattern',
}

const BEAT = /^(open|setout|friend|trouble|help|party|evening|night): (.*)$/

function readLine(row: string, own: boolean): Line {
  const [, beat, text] = BEAT.exec(row) ?? [undefined, undefined, row]
  return {
    text: text!,
    hasWho: row.includes('{who'),
    hasPlace: /\{(?:place|world|there)\}/.test(row),
    own,
    ...(beat && { beat: beat as Beat }),
  }
}

const readSet = (set: LineSet) =>
  Object.fromEntries(
    Object.entries(set).map(([key, rows]) => [
      key,
      rows
        .trim()
        .split('\n')
        .map((row) => readLine(row.trim(), false)),
    ]),
  ) as Record<keyof LineSet, Line[]>

const CHARACTERS = readSet(CHARACTER_LINES)
const VEHICLES = readSet(VEHICLE_LINES)
const THINGS = readSet(THING_LINES)
const PLACES = readSet(PLACE_LINES)
const MANDALAS = readSet(MANDALA_LINES)

const ownByTheme = new Map<Theme, Map<keyof ThemeLines, Line[]>>()

/** A theme's own lines, read once: every throw of the dice asks for them. */
function ownLines(theme: Theme, key: keyof ThemeLines): Line[] {
  const read = ownByTheme.get(theme) ?? new Map<keyof ThemeLines, Line[]>()
  ownByTheme.set(theme, read)
  const lines = read.get(key) ?? theme.activities[key].map((row) => readLine(row, true))
  read.set(key, lines)
  return lines
}

/** Every line that fits who the page is about, its framing and its theme. `who` undefined: a hero not drawable. */
export function linesFor(cast: Cast, who: Subject, composition: Composition, theme: Theme): Line[] {
  const key = LINES_OF[composition]
  if (cast.mode === 'mandalas') return MANDALAS[key]
  const own = ownLines(theme, key)
  if (isLiving(who)) return [...own, ...CHARACTERS[key]]
  const views = own.filter((line) => !line.hasWho)
  const lines = isVehicle(who) ? VEHICLES : who.kind === 'place' ? PLACES : THINGS
  return [...views, ...lines[key]]
}

/** What the slots of a line are filled with. */
export type Filling = {
  readonly who: string
  readonly whoKind: string
  readonly friends: readonly Subject[]
  /** What friends of the hero's own are called, by their ids: "her grandmother". */
  readonly called: ReadonlyMap<string, string>
  readonly things: readonly Subject[]
  readonly places: readonly string[]
  readonly sights: readonly Subject[]
  readonly world: string
  readonly there: string
}

/** A line with its choices made and its slots filled, as a sentence; nothing when a slot has no filling. */
export function fillLine(line: Line, filling: Filling, random: Random): string | undefined {
  const chosen = line.text.replace(/\(([^()]+)\)/g, (_, options: string) => random.pick(options.split('|')))
  const [things, more, thing = more] = random.shuffle(filling.things)
  const friend = random.shuffle(filling.friends)[0]
  const [sights, vistas] = random.shuffle(filling.sights)
  const slots: Record<string, string | undefined> = {
    who: filling.who,
    whokind: filling.whoKind,
    whokinds: pluralOf(filling.whoKind),
    friend: friend && (filling.called.get(friend.id) ?? indefinite(friend)),
    friendkind: friend?.label,
    thing: thing && indefinite(thing),
    things: things && several(things),
    more: more && several(more),
    place: random.pick(filling.places),
    sights: sights && several(sights),
    vistas: vistas && several(vistas),
    world: filling.world,
    there: filling.there,
  }
  const text = chosen.replace(/\{(\w+)\}/g, (_, name: string) => slots[name] ?? '{}')
  return text.includes('{}') ? undefined : sentence(text)
}

/** Small things that belong to a theme. */
export function thingsOf(theme: Theme): Subject[] {
  return theme.things.map((id) => subject(id)!)
}

/** What stands about in a theme and may stand there more than once. */
export function sightsOf({ props }: Theme): Subject[] {
  const all = [...props.foreground, ...props.background].map((id) => subject(id)!)
  return all.filter((one) => one.kind !== 'sky' && one.number === 'one')
}

/** Who lives in a theme. */
export function companionsOf(theme: Theme): Subject[] {
  return theme.companions.map((id) => subject(id)!).filter(isLiving)
}
