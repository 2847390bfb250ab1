import { expect, it } from 'vitest'
import { csvLine } from './csv'

it('quotes what would break a table, and keeps formulas text', () => {
  expect(csvLine(['a, b', 'says "so"', 12, ''])).toBe('"a, b","says ""so""",12,\r\n')
  expect(csvLine(['=1+1', '-2', '@x', -3])).toBe("'=1+1,'-2,'@x,-3\r\n")
})
