/**
 * The Supabase CLI and @supabase/lite, for tests. Not among this project's own packages: the registry has the CLI for some
 * systems only, which a lock file can't say, and together they are 200 MB that nobody needs to run a studio.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const PACKAGES = { supabase: '3.1.0', '@supabase/lite': '0.10.0', postgres: '3.4.9' }

/** Installs them, once; answers the folder, or why there is none. */
export function supabaseTools() {
  const folder = path.resolve('node_modules/.cache', `supabase-${Object.values(PACKAGES).join('-')}`)
  const mark = path.join(folder, 'whole')
  if (existsSync(mark)) return { folder }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n')
  const names = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`)
  const flags = ['--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder]
  const made = spawnSync('npm', ['install', ...flags, ...names], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 300_000,
  })
  const cli = path.join(folder, 'node_modules/.bin/supabase')
  if (made.status !== 0)
    return { reason: `npm could not install ${names.join(', ')}: ${lastLine(made.stderr)}` }
  const tried = spawnSync(cli, ['--version'], { encoding: 'utf8', timeout: 60_000 })
  if (tried.status !== 0) return { reason: `the Supabase CLI does not run here: ${lastLine(tried.stderr)}` }
  writeFileSync(mark, '')
  return { folder }
}

const lastLine = (text) => `${text}`.trim().split('\n').at(-1)
