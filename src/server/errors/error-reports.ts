import 'server-only'
import { scrubbed } from '@/domain/error-report'
import { env } from '@/env'
import { bringReporter } from '../log'

/** What is still on its way when a process ends gets this long, in milliseconds. */
const LAST_MS = 2_000

type Sdk = typeof import('@sentry/nextjs')

/**
 * Sends what is logged as an error to Sentry, where SENTRY_DSN is set; without it the SDK is never loaded. Of an error
 * it sends its name, its words without addresses, where it happened, and the correlation id: no request, no person, no
 * machine. Nothing waits for it: a Sentry that does not answer loses reports and nothing else.
 * Answers the function that sends what is left.
 */
export async function openErrorReports(): Promise<() => Promise<void>> {
  const { sentry } = env()
  if (!sentry) return async () => {}
  const loaded: Sdk & { default?: Sdk } = await import('@sentry/nextjs')
  // Plain Node sees only some of this package's names beside its default.
  const sdk = loaded.default ?? loaded
  sdk.init({
    dsn: sentry.dsn,
    environment: sentry.environment,
    release: sentry.release,
    sampleRate: sentry.sampleRate,
    // Errors, and nothing else: no traces, no breadcrumbs, nothing that listens in on requests, queries or the console.
    tracesSampleRate: 0,
    maxBreadcrumbs: 0,
    enableOpenTelemetrySetup: false,
    defaultIntegrations: false,
    integrations: [
      sdk.functionToStringIntegration(),
      sdk.linkedErrorsIntegration(),
      sdk.dedupeIntegration(),
      sdk.contextLinesIntegration(),
    ],
    sendClientReports: false,
    includeServerName: false,
    dataCollection: {
      userInfo: false,
      cookies: false,
      httpHeaders: false,
      httpBodies: [],
      urlQueryParams: false,
      databaseQueryData: false,
      queues: false,
      stackFrameVariables: false,
      graphQL: { document: false, variables: false },
      genAI: { inputs: false, outputs: false },
    },
    beforeSend: scrubbed,
  })
  bringReporter(({ error, message, correlationId, fatal }) => {
    sdk.captureException(error, {
      level: fatal ? 'fatal' : 'error',
      tags: { ...(correlationId ? { correlationId } : {}), where: message },
    })
  })
  return async () => {
    bringReporter(undefined)
    await sdk.close(LAST_MS)
    sdk.getCurrentScope().setClient(undefined)
  }
}
