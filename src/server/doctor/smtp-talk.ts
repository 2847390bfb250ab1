import 'server-only'
import { once } from 'node:events'
import net from 'node:net'
import os from 'node:os'
import readline from 'node:readline'
import tls from 'node:tls'
import { isLoopback } from './loopback'

export type SmtpServer = {
  readonly host: string
  readonly port: number
  readonly secure: boolean
  readonly auth?: { readonly user: string; readonly pass: string } | undefined
  readonly tls?: tls.ConnectionOptions | undefined
}

/** Where a talk with a mail server ended. */
export type SmtpEnd = {
  readonly step: 'connect' | 'hello' | 'encrypt' | 'sign-in' | 'sender' | 'end'
  /** What the server said, or the network; null at the end, and where it does not offer TLS. */
  readonly said: string | null
}

const PATIENCE_MS = 8_000

/** Says hello, signs in, names a sender, and takes it back: everything but a mail. */
export async function talkToMailServer(server: SmtpServer, sender: string): Promise<SmtpEnd> {
  let step: SmtpEnd['step'] = 'connect'
  let line: Line | undefined
  const { host, port, auth } = server
  const secured = { host, servername: net.isIP(host) ? '' : host, ...server.tls }
  try {
    line = await openLine(server.secure ? tls.connect({ port, ...secured }) : net.connect(port, host))
    step = 'hello'
    await line.expect(null, 220)
    let offers = await line.expect(`EHLO ${os.hostname()}`, 250)
    const offered = /STARTTLS/i.test(offers)
    // No password goes out in the open, not even to see whether it is right.
    if (!server.secure && !offered && !isLoopback(`smtp://${net.isIPv6(host) ? `[${host}]` : host}`))
      return { step: 'encrypt', said: null }
    if (!server.secure && offered) {
      step = 'encrypt'
      await line.expect('STARTTLS', 220)
      line = await openLine(tls.connect({ socket: line.letGo(), ...secured }))
      offers = await line.expect(`EHLO ${os.hostname()}`, 250)
    }
    if (auth) {
      step = 'sign-in'
      await signIn(line, offers, auth)
    }
    step = 'sender'
    await line.expect(`MAIL FROM:<${sender}>`, 250)
    step = 'end'
    await line.expect('RSET', 250)
    await line.expect('QUIT', 221).catch(() => {})
    return { step, said: null }
  } catch (error) {
    return { step, said: (error as Error).message }
  } finally {
    line?.close()
  }
}

async function signIn(
  line: Line,
  offers: string,
  { user, pass }: { user: string; pass: string },
): Promise<void> {
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  if (!/AUTH[ =].*LOGIN/i.test(offers) || /AUTH[ =].*PLAIN/i.test(offers)) {
    await line.expect(`AUTH PLAIN ${base64(`\0${user}\0${pass}`)}`, 235)
    return
  }
  await line.expect('AUTH LOGIN', 334)
  await line.expect(base64(user), 334)
  await line.expect(base64(pass), 235)
}

type Line = {
  /** Sends a line and reads the whole answer; throws what was said when it is another code. */
  expect(send: string | null, code: number): Promise<string>
  /** The socket, for TLS. */
  letGo(): net.Socket
  close(): void
}

async function openLine(socket: net.Socket): Promise<Line> {
  const late = AbortSignal.timeout(PATIENCE_MS)
  await once(socket, socket instanceof tls.TLSSocket ? 'secureConnect' : 'connect', { signal: late }).catch(
    (error) => {
      socket.destroy()
      throw late.aborted ? new Error('no answer within eight seconds') : error
    },
  )
  const reader = readline.createInterface({ input: socket })
  const lines = reader[Symbol.asyncIterator]()
  let broken: Error | undefined
  socket.on('error', (error) => {
    broken = error
    reader.close()
  })
  const next = async () => {
    const timer = setTimeout(() => socket.destroy(new Error('no answer within eight seconds')), PATIENCE_MS)
    const { value, done } = await lines.next().finally(() => clearTimeout(timer))
    if (done) throw broken ?? new Error('the server hung up')
    return value as string
  }
  return {
    async expect(send, code) {
      if (send !== null) socket.write(`${send}\r\n`)
      const answer: string[] = []
      do answer.push(await next())
      while (/^\d{3}-/.test(answer.at(-1)!))
      if (!answer.at(-1)!.startsWith(String(code))) throw new Error(answer.join(' '))
      return answer.join('\n')
    },
    letGo() {
      reader.close()
      socket.removeAllListeners('data')
      return socket
    },
    close: () => socket.destroy(),
  }
}
