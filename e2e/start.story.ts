import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../scripts/postgres.mjs'
import { openStudio } from './fixtures'

/** `npm start` with these arguments, until it ends by itself. */
function start(args: string[], env: Record<string, string> = {}) {
  const ended = spawnSync('npm', ['start', '--silent', '--', ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { status: ended.status, said: ended.stderr.trim() }
}

describe('npm start, when something is in the way', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'pennyplain-start-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('names a taken port and another to try', async () => {
    const port = await freePort()
    const other = net.createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
    const { status, said } = start(['--port', String(port), '--data', folder])
    other.close()
    expect({ status, said }).toEqual({
      status: 1,
      said: `Port ${port} is taken. Stop what runs there, or choose another: npm start -- --port ${port + 1}`,
    })
  })

  it('says what is wrong with a port, an address or an option', async () => {
    expect(start(['--port', 'abc', '--data', folder])).toEqual({
      status: 1,
      said: expect.stringMatching(/--port must be a number/),
    })
    expect(start(['--host', '203.0.113.7', '--data', folder])).toEqual({
      status: 1,
      said: expect.stringMatching(/no address 203/),
    })
    expect(start(['--colour'])).toEqual({ status: 1, said: expect.stringMatching(/--colour.*--help/) })
  })

  it('says why a data folder cannot be used', () => {
    const file = path.join(folder, 'file')
    writeFileSync(file, '')
    expect(start(['--data', file])).toEqual({
      status: 1,
      said: expect.stringMatching(/it is a file, not a folder/),
    })
    expect(start(['--data', path.join(file, 'below')])).toEqual({
      status: 1,
      said: expect.stringMatching(/is a file, not a folder/),
    })
    expect(start(['--data', '/proc/pennyplain']).said).toMatch(
      /^The data folder \/proc\/pennyplain can't be used: /,
    )
  })

  it('refuses a folder another studio has open', async () => {
    const studio = await openStudio()
    try {
      const { status, said } = start(['--port', String(await freePort()), '--data', studio.dataDir])
      expect(status).toBe(1)
      expect(said).toMatch(
        /^The data folder .* is in use by another Pennyplain\. Stop that one, or choose another/,
      )
    } finally {
      await studio.close()
    }
  })

  it('refuses a wrong setting by its name', async () => {
    const args = ['--port', String(await freePort()), '--data', path.join(folder, 'settings')]
    const wrong = { WORKER: 'maybe', LOG_LEVEL: 'loud' }
    const { status, said } = start(args, wrong)
    expect(status).toBe(1)
    expect(said.split('\n').sort()).toEqual([
      'LOG_LEVEL must be trace, debug, info, warn, error or silent.',
      'WORKER must be 0 or 1.',
    ])
  })
})
