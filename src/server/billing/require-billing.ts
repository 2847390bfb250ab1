import 'server-only'
import { Refusal } from '@/domain/errors'
import { env } from '@/env'

/** Refuses where a private studio has no billing. */
export function requireBilling(): void {
  if (!env().billing)
    throw new Refusal('not_found', 'This studio has no billing. Nothing costs anything here.')
}
