import { describe, expect, it } from 'vitest'
import { castOf } from '../cast'
import { Painting } from '../engine/painting'
import { seededRandom } from '../random'
import type { Scene } from '../scene'
import { STYLE_TRAITS } from '../style-traits'
import { subject } from '../subjects'
import { heroLook } from './hero-look'
import { personLookOf } from './people'
import { POSE_NAMES } from './pose'
import { speciesOf } from './species'

const TRAITS = STYLE_TRAITS.cartoon

function stage(): { p: Painting; scene: Scene } {
  const p = new Painting(200, 200, 1, 2)
  const scene: Scene = {
    p,
    box: { left: 0, top: 0, right: 200, bottom: 200 },
    u: 2,
    level: 1,
    style: TRAITS,
    night: false,
    weather: undefined,
    focus: { x: 100, y: 190, height: 120 },
    random: seededRandom(1),
    used: new Set(),
  }
  return { p, scene }
}

function draw(id: string, key: string | undefined, pose: (typeof POSE_NAMES)[number] = 'stand') {
  const { p, scene } = stage()
  castOf(subject(id)!, TRAITS, 1, key).draw(
    scene,
    { x: 100, y: 190, height: 120, role: 'hero' },
    { pose, mood: 'smile' },
  )
  return p
}

describe('a hero', () => {
  it('looks the same whenever the same key is drawn', () => {
    expect([...draw('fox', 'Finn').cells()]).toEqual([...draw('fox', 'Finn').cells()])
  })

  it('has a look of its own: among many keys there are many looks', () => {
    const fox = speciesOf('fox')!
    const looks = new Set(
      Array.from({ length: 40 }, (_, i) => JSON.stringify(heroLook(`Fox ${i}`, fox, false))),
    )
    expect(looks.size).toBeGreaterThan(30)
  })

  it('keeps its accessory in every style but the one where everybody wears a scarf', () => {
    const rabbit = speciesOf('rabbit')!
    expect(heroLook('Bea', rabbit, true)).toMatchObject({
      ...heroLook('Bea', rabbit, false),
      accessory: 'scarf',
    })
  })

  it('does not wear a bow where there are horns', () => {
    const dragon = speciesOf('dragon')!
    for (let i = 0; i < 60; i++) expect(heroLook(`${i}`, dragon, false).accessory).not.toMatch(/bow$|flower/)
  })
})

describe('a figure', () => {
  it.each(POSE_NAMES)('can %s with its feet on or above the ground', (pose) => {
    const p = draw('bear', 'Bo', pose)
    const cells = p.cells()
    const filled = [...cells.keys()].filter((i) => cells[i]! > 0)
    expect(filled.length).toBeGreaterThan(2_000)
    expect(Math.max(...filled.map((i) => Math.floor(i / p.width)))).toBeLessThanOrEqual(197)
  })

  it('stands for faces that have no body of their own', () => {
    for (const id of ['fox', 'lion', 'bear', 'panda', 'unicorn', 'dragon-face', 'cow-face'])
      expect(speciesOf(id), id).toBeDefined()
    for (const id of ['princess', 'woman-astronaut', 'man-cook', 'robot', 'mermaid', 'girl'])
      expect(personLookOf(id), id).toBeDefined()
  })

  it('is drawn from ready-made art when there is no storybook form of it', () => {
    const whale = castOf(subject('whale')!, TRAITS, 1, 'Wally')
    expect(whale.poses).toBe(false)
    const { p, scene } = stage()
    whale.draw(scene, { x: 100, y: 190, height: 120, role: 'hero' })
    expect(p.cells().some((cell) => cell > 0)).toBe(true)
  })

  it.each(['cat', 'fox', 'horse'])('have a bent ear when they are said to: %s', (id) => {
    const drawn = (words: string) => draw(id, `Moss: a ${id} with a scarf${words}`).cells()
    expect(drawn(' and a red hat')).toEqual(drawn(''))
    expect(drawn(' and one bent ear')).not.toEqual(drawn(''))
  })
})
