import 'server-only'
import { asSystem } from '@/server/db/client'
import { find, list } from './sandbox-store'

/** An object of the package's types as far as it is used: a field that is not there, or is of another type, does not compile. */
export type Part<T> = T extends readonly (infer U)[]
  ? readonly Part<U>[]
  : T extends object
    ? { readonly [K in keyof T]?: Part<T[K]> }
    : T

/** A call's parameters, as the brackets of its names nest them. */
export type Params = { readonly [name: string]: string | Params | Params[] | string[] | undefined }

/** What answers a call: its method, its path with the id in it, the answer, and the parameters it may have. */
export type Route = readonly [
  method: string,
  path: RegExp,
  answer: (id: string, p: Params) => Promise<unknown>,
  known: Set<string>,
]

/** A call that Stripe would refuse. */
export class Refused extends Error {
  readonly status: number
  readonly error: Record<string, string>
  constructor(status: number, error: Record<string, string>) {
    super(error.message ?? error.code)
    this.status = status
    this.error = { type: 'invalid_request_error', message: this.message, ...error }
  }
}
export const missing = (id: string) =>
  new Refused(404, { code: 'resource_missing', message: `No such thing: '${id}'` })

/** The names of parameters a call may have, which the package's types must know. */
export const only =
  <P>() =>
  (...names: (keyof P & string)[]) =>
    new Set<string>(names)

/** What the sandbox's books hold under this id; refuses as Stripe does where there is nothing. */
export const own = <K extends 'customer' | 'session' | 'subscription' | 'invoice' | 'charge'>(
  kind: K,
  id: string,
) =>
  asSystem(async (tx) => {
    const found = await find(tx, kind, id)
    if (!found) throw missing(id)
    return found
  })
/** Everything of a kind that is a customer's. */
export const all = <K extends 'session' | 'subscription' | 'invoice' | 'charge' | 'refund'>(
  kind: K,
  customer: string,
) => asSystem((tx) => list(tx, kind, customer))

/** The sandbox's names of things are no names of Stripe's: from its own to those on the wire, and back. */
export const outward = (text: string) => text.replaceAll('_sandbox_', '_standin')
export const inward = (text: string) => text.replaceAll('_standin', '_sandbox_')

export const listOnWire = (data: readonly unknown[]) => ({ object: 'list', data, has_more: false, url: '/' })
export const has = (names: Params[string], name: string) =>
  Array.isArray(names) && (names as string[]).includes(name)

export const booleans = (value: unknown): unknown => {
  if (value === 'true' || value === 'false') return value === 'true'
  if (Array.isArray(value)) return value.map(booleans)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, booleans(one)]))
}

/** `items[0][price]=p` → `{ items: [{ price: 'p' }] }`. */
export function decode(text: string): Params {
  const root: Record<string, unknown> = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const steps = name.replaceAll(']', '').split('[')
    let at: Record<string, unknown> = root
    steps.forEach((step, i) => {
      if (i === steps.length - 1) at[step] = value
      else {
        at[step] ??= /^\d+$/.test(steps[i + 1]!) ? [] : {}
        at = at[step] as Record<string, unknown>
      }
    })
  }
  return root as Params
}
