import 'server-only'
import type { Env, SettingFault } from '@/env'
import type { Question } from './question'

/** `wrong`: something does not work, or will not. `note`: it works, and the operator should know. */
export type Level = 'ok' | 'note' | 'wrong'

/** What was found out about one service. `fix` names the setting or the command; null where there is nothing to mend. */
export type Finding = {
  readonly service: string
  readonly level: Level
  readonly what: string
  readonly fix: string | null
}

/** What a check may look at. Settings that are wrong are left out of `env` and told in `faults`. */
export type Given = {
  readonly env: Env
  /** The settings as they were given, by name. */
  readonly source: Readonly<Record<string, string>>
  readonly faults: readonly SettingFault[]
  /** Asks the database server; throws where there is none that answers. */
  readonly ask: Question
  /** Who gets a mail to try the mail server; none is sent without. */
  readonly sendMail?: string | undefined
}

/** Looks at one service. It may throw: then the service is said not to have answered as expected. */
export type Check = {
  readonly service: string
  run(given: Given): Promise<readonly Said[]>
}

export type Said = Omit<Finding, 'service'>

export const ok = (what: string): Said => ({ level: 'ok', what, fix: null })
export const note = (what: string, fix: string | null = null): Said => ({ level: 'note', what, fix })
export const wrong = (what: string, fix: string): Said => ({ level: 'wrong', what, fix })
