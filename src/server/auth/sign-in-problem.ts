import 'server-only'
import type { SignInProblem } from '@/domain/sign-in'

/** Words of the sign-in service for what may go wrong with a code or a token, in ours. */
const PROBLEM: Record<string, SignInProblem> = {
  otp_expired: 'expired',
  validation_failed: 'torn',
  flow_state_not_found: 'elsewhere',
  flow_state_expired: 'elsewhere',
  bad_code_verifier: 'elsewhere',
  pkce_code_verifier_not_found: 'elsewhere',
  bad_oauth_state: 'elsewhere',
  bad_oauth_callback: 'elsewhere',
  access_denied: 'declined',
  user_banned: 'closed',
  signup_disabled: 'closed',
  over_request_rate_limit: 'often',
}

/** What an error code of the service, or of a way back from it, means for the person. */
export const problemOf = (code: string | null | undefined): SignInProblem =>
  (code && PROBLEM[code]) || 'unavailable'
