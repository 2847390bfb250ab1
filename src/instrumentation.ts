import type { Instrumentation } from 'next'

/** Runs once when the web server starts: opens the database and, unless WORKER=0, draws pages in this process. */
export async function register(): Promise<void> {
  // Written out so that the bundler leaves the other runtime's build without it.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startUp } = await import('./start-up')
    await startUp({ serves: true })
  }
}

/** A screen or an action that failed: Next has said it on the console, and this is its line in the log. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { log, withCorrelation } = await import('./server/log')
    const { digest } = error as { digest?: string }
    const id = [request.headers['x-correlation-id']].flat()[0]
    const tell = () => log().error({ err: error, digest, route: context.routePath }, 'a screen failed')
    if (id) withCorrelation(id, tell)
    else tell()
  }
}
