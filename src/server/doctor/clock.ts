import 'server-only'
import { type Check, type Given, note, ok, wrong } from './finding'

/** Signed addresses and webhooks tolerate some minutes; a clock set by NTP is off by far less than a second. */
const WRONG_SECONDS = 60
const NOTED_SECONDS = 5

type Compared = { readonly whose: string; readonly ahead: number }

/** This machine's clock, beside the database's, and those of the services it talks to. */
export const clockCheck: Check = {
  service: 'clock',
  async run(given) {
    const all = await Promise.all([
      databaseClock(given),
      ...addresses(given).map((one) => serverClock(...one)),
    ])
    const compared = all.filter((one) => one !== null)
    if (compared.length === 0) return [ok('There is no other clock to compare this machine’s with.')]
    const off = compared.filter(({ ahead }) => Math.abs(ahead) >= NOTED_SECONDS)
    if (off.length === 0) return [ok(`This machine's clock agrees with ${names(compared)}.`)]
    const worst = off.reduce((most, one) => (Math.abs(one.ahead) > Math.abs(most.ahead) ? one : most))
    const says = off.length === 1 && compared.length > 1 ? worst.whose : 'this machine'
    const sentence = `This machine's clock is ${inWords(worst.ahead)} that of ${names(off)}.`
    const fix = `Set the clock of ${says} by NTP (timedatectl set-ntp true).`
    return [Math.abs(worst.ahead) >= WRONG_SECONDS ? wrong(sentence, fix) : note(sentence, fix)]
  },
}

const names = (all: readonly Compared[]) => all.map(({ whose }) => whose).join(', ')

function inWords(ahead: number): string {
  const seconds = Math.round(Math.abs(ahead))
  const much = seconds >= 120 ? `${Math.round(seconds / 60)} minutes` : `${seconds} seconds`
  return `${much} ${ahead > 0 ? 'ahead of' : 'behind'}`
}

async function databaseClock({ ask }: Given): Promise<Compared | null> {
  try {
    await ask('select 1')
    const began = Date.now()
    const [row] = await ask<{ ms: number }>(
      'select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms',
    )
    return { whose: 'the database', ahead: ((began + Date.now()) / 2 - row!.ms) / 1000 }
  } catch {
    return null
  }
}

function addresses({ env, source }: Given): [whose: string, address: string][] {
  const { bucket, openAiKey, openAiUrl, appUrl } = env
  return [
    ...(bucket ? [['the bucket', bucket.endpoint] as [string, string]] : []),
    ...(openAiKey ? [['OpenAI', openAiUrl] as [string, string]] : []),
    ...(source.APP_URL
      ? [['the studio at APP_URL', new URL('/api/health', appUrl).href] as [string, string]]
      : []),
  ]
}

/** By the Date header, which has whole seconds. */
async function serverClock(whose: string, address: string): Promise<Compared | null> {
  try {
    const began = Date.now()
    const answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(5_000) })
    await answer.body?.cancel()
    const said = Date.parse(answer.headers.get('date') ?? '')
    return Number.isNaN(said) ? null : { whose, ahead: ((began + Date.now()) / 2 - said - 500) / 1000 }
  } catch {
    return null
  }
}
