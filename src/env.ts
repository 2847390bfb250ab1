/** The only reader of process.env. Every setting is described in `.env.example`; a test keeps the two alike. */
import path from 'node:path'
import { z } from 'zod'
import { version } from '../package.json'

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

const needsOpenAi = (s: Partial<Record<'PLANNER_MODEL' | 'MODERATION_MODEL' | 'VISION_MODEL', unknown>>) =>
  [s.PLANNER_MODEL, s.MODERATION_MODEL, s.VISION_MODEL].some((model) => model && model !== 'off')

/** What names a bucket: all of it or nothing. */
const BUCKET = ['R2_ENDPOINT', 'R2_BUCKET', 'R2_ACCESS_KEY_ID', 'R2_SECRET_ACCESS_KEY'] as const

/** What names a Supabase project, its database aside: all of it or nothing. */
const SUPABASE = ['SUPABASE_URL', 'SUPABASE_PUBLISHABLE_KEY', 'SUPABASE_SECRET_KEY'] as const

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

/** Thrown when settings are wrong; the message has one line per fault, each naming its setting. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

export type Env = ReturnType<typeof readEnv>

/** Empty values count as not set, so that a copied `.env.example` means the defaults. */
export function readEnv(source: Record<string, string | undefined>) {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = Settings.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`)
    throw new SettingsError(faults.join('\n'))
  }
  return settled(parsed.data)
}

function settled(s: z.output<typeof Settings>) {
  const loopback = ['127.0.0.1', '::1', 'localhost'].includes(s.HOST)
  return {
    production: s.NODE_ENV === 'production',
    host: s.HOST,
    port: s.PORT,
    appUrl: s.APP_URL ?? `http://${s.HOST.includes(':') ? `[${s.HOST}]` : s.HOST}:${s.PORT}`,
    dataDir: path.resolve(/*turbopackIgnore: true*/ s.DATA_DIR),
    databaseUrl: s.DATABASE_URL,
    /** Only the address of this machine, and nobody else's database: no password needed. */
    localStudio: loopback && !s.DATABASE_URL,
    authSecret: s.AUTH_SECRET,
    /** The one before: links it signed are still good. */
    authSecretOld: s.AUTH_SECRET_OLD,
    /** Who authors sign in with; undefined: passwords, kept in our own database. */
    supabase:
      s.DATABASE_URL && s.SUPABASE_URL && SUPABASE.every((name) => s[name])
        ? {
            url: s.SUPABASE_URL.replace(/\/$/, ''),
            publishableKey: s.SUPABASE_PUBLISHABLE_KEY!,
            secretKey: s.SUPABASE_SECRET_KEY!,
          }
        : undefined,
    worker: s.WORKER,
    workerThreads: s.WORKER_THREADS,
    welcomeBlots: s.WELCOME_BLOTS,
    /** Without it mails are kept as files in dataDir/outbox. */
    smtpUrl: s.SMTP_URL,
    mailFrom: s.MAIL_FROM ?? 'Pennyplain <studio@pennyplain.invalid>',
    /** Where pictures and files are kept; undefined: in dataDir. */
    bucket:
      s.R2_ENDPOINT && BUCKET.every((name) => s[name])
        ? {
            endpoint: s.R2_ENDPOINT.replace(/\/$/, ''),
            name: s.R2_BUCKET!,
            accessKeyId: s.R2_ACCESS_KEY_ID!,
            secretAccessKey: s.R2_SECRET_ACCESS_KEY!,
            region: s.R2_REGION,
          }
        : undefined,
    providerPagesAtOnce: s.PROVIDER_PAGES_AT_ONCE,
    providerCallsPerMinute: s.PROVIDER_CALLS_PER_MINUTE,
    /** A call that takes longer is given up, in milliseconds. */
    providerTimeoutMs: s.PROVIDER_TIMEOUT * 1000,
    openAiKey: s.OPENAI_API_KEY,
    openAiUrl: s.OPENAI_BASE_URL ?? 'https://api.openai.com/v1',
    geminiKey: s.GEMINI_API_KEY,
    geminiUrl: s.GEMINI_BASE_URL ?? 'https://generativelanguage.googleapis.com',
    /** Without it the built-in artist draws, or a default model of whoever's key is set. */
    pictureModel: s.PICTURE_MODEL,
    pictureModelFallback: s.PICTURE_MODEL_FALLBACK,
    pictureModelLike: s.PICTURE_MODEL_LIKE,
    /** Null: the built-in planner. */
    plannerModel: modelOr(s.PLANNER_MODEL, s.OPENAI_API_KEY && 'gpt-6-luna'),
    /** Null: our own lists are all there is. */
    moderationModel: modelOr(s.MODERATION_MODEL, s.OPENAI_API_KEY && 'omni-moderation-latest'),
    /** Null: nobody looks at drawings but the gate. */
    visionModel: modelOr(s.VISION_MODEL, undefined),
    pictureProviderModule: s.PICTURE_PROVIDER_MODULE,
    moderatorModule: s.MODERATOR_MODULE,
    metricsToken: s.METRICS_TOKEN,
    /** Where errors are reported to; undefined: nowhere. */
    sentry: s.SENTRY_DSN
      ? {
          dsn: s.SENTRY_DSN,
          environment: s.SENTRY_ENVIRONMENT ?? s.NODE_ENV,
          release: s.SENTRY_RELEASE ?? `pennyplain@${version}`,
          sampleRate: s.SENTRY_SAMPLE_RATE,
        }
      : undefined,
    /** False: prices and balances disappear and nothing is spent; limits stay. */
    billing: s.BILLING === 'on',
    /** Without it the built-in sandbox plays the payment provider. */
    stripe:
      s.STRIPE_SECRET_KEY && s.STRIPE_WEBHOOK_SECRET
        ? {
            key: s.STRIPE_SECRET_KEY,
            /** Several while they are changed: a webhook signed with any of them is believed. */
            webhookSecrets: s.STRIPE_WEBHOOK_SECRET.split(',').map((one) => one.trim()),
            url: s.STRIPE_BASE_URL ?? 'https://api.stripe.com',
            live: s.STRIPE_SECRET_KEY.slice(3).startsWith('live_'),
            tax: s.STRIPE_TAX,
            promotionCodes: s.STRIPE_PROMOTION_CODES,
          }
        : undefined,
    logLevel: s.LOG_LEVEL,
  }
}

