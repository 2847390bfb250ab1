import 'server-only'
import { type ArtDrawing, type ArtSet, artDrawing } from './engine/art-drawing'
import { placed } from './engine/matrix'
import type { Painting, Role } from './engine/painting'
import type { Mood } from './figures/draw-face'
import { drawAnimal, FIGURE_HEIGHT, type Staging, type View } from './figures/draw-figure'
import { drawPerson } from './figures/draw-person'
import { type HeroLook, heroLook } from './figures/hero-look'
import type { Outfit } from './figures/outfit'
import { type Hat, type PersonLook, personLookOf } from './figures/people'
import type { PoseName } from './figures/pose'
import { type Species, speciesOf } from './figures/species'
import type { Scene } from './scene'
import { ellipse } from './shapes/paths'
import type { StyleTraits } from './style-traits'
import type { Subject } from './subjects'

/** Where and how an actor or a thing is drawn. The foot is at (x, y); lengths in points. */
export type Place = {
  readonly x: number
  readonly y: number
  readonly height: number
  readonly role: Role
  readonly flip?: boolean
  /** Degrees around the foot. */
  readonly rotate?: number
  /** Ornaments all over it, where the page has patterns. */
  readonly ornate?: boolean
}

/** What a storybook figure does; ready-made art ignores it. */
export type Acting = {
  readonly pose: PoseName
  readonly mood: Mood
  readonly hat?: Hat
  readonly costume?: Outfit
  readonly held?: Cast
  /** From the front, unless on a reference sheet. */
  readonly view?: View
}

/** A subject as the artist draws it. */
export type Cast = {
  readonly subject: Subject
  /** Width ÷ height of the drawing. */
  readonly aspect: number
  /** A figure with poses; otherwise one fixed drawing. */
  readonly poses: boolean
  readonly creature?: Species | PersonLook
  /** Least height at which it can be read, in line weights. */
  readonly least: number
  draw(scene: Scene, place: Place, acting?: Acting): void
}

const STANDING: Acting = { pose: 'stand', mood: 'smile' }

/** The figure or drawing of a subject. With a `key` it is a hero: always drawn as a figure, always alike. */
export function castOf(
  subject: Subject,
  { art: set, knitwear }: Pick<StyleTraits, 'art' | 'knitwear'>,
  detail: Detail,
  key?: string,
  asFigure = true,
): Cast {
  const species = speciesOf(subject.id)
  const person = personLookOf(subject.id, key)
  if (asFigure || key) {
    if (species)
      return figure(subject, species, key, heroLook(key, species, knitwear), (p, look, staging) =>
        drawAnimal(p, species, look, staging),
      )
    if (person)
      return figure(subject, person, key, heroLook(key, person, knitwear), (p, look, staging) =>
        drawPerson(p, person, look, staging),
      )
  }
  return ready(subject, key, () => artOf(subject, set, detail))
}

/** Whether the subject has a figure with poses. */
export function hasFigure(subject: Subject): boolean {
  return speciesOf(subject.id) !== undefined || personLookOf(subject.id) !== undefined
}

function figure(
  subject: Subject,
  creature: Species | PersonLook,
  who: string | undefined,
  look: HeroLook,
  paint: (p: Painting, look: HeroLook, staging: Staging) => void,
): Cast {
  return {
    subject,
    creature,
    aspect: 'muzzle' in creature && creature.wings !== 'none' ? 0.9 : 0.72,
    poses: true,
    least: 21,
    draw: (scene, { x, y, height, role, flip = false, rotate = 0, ornate = false }, acting = STANDING) => {
      const { held } = acting
      const { build, scale } = buildOf(scene)
      const staging: Staging = {
        build,
        cloth: scene.style.cloth,
        pose: acting.pose,
        face: { eyes: scene.style.eyes, mood: acting.mood },
        flip,
        role,
        ornate,
        hat: acting.hat ?? 'none',
        ...(acting.costume ? { costume: acting.costume } : {}),
        ...(acting.view ? { view: acting.view } : {}),
        ...(who ? { who } : {}),
        ...(held ? { held: (p: Painting) => holdThing(p, scene, held) } : {}),
      }
      scene.p.within(placed({ x, y, scale: (height / FIGURE_HEIGHT) * scale, rotate }), () =>
        paint(scene.p, look, staging),
      )
    },
  }
}

/** The style's proportions, and what keeps the figure's height as it is. */
function buildOf({ style }: Scene) {
  const build = style.figure
  const tall = 16 * build.legs + 28 + 44 * build.head
  return { build, scale: FIGURE_HEIGHT / tall }
}

/** A thing in somebody's hands: in the figure's own units, part of the figure's object. */
function holdThing(p: Painting, scene: Scene, held: Cast): void {
  held.draw({ ...scene, p }, { x: 0, y: 0, height: heldHeight(held), role: 'hero' })
}

