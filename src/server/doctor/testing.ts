import 'server-only'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'

export type Settings = Record<string, string>
/** Takes what undoes a thing; all of it is undone after the case, the last first. */
export type Later = (undo: () => unknown) => void

export type Case = {
  readonly name: string
  readonly settings?: Settings
  /** Sets the misconfiguration up, and answers the settings that go with it. */
  readonly setUp?: (later: Later) => Promise<Settings>
  /** Which service must be named, and no other. */
  readonly service: string
  /** Where the misconfiguration can't be set up without another: all that are named. */
  readonly services?: readonly string[]
  /** What the sentence that mends it must name. */
  readonly mends: RegExp
  readonly says?: RegExp
  readonly level?: 'wrong' | 'note'
}

export async function withCleanUp(work: (later: Later) => Promise<void>): Promise<void> {
  const undo: (() => unknown)[] = []
  try {
    await work((one) => undo.push(one))
  } finally {
    for (const one of undo.toReversed()) await one()
  }
}

/** A web server on loopback; answers its address. */
export async function webServer(later: Later, answer: http.RequestListener): Promise<string> {
  const server = http.createServer(answer)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  later(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Where nobody listens: a port that was just given back. */
export async function nobody(): Promise<string> {
  const closed: (() => unknown)[] = []
  const address = await webServer(
    (one) => closed.push(one),
    () => {},
  )
  for (const close of closed) close()
  return new URL(address).host
}
