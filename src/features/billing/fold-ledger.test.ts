import { describe, expect, it } from 'vitest'
import { foldLedger, type LedgerEntry } from './fold-ledger'

let next = 100
const entry = (kind: LedgerEntry['kind'], blots: number, over: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: String(next--),
  kind,
  blots,
  subscription: 0,
  pack: blots,
  debt: 0,
  note: kind,
  jobId: null,
  projectId: null,
  createdAt: `2026-11-22T12:00:${String(next % 60).padStart(2, '0')}.000Z`,
  ...over,
})

const job = { jobId: 'job', projectId: 'moss' }

describe('the folded ledger', () => {
  it('makes one line of a job, named by what was ordered', () => {
    const lines = foldLedger([
      entry('release', 12, job),
      entry('capture', 12, job),
      entry('capture', 12, job),
      entry('hold', 36, { ...job, note: 'Moss the Cat, 3 pages' }),
      entry('grant', 600, { note: 'Welcome' }),
    ])
    expect(lines.map(({ note, change, held }) => ({ note, change, held }))).toEqual([
      { note: 'Moss the Cat, 3 pages', change: -24, held: 0 },
      { note: 'Welcome', change: 600, held: 0 },
    ])
  })

  it('says what a running job still reserves', () => {
    const [line] = foldLedger([entry('capture', 12, job), entry('hold', 48, job)])
    expect(line).toMatchObject({ change: -48, held: 36 })
  })

  it('adds up to the balance', () => {
    const entries = [
      entry('refund', 5),
      entry('release', 12, job),
      entry('hold', 24, job),
      entry('grant', 60),
    ]
    const sum = foldLedger(entries).reduce((total, line) => total + line.change, 0)
    expect(sum).toBe(60 - 24 + 12 - 5)
  })
})
