import { describe, expect, it } from 'vitest'
import { boxBlur } from './box-blur'

describe('boxBlur', () => {
  it('spreads a point evenly over the square', () => {
    const point = { width: 5, height: 5, data: new Uint8Array(25) }
    point.data[12] = 90
    const blurred = boxBlur(point).data
    expect([...blurred.slice(5, 10)]).toEqual([0, 10, 10, 10, 0])
    expect([...blurred.slice(0, 5)]).toEqual([0, 0, 0, 0, 0])
  })

  it('keeps flat pictures as they are, borders included', () => {
    const flat = { width: 9, height: 7, data: new Uint8Array(63).fill(201) }
    expect(boxBlur(flat)).toEqual(flat)
  })
})
