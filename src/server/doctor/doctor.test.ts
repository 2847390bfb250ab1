/**
 * Misconfigurations, each really set up, and what is said about them. Those that need a database server or a bucket are
 * there when the test script started one; everything else is tried where it started neither.
 */
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWhatIsRight } from '@/env'
import { testMailServer } from '../mail/testing'
import { r2Storage } from '../storage/r2'
import { testServer } from '../storage/testing'
import { examine } from './examine'
import type { Finding } from './finding'
import { mail } from './mail'
import { type Case, type Later, type Settings, withCleanUp } from './testing'
import { onBucket, soundBucket } from './testing-bucket'
import { onDatabase, soundDatabase } from './testing-database'
import { fullDisk } from './testing-full-disk'
import { onNetwork, soundNetwork } from './testing-network'
import { onPayments, soundPayments } from './testing-payments'

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'pennyplain-doctor-'))
})
afterAll(() => rm(dataDir, { recursive: true }))

/** As in a shell that has these settings and no others. */
const looked = (settings: Settings) => examine(readWhatIsRight({ DATA_DIR: dataDir, ...settings }))
const wrongOf = (findings: readonly Finding[]) => findings.filter(({ level }) => level === 'wrong')

const SECRET = 'kX3vJq7Lw9Tz2Rb5Nf8Hm1Pc4Yd6Gs0A'

const onThisMachine: Case[] = [
  { name: 'a port that is none', settings: { PORT: '99999' }, service: 'settings', mends: /PORT/ },
  {
    name: 'a token for the metrics that is too short',
    settings: { METRICS_TOKEN: 'short' },
    service: 'settings',
    mends: /METRICS_TOKEN/,
  },
  {
    name: 'a database of another kind',
    settings: { DATABASE_URL: 'mysql://studio@127.0.0.1/studio' },
    service: 'settings',
    mends: /DATABASE_URL/,
  },
  {
    name: 'a setting with a wrong name',
    settings: { OPENAI_APIKEY: 'sk-something' },
    service: 'settings',
    mends: /Did you mean OPENAI_API_KEY/,
  },
  {
    name: 'a secret that can be guessed',
    settings: { AUTH_SECRET: 'changeme'.repeat(5) },
    service: 'settings',
    mends: /AUTH_SECRET/,
  },
  {
    name: 'half a bucket',
    settings: {
      R2_ENDPOINT: 'https://account.r2.cloudflarestorage.com',
      R2_BUCKET: 'studio',
      R2_ACCESS_KEY_ID: 'key',
    },
    service: 'settings',
    mends: /R2_SECRET_ACCESS_KEY/,
  },
  {
    name: 'a mail server without a sender',
    settings: { SMTP_URL: 'smtp://127.0.0.1:1' },
    service: 'settings',
    mends: /MAIL_FROM/,
  },
  {
    name: 'a model without its key',
    settings: { PICTURE_MODEL: 'gpt-image-2' },
    service: 'models',
    mends: /PICTURE_MODEL/,
  },
  {
    name: 'a data folder that is a file',
    async setUp(later) {
      const file = path.join(dataDir, 'file')
      await writeFile(file, '')
      later(() => rm(file))
      return { DATA_DIR: file }
    },
    service: 'disk',
    mends: /DATA_DIR/,
  },
  {
    name: 'a data folder of somebody else',
    async setUp(later) {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'pennyplain-others-'))
      later(() => rm(folder, { recursive: true }))
      await chmod(folder, 0o555)
      // Whoever may do everything is nobody for a moment.
      if (process.getuid!() === 0) {
        process.seteuid!(65534)
        later(async () => process.seteuid!(0))
      }
      return { DATA_DIR: folder }
    },
    service: 'disk',
    mends: /DATA_DIR/,
  },
  ...fullDisk(),
  ...onNetwork(),
  ...onPayments(),
]

const server = process.env.TEST_DATABASE_URL
const [cases, sound] = server
  ? [onDatabase(server), (later: Later) => soundDatabase(server, later)]
  : testServer
    ? [onBucket(), soundBucket]
    : [
        onThisMachine,
        async (later: Later) => ({ ...(await soundNetwork(later)), ...(await soundPayments(later)) }),
      ]

describe('the doctor finds', () => {
  it.each(cases)('$name', async ({ settings, setUp, service, services, mends, says, level = 'wrong' }) => {
    await withCleanUp(async (later) => {
      const all = { ...(server ? { AUTH_SECRET: SECRET } : {}), ...settings, ...(await setUp?.(later)) }
      const findings = await looked(all)
      const found = level === 'wrong' ? wrongOf(findings) : findings.filter((one) => one.service === service)
      expect([...new Set(found.map((one) => one.service))], JSON.stringify(findings)).toEqual(
        services ?? [service],
      )
      expect(wrongOf(findings).length).toBeLessThanOrEqual(level === 'wrong' ? 2 : 0)
      const told = found.find((one) => one.level === level && one.service === service)
      expect(told?.fix).toMatch(mends)
      if (says) expect(told?.what).toMatch(says)
      for (const { what, fix } of findings) {
        expect(what).toMatch(/^\S.*[.)]$/s)
        for (const secret of ['hunter22', SECRET]) expect(`${what} ${fix}`).not.toContain(secret)
      }
    })
  })
})

describe('the doctor', () => {
  it('finds nothing where nothing is wrong', async () => {
    await withCleanUp(async (later) => {
      const findings = await looked(await sound(later))
      expect(wrongOf(findings)).toEqual([])
      expect(new Set(findings.map((one) => one.service)).size).toBeGreaterThan(8)
    })
  })

  it('sends a mail only to whom it is told', async () => {
    const server = await testMailServer()
    const read = readWhatIsRight({ SMTP_URL: server.url, MAIL_FROM: 'studio@example.com' })
    expect(await examine(read, { checks: [mail] })).toMatchObject([{ level: 'ok' }])
    expect(server.mails).toEqual([])
    const sent = await examine(read, { checks: [mail], sendMail: 'you@example.com' })
    expect(sent).toMatchObject([{ level: 'ok', what: 'A mail was sent to you@example.com.' }])
    expect(server.mails).toMatchObject([{ subject: 'The studio can send mail' }])
    await server.close()
  })

  it('leaves nothing where it looked', async () => {
    await withCleanUp(async (later) => {
      const settings = await sound(later)
      await looked(settings)
      expect(await readdir(dataDir)).toEqual([])
      const { bucket } = readWhatIsRight(settings).env
      for await (const { key } of bucket ? r2Storage(bucket).list('') : []) throw new Error(`${key} is left`)
    })
  })

  it('goes on where one service never answers, and names it', async () => {
    const never = { service: 'moon', run: () => new Promise<never>(() => {}) }
    const breaks = { service: 'sun', run: () => Promise.reject(new Error(`went down over ${SECRET}`)) }
    const fine = {
      service: 'earth',
      run: async () => [{ level: 'ok', what: 'It turns.', fix: null } as const],
    }
    const findings = await examine(readWhatIsRight({ AUTH_SECRET: SECRET }), {
      checks: [never, breaks, fine],
      patienceMs: 50,
    })
    expect(findings).toMatchObject([
      { service: 'moon', level: 'wrong', what: expect.stringMatching(/no answer within/) },
      { service: 'sun', level: 'wrong', what: expect.stringMatching(/went down over •••/) },
      { service: 'earth', level: 'ok' },
    ])
  })
})
