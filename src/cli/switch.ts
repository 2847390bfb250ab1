import { existsSync } from 'node:fs'
import { SWITCH, SWITCHES, type SwitchName, type Thrown, type ThrownSwitches } from '@/domain/switches'
import { env, overrideEnv } from '@/env'
import type { SwitchStore } from '@/server/switches/switch-store'
import { type Command, fromHere, oneOf, readArgs, UsageError } from './command'

/** Longer than this is no sentence for a banner. */
const LONGEST_WHY = 300

export const switches: Command = {
  summary: 'switch generation, exports, sign-up or the whole studio off and on, without a restart',
  help: `pennyplain switch [NAME on|off] [options]

  Without a name: how the switches stand. All machines follow within two seconds.

  generation off     no new pages, samples, heroes or edits; what runs is finished. With --pause it waits
  export off         no new files of books
  sign-up off        no new accounts; who has one signs in
  maintenance on     every address answers with a page that says so, and the API with 503. Health, metrics and payment
                     webhooks go on, and so do the workers

  --why "…"      a sentence that people read
  --pause        with generation off: pages that wait already go on waiting
  --data DIR     the data folder (DATA_DIR), where there is no DATABASE_URL
  --json         print how the switches stand as JSON`,

  async run(args) {
    const { values, positionals } = readArgs(args, {
      why: { type: 'string' },
      pause: { type: 'boolean' },
      data: { type: 'string' },
      json: { type: 'boolean' },
    })
    const [name, to, more] = positionals
    if (more !== undefined || (name !== undefined) !== (to !== undefined))
      throw new UsageError('switch takes a name and on or off, or nothing. Try: pennyplain switch --help')
    const wish = name === undefined ? null : wishOf(name, to!, values)
    if (values.data) overrideEnv({ DATA_DIR: fromHere(values.data) })
    const { store, where, close } = await open()
    try {
      if (wish) await store.set(wish.name, wish.thrown)
      const thrown = await store.read()
      if (values.json) console.log(JSON.stringify({ where, switches: standing(thrown) }))
      else
        for (const [each, { now, why, pause, since }] of Object.entries(standing(thrown)))
          console.log(
            `${each.padEnd(12)}${now}${since ? ` since ${since}${pause ? ', pages wait' : ''}${why ? `: ${why}` : ''}` : ''}`,
          )
      if (!values.json) console.error(`(${where})`)
      return 0
    } finally {
      await close()
    }
  },
}

type Flags = { why?: string | undefined; pause?: boolean | undefined }

function wishOf(given: string, to: string, flags: Flags): { name: SwitchName; thrown: Thrown | null } {
  if (!SWITCHES.includes(given as SwitchName))
    throw new UsageError(`There is no switch "${given}". There are: ${SWITCHES.join(', ')}.`)
  const name = given as SwitchName
  if (!oneOf(['on', 'off']).safeParse(to).success)
    throw new UsageError(`${name} can be on or off, not "${to}".`)
  const back = to === SWITCH[name].usual
  if (back && (flags.why !== undefined || flags.pause))
    throw new UsageError(`--why and --pause go with ${name} ${to === 'on' ? 'off' : 'on'}.`)
  if (flags.pause && name !== 'generation') throw new UsageError('--pause goes with generation off.')
  if (back) return { name, thrown: null }
  const why = (flags.why ?? '').replace(/\s+/g, ' ').trim()
  if (why.length > LONGEST_WHY) throw new UsageError(`--why: must have at most ${LONGEST_WHY} characters`)
  return { name, thrown: { why, pause: flags.pause ?? false, since: new Date().toISOString() } }
}

const standing = (thrown: ThrownSwitches) =>
  Object.fromEntries(
    SWITCHES.map((name) => {
      const { usual } = SWITCH[name]
      const now = thrown[name]
      const other = usual === 'on' ? ('off' as const) : ('on' as const)
      return [name, now ? { now: other, ...now } : { now: usual, why: '', pause: false, since: null }]
    }),
  )

/** The database of DATABASE_URL, as it is: a command must not migrate what runs. Else the data folder. */
async function open(): Promise<{ store: SwitchStore; where: string; close(): Promise<void> }> {
  const { databaseUrl, dataDir } = env()
  const { folderSwitches, tableSwitches } = await import('@/server/switches/switch-store')
  if (!databaseUrl) {
    if (!existsSync(dataDir))
      throw new Error(`There is no studio in ${dataDir}. Name its folder with --data, or set DATABASE_URL.`)
    return { store: folderSwitches(dataDir), where: dataDir, close: async () => {} }
  }
  const { openServer } = await import('@/server/db/client')
  const db = openServer(databaseUrl)
  const { host, pathname } = new URL(databaseUrl)
  const told = (error: { code?: string }): never => {
    if (error.code !== '42P01') throw error
    throw new Error('The database has no switches yet: start this version of the studio once.')
  }
  const table = tableSwitches(db.pool)
  return {
    store: {
      read: () => table.read().catch(told),
      set: (name, thrown) => table.set(name, thrown).catch(told),
    },
    where: `the database ${pathname.slice(1)} at ${host}`,
    close: db.close,
  }
}
