import 'server-only'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { GEMINI_TEST_KEY, geminiStandIn } from '../ai/gemini/testing'
import { CONTRACT_KEY, contractServer } from '../ai/openai/testing'
import { bringClock } from '../clock'
import { type Case, type Later, nobody, type Settings, webServer } from './testing'

const MAIL_FROM = 'Studio <studio@example.com>'

async function openAi(later: Later, account: { models?: string[]; money?: boolean } = {}): Promise<Settings> {
  const server = Object.assign(await contractServer(), account)
  later(() => server.close())
  return { OPENAI_API_KEY: CONTRACT_KEY, OPENAI_BASE_URL: server.url }
}

async function mailServer(later: Later, options: SMTPServerOptions, host = '127.0.0.1'): Promise<Settings> {
  const server = new SMTPServer(options)
  server.on('error', () => {})
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  later(() => new Promise<void>((closed) => server.close(() => closed())))
  const { port } = server.server.address() as AddressInfo
  return { SMTP_URL: `smtp://studio:hunter22@${host}:${port}`, MAIL_FROM }
}
const letsIn: SMTPServerOptions = {
  disabledCommands: ['STARTTLS'],
  allowInsecureAuth: true,
  onAuth: (_auth, _session, done) => done(null, { user: 'studio' }),
}
const refuse = (words: string, responseCode: number) => Object.assign(new Error(words), { responseCode })

/** What answers health as the studio does. */
const HEALTH = JSON.stringify({
  status: 'ok',
  database: 'ok',
  storage: 'ok',
  queue: { waiting: 0, running: 0 },
})

/** Everything that can be set without a server of somebody else, and works. */
export const soundNetwork = async (later: Later): Promise<Settings> => ({
  ...(await openAi(later)),
  ...(await mailServer(later, letsIn)),
  APP_URL: await webServer(later, (_request, answer) => answer.end(HEALTH)),
})

