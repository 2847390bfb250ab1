import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBriefList } from './read-brief-list'

const briefs = (text: string) => readBriefList(text).entries.map((entry) => entry.brief)
const rows = (text: string) =>
  readBriefList(text).entries.map(({ line, brief, composition, hero }) => [line, brief, composition, hero])

describe('a list of one idea a line', () => {
  test('is taken as it is: commas, quotes and all', () => {
    expect(briefs('Moss naps, as always\n"I am brave" with stars\n"I am kind"\nA cat; a mouse')).toEqual([
      'Moss naps, as always',
      '"I am brave" with stars',
      '"I am kind"',
      'A cat; a mouse',
    ])
  })

  test('loses its numbering, its empty lines, its BOM and its carriage returns, and keeps its line numbers', () => {
    const text =
      '\uFEFF1. Moss naps\r\n\r\n2) Moss runs\r\n- A barn\r• A pond\n(4) A gate\nPage 5: A hen\n12 ducks in a row\n'
    expect(rows(text)).toEqual([
      [1, 'Moss naps', '', ''],
      [3, 'Moss runs', '', ''],
      [4, 'A barn', '', ''],
      [5, 'A pond', '', ''],
      [6, 'A gate', '', ''],
      [7, 'A hen', '', ''],
      [8, '12 ducks in a row', '', ''],
    ])
  })

  test('of nothing has nothing', () => {
    expect(briefs('')).toEqual([])
    expect(briefs(' \n\r\n \uFEFF')).toEqual([])
    expect(briefs('- \n1. ')).toEqual([])
  })
})

describe('a table', () => {
  test('with a header has its columns in any order', () => {
    expect(rows('hero,brief,composition\nyes,Moss naps,close-up\nno,"A barn, at noon",\n')).toEqual([
      [2, 'Moss naps', 'close-up', 'yes'],
      [3, 'A barn, at noon', '', 'no'],
    ])
  })

  test('of one column needs only its header', () => {
    expect(briefs('Brief\n"Moss naps, again"\n"He said ""hello"""')).toEqual([
      'Moss naps, again',
      'He said "hello"',
    ])
  })

  test('with semicolons or tabs is read as well', () => {
    expect(rows('brief;composition\r\nMoss naps, at noon;action\r\n')).toEqual([
      [2, 'Moss naps, at noon', 'action', ''],
    ])
    expect(rows('brief\tframing\nMoss naps\tpattern')).toEqual([[2, 'Moss naps', 'pattern', '']])
  })

  test('without a header is known by its framings', () => {
    expect(rows('"Moss naps, again",close-up,yes\nA barn,environment,no\nA pond,selfie,no')).toEqual([
      [1, 'Moss naps, again', 'close-up', 'yes'],
      [2, 'A barn', 'environment', 'no'],
      [3, 'A pond', 'selfie', 'no'],
    ])
    expect(rows('Ein Drache; close up\nEin Haus; ')).toEqual([
      [1, 'Ein Drache', 'close up', ''],
      [2, 'Ein Haus', '', ''],
    ])
  })

  test('keeps its line numbers past empty lines and texts of several lines', () => {
    expect(
      rows('brief,composition\n\n"Moss\nnaps",action\n\nA barn,pattern').map(([line, brief]) => [
        line,
        brief,
      ]),
    ).toEqual([
      [3, 'Moss naps'],
      [6, 'A barn'],
    ])
  })

  test('with quotes that do not match loses only the lines they are on', () => {
    const { entries } = readBriefList('brief,composition\nMoss naps,action\n"A barn,pattern\nA pond,action')
    expect(entries.map((entry) => [entry.line, entry.fault !== undefined])).toEqual([
      [2, false],
      [3, true],
      [4, false],
    ])
    expect(entries[1]!.text).toBe('"A barn,pattern')
  })

  test('with too many cells says so', () => {
    expect(readBriefList('brief,composition,hero\nMoss, the cat,action,yes').entries[0]!.fault).toMatch(
      /columns/,
    )
  })
})

test('any text gives a list, and every line that says something is in it', () => {
  const piece = fc.constantFrom(
    '"',
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    '\r',
    'brief',
    'cat',
    ' ',
    '1.',
    'action',
    'yes',
    '🐈',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      const { entries, header } = readBriefList(text)
      const shown = [header ?? '', ...entries.map((entry) => entry.text)].join('')
      const cats = (all: string) => all.split('🐈').length
      expect(cats(shown)).toBe(cats(text))
    }),
    { numRuns: 300 },
  )
})

test('a quotation mark left open in the header takes no line with it', () => {
  const { entries, header } = readBriefList('brief,"hero\n🐈 naps"\nMoss runs')
  expect(header).toBe('brief,"hero')
  expect(entries.map((entry) => entry.text)).toEqual(['🐈 naps"', 'Moss runs'])
})

test('words in a column that is not the brief’s are told about, not lost', () => {
  expect(readBriefList('brief\n,🐈').entries).toMatchObject([{ text: ',🐈', brief: '' }])
  expect(readBriefList('hero,brief\n🐈').entries).toMatchObject([{ text: '🐈', brief: '' }])
})
