/** What of an error may leave for the error tracker, on server and browser alike. */

const ADDRESS = /[\w.+-]+@[\w-]+(\.[\w-]+)+/g
const wordsOf = (text: string) => text.replace(ADDRESS, '[address]').replace(/\?[^\s"')]*/g, '?…')

/** The parts of a report that are looked at; the tracker's own type has more. */
type Report = {
  message?: string | undefined
  request?: unknown
  user?: unknown
  server_name?: string | undefined
  breadcrumbs?: unknown
  extra?: unknown
  contexts?: unknown
  transaction?: unknown
  exception?: { values?: { value?: string | undefined }[] | undefined } | undefined
}

/** The report without anything of a person, a request or a machine, and its words without mail addresses and queries. */
export function scrubbed<R extends Report>(report: R): R {
  const {
    request: _request,
    user: _user,
    server_name: _machine,
    breadcrumbs: _steps,
    extra: _extra,
    contexts: _contexts,
    transaction: _where,
    ...rest
  } = report
  const values = rest.exception?.values?.map((value) =>
    value.value === undefined ? value : { ...value, value: wordsOf(value.value) },
  )
  return {
    ...rest,
    ...(rest.message === undefined ? {} : { message: wordsOf(rest.message) }),
    ...(values ? { exception: { ...rest.exception, values } } : {}),
  } as R
}

/** What the browser is told to send reports with. */
export type BrowserReports = {
  readonly dsn: string
  readonly environment: string
  readonly release: string
  readonly sampleRate: number
  /** Of the request that brought the page. */
  readonly correlationId: string | null
}
