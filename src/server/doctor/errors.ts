import 'server-only'
import { type Check, ok, wrong } from './finding'

const PATIENCE_MS = 8_000

/** Where errors are reported to. An envelope with nothing in it shows whether they would be taken, and leaves nothing. */
export const errors: Check = {
  service: 'errors',
  async run({ env: { sentry }, source }) {
    // One that is no address was told already.
    if (!sentry) return source.SENTRY_DSN ? [] : [ok('Errors are in the log, and nowhere else.')]
    const { protocol, host, username, pathname } = new URL(sentry.dsn)
    const at = pathname.lastIndexOf('/')
    const [path, project] = [pathname.slice(0, at), pathname.slice(at + 1)]
    let status: number
    try {
      const answer = await fetch(`${protocol}//${host}${path}/api/${project}/envelope/`, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-sentry-envelope',
          'x-sentry-auth': `Sentry sentry_version=7, sentry_client=pennyplain, sentry_key=${username}`,
        },
        body: '{}\n',
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      status = answer.status
      await answer.body?.cancel()
    } catch {
      return [
        wrong(
          `${host}, where errors are reported, does not answer.`,
          'Let this machine reach it, or correct SENTRY_DSN.',
        ),
      ]
    }
    if ([401, 403, 404].includes(status))
      return [
        wrong(
          `${host} takes no errors for the project ${project} (status ${status}).`,
          'Copy SENTRY_DSN anew from the settings of the project.',
        ),
      ]
    return [ok(`Errors are reported to ${host}.`)]
  },
}
