import { expect, it } from 'vitest'
import { numberedFindings } from './numbered-findings'

it('numbers what fails before what only warns, and keeps the order within', () => {
  const numbered = numberedFindings(
    [
      { metric: 'leaks', severity: 'warn', message: 'open', box: [1, 2, 3, 4] },
      { metric: 'solid', severity: 'fail', message: 'black' },
      { metric: 'specks', severity: 'fail', message: 'specks' },
    ],
    [],
  )
  expect(numbered.map(({ number, message, tone }) => `${number} ${message} ${tone}`)).toEqual([
    '1 black tomato',
    '2 specks tomato',
    '3 open marigold',
  ])
  expect(numbered[2]?.box).toEqual([1, 2, 3, 4])
  expect(numbered[0]?.box).toBeNull()
})

it('gives keys that differ, also for two findings of one metric', () => {
  const two = numberedFindings(
    [
      { metric: 'leaks', severity: 'warn', message: 'a' },
      { metric: 'leaks', severity: 'warn', message: 'b' },
    ],
    [],
  )
  expect(new Set(two.map(({ key }) => key)).size).toBe(2)
})

it('leads to the page that a duplicate is nearly the same as, unless that one is gone', () => {
  const pages = [{ id: 'a', projectId: 'book', position: 4 }]
  const twinsOf = (like: string) =>
    numberedFindings([{ metric: 'duplicate', severity: 'fail', message: 'same', like }], pages).map(
      ({ twin }) => twin,
    )
  expect(twinsOf('a')).toEqual([pages[0]])
  expect(twinsOf('b')).toEqual([null])
})