const modelOr = (named: string | undefined, otherwise: string | undefined): string | null =>
  named === 'off' ? null : (named ?? otherwise ?? null)

// One per process, also across the copies of this module that a bundler makes.
const shared = globalThis as typeof globalThis & { pennyplainEnv?: Env }

/** Settings of this process, read at first use. */
export function env(): Env {
  shared.pennyplainEnv ??= readEnv(process.env)
  return shared.pennyplainEnv
}

/** Settings given on the command line win over those of the environment. */
export function overrideEnv(settings: Partial<Record<keyof typeof Settings.shape, string>>): void {
  shared.pennyplainEnv = readEnv({ ...process.env, ...settings })
}

export type SettingFault = { readonly setting: string; readonly sentence: string }

/**
 * What is wrong with the settings, and what is left of them without the wrong ones, so that the rest can be looked at.
 * `source`: every setting as it was given.
 */
export function readWhatIsRight(settings: Readonly<Record<string, string>> = {}) {
  const source: Record<string, string> = {}
  for (const [name, value] of Object.entries({ ...process.env, ...settings })) if (value) source[name] = value
  const left = { ...source }
  const faults: SettingFault[] = []
  // Rules that join settings are only looked at when each of them is well formed.
  for (let round = 0; round < 2; round++) {
    const issues = Settings.safeParse(left).error?.issues ?? []
    for (const { path, message } of issues) {
      const setting = String(path[0])
      if (!faults.some((fault) => fault.setting === setting))
        faults.push({ setting, sentence: `${setting} ${message}.` })
      delete left[setting]
    }
  }
  return { env: settled(z.object(Settings.shape).parse(left)), source, faults }
}

/** The folder a person was in when they called an npm script; npm itself runs scripts in the project's folder. */
export const callerFolder = (): string => process.env.INIT_CWD ?? process.cwd()
