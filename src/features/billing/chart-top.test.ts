import { expect, it } from 'vitest'
import { chartTop } from './chart-top'

it('ends the scale at a round number above every bar, with a whole half', () => {
  expect([0, 7, 12, 100, 101, 480, 601, 5000].map(chartTop)).toEqual([60, 10, 20, 100, 200, 600, 1000, 6000])
  for (let most = 1; most < 3000; most += 7) {
    expect(chartTop(most)).toBeGreaterThanOrEqual(most)
    expect(chartTop(most) % 2).toBe(0)
  }
})
