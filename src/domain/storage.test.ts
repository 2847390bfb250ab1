import { expect, it } from 'vitest'
import { bytesInWords } from './storage'

it('says sizes as people do', () => {
  const sizes = [0, 1, 1500, 999_999, 12_345_678, 1e9, 25.04e9, -5]
  expect(sizes.map(bytesInWords)).toEqual([
    '0 KB',
    '1 KB',
    '2 KB',
    '1 MB',
    '12.3 MB',
    '1 GB',
    '25 GB',
    '0 KB',
  ])
})
