import 'server-only'
import { env } from '@/env'

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]']
const LOOPBACK_ADDRESSES = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

/**
 * True for a request that was typed on this machine to a studio that only this machine reaches.
 * The name it was asked under counts too, or a foreign page whose name is re-pointed at 127.0.0.1 could enter;
 * and so do the names and addresses a proxy in front reports, or a tunnel would open the door to everybody.
 */
export function isOnThisMachine(headers: Headers): boolean {
  if (!env().localStudio || !isLoopbackName(new URL(env().appUrl).host)) return false
  const host = headers.get('host')
  if (!host || !isLoopbackName(host)) return false
  if (headers.has('forwarded') || headers.has('via')) return false
  const names = entries(headers.get('x-forwarded-host'))
  const addresses = entries(headers.get('x-forwarded-for'))
  return names.every(isLoopbackName) && addresses.every((address) => LOOPBACK_ADDRESSES.includes(address))
}

function isLoopbackName(host: string): boolean {
  return LOOPBACK_NAMES.includes(host.toLowerCase().replace(/:\d+$/, ''))
}

function entries(header: string | null): string[] {
  return header ? header.split(',').map((entry) => entry.trim()) : []
}
