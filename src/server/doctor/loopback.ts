import 'server-only'

/** Whether an address is of this machine itself: what is sent there does not travel. */
export function isLoopback(address: string): boolean {
  const { hostname } = new URL(address)
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
}
