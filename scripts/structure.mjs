/** Checks the dependency rule and the style of docs in one pass over src; each message says what to do instead. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const DRAWERS = /^(index|utils?|helpers?|common|misc|types|constants)\.(ts|tsx)$/
const MOST_LINES = 300

/** Where a file belongs: the first matching layer, from the top. */
const LAYERS = [
  ['app', /^src\/(app\/|instrumentation|start-up|worker|cli[/.]|proxy)/],
  ['features', /^src\/features\//],
  ['client', /^src\/client\//],
  ['ui', /^src\/components\//],
  ['server', /^src\/server\//],
  ['domain', /^src\/(domain\/|env\.)/],
]
const MAY_IMPORT = {
  app: ['app', 'features', 'client', 'ui', 'server', 'domain'],
  features: ['features', 'client', 'ui', 'domain'],
  client: ['client', 'domain'],
  ui: ['ui'],
  server: ['server', 'domain'],
  domain: ['domain'],
}
/** Server files that also run where `server-only` cannot: in a bare thread, and in the proxy. */
const OPEN = new Set([
  'src/server/generation/pixel-thread.ts',
  'src/server/auth/session-cookie.ts',
  'src/server/switches/known-switches.ts',
  'src/server/switches/maintenance-page.ts',
  'src/server/auth/supabase-client.ts',
])
const layerOf = (file) => LAYERS.find(([, where]) => where.test(file))?.[0]
const featureOf = (file) => file.match(/^src\/features\/([^/]+)/)?.[1]

export function faultsOf(file, text) {
  const faults = []
  const layer = layerOf(file)
  const test = /\.test\.tsx?$|\/testing\.ts$/.test(file)
  const name = path.basename(file)
  if (DRAWERS.test(name))
    faults.push(`${name} says nothing about what is inside: name the file after its main export.`)
  if (!test && file !== 'src/server/db/schema.ts' && text.split('\n').length > MOST_LINES + 1)
    faults.push(`has more than ${MOST_LINES} lines: split it where its subject splits.`)
  if (
    layer === 'server' &&
    !test &&
    /\.tsx?$/.test(name) &&
    file !== 'src/server/db/schema.ts' &&
    !OPEN.has(file) &&
    !text.startsWith("import 'server-only'")
  ) {
    faults.push("starts without import 'server-only': browser code could import it by mistake.")
  }
  if (!test && file !== 'src/env.ts' && file !== 'src/instrumentation.ts' && /process\.env\b/.test(text)) {
    faults.push('reads process.env: settings come from env() in src/env.ts, which parses and documents them.')
  }
  for (const [, target] of text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
    const to = target.startsWith('@/')
      ? `src/${target.slice(2)}`
      : target.startsWith('.')
        ? path.join(path.dirname(file), target)
        : null
    if (to === null) {
      if (layer === 'domain' && file.startsWith('src/domain/') && !test && target !== 'zod')
        faults.push(`imports ${target}: rules are pure and know only zod.`)
      continue
    }
    const below = layerOf(to.endsWith('/') || /\.\w+$/.test(to) ? to : `${to}.`)
    if (layer && below && !MAY_IMPORT[layer].includes(below) && !test) {
      faults.push(
        `imports ${target}: imports go down only (${layer} may use ${MAY_IMPORT[layer].join(', ')}).`,
      )
    }
    if (layer === 'features' && below === 'features' && featureOf(to) !== featureOf(file)) {
      faults.push(
        `imports ${target}: a feature never imports another feature; move what both need to src/client or src/domain.`,
      )
    }
  }
  return faults
}

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) yield* sources(file)
    else if (/\.tsx?$/.test(entry.name)) yield file
  }
}

if (import.meta.filename === process.argv[1]) {
  const faults = [...sources('src')].flatMap((file) =>
    faultsOf(file, readFileSync(file, 'utf8')).map((f) => `${file} ${f}`),
  )
  for (const fault of faults) console.error(fault)
  console.log(
    faults.length === 0 ? 'structure: every import goes down' : `structure: ${faults.length} faults`,
  )
  process.exitCode = faults.length === 0 ? 0 : 1
}
