import { expect, test } from 'vitest'
import { decodeText } from './decode-text'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  )

test('files are read however they were saved', () => {
  expect(decodeText(bytes('Café 🐈'))).toBe('Café 🐈')
  expect(decodeText(bytes([0xef, 0xbb, 0xbf], 'Café'))).toBe('Café')
  expect(decodeText(bytes('Caf', [0xe9]))).toBe('Café')
  expect(decodeText(bytes([0xff, 0xfe, 0x43, 0, 0xe9, 0]))).toBe('Cé')
  expect(decodeText(bytes([0xfe, 0xff, 0, 0x43]))).toBe('C')
  expect(decodeText(bytes(''))).toBe('')
})

test('a picture is no list', () => {
  expect(decodeText(bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0]))).toBeNull()
})