/** Models, the address and mail: everything that is spoken to over the network and needs no server of somebody else. */
export const onNetwork = (): Case[] => [
  {
    name: 'a key of OpenAI that is refused',
    setUp: async (later) => ({ ...(await openAi(later)), OPENAI_API_KEY: 'sk-of-somebody-else' }),
    service: 'models',
    mends: /OPENAI_API_KEY/,
  },
  {
    name: 'a picture model the account does not have',
    setUp: async (later) => ({
      ...(await openAi(later, { models: ['gpt-6-luna', 'gpt-image-2'] })),
      PICTURE_MODEL: 'gpt-image-2.6-flare',
    }),
    service: 'models',
    mends: /PICTURE_MODEL/,
  },
  {
    name: 'a planner the account does not have',
    setUp: async (later) => ({
      ...(await openAi(later, { models: ['gpt-image-2.6-sunburst'] })),
      PLANNER_MODEL: 'gpt-9-terra',
    }),
    service: 'planner',
    mends: /PLANNER_MODEL/,
  },
  {
    name: 'a model for looking that the account does not have',
    setUp: async (later) => ({
      ...(await openAi(later, { models: ['gpt-image-2.6-sunburst', 'gpt-6-luna'] })),
      VISION_MODEL: 'gpt-9-terra',
    }),
    service: 'vision',
    mends: /VISION_MODEL/,
  },
  {
    name: 'a picture model nobody knows',
    setUp: async (later) => ({ ...(await openAi(later)), PICTURE_MODEL: 'crayon-9' }),
    service: 'models',
    mends: /PICTURE_MODEL/,
  },
  {
    name: 'a picture model that is retired',
    setUp: async (later) => {
      bringClock({ now: () => new Date('2026-12-24') })
      later(() => bringClock(undefined))
      return { ...(await openAi(later)), PICTURE_MODEL: 'gpt-image-1.5' }
    },
    service: 'models',
    mends: /PICTURE_MODEL/,
    says: /was retired on 2026-12-01/,
  },
  {
    name: 'an account that is used up',
    setUp: (later) => openAi(later, { money: false }),
    service: 'moderation',
    mends: /OPENAI_API_KEY/,
    says: /used up/,
  },
  {
    name: 'an endpoint that is no API',
    setUp: async (later) => ({
      ...(await openAi(later)),
      OPENAI_BASE_URL: await webServer(later, (_request, answer) => answer.end('<p>Welcome')),
    }),
    service: 'models',
    mends: /OPENAI_BASE_URL/,
  },
  {
    name: 'an endpoint where nobody is',
    setUp: async () => ({ OPENAI_API_KEY: CONTRACT_KEY, OPENAI_BASE_URL: `http://${await nobody()}/v1` }),
    service: 'models',
    mends: /OPENAI_BASE_URL/,
  },
  {
    name: 'a key of Gemini that is refused',
    setUp: async (later) => {
      const server = await geminiStandIn()
      later(() => server.close())
      server.faults.push('bad-key')
      return { GEMINI_API_KEY: GEMINI_TEST_KEY, GEMINI_BASE_URL: server.url }
    },
    service: 'models',
    mends: /GEMINI_API_KEY/,
  },
  {
    name: 'a clock that is ten minutes behind that of others',
    setUp: async (later) => ({
      APP_URL: await webServer(later, (_request, answer) =>
        answer.setHeader('date', new Date(Date.now() + 600_000).toUTCString()).end(HEALTH),
      ),
    }),
    service: 'clock',
    mends: /NTP/,
    says: /10 minutes behind that of the studio at APP_URL/,
  },
  {
    name: 'an address at which something else answers',
    setUp: async (later) => ({
      APP_URL: await webServer(later, (_request, answer) => answer.end('<h1>It works</h1>')),
    }),
    service: 'address',
    mends: /APP_URL/,
  },
  {
    name: 'an address that sends people on',
    setUp: async (later) => ({
      APP_URL: await webServer(later, (_request, answer) =>
        answer.writeHead(301, { location: 'https://www.example.com/' }).end(),
      ),
    }),
    service: 'address',
    mends: /set APP_URL/,
    says: /https:\/\/www\.example\.com/,
  },
  {
    name: 'a studio that does not reach its database',
    setUp: async (later) => ({
      APP_URL: await webServer(later, (_request, answer) =>
        answer.end(JSON.stringify({ status: 'down', database: 'down', storage: 'ok', queue: null })),
      ),
    }),
    service: 'address',
    mends: /DATABASE_URL/,
  },
  {
    name: 'a public address without TLS, at which nobody is',
    settings: { APP_URL: 'http://studio.pennyplain.invalid' },
    service: 'address',
    mends: /APP_URL begin with https/,
  },
  {
    name: 'an address below a path',
    settings: { APP_URL: 'https://pennyplain.invalid/studio' },
    service: 'address',
    mends: /APP_URL be https:\/\/pennyplain\.invalid/,
  },
  {
    name: 'a mail server where nobody is',
    setUp: async () => ({ SMTP_URL: `smtp://${await nobody()}`, MAIL_FROM }),
    service: 'mail',
    mends: /SMTP_URL/,
  },
  {
    name: 'a mail server that refuses the password',
    setUp: (later) =>
      mailServer(later, {
        ...letsIn,
        onAuth: ({ password }, _session, done) => done(refuse(`no one has ${password}`, 535)),
      }),
    service: 'mail',
    mends: /user and password in SMTP_URL/,
  },
  {
    name: 'a mail server that wants a password',
    setUp: async (later) => {
      const { SMTP_URL } = await mailServer(later, letsIn)
      return { SMTP_URL: SMTP_URL!.replace('studio:hunter22@', ''), MAIL_FROM }
    },
    service: 'mail',
    mends: /password into SMTP_URL/,
  },
  {
    name: 'a mail server that takes nothing from this sender',
    setUp: (later) =>
      mailServer(later, {
        ...letsIn,
        onMailFrom: (_from, _session, done) => done(refuse('sender is not verified', 553)),
      }),
    service: 'mail',
    mends: /MAIL_FROM/,
  },
  {
    name: 'a mail server elsewhere that does not encrypt',
    // Loopback by another name.
    setUp: (later) => mailServer(later, letsIn, '[::ffff:127.0.0.1]'),
    service: 'mail',
    mends: /SMTP_URL name a port with TLS/,
  },
  {
    name: 'a mail server with a certificate nobody vouches for',
    setUp: (later) => mailServer(later, { onAuth: letsIn.onAuth! }),
    service: 'mail',
    mends: /SMTP_URL name the host its certificate/,
  },
]
