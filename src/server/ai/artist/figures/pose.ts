import 'server-only'

/** A limb from its joint: where the hand or foot is (figure units, x outward), and how far the middle bows out. */
export type Limb = { readonly x: number; readonly y: number; readonly bow: number }

/** A stance seen from the front. A figure is about 100 units high and stands on y = 0. */
export type Pose = {
  /** Degrees the whole figure leans to its right-hand side of the page. */
  readonly lean: number
  readonly headTilt: number
  /** −1 looks to the left edge of the page, 1 to the right. */
  readonly look: number
  /** Units the feet are off the ground. */
  readonly lift: number
  /** Height of the hips as a share of standing. */
  readonly hips: number
  readonly armLeft: Limb
  readonly armRight: Limb
  readonly legLeft: Limb
  readonly legRight: Limb
  /** Soles turned to the reader, as when sitting. */
  readonly soles: boolean
  /** Where something can be held. */
  readonly holds: 'right' | 'left' | 'both' | 'none'
}

export const POSE_NAMES = [
  'stand',
  'wave',
  'cheer',
  'hold',
  'present',
  'point',
  'walk',
  'run',
  'jump',
  'leap',
  'dance',
  'sit',
  'hips',
  'shy',
  'fly',
  'tiptoe',
] as const
export type PoseName = (typeof POSE_NAMES)[number]

const limb = (x: number, y: number, bow: number): Limb => ({ x, y, bow })
const DOWN = limb(7, 17, 4)
const UP = limb(15, -19, 6)
const FOOT = limb(1, 0, 0)

const STAND: Pose = {
  lean: 0,
  headTilt: 0,
  look: 0,
  lift: 0,
  hips: 1,
  armLeft: DOWN,
  armRight: DOWN,
  legLeft: FOOT,
  legRight: FOOT,
  soles: false,
  holds: 'none',
}

export const POSE: Record<PoseName, Pose> = {
  stand: STAND,
  wave: { ...STAND, headTilt: -6, look: 0.2, armRight: limb(18, -17, 8), holds: 'left' },
  cheer: { ...STAND, armLeft: UP, armRight: UP, legLeft: limb(4, 0, 0), legRight: limb(4, 0, 0) },
  hold: { ...STAND, headTilt: 4, armLeft: limb(4, 13, 7), armRight: limb(4, 13, 7), holds: 'both' },
  present: {
    ...STAND,
    headTilt: 6,
    look: 0.5,
    armLeft: limb(2, 15, 9),
    armRight: limb(21, 1, -4),
    holds: 'right',
  },
  point: {
    ...STAND,
    headTilt: 4,
    look: 0.6,
    armLeft: DOWN,
    armRight: limb(22, -10, -2),
    legLeft: limb(5, 0, 0),
  },
  walk: {
    ...STAND,
    lean: 4,
    look: 0.6,
    armLeft: limb(12, 12, 3),
    armRight: limb(12, 10, 5),
    legLeft: limb(8, -1, -1),
    legRight: limb(8, -3, 4),
    holds: 'right',
  },
  run: {
    ...STAND,
    lean: 13,
    headTilt: -6,
    look: 0.8,
    lift: 6,
    armLeft: limb(16, 5, -7),
    armRight: limb(13, 2, 8),
    legLeft: limb(17, -5, -5),
    legRight: limb(15, -9, 8),
  },
  jump: {
    ...STAND,
    lift: 17,
    armLeft: limb(18, -16, 3),
    armRight: limb(18, -16, 3),
    legLeft: limb(9, -6, 6),
    legRight: limb(9, -6, 6),
  },
  leap: {
    ...STAND,
    lean: 8,
    headTilt: -4,
    look: 0.5,
    lift: 15,
    armLeft: limb(20, -7, 2),
    armRight: limb(18, -17, 4),
    legLeft: limb(12, -2, -4),
    legRight: limb(11, -11, 8),
    holds: 'right',
  },
  dance: {
    ...STAND,
    lean: -7,
    headTilt: 8,
    look: -0.3,
    armLeft: limb(20, -2, -4),
    armRight: UP,
    legLeft: limb(2, 0, 0),
    legRight: limb(13, -8, 4),
    holds: 'right',
  },
  sit: {
    ...STAND,
    hips: 0.3,
    armLeft: limb(6, 15, 4),
    armRight: limb(6, 15, 4),
    legLeft: limb(11, 2, 0),
    legRight: limb(11, 2, 0),
    soles: true,
    holds: 'both',
  },
  hips: {
    ...STAND,
    headTilt: -4,
    armLeft: limb(2, 14, 11),
    armRight: limb(2, 14, 11),
    legLeft: limb(4, 0, 0),
  },
  shy: {
    ...STAND,
    headTilt: 9,
    look: -0.3,
    armLeft: limb(-5, 9, 8),
    armRight: limb(-5, 9, 8),
    legLeft: limb(-2, 0, 2),
    legRight: limb(-2, 0, 2),
    holds: 'both',
  },
  fly: {
    ...STAND,
    lean: 58,
    headTilt: -42,
    look: 0.6,
    lift: 30,
    armLeft: limb(15, -12, 0),
    armRight: limb(8, -23, 3),
    legLeft: limb(4, 2, 2),
    legRight: limb(5, -3, 3),
  },
  tiptoe: {
    ...STAND,
    lean: 6,
    headTilt: -5,
    look: 0.7,
    armLeft: limb(13, 3, 6),
    armRight: limb(13, 1, 6),
    legLeft: limb(3, -1, 0),
    legRight: limb(6, -6, 6),
  },
}
