/** Every setting there is, and what it must look like. `env.ts` reads them; `.env.example` describes them for people. */
import { z } from 'zod'
import { DRAIN_SECONDS, DRAINS_AT_ONCE } from './domain/drain'

const port = z.coerce
  .number('must be a number from 1 to 65535')
  .int('must be a whole number')
  .min(1, 'must be a number from 1 to 65535')
  .max(65535, 'must be a number from 1 to 65535')

const address = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://api.example.com/v1' })
  .optional()
const modelName = z
  .string()
  .regex(/^[\w.:/-]{1,100}$/, 'must be the name of a model')
  .optional()

const flag = z.enum(['0', '1'], 'must be 0 or 1').transform((v) => v === '1')

const DRAIN_TIME = `must be seconds from ${DRAIN_SECONDS.least} to ${DRAIN_SECONDS.most}`

const needsOpenAi = (s: Partial<Record<'PLANNER_MODEL' | 'MODERATION_MODEL' | 'VISION_MODEL', unknown>>) =>
  [s.PLANNER_MODEL, s.MODERATION_MODEL, s.VISION_MODEL].some((model) => model && model !== 'off')

/** What names a bucket: all of it or nothing. */
export const BUCKET = ['R2_ENDPOINT', 'R2_BUCKET', 'R2_ACCESS_KEY_ID', 'R2_SECRET_ACCESS_KEY'] as const

/** What names a Supabase project, its database aside: all of it or nothing. */
export const SUPABASE = ['SUPABASE_URL', 'SUPABASE_PUBLISHABLE_KEY', 'SUPABASE_SECRET_KEY'] as const

