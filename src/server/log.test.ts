import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { correlationId, makeLog, withCorrelation } from './log'

function captured() {
  const lines: Record<string, unknown>[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)))
      done()
    },
  })
  return { lines, log: makeLog(stream, 'info') }
}

describe('a log line', () => {
  it('carries the correlation id of what it belongs to, across awaits', async () => {
    const { lines, log } = captured()
    await Promise.all(
      ['first', 'second'].map((id) =>
        withCorrelation(id, async () => {
          await new Promise((done) => setImmediate(done))
          log.info(`of ${id}`)
          expect(correlationId()).toBe(id)
        }),
      ),
    )
    log.info('of nothing')
    expect(lines.map(({ msg, correlationId }) => [msg, correlationId])).toEqual([
      ['of first', 'first'],
      ['of second', 'second'],
      ['of nothing', undefined],
    ])
  })

  it('tells of an error with its stack and cause', () => {
    const { lines, log } = captured()
    log.error({ err: new Error('no page', { cause: new Error('no ink') }) }, 'failed')
    expect(lines[0]!.err).toMatchObject({
      message: expect.stringContaining('no page'),
      stack: expect.stringContaining('no ink'),
    })
  })

  it('keeps secrets to itself', () => {
    const { lines, log } = captured()
    log.info(
      { password: 'p1', given: { password: 'p2' }, headers: { cookie: 'c1', authorization: 'a1' } },
      'x',
    )
    expect(JSON.stringify(lines)).not.toMatch(/p1|p2|c1|a1/)
  })
})

it('outside of a request, each caller gets an id of its own', () => {
  expect(correlationId()).not.toBe(correlationId())
})
