import 'server-only'

/**
 * Where a request comes from, for limits. The last entry is the one that the server or proxy nearest to us wrote;
 * the ones before it are whatever the client says.
 */
export function clientAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
}
