import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readEnv, SettingsError } from './env'
import { Settings } from './settings'

describe('settings', () => {
  it('need nothing to run on one machine', () => {
    const env = readEnv({})
    expect(env.appUrl).toBe('http://127.0.0.1:3000')
    expect(env.localStudio).toBe(true)
  })

  it('are refused by name, one sentence per fault', () => {
    const wrong = { PORT: '99999', WORKER: 'yes', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud' }
    expect(() => readEnv(wrong)).toThrow(SettingsError)
    try {
      readEnv(wrong)
    } catch (error) {
      const lines = (error as Error).message.split('\n')
      expect(lines).toHaveLength(4)
      for (const name of Object.keys(wrong)) expect(lines.some((l) => l.startsWith(`${name} `))).toBe(true)
    }
  })

  it('ask for a shared secret with a database server', () => {
    expect(() => readEnv({ DATABASE_URL: 'postgres://u@127.0.0.1/db' })).toThrow(/^AUTH_SECRET is needed/)
  })

  it('ask for what starts drains, and keep their time within a function’s', () => {
    expect(() => readEnv({ DRAIN: '1' })).toThrow(/^CRON_SECRET is needed with DRAIN/)
    expect(() => readEnv({ CRON_SECRET: 'two words are none' })).toThrow(/^CRON_SECRET must have/)
    expect(() => readEnv({ DRAIN_SECONDS: '300' })).toThrow(/^DRAIN_SECONDS must be seconds from 10 to 290/)
    const { drain, worker, drainSeconds } = readEnv({ DRAIN: '1', CRON_SECRET: 'x'.repeat(16) })
    expect([drain, worker, drainSeconds]).toEqual([true, true, 270])
  })

  it('say what can’t be had on Vercel, where no process draws', () => {
    expect(() => readEnv({ VERCEL: '1' })).toThrow(
      /^DATABASE_URL is needed on Vercel: .*\nR2_ENDPOINT is needed on Vercel: /,
    )
    const { worker, dataDir } = readEnv({
      VERCEL: '1',
      DATABASE_URL: 'postgres://u@127.0.0.1/db',
      AUTH_SECRET: 'x'.repeat(32),
      R2_ENDPOINT: 'https://account.r2.cloudflarestorage.com',
      R2_BUCKET: 'pennyplain',
      R2_ACCESS_KEY_ID: 'id',
      R2_SECRET_ACCESS_KEY: 'key',
    })
    expect([worker, dataDir]).toEqual([false, '/tmp'])
  })

  it('ask who mails come from with a mail server', () => {
    const SMTP_URL = 'smtps://user:secret@mail.example.com:465'
    expect(() => readEnv({ SMTP_URL })).toThrow(/^MAIL_FROM is needed/)
    expect(() => readEnv({ SMTP_URL: 'https://mail.example.com' })).toThrow(/SMTP_URL must be a mail server/)
    expect(() => readEnv({ MAIL_FROM: 'Studio' })).toThrow(/^MAIL_FROM must be an address/)
    const { smtpUrl, mailFrom } = readEnv({ SMTP_URL, MAIL_FROM: 'Studio <studio@example.com>' })
    expect([smtpUrl, mailFrom]).toEqual([SMTP_URL, 'Studio <studio@example.com>'])
  })

  it('take a Supabase project whole, with its database, or not at all', () => {
    expect(readEnv({}).supabase).toBeUndefined()
    const project = {
      SUPABASE_URL: 'https://abc.supabase.co/',
      SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_1',
      SUPABASE_SECRET_KEY: 'sb_secret_1',
      DATABASE_URL: 'postgres://u@127.0.0.1/db',
    }
    const AUTH_SECRET = 'x'.repeat(32)
    const { supabase, localStudio } = readEnv({ ...project, AUTH_SECRET })
    expect([supabase, localStudio]).toEqual([
      { url: 'https://abc.supabase.co', publishableKey: 'sb_publishable_1', secretKey: 'sb_secret_1' },
      false,
    ])
    for (const name of Object.keys(project))
      expect(() => readEnv({ ...project, AUTH_SECRET, [name]: '' })).toThrow(
        new RegExp(`^${name} is needed too`),
      )
    expect(() =>
      readEnv({ ...project, AUTH_SECRET, SUPABASE_URL: 'https://abc.supabase.co/auth/v1' }),
    ).toThrow(/^SUPABASE_URL must be an address without a path/)
  })

  it('take an account at Stripe whole or not at all', () => {
    const STRIPE_SECRET_KEY = 'sk_test_1'
    const STRIPE_WEBHOOK_SECRET = 'whsec_new, whsec_old'
    expect(readEnv({}).stripe).toBeUndefined()
    expect(readEnv({ STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET }).stripe).toEqual({
      ...{ key: 'sk_test_1', webhookSecrets: ['whsec_new', 'whsec_old'], url: 'https://api.stripe.com' },
      ...{ live: false, tax: false, promotionCodes: false },
    })
    expect(() => readEnv({ STRIPE_SECRET_KEY })).toThrow(/^STRIPE_WEBHOOK_SECRET is needed/)
    expect(() => readEnv({ STRIPE_WEBHOOK_SECRET })).toThrow(/^STRIPE_SECRET_KEY is needed/)
    const notAKey = { STRIPE_SECRET_KEY: 'pk_live_not_this_one', STRIPE_WEBHOOK_SECRET }
    expect(() => readEnv(notAKey)).toThrow(/^STRIPE_SECRET_KEY must be(?!.*not_this_one)/)
  })

  it('take a bucket whole or not at all', () => {
    expect(readEnv({}).bucket).toBeUndefined()
    const R2_ENDPOINT = 'https://account.r2.cloudflarestorage.com/'
    const bucket = {
      R2_ENDPOINT,
      R2_BUCKET: 'studio',
      R2_ACCESS_KEY_ID: 'key',
      R2_SECRET_ACCESS_KEY: 'secret',
    }
    expect(readEnv(bucket).bucket).toEqual({
      endpoint: 'https://account.r2.cloudflarestorage.com',
      name: 'studio',
      accessKeyId: 'key',
      secretAccessKey: 'secret',
      region: 'auto',
    })
    for (const name of Object.keys(bucket))
      expect(() => readEnv({ ...bucket, [name]: '' })).toThrow(new RegExp(`^${name} is needed too`))
    expect(() => readEnv({ ...bucket, R2_ENDPOINT: `${R2_ENDPOINT}studio` })).toThrow(
      /^R2_ENDPOINT must be an address without a path/,
    )
    expect(() => readEnv({ ...bucket, R2_BUCKET: 'a/b' })).toThrow(/^R2_BUCKET must be the name of a bucket/)
  })

  it('never offer the studio without a password beyond this machine', () => {
    expect(readEnv({ HOST: '0.0.0.0' }).localStudio).toBe(false)
    const shared = { DATABASE_URL: 'postgres://u@127.0.0.1/db', AUTH_SECRET: 'x'.repeat(32) }
    expect(readEnv(shared).localStudio).toBe(false)
  })

  it('are all described in .env.example, and nothing else is', () => {
    const described = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z0-9_]+)=/gm)].map((m) => m[1])
    expect(described.sort()).toEqual(Object.keys(Settings.shape).sort())
  })
})
