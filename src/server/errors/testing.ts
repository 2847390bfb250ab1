import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'

/** An event as it arrived: what tests look at, and all of it as text. */
export type SunkEvent = {
  readonly tags: Record<string, string>
  readonly said: string | undefined
  readonly release: string | undefined
  readonly text: string
}

/** Takes Sentry's envelopes on loopback and keeps their events. `answer` false: takes them and says nothing. */
export async function sentrySink({ answer = true } = {}) {
  const events: SunkEvent[] = []
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const bytes = Buffer.concat(chunks)
    const body = request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes
    if (!answer) return
    const [, ...lines] = body.toString('utf8').split('\n')
    for (let i = 0; i + 1 < lines.length; i += 2)
      if (lines[i] && (JSON.parse(lines[i]!) as { type: string }).type === 'event')
        events.push(eventOf(body, lines[i + 1]!))
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'application/json' })
    response.end('{"id":"x"}')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    dsn: `http://publickey@127.0.0.1:${port}/4711`,
    events,
    /** The first event with this tag; waits for it. */
    async event(found: (event: SunkEvent) => boolean, ms = 15_000): Promise<SunkEvent> {
      for (const until = Date.now() + ms; Date.now() < until; ) {
        const event = events.find(found)
        if (event) return event
        await new Promise((wait) => setTimeout(wait, 50))
      }
      throw new Error(`no such event among ${events.length}: ${events.map(({ said }) => said).join(' | ')}`)
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

type Payload = {
  tags?: Record<string, string>
  release?: string
  exception?: { values?: { value?: string }[] }
}

function eventOf(body: Buffer, line: string): SunkEvent {
  const { tags = {}, release, exception } = JSON.parse(line) as Payload
  return { tags, release, said: exception?.values?.at(-1)?.value, text: body.toString('utf8') }
}