export const Settings = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    HOST: z.string().min(1, 'must be an address such as 127.0.0.1').default('127.0.0.1'),
    PORT: port.default(3000),
    APP_URL: z
      .url({ protocol: /^https?$/, error: 'must be an address such as https://studio.example.com' })
      .optional(),
    DATA_DIR: z.string().min(1, 'must name a folder').default('.data'),
    DATABASE_URL: z
      .url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// connection string' })
      .optional(),
    SUPABASE_URL: z
      .url({ protocol: /^https?$/, error: 'must be an address such as https://PROJECT.supabase.co' })
      .refine((v) => /^https?:\/\/[^/?#@]+\/?$/.test(v), 'must be an address without a path')
      .optional(),
    SUPABASE_PUBLISHABLE_KEY: z.string().min(8, 'is too short for a key').optional(),
    SUPABASE_SECRET_KEY: z.string().min(8, 'is too short for a key').optional(),
    AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    AUTH_SECRET_OLD: z.string().min(32, 'must have at least 32 characters').optional(),
    WORKER: flag.default(true),
    DRAIN: flag.default(false),
    DRAIN_SECONDS: z.coerce
      .number(DRAIN_TIME)
      .min(DRAIN_SECONDS.least, DRAIN_TIME)
      .max(DRAIN_SECONDS.most, DRAIN_TIME)
      .default(DRAIN_SECONDS.usual),
    DRAINS_AT_ONCE: z.coerce
      .number('must be a number from 1 to 100')
      .int('must be a whole number')
      .min(1, 'must be a number from 1 to 100')
      .max(100, 'must be a number from 1 to 100')
      .default(DRAINS_AT_ONCE),
    CRON_SECRET: z
      .string()
      .regex(/^[!-~]{16,}$/, 'must have at least 16 letters, digits and signs, and no spaces')
      .optional(),
    VERCEL: flag.default(false),
    WORKER_THREADS: z.coerce
      .number('must be a number from 1 to 64')
      .int('must be a whole number')
      .min(1, 'must be a number from 1 to 64')
      .max(64, 'must be a number from 1 to 64')
      .optional(),
    WELCOME_BLOTS: z.coerce
      .number('must be a number of Blots')
      .int('must be a whole number')
      .min(0, 'must not be negative')
      .max(1_000_000, 'is more than a million')
      .optional(),
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: 'must be a mail server such as smtps://user:password@host:465' })
      .optional(),
    MAIL_FROM: z
      .string()
      .regex(
        /^[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/,
        'must be an address such as Studio <studio@example.com>',
      )
      .optional(),
    R2_ENDPOINT: z
      .url({
        protocol: /^https?$/,
        error: 'must be an address such as https://ACCOUNT.r2.cloudflarestorage.com',
      })
      .refine(
        (v) => /^https?:\/\/[^/?#@]+\/?$/.test(v),
        'must be an address without a path: R2_BUCKET names the bucket',
      )
      .optional(),
    R2_BUCKET: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket, such as pennyplain')
      .optional(),
    R2_ACCESS_KEY_ID: z.string().optional(),
    R2_SECRET_ACCESS_KEY: z.string().optional(),
    R2_REGION: z
      .string()
      .regex(/^[a-z0-9-]+$/, 'must be a region such as auto or eu-central-1')
      .default('auto'),
    PROVIDER_PAGES_AT_ONCE: z.coerce
      .number('must be a number from 1 to 1000')
      .int('must be a whole number')
      .min(1, 'must be a number from 1 to 1000')
      .max(1000, 'must be a number from 1 to 1000')
      .optional(),
    PROVIDER_CALLS_PER_MINUTE: z.coerce
      .number('must be a number from 1 to 10000')
      .int('must be a whole number')
      .min(1, 'must be a number from 1 to 10000')
      .max(10_000, 'must be a number from 1 to 10000')
      .optional(),
    PROVIDER_TIMEOUT: z.coerce
      .number('must be seconds from 5 to 900')
      .min(5, 'must be seconds from 5 to 900')
      .max(900, 'must be seconds from 5 to 900')
      .default(180),
    OPENAI_API_KEY: z.string().min(8, 'is too short for a key').optional(),
    OPENAI_BASE_URL: address,
    GEMINI_API_KEY: z.string().min(8, 'is too short for a key').optional(),
    GEMINI_BASE_URL: address,
    PICTURE_MODEL: modelName,
    PICTURE_MODEL_FALLBACK: modelName,
    PICTURE_MODEL_LIKE: modelName,
    PLANNER_MODEL: modelName,
    MODERATION_MODEL: modelName,
    VISION_MODEL: modelName,
    PICTURE_PROVIDER_MODULE: z.string().min(1, 'must name a file').optional(),
    MODERATOR_MODULE: z.string().min(1, 'must name a file').optional(),
    METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
    SENTRY_DSN: z
      .url({ protocol: /^https?$/, error: 'must be a DSN such as https://KEY@o1.ingest.sentry.io/2' })
      .regex(/^https?:\/\/\w+@[^/]+\/(.+\/)?\d+$/, 'must be a DSN such as https://KEY@o1.ingest.sentry.io/2')
      .optional(),
    SENTRY_ENVIRONMENT: z.string().max(64, 'must have at most 64 characters').optional(),
    SENTRY_RELEASE: z.string().max(200, 'must have at most 200 characters').optional(),
    SENTRY_SAMPLE_RATE: z.coerce
      .number('must be a number from 0 to 1')
      .min(0, 'must be a number from 0 to 1')
      .max(1, 'must be a number from 0 to 1')
      .default(1),
    BILLING: z.enum(['on', 'off'], 'must be on or off').default('on'),
    STRIPE_SECRET_KEY: z
      .string()
      .regex(/^(sk|rk)_(test|live)_\w+$/, 'must be a secret or restricted key, such as sk_test_…')
      .optional(),
    STRIPE_WEBHOOK_SECRET: z
      .string()
      .regex(
        /^whsec_\w+(\s*,\s*whsec_\w+)*$/,
        'must be a webhook’s signing secret (whsec_…), or several with commas',
      )
      .optional(),
    STRIPE_BASE_URL: address,
    STRIPE_TAX: flag.default(false),
    STRIPE_PROMOTION_CODES: flag.default(false),
    LOG_LEVEL: z
      .enum(
        ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
        'must be trace, debug, info, warn, error or silent',
      )
      .default('info'),
  })
  .refine((s) => !s.DATABASE_URL || s.AUTH_SECRET, {
    path: ['AUTH_SECRET'],
    error: 'is needed with DATABASE_URL: every machine must share it (try: openssl rand -base64 33)',
  })
  .refine((s) => !s.DRAIN || s.CRON_SECRET, {
    path: ['CRON_SECRET'],
    error: 'is needed with DRAIN: whoever starts a drain sends it (try: openssl rand -hex 32)',
  })
  .refine((s) => !s.VERCEL || s.DATABASE_URL, {
    path: ['DATABASE_URL'],
    error: 'is needed on Vercel: functions keep no files, so the embedded database can’t live there',
  })
  .refine((s) => !s.VERCEL || s.R2_ENDPOINT, {
    path: ['R2_ENDPOINT'],
    error: 'is needed on Vercel: functions keep no files, so pictures and exports need a bucket',
  })
  .refine((s) => s.OPENAI_API_KEY || !needsOpenAi(s), {
    path: ['OPENAI_API_KEY'],
    error: 'is needed with PLANNER_MODEL, MODERATION_MODEL and VISION_MODEL',
  })
  .refine((s) => !s.SMTP_URL || s.MAIL_FROM, {
    path: ['MAIL_FROM'],
    error: 'is needed with SMTP_URL: it is who mails come from',
  })
  .refine((s) => !s.STRIPE_SECRET_KEY || s.STRIPE_WEBHOOK_SECRET, {
    path: ['STRIPE_WEBHOOK_SECRET'],
    error:
      'is needed with STRIPE_SECRET_KEY: Blots come by signed webhooks alone (npm run stripe:sync makes one)',
  })
  .refine((s) => s.STRIPE_SECRET_KEY || !s.STRIPE_WEBHOOK_SECRET, {
    path: ['STRIPE_SECRET_KEY'],
    error: 'is needed to reach Stripe: sk_test_… or rk_test_…, sk_live_… or rk_live_…',
  })
  .superRefine((s, { addIssue }) => {
    const lacking = [...SUPABASE, 'DATABASE_URL' as const].filter((name) => !s[name])
    if (SUPABASE.some((name) => s[name]))
      for (const name of lacking)
        addIssue({
          code: 'custom',
          path: [name],
          message: `is needed too: a Supabase project is named by ${SUPABASE.join(', ')} and DATABASE_URL`,
        })
    const missing = BUCKET.filter((name) => !s[name])
    if (missing.length < BUCKET.length)
      for (const name of missing)
        addIssue({
          code: 'custom',
          path: [name],
          message: `is needed too: a bucket is named by ${BUCKET.join(', ')}`,
        })
  })
