import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { BadSignature } from './payments'

/** How far a signature's time may be from ours, in seconds: replays come too late. */
const TOLERANCE = 300

const hmac = (body: string, secret: string, seconds: number) =>
  createHmac('sha256', secret).update(`${seconds}.${body}`, 'utf8').digest('hex')

/** The value of `Stripe-Signature` for a webhook's exact body. */
export function signWebhook(body: string, secret: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000)
  return `t=${seconds},v1=${hmac(body, secret, seconds)}`
}

/**
 * Throws `BadSignature` unless `header` signs this body with one of the secrets, at about `now`. Of several signatures
 * one must fit.
 */
export function verifyWebhook(
  body: string,
  header: string | null,
  secrets: string | readonly string[],
  now: Date,
): void {
  const parts = (header ?? '').split(',').map((part) => part.trim().split('='))
  const seconds = Number(parts.find(([name]) => name === 't')?.[1])
  const given = parts.filter(([name]) => name === 'v1').map(([, value]) => Buffer.from(value ?? '', 'hex'))
  if (!Number.isInteger(seconds) || given.length === 0) throw new BadSignature('not signed')
  const expected = [secrets].flat().map((secret) => Buffer.from(hmac(body, secret, seconds), 'hex'))
  if (!expected.some((fits) => given.some((one) => one.length === fits.length && timingSafeEqual(one, fits))))
    throw new BadSignature('signed by somebody else')
  const ago = Math.round(now.getTime() / 1000 - seconds)
  if (Math.abs(now.getTime() / 1000 - seconds) > TOLERANCE)
    throw new BadSignature('signed at another time', ago)
}