/** How tall a thing in somebody's hands is, figure units: large enough to be told what it is. */
export function heldHeight({ aspect }: Cast): number {
  return aspect < 0.8 ? 32 : aspect > 1.4 ? 24 : 29
}

/** `art` is asked for when it matters: not everybody cast finds a place on the page. */
function ready(subject: Subject, who: string | undefined, art: () => ArtDrawing): Cast {
  // Feathers and scales are patterns; a pattern across a furry face hides it.
  const fill = subject.kind === 'animal' && subject.moves === 'walks' ? 'none' : 'auto'
  return {
    subject,
    get aspect() {
      return art().aspect
    },
    poses: false,
    get least() {
      const { shapes, aspect } = art()
      return Math.min(24, 12 + shapes.length * 0.4) * Math.min(1, 1.1 / Math.sqrt(aspect))
    },
    draw: (scene, { x, y, height, role, flip = false, rotate = 0, ornate = false }) => {
      scene.p.within(placed({ x, y, scale: height / 100, flip, rotate }), () => {
        scene.p.object(role)
        if (who) scene.p.within(placed({ x: 0, y: -50 }), () => scene.p.head(who))
        const { shapes, bleed, calm } = art()
        for (const { d, ink, area, color } of shapes) {
          // Ink too wide to print black would be an empty eye.
          const isEye = ink && area < EYE && Math.sqrt(area / Math.PI) * height > WIDEST_PUPIL
          scene.p.patch(d, bleed, ink && !isEye, ornate && area > EYE ? 'rosette' : fill, color)
          if (isEye) drawPupil(scene.p, d)
        }
        if (scene.style.faces && FACED.has(subject.kind)) drawLittleFace(scene.p, calm)
      })
    },
  }
}

/** Parts of an ornate subject no larger than this share of it stay plain: eyes and noses. */
const EYE = 0.014

/** Radius of the largest solid pupil, points. */
const WIDEST_PUPIL = 10
/** A pupil in an eye that is too large to be all black. */
const PUPIL = 0.6

function drawPupil(p: Painting, d: string) {
  const numbers = (d.match(/-?[\d.]+/g) ?? []).map(Number)
  const middle = (from: number) => {
    const own = numbers.filter((_, i) => i % 2 === from)
    return (Math.min(...own) + Math.max(...own)) / 2
  }
  const [x, y] = [middle(0), middle(1)]
  p.within([PUPIL, 0, 0, PUPIL, x * (1 - PUPIL), y * (1 - PUPIL)], () => p.ink(d))
}

/** Kinds of things that may smile. */
const FACED: ReadonlySet<string> = new Set(['food', 'object', 'plant', 'place', 'transport', 'sky'])

/** Eyes and a smile on the calmest part of a thing, if there is room for them. */
function drawLittleFace(p: Painting, { x, y, r }: ArtDrawing['calm']) {
  const wide = Math.min(r, 20)
  if (wide * p.unit < p.line * 3.4) return
  const dot = Math.max(wide * 0.15, (p.line * 0.62) / p.unit)
  for (const s of [-1, 1]) p.ink(ellipse(x + s * wide * 0.5, y - wide * 0.12, dot, dot * 1.3))
  p.pen(
    `M${x - wide * 0.22} ${y + wide * 0.16}Q${x} ${y + wide * 0.5} ${x + wide * 0.22} ${y + wide * 0.16}`,
    0.9,
  )
}

/** resvg aborts the whole process on these: a layer of theirs lies outside the canvas. */
const UNDRAWABLE: ReadonlySet<string> = new Set(['noto/package'])

type Detail = 0 | 1 | 2 | 3

/** Outlines so much longer than the other set's are fringes that thick lines turn into blots. */
const FRINGED = 1.9

/** The set a subject's ready-made drawing comes from: the wanted one, else the other; the plainest drawings only of
 * what is not all fringes there. */
export function artSetOf(subject: Subject, wanted: ArtSet, detail: Detail): ArtSet {
  const other = wanted === 'noto' ? 'fluent' : 'noto'
  if (!isDrawable(subject, wanted)) return other
  if (detail > 0 || !isDrawable(subject, other)) return wanted
  const raggedOf = (set: ArtSet) => artDrawing(set, subject[set]!, detail).ragged
  return raggedOf(wanted) > raggedOf(other) * FRINGED ? other : wanted
}

const isDrawable = (subject: Subject, set: ArtSet) =>
  subject[set] !== undefined && !UNDRAWABLE.has(`${set}/${subject[set]}`)

/** The subject's ready-made drawing. Throws when it has none in either set. */
function artOf(subject: Subject, wanted: ArtSet, detail: Detail): ArtDrawing {
  const set = artSetOf(subject, wanted, detail)
  const name = subject[set]
  if (!name) throw new Error(`There is no drawing of "${subject.id}"`)
  return artDrawing(set, name, detail)
}
