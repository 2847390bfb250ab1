import 'server-only'
import type { Scene, Stage } from '../scene'
import { drawArt } from './art-piece'
import {
  drawBed,
  drawBlackboard,
  drawBookcase,
  drawDoor,
  drawEasel,
  drawFireplace,
  drawGears,
  drawGiftPile,
  drawSofa,
  drawToolboard,
} from './furniture'
import { drawBrickOven, drawOven, drawStove } from './kitchen-things'
import { bakeryShop, cafe, hearth, pantry } from './kitchens'
import { room } from './room'

/** Kitchens by what a brief says of them; one that says nothing may be in any. */
const KITCHENS: readonly { readonly at: RegExp; readonly draw: (scene: Scene) => Stage }[] = [
  { at: /behind the counter|bakery/, draw: bakeryShop },
  { at: /cafe|window/, draw: cafe },
  { at: /pantry|shelf/, draw: pantry },
  { at: /pots|oven|stove/, draw: hearth },
]

export function kitchen(scene: Scene, place: string): Stage {
  const { random, level } = scene
  const asked = KITCHENS.find(({ at }) => at.test(place))
  const other = asked ? (random.chance(0.7) ? asked : undefined) : random.pick([...KITCHENS, undefined])
  // Full shelves are too much for a toddler's page: it has one large oven.
  if (other && level > 0) return other.draw(scene)
  return room(scene, place, {
    pieces: [
      { at: /oven/, size: 44, draw: drawOven },
      { at: /stove|pots/, size: 40, draw: drawStove },
      { at: /baking|bread/, size: 46, draw: drawBrickOven },
    ],
    shelves: 'jars',
    hanging: ['pans', 'herbs', 'lamp', 'bunting', 'pans'],
    floor: ['tiles', 'boards', 'tiles'],
    table: { at: /counter|table/, chance: 0.6, counter: scene.random.chance(0.5) },
    rug: false,
  })
}

export function birthday(scene: Scene, place: string): Stage {
  return room(scene, place, {
    pieces: [
      { at: /present/, size: 40, draw: drawGiftPile },
      { at: /door/, size: 58, draw: drawDoor },
      {
        at: /piñata|pinata/,
        size: 40,
        draw: (s, x, y, size) => drawArt(s, 'pinata', x, y - size * 0.7, size),
      },
      { size: 34, draw: drawGiftPile },
    ],
    shelves: 'none',
    hanging: ['balloons', 'bunting', 'lanterns', 'balloons', 'bunting'],
    floor: ['boards', 'plain'],
    table: { at: /table/, chance: 0.5, counter: false },
    rug: true,
  })
}

export function home(scene: Scene, place: string): Stage {
  return room(scene, place, {
    pieces: [
      { at: /fire/, size: 44, draw: drawFireplace },
      { at: /porch|door/, size: 58, draw: drawDoor },
      { at: /sofa|living/, size: 32, draw: drawSofa },
      { at: /bed|blanket|sleep/, size: 26, draw: drawBed },
      { at: /attic|toy/, size: 54, draw: drawBookcase },
    ],
    shelves: 'books',
    hanging: ['lamp', 'none', 'bunting', 'lanterns'],
    floor: ['boards', 'plain', 'boards'],
    rug: true,
  })
}

export function school(scene: Scene, place: string): Stage {
  return room(scene, place, {
    pieces: [
      {
        at: /board|music|step/,
        size: 34,
        draw: (s, x, y, size) => drawBlackboard(s, x, y - size * 0.7, size * 1.3),
      },
      { at: /library/, size: 60, draw: drawBookcase },
      { at: /art/, size: 52, draw: drawEasel },
      { at: /science/, size: 54, draw: drawBookcase },
    ],
    shelves: 'books',
    hanging: ['bunting', 'lamp', 'none'],
    floor: ['boards', 'plain'],
    table: { at: /desk|science|art/, chance: 0.5, counter: false },
    rug: false,
  })
}

export function workshop(scene: Scene, place: string): Stage {
  return room(scene, place, {
    pieces: [
      { at: /gear|machine|engine/, size: 46, draw: drawGears },
      { at: /easel|drawing/, size: 54, draw: drawEasel },
      { at: /tool|bench/, size: 34, draw: (s, x, y, size) => drawToolboard(s, x, y - size * 0.75, size) },
      { size: 46, draw: drawGears },
    ],
    shelves: 'jars',
    hanging: ['lamp', 'lamp', 'none'],
    floor: ['boards', 'tiles'],
    table: { at: /bench|board/, chance: 0.7, counter: scene.random.chance(0.4) },
    rug: false,
  })
}
