import 'server-only'
import { BucketTrouble } from './bucket-trouble'

/** What is wrong with the place where files are kept. Only when it is `away` can waiting alone help. */
export type StorageFault = 'full' | 'refuses' | 'away'

/** Codes of the operating system, and of an S3 service. */
const FAULTS: Record<string, StorageFault> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'refuses',
  EACCES: 'refuses',
  EPERM: 'refuses',
  EIO: 'refuses',
  // Something that is no folder is where the folder should be.
  ENOTDIR: 'refuses',
  EEXIST: 'refuses',
  QuotaExceeded: 'full',
  InsufficientCapacity: 'full',
  AccessDenied: 'refuses',
  InvalidAccessKeyId: 'refuses',
  Unauthorized: 'refuses',
  SignatureDoesNotMatch: 'refuses',
  NoSuchBucket: 'refuses',
  RequestTimeTooSkewed: 'refuses',
}

/** Null when the error is of something else. */
export function storageFault(error: unknown): StorageFault | null {
  if (!(error instanceof Error && 'code' in error)) return null
  return FAULTS[String(error.code)] ?? (error instanceof BucketTrouble ? 'away' : null)
}
