import 'server-only'
import type { readWhatIsRight } from '@/env'
import { address } from './address'
import { clockCheck } from './clock'
import { databaseCheck } from './database'
import { disk } from './disk'
import { errors } from './errors'
import { type Check, type Finding, type Given, type Said, wrong } from './finding'
import { mail } from './mail'
import { models, planner, vision } from './models'
import { moderation } from './moderation'
import { payments } from './payments'
import { questions } from './question'
import { settings } from './settings'
import { signIn } from './sign-in'
import { storageCheck } from './storage'
import { withoutSecrets } from './without-secrets'
import { workers } from './workers'

/** Every service, in the order they are told. A new one is a file beside these and a line here. */
const CHECKS: readonly Check[] = [
  settings,
  databaseCheck,
  disk,
  storageCheck,
  signIn,
  workers,
  models,
  planner,
  moderation,
  vision,
  address,
  payments,
  mail,
  errors,
  clockCheck,
]

/** A service that takes longer is given up, in milliseconds. */
const PATIENCE_MS = 20_000

type Options = {
  readonly sendMail?: string | undefined
  readonly patienceMs?: number
  readonly progress?: (done: number, of: number) => void
  readonly checks?: readonly Check[]
}

/** Looks at every service at once; changes nothing, and takes away what it had to put somewhere to see. */
export async function examine(
  read: ReturnType<typeof readWhatIsRight>,
  { sendMail, patienceMs = PATIENCE_MS, progress, checks = CHECKS }: Options = {},
): Promise<Finding[]> {
  const { ask, close } = questions(read.env.databaseUrl)
  const given: Given = { ...read, ask, sendMail }
  let done = 0
  try {
    const all = await Promise.all(
      checks.map(async ({ service, run }) => {
        const said = await inTime(run(given), patienceMs).catch(unexpected)
        progress?.(++done, checks.length)
        return said.map((one): Finding => ({ service, ...one }))
      }),
    )
    return withoutSecrets(once(all.flat()), read.source)
  } finally {
    await close()
  }
}

/** What several services stumble over is told by the first of them. */
const once = (findings: readonly Finding[]): Finding[] =>
  findings.filter(
    ({ level, what }, i) => level === 'ok' || findings.findIndex((one) => one.what === what) === i,
  )

const unexpected = (error: Error): Said[] => [
  wrong(
    `It could not be looked at: ${error.message.split('\n')[0]}.`,
    'Run this again; if it stays so, read the log of the studio.',
  ),
]

async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(
      () => fail(new Error(`there was no answer within ${Math.round(ms / 1000)} seconds`)),
      ms,
    )
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
