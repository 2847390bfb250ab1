import 'server-only'
import type { Ask, Bucket } from './bucket-request'
import { textOf } from './bucket-xml'

/** A bucket that did not do what it was asked; the message is for whoever runs the studio. `code` is the service's. */
export class BucketTrouble extends Error {
  override name = 'BucketTrouble'
  constructor(
    message: string,
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

const DOES = { GET: 'read', PUT: 'write', POST: 'write', DELETE: 'delete' } as const

/** What an answer that is no success means. */
export function fault(bucket: Bucket, { method, key }: Ask, status: number, body: string): BucketTrouble {
  const code = textOf(body, 'Code') ?? `status ${status}`
  const where = `The bucket ${bucket.name} at ${bucket.endpoint}`
  const what = `${DOES[method]} ${key || 'its list of objects'}`
  return new BucketTrouble(sentence(), code)

  function sentence(): string {
    switch (code) {
      case 'AccessDenied':
        return `${where} denies this key to ${what}. Give R2_ACCESS_KEY_ID the right to read and write objects of this bucket.`
      case 'InvalidAccessKeyId':
      case 'Unauthorized':
        return `${bucket.endpoint} does not know this key. Check R2_ACCESS_KEY_ID.`
      case 'SignatureDoesNotMatch':
        return `${bucket.endpoint} says the signature is wrong. Check R2_SECRET_ACCESS_KEY and R2_REGION.`
      case 'NoSuchBucket':
        return `There is no bucket ${bucket.name} at ${bucket.endpoint}. Make it, or correct R2_BUCKET.`
      case 'RequestTimeTooSkewed':
        return `${bucket.endpoint} says that the clock of this machine is wrong. Set it by NTP.`
      case 'QuotaExceeded':
      case 'InsufficientCapacity':
        return `${where} is full. Raise its quota.`
      default: {
        const said = textOf(body, 'Message')
        return `${where} could not ${what}: it answered ${status} ${code}${said ? ` (${said})` : ''}.`
      }
    }
  }
}
