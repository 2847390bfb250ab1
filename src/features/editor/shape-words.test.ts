import { expect, it } from 'vitest'
import { movedInWords, placeInWords } from './shape-words'

it('says where something is and how far a shape was moved', () => {
  const page = { width: 2550, height: 3300 }
  expect(placeInWords({ x: 1275, y: 3300 }, page)).toBe('50 percent across, 100 percent down')
  expect(movedInWords(12, [300, -30])).toBe('Shape 12, 25.4 mm to the right, 2.5 mm up')
  expect(movedInWords(12, [-6, 0])).toBe('Shape 12, 0.5 mm to the left')
  expect(movedInWords(1200, [0, 0])).toBe('Shape 1,200, where it was')
})
