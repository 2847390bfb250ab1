import 'server-only'
import { createHash, generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { described, type Person, personOf, type Query } from './testing-people'

export type StandIn = {
  readonly url: string
  readonly publishableKey: string
  readonly secretKey: string
  /** Links it would have mailed, newest last. */
  readonly mails: readonly { to: string; tokenHash: string; redirectTo: string }[]
  /** How often a session was renewed. */
  readonly renewals: () => number
  /** Tokens made from now on last this long, in seconds. */
  lasting(seconds: number): void
  /** What its dashboard has switched on. */
  offering(providers: { google: boolean; email: boolean }): void
  /** From now on every request is answered so; null: as usual. */
  failWith(status: number | null): void
  close(): Promise<void>
}

/** A used refresh token is taken once more within this time, in milliseconds: answers get lost. */
const REUSE_MS = 10_000

/**
 * Supabase Auth as far as the studio uses it: tokens signed with ES256, Google by PKCE with a page to choose from,
 * links by mail, renewal with detection of reuse, sign-out, deletion by the secret key. On loopback, beside the
 * project's own tables. Its answers follow those of the service; its people exist once their row does.
 */
export async function standIn({ query, siteUrl }: { query: Query; siteUrl: () => string }): Promise<StandIn> {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const kid = randomUUID()
  const jwk = {
    ...keys.publicKey.export({ format: 'jwk' }),
    kid,
    alg: 'ES256',
    use: 'sig',
    key_ops: ['verify'],
  }
  const publishableKey = `sb_publishable_${randomBytes(12).toString('hex')}`
  const secretKey = `sb_secret_${randomBytes(12).toString('hex')}`
  const flows = new Map<string, Flow>()
  const codes = new Map<string, Flow & { email: string }>()
  const links = new Map<string, string>()
  const mails: { to: string; tokenHash: string; redirectTo: string }[] = []
  const used = new Map<string, { at: number; next: string }>()
  let seconds = 3600
  let renewals = 0
  let external = { google: true, email: true }
  let failing: number | null = null

  const allowed = (redirectTo: string | null) =>
    redirectTo?.startsWith(`${siteUrl()}/`) ? redirectTo : siteUrl()

  function tokenFor(user: Person, session: string): string {
    const now = Math.floor(Date.now() / 1000)
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const claims = {
      sub: user.id,
      email: user.email,
      session_id: session,
      role: 'authenticated',
      aal: 'aal1',
    }
    const rest = {
      aud: 'authenticated',
      iss: `${url}/auth/v1`,
      iat: now,
      exp: now + seconds,
      is_anonymous: false,
    }
    const text = `${part({ alg: 'ES256', kid, typ: 'JWT' })}.${part({ ...claims, ...rest })}`
    const signature = sign('sha256', Buffer.from(text), { key: keys.privateKey, dsaEncoding: 'ieee-p1363' })
    return `${text}.${signature.toString('base64url')}`
  }

  async function answerFor(user: Person, session: string): Promise<{ status: number; body: object }> {
    const refresh = randomBytes(9).toString('base64url')
    await query(
      `insert into auth.refresh_tokens (token, user_id, revoked, session_id, created_at) values ($1, $2, false, $3, now())`,
      [refresh, user.id, session],
    )
    const expires_at = Math.floor(Date.now() / 1000) + seconds
    const access_token = tokenFor(user, session)
    const tokens = {
      access_token,
      token_type: 'bearer',
      expires_in: seconds,
      expires_at,
      refresh_token: refresh,
    }
    return { status: 200, body: { ...tokens, user: described(user) } }
  }

  async function enter(email: string) {
    const user = await personOf(query, email)
    if (user.banned) return refusal(403, 'user_banned', 'User is banned')
    const session = randomUUID()
    await query(
      `insert into auth.sessions (id, user_id, created_at, updated_at, aal) values ($1, $2, now(), now(), 'aal1')`,
      [session, user.id],
    )
    return answerFor(user, session)
  }

  async function renew(token: string) {
    renewals++
    const { rows } = await query(
      `select r.session_id as session, r.revoked, u.id, u.email from auth.refresh_tokens r
        join auth.users u on u.id = r.user_id::uuid where r.token = $1`,
      [token],
    )
    const found = rows[0] as { session: string; revoked: boolean; id: string; email: string } | undefined
    if (!found)
      return refusal(400, 'refresh_token_not_found', 'Invalid Refresh Token: Refresh Token Not Found')
    if (found.revoked && Date.now() - (used.get(token)?.at ?? 0) > REUSE_MS) {
      await query(`delete from auth.sessions where id = $1`, [found.session])
      return refusal(400, 'refresh_token_already_used', 'Invalid Refresh Token: Already Used')
    }
    await query(`update auth.refresh_tokens set revoked = true where token = $1`, [token])
    used.set(token, { at: Date.now(), next: found.session })
    return answerFor({ id: found.id, email: found.email, banned: false }, found.session)
  }

  /** Whoever's token is in the request, as long as their session lives. */
  async function bearer(request: IncomingMessage) {
    const token = request.headers.authorization?.split(' ')[1] ?? ''
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? 'e30', 'base64url').toString()) as {
      sub?: string
      session_id?: string
    }
    const { rows } = await query(
      `select u.id, u.email, s.id as session from auth.sessions s join auth.users u on u.id = s.user_id where s.id::text = $1`,
      [claims.session_id ?? ''],
    )
    return rows[0] as { id: string; email: string; session: string } | undefined
  }

  async function answer(request: IncomingMessage, at: URL, body: Body): Promise<Answer> {
    const given = (name: string) => at.searchParams.get(name)
    const way = `${request.method} ${at.pathname.replace('/auth/v1', '')}`
    const isAdmin = request.headers.apikey === secretKey
    if (!/^GET \/(\.well-known|authorize|google|callback)/.test(way)) {
      if (request.headers.apikey !== publishableKey && !isAdmin)
        return refusal(401, 'no_authorization', 'No API key')
    }
    switch (way.replace(/[0-9a-f-]{36}$/, ':id')) {
      case 'GET /.well-known/jwks.json':
        return { status: 200, body: { keys: [jwk] } }
      case 'GET /settings':
        return { status: 200, body: { external, disable_signup: false } }
      case 'GET /authorize': {
        const state = randomUUID()
        const challenge = given('code_challenge') ?? ''
        flows.set(state, { redirectTo: allowed(given('redirect_to')), challenge })
        return { status: 302, to: `${url}/auth/v1/google?state=${state}` }
      }
      case 'GET /google': {
        const back = (more: string) => `${url}/auth/v1/callback?state=${given('state')}&${more}`
        const choice = (email: string) => `<p><a href="${back(`email=${email}`)}">${email}</a></p>`
        const page = `<!doctype html><title>Google</title><h1>Choose an account</h1>${choice('ann@example.com')}
          ${choice('bob@example.com')}<p><a href="${back('error=access_denied')}">Cancel</a></p>`
        return { status: 200, page }
      }
      case 'GET /callback': {
        const flow = flows.get(given('state') ?? '')
        flows.delete(given('state') ?? '')
        const to = new URL(flow?.redirectTo ?? siteUrl())
        const wrong = flow ? given('error') : 'bad_oauth_state'
        if (wrong || !flow) {
          to.searchParams.set('error', flow ? 'access_denied' : 'invalid_request')
          to.searchParams.set('error_code', wrong ?? 'bad_oauth_state')
          return { status: 302, to: to.href }
        }
        const code = randomUUID()
        codes.set(code, { ...flow, email: given('email') ?? '' })
        to.searchParams.set('code', code)
        return { status: 302, to: to.href }
      }
      case 'POST /token': {
        if (given('grant_type') === 'refresh_token') return renew(body.refresh_token ?? '')
        const flow = codes.get(body.auth_code ?? '')
        if (!flow)
          return refusal(404, 'flow_state_not_found', 'invalid flow state, no valid flow state found')
        const challenge = createHash('sha256')
          .update(body.code_verifier ?? '')
          .digest('base64url')
        if (challenge !== flow.challenge)
          return refusal(
            400,
            'bad_code_verifier',
            'code challenge does not match previously saved code verifier',
          )
        codes.delete(body.auth_code ?? '')
        return enter(flow.email)
      }
      case 'POST /otp': {
        const tokenHash = `pkce_${randomBytes(28).toString('hex')}`
        const email = (body.email ?? '').toLowerCase()
        links.set(tokenHash, email)
        mails.push({ to: email, tokenHash, redirectTo: allowed(given('redirect_to')) })
        return { status: 200, body: {} }
      }
      case 'POST /verify': {
        const email = links.get(body.token_hash ?? '')
        links.delete(body.token_hash ?? '')
        return email ? enter(email) : refusal(403, 'otp_expired', 'Email link is invalid or has expired')
      }
      case 'GET /user': {
        const user = await bearer(request)
        return user
          ? { status: 200, body: described(user) }
          : refusal(403, 'session_not_found', 'Session from session_id claim in JWT does not exist')
      }
      case 'POST /logout': {
        const user = await bearer(request)
        if (user) await query(`delete from auth.sessions where id = $1`, [user.session])
        return { status: 204 }
      }
      case 'GET /admin/users':
        return isAdmin
          ? { status: 200, body: { users: [], aud: 'authenticated' } }
          : refusal(403, 'not_admin', 'User not allowed')
      case 'GET /admin/users/:id': {
        const { rows } = await query(`select id, email from auth.users where id = $1`, [
          at.pathname.slice(-36),
        ])
        if (!isAdmin) return refusal(403, 'not_admin', 'User not allowed')
        return rows[0]
          ? { status: 200, body: described(rows[0] as Person) }
          : refusal(404, 'user_not_found', 'User not found')
      }
      case 'DELETE /admin/users/:id': {
        if (!isAdmin) return refusal(403, 'not_admin', 'User not allowed')
        const { rows } = await query(`delete from auth.users where id = $1 returning id`, [
          at.pathname.slice(-36),
        ])
        return rows.length > 0 ? { status: 200, body: {} } : refusal(404, 'user_not_found', 'User not found')
      }
      default:
        return refusal(404, 'not_found', at.pathname)
    }
  }

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString()
    const body = text ? (JSON.parse(text) as Body) : {}
    const done: Answer = failing
      ? { status: failing, body: { message: 'not now' } }
      : await answer(request, new URL(request.url ?? '/', url), body).catch((error) =>
          refusal(500, 'unexpected_failure', String(error)),
        )
    response.statusCode = done.status
    response.setHeader('x-supabase-api-version', '2024-01-01')
    if (done.to) response.setHeader('location', done.to)
    response.setHeader('content-type', done.page ? 'text/html' : 'application/json')
    response.end(done.page ?? (done.body ? JSON.stringify(done.body) : ''))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    url,
    publishableKey,
    secretKey,
    mails,
    renewals: () => renewals,
    lasting: (given) => {
      seconds = given
    },
    offering: (providers) => {
      external = providers
    },
    failWith: (status) => {
      failing = status
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

type Flow = { redirectTo: string; challenge: string }
type Answer = { status: number; body?: object; page?: string; to?: string }
type Body = Partial<Record<'refresh_token' | 'auth_code' | 'code_verifier' | 'email' | 'token_hash', string>>

const refusal = (status: number, code: string, message: string): Answer => ({
  status,
  body: { code, message },
})
