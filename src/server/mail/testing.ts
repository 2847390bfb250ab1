import 'server-only'
import net, { type AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

type Behavior = {
  /** Answers a recipient with that code. */
  refuse?: () => number | null
  /** Answers a sender with that code. */
  refuseSender?: () => number | null
  /** Offers STARTTLS, with a certificate that nobody vouches for. */
  startTls?: boolean
}

/** A mail server on loopback that keeps what it is sent. */
export async function testMailServer({ refuse, refuseSender, startTls = false }: Behavior = {}) {
  const mails: ParsedMail[] = []
  const secured: boolean[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: startTls ? [] : ['STARTTLS'],
    logger: false,
    onMailFrom(_address, _session, done) {
      const code = refuseSender?.() ?? null
      done(code === null ? null : Object.assign(new Error('no'), { responseCode: code }))
    },
    onRcptTo(_address, _session, done) {
      const code = refuse?.() ?? null
      if (code === null) return done()
      done(Object.assign(new Error('no'), { responseCode: code }))
    },
    onData(stream, session, done) {
      secured.push(session.secure)
      simpleParser(stream).then((mail) => {
        mails.push(mail)
        done()
      }, done)
    },
  })
  // A client that does not trust the certificate leaves.
  server.on('error', () => {})
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    /** Whether each came over TLS. */
    secured,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}

/** A server that says these lines, one for each it is sent, and then nothing more. */
export async function hushedServer(lines: readonly string[]) {
  const open = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    const left = [...lines]
    const say = () => {
      const line = left.shift()
      if (line) socket.write(`${line}\r\n`)
    }
    open.add(socket)
    socket.on('data', say).on('error', () => {})
    say()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    close() {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}
