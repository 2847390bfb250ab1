/** Sends errors of this page to Sentry. Loaded only where the studio says so. */
import {
  BrowserClient,
  dedupeIntegration,
  defaultStackParser,
  functionToStringIntegration,
  getCurrentScope,
  globalHandlersIntegration,
  linkedErrorsIntegration,
  makeFetchTransport,
} from '@sentry/nextjs'
import { type BrowserReports, scrubbed } from '@/domain/error-report'
import { ApiError } from './api-error'

export function startErrorReports({ correlationId, ...options }: BrowserReports): void {
  const scope = getCurrentScope()
  const client = new BrowserClient({
    ...options,
    transport: makeFetchTransport,
    stackParser: defaultStackParser,
    integrations: [
      globalHandlersIntegration(),
      functionToStringIntegration(),
      linkedErrorsIntegration(),
      dedupeIntegration(),
    ],
    maxBreadcrumbs: 0,
    sendClientReports: false,
    dataCollection: {
      userInfo: false,
      cookies: false,
      httpHeaders: false,
      httpBodies: [],
      urlQueryParams: false,
      stackFrameVariables: false,
    },
    beforeSend(report, { originalException }) {
      // The server said it and knows it: its own report has the same id.
      if (originalException instanceof ApiError) return null
      return scrubbed(report)
    },
  })
  if (correlationId) scope.setTag('correlationId', correlationId)
  scope.setTag('where', 'browser')
  scope.setClient(client)
  client.init()
}
