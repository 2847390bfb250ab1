/** The only reader of process.env. Every setting is described in `.env.example`; a test keeps the two alike. */
import path from 'node:path'
import { z } from 'zod'
import { version } from '../package.json'
import { BUCKET, Settings, SUPABASE } from './settings'

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
    // The one folder a function may write to; what is in it is gone with the function.
    dataDir: s.VERCEL ? '/tmp' : path.resolve(/*turbopackIgnore: true*/ s.DATA_DIR),
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
    // A function is put to sleep between requests: nothing in it can wait for work.
    worker: s.WORKER && !s.VERCEL,
    /** Requests that queue work ask for a drain. */
    drain: s.DRAIN,
    drainSeconds: s.DRAIN_SECONDS,
    drainsAtOnce: s.DRAINS_AT_ONCE,
    /** Who may start a drain; undefined: nobody. */
    cronSecret: s.CRON_SECRET,
    vercel: s.VERCEL,
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
