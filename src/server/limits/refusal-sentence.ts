import 'server-only'
import { RATE_LIMITS, type RateLimitName } from '@/domain/limits'

/** What is counted, and how the sentence goes on: "… 40 s." */
const WORDS: Record<RateLimitName, readonly [counted: string, next: string]> = {
  api: ['requests', 'The next one can be sent in'],
  key: ['requests with one key', 'The next one can be sent in'],
  generate: ['batches', 'This one can start in'],
  upload: ['pictures', 'This one can be sent in'],
  edit: ['edits', 'This one can start in'],
  cover: ['pictures of a cover', 'The next one can be shown in'],
  export: ['exports', 'This one can start in'],
  signIn: ['failed sign-ins', 'You can try again in'],
  signInLink: ['sign-in links', 'The next one can be sent in'],
}

/** "5 batches a minute is our limit. This one can start in 40 s." */
export function refusalSentence(name: RateLimitName, waitSeconds: number): string {
  const { points, seconds } = RATE_LIMITS[name]
  const [counted, next] = WORDS[name]
  return `${points} ${counted} ${every(seconds)} is our limit. ${next} ${waitWords(waitSeconds)}.`
}

function every(seconds: number): string {
  if (seconds === 60) return 'a minute'
  if (seconds === 3600) return 'an hour'
  return `in ${Math.round(seconds / 60)} minutes`
}

function waitWords(seconds: number): string {
  return seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`
}
