import 'server-only'
import { type Said, wrong } from './finding'

/** Why the database of DATABASE_URL did not let us in, and what mends it. Never says the password. */
export function databaseTrouble(databaseUrl: string, error: unknown): Said {
  const { code = '', message } = error as NodeJS.ErrnoException
  const { hostname, port, username, pathname } = new URL(databaseUrl)
  const host = `${hostname}:${port || 5432}`
  const user = decodeURIComponent(username) || 'nobody named'
  const name = decodeURIComponent(pathname.slice(1)) || user
  const tls = /SSL|TLS|certificate|self.signed/i.test(`${code} ${message}`)
  switch (true) {
    case code === 'ENOTFOUND' || code === 'EAI_AGAIN':
      return wrong(`Nobody knows the database host ${hostname}.`, 'Correct the host in DATABASE_URL.')
    case code === 'ECONNREFUSED':
      return wrong(
        `Nothing listens at ${host}, where DATABASE_URL says the database is.`,
        'Start the database server, or correct host and port in DATABASE_URL.',
      )
    case /timeout|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/i.test(`${code} ${message}`):
      return wrong(
        `The database at ${host} does not answer within five seconds.`,
        'Correct host and port in DATABASE_URL, and let this machine through the firewall of the server.',
      )
    case code === '28P01' || code === '28000' || /SASL|password must be a string/.test(message):
      return wrong(
        `The database at ${host} does not let in “${user}” with this password.`,
        `Correct user and password in DATABASE_URL (on the server: alter role "${user}" password '…'; a rule of pg_hba.conf must allow this machine).`,
      )
    case code === '3D000':
      return wrong(
        `There is no database “${name}” at ${host}.`,
        `Make it (create database "${name}"), or correct the name at the end of DATABASE_URL.`,
      )
    case code === '42501':
      return wrong(
        `The role “${user}” may not connect to the database “${name}”.`,
        `Grant it (grant connect on database "${name}" to "${user}"), or name another role in DATABASE_URL.`,
      )
    case code === '53300':
      return wrong(
        `The database at ${host} has no connection left.`,
        'Raise its max_connections, run fewer processes, or let DATABASE_URL name a transaction pooler: each process opens up to ten.',
      )
    case code === '57P03':
      return wrong(
        `The database at ${host} is just starting or stopping.`,
        'Wait a moment and run this again; DATABASE_URL is fine so far.',
      )
    case tls:
      return wrong(
        `The database at ${host} and this machine do not agree on TLS: ${message.split('\n')[0]}.`,
        'Add ?sslmode=require (or verify-full and sslrootcert=FILE) to DATABASE_URL, or take it away for a server without TLS.',
      )
    default:
      return wrong(
        `The database at ${host} could not be asked: ${message.split('\n')[0]}${code ? ` (${code})` : ''}.`,
        'Check DATABASE_URL and the log of the database server.',
      )
  }
}
