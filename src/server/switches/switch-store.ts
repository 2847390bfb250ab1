import 'server-only'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { SWITCHES, type SwitchName, type Thrown, ThrownSwitches } from '@/domain/switches'

/** Where switches are kept for all processes of a studio. */
export type SwitchStore = {
  read(): Promise<ThrownSwitches>
  /** Throws one, or with null puts it back. */
  set(name: SwitchName, thrown: Thrown | null): Promise<void>
}

/** In the database that all machines share. */
export const tableSwitches = (pool: Pick<pg.Pool, 'query'>): SwitchStore => ({
  async read() {
    const { rows } = await pool.query<{ name: SwitchName; why: string; pause: boolean; since: Date }>(
      'select name, why, pause, since from engine.switches',
    )
    // One that a newer version knows is none of ours.
    return Object.fromEntries(
      rows
        .filter(({ name }) => SWITCHES.includes(name))
        .map(({ name, why, pause, since }) => [name, { why, pause, since: since.toISOString() }]),
    )
  },
  async set(name, thrown) {
    if (!thrown) await pool.query('delete from engine.switches where name = $1', [name])
    else
      await pool.query(
        `insert into engine.switches (name, why, pause, since) values ($1, $2, $3, $4)
          on conflict (name) do update set why = excluded.why, pause = excluded.pause, since = excluded.since`,
        [name, thrown.why, thrown.pause, thrown.since],
      )
  },
})

/**
 * In the data folder of an embedded studio: only one process can have its database open, and the operator's command is
 * another one.
 */
export function folderSwitches(folder: string): SwitchStore {
  const file = path.join(/*turbopackIgnore: true*/ folder, 'switches.json')
  const read = async (): Promise<ThrownSwitches> => {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '{}'
      throw error
    })
    return ThrownSwitches.parse(JSON.parse(text))
  }
  return {
    read,
    async set(name, thrown) {
      // Throwing one must work also where the file was damaged by hand.
      const { [name]: _before, ...rest } = await read().catch((): ThrownSwitches => ({}))
      const now: ThrownSwitches = thrown ? { ...rest, [name]: thrown } : rest
      if (Object.keys(now).length === 0) return rm(file, { force: true })
      await mkdir(folder, { recursive: true })
      const aside = `${file}.${process.pid}.part`
      await writeFile(aside, `${JSON.stringify(now, null, 2)}\n`)
      await rename(aside, file)
    },
  }
}
