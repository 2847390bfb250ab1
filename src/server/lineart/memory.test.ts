import { expect, it } from 'vitest'
import { giveBack, release, takeBlank, takeBytes, takeCopy } from './memory'

it('hands out again what was given back, which is empty afterward', () => {
  const mine = takeBytes(1_000_003).fill(7)
  giveBack(mine, mine)
  expect(mine.length).toBe(0)
  expect(takeBytes(1_000_003)[500]).toBe(7)
  expect(takeBytes(1_000_003)[500]).toBe(0)
})

it('makes blank ones blank and copies alike', () => {
  giveBack(takeBytes(100_003).fill(7), takeBytes(100_003).fill(8))
  expect(takeBlank(100_003).every((byte) => byte === 0)).toBe(true)
  expect(takeCopy(new Uint8Array(100_003).fill(9)).every((byte) => byte === 9)).toBe(true)
})

it('leaves parts of larger arrays alone', () => {
  const part = new Uint8Array(200_000).subarray(4)
  giveBack(part)
  expect(part.length).toBe(199_996)
})

it('keeps a bounded amount, and frees what it is told to', () => {
  const size = 8 << 20
  for (let n = 0; n < 30; n++) giveBack(new Uint8Array(size).fill(7))
  const handedOut = Array.from({ length: 30 }, () => takeBytes(size)[0])
  expect(handedOut.filter((byte) => byte === 7)).toHaveLength(5)
  const large = new Uint8Array(64 << 20)
  expect(release(large.buffer)).toBe(64 << 20)
  expect(large.length).toBe(0)
})
