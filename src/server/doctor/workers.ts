import 'server-only'
import { sharedSettings } from '@/server/jobs/shared-settings'
import { type Check, type Given, note, ok, type Said, wrong } from './finding'

type Process = { kind: string; host: string; pid: number; settings: Record<string, string> }

/** Later than that is not what a restart takes. */
const LATE_MINUTES = 60

/** Cron calls every minute. */
const RARE_MINUTES = 10

/** The processes of the studio, and whether its work goes on. */
export const workers: Check = {
  service: 'workers',
  async run(given) {
    const alive = await processes(given)
    if (!alive) return []
    const minutes = await sinceDrain(given)
    const drained = minutes !== null && minutes <= RARE_MINUTES
    const found = [
      ...(drained ? [] : drawing(alive, minutes, given)),
      ...differing(alive, given),
      ...(await thrown(given)),
      ...(await paused(given)),
      ...(await late(given, drained || alive.some(({ kind }) => kind !== 'web'))),
    ]
    if (found.length > 0) return found
    const kinds = alive.map(
      ({ kind, host, pid }) => `${kind === 'both' ? 'web and worker' : kind} on ${host} (${pid})`,
    )
    const drains = `Work is done by drains; the last began ${minutes === 0 ? 'just now' : `${minutes} minutes ago`}.`
    return [
      ...(drained ? [ok(drains)] : []),
      ...(alive.length > 0 || !drained
        ? [
            ok(
              `${alive.length} ${alive.length === 1 ? 'process runs' : 'processes run'}: ${kinds.join(', ')}.`,
            ),
          ]
        : []),
    ]
  },
}

/** Null where there is no database server that could tell, or no table yet. */
async function processes({ ask }: Given): Promise<Process[] | null> {
  const alive = `from engine.workers where beat_at > now() - interval '20 seconds' and not draining order by host, pid`
  return ask<Process>(`select kind, host, pid, settings ${alive}`).catch(() =>
    // Not migrated yet.
    ask<Process>(`select kind, host, pid, '{}'::jsonb as settings ${alive}`).catch(() => null),
  )
}

/** How long ago /api/drain last began to work; null where it never did. */
async function sinceDrain({ ask }: Given): Promise<number | null> {
  const rows = await ask<{ minutes: number | null }>(
    'select (extract(epoch from now() - max(began_at)) / 60)::int as minutes from engine.drains',
  ).catch(() => [])
  return rows[0]?.minutes ?? null
}

/** Nobody draws: no process, and no drain lately (`minutes` since the last). */
function drawing(alive: readonly Process[], minutes: number | null, { env }: Given): Said[] {
  if (alive.every(({ kind }) => kind === 'web') && (minutes !== null || env.cronSecret))
    return [
      wrong(
        minutes === null
          ? 'CRON_SECRET is set, but nobody ever called /api/drain with it: no page is drawn, no export made, no mail sent.'
          : `/api/drain was last called ${minutes} minutes ago: no page is drawn, no export made, no mail sent.`,
        'See that cron calls it (vercel.json) and sends the CRON_SECRET that the studio has; or start npm run worker on a machine.',
      ),
    ]
  if (alive.length === 0)
    return [
      note(
        'No process of the studio runs on this database.',
        'Start one: npm start, or npm run web and npm run worker.',
      ),
    ]
  if (alive.some(({ kind }) => kind !== 'web')) return []
  return [
    wrong(
      'Every process that runs only serves (WORKER=0): nobody draws pages, makes exports or sends mail.',
      'Start npm run worker on a machine, or take WORKER=0 away from one that serves.',
    ),
  ]
}

/** Two machines that do not agree, or this shell and the machines. */
function differing(alive: readonly Process[], { env, faults, source }: Given): Said[] {
  const here = { where: 'these settings', settings: sharedSettings(env) }
  const wrongHere = new Set(faults.map(({ setting }) => setting))
  const found: Said[] = []
  for (const name of Object.keys(here.settings)) {
    const said = new Map<string, string[]>()
    const hear = (value: string | undefined, where: string) => {
      if (value !== undefined) said.set(value, [...(said.get(value) ?? []), where])
    }
    for (const { host, pid, settings } of alive) hear(settings[name], `${host} (${pid})`)
    // This shell may know less than the machines; what it was given it must have right.
    if (source[name] && !wrongHere.has(name)) hear(here.settings[name], here.where)
    if (said.size < 2) continue
    const groups = [...said.values()].map((places) => places.join(', '))
    found.push(
      wrong(
        `${name} is not the same everywhere: ${groups.join(' differ from ')}.`,
        `Set ${name} to the same value on every machine, and restart those you change.`,
      ),
    )
  }
  return found
}

/** What the operator switched off, and may have forgotten. */
async function thrown({ ask }: Given): Promise<Said[]> {
  const rows = await ask<{ name: string; minutes: number }>(
    'select name, (extract(epoch from now() - since) / 60)::int as minutes from engine.switches order by name',
  ).catch(() => [])
  return rows.map(({ name, minutes }) => {
    const [is, back] = name === 'maintenance' ? ['on', 'off'] : ['off', 'on']
    return note(
      `The switch “${name}” has been ${is} for ${minutes} minutes.`,
      `When that is over: npm run -s pennyplain -- switch ${name} ${back}`,
    )
  })
}

async function paused({ ask }: Given): Promise<Said[]> {
  const rows = await ask<{ name: string; operator: boolean; reason: string | null; seconds: number }>(
    `select name, operator, reason, extract(epoch from paused_until - now())::int as seconds from engine.providers
      where paused_until > now() or operator`,
  ).catch(() => [])
  return rows.map(({ name, operator, reason, seconds }) => {
    const why = reason ?? 'It is in trouble.'
    if (!operator)
      return note(`Drawing is paused for ${seconds} s (${name}): ${why}`, 'It goes on by itself.')
    const key = name === 'gemini' ? 'GEMINI_API_KEY' : 'OPENAI_API_KEY'
    return wrong(
      `Drawing is paused until you act (${name}): ${why}`,
      `Mend ${key}, PICTURE_MODEL or the account; drawing then goes on by itself within ten minutes.`,
    )
  })
}

async function late({ ask }: Given, worked: boolean): Promise<Said[]> {
  const rows = await ask<{ name: string; minutes: number; failed: boolean }>(
    `select name, (extract(epoch from now() - next_at) / 60)::int as minutes, error is not null as failed
      from engine.schedules order by name`,
  ).catch(() => [])
  const found: Said[] = []
  // Nobody is there to do it: that was said above.
  const overdue = worked ? rows.filter(({ minutes }) => minutes > LATE_MINUTES) : []
  if (overdue.length > 0)
    found.push(
      wrong(
        `Scheduled work is late: ${overdue.map(({ name, minutes }) => `${name} by ${minutes} minutes`).join(', ')}.`,
        'Read the log of the workers; restart one (npm run worker) that does nothing.',
      ),
    )
  const failed = rows.filter((row) => row.failed)
  if (failed.length > 0)
    found.push(
      wrong(
        `Scheduled work failed the last time: ${failed.map(({ name }) => name).join(', ')}.`,
        'The column error of engine.schedules and the log of the workers say why; it is tried again every five minutes.',
      ),
    )
  return found
}
