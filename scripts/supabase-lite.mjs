/**
 * Supabase Auth by an independent implementation, @supabase/lite, over an empty database of a Postgres server:
 * `node scripts/supabase-lite.mjs FOLDER DATABASE SITE SECONDS`. FOLDER is where it is installed; tokens last SECONDS.
 * What it says is JSON, a line each: where it listens, then every mail it would have sent. It ends when its input does.
 */
import { createServer } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [folder, databaseUrl, siteUrl, seconds] = process.argv.slice(2)
const from = (file) => import(pathToFileURL(path.join(folder, 'node_modules/@supabase/lite/dist', file)).href)
const { App } = await from('index.js')
const { createPostgresConnection } = await from('db/postgres/PostgresConnection.js')

const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`)
const keys = { publishable_key: 'sb_publishable_pennyplain_tests', secret_key: 'sb_secret_pennyplain_tests' }
const app = new App({
  connection: createPostgresConnection({ url: databaseUrl, postgresOptions: { onnotice: () => {} } }),
  auth: {
    enabled: true,
    jwt_expiry: Number(seconds),
    jwt_secret: 'a secret of the tests that is long enough for HS256',
    site_url: siteUrl,
    additional_redirect_urls: [`${siteUrl}/**`],
    ...keys,
  },
  options: { drivers: { email: { send: async ({ to, text, html }) => say({ to, text, html }) } } },
})

const server = createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined
  const url = `http://${request.headers.host}${request.url}`
  const answer = await app.fetch(
    new Request(url, { method: request.method, headers: request.headers, body }),
    {
      peerAddress: request.socket.remoteAddress,
    },
  )
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  response.end(Buffer.from(await answer.arrayBuffer()))
})
await app.ensureSystemSchema()
server.listen(0, '127.0.0.1', () => say({ url: `http://127.0.0.1:${server.address().port}`, ...keys }))
process.stdin.resume().on('end', () => process.exit(0))
