import { expect, it } from 'vitest'
import { faultOfFile, TOO_LARGE, UPLOAD, WRONG_TYPE } from './upload'

it('says of a file what is wrong before it is sent', () => {
  const of = (type: string, size: number) => faultOfFile({ type, size })
  expect(of('image/png', 1)).toBeNull()
  expect(of('image/webp', UPLOAD.bytes)).toBeNull()
  expect(of('image/jpeg', UPLOAD.bytes + 1)).toBe(TOO_LARGE)
  expect(of('image/heic', 1)).toBe(WRONG_TYPE)
  expect(of('', 1)).toBe(WRONG_TYPE)
  expect(of('image/png', 0)).toMatch(/empty/)
})
