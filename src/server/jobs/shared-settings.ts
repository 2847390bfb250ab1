import 'server-only'
import { createHash } from 'node:crypto'
import type { Env } from '@/env'

/**
 * What every process must be set to alike, by the name of its setting. A secret is told by a few digits of a hash:
 * enough to see that two differ, and nothing to find a drawn secret by.
 */
export function sharedSettings(env: Env): Record<string, string> {
  const { bucket } = env
  const all: Record<string, string | number | null | undefined> = {
    AUTH_SECRET: env.authSecret && fingerprint(env.authSecret),
    APP_URL: env.appUrl,
    CRON_SECRET: env.cronSecret && fingerprint(env.cronSecret),
    R2_ENDPOINT: bucket?.endpoint,
    R2_BUCKET: bucket?.name,
    PROVIDER_PAGES_AT_ONCE: env.providerPagesAtOnce,
    PROVIDER_CALLS_PER_MINUTE: env.providerCallsPerMinute,
    PICTURE_MODEL: env.pictureModel,
    MODERATION_MODEL: env.moderationModel,
    BILLING: env.billing ? 'on' : 'off',
    WELCOME_BLOTS: env.welcomeBlots,
    STRIPE_SECRET_KEY: env.stripe && fingerprint(env.stripe.key),
    SUPABASE_URL: env.supabase?.url,
    SENTRY_DSN: env.sentry && fingerprint(env.sentry.dsn),
    SMTP_URL: env.smtpUrl && fingerprint(env.smtpUrl),
    MAIL_FROM: env.mailFrom,
  }
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, String(value ?? '')]))
}

const fingerprint = (secret: string) =>
  createHash('sha256').update(`pennyplain settings\n${secret}`).digest('hex').slice(0, 8)
