import { globSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Handler } from '@/server/door'
import { type Json, openApi } from '@/server/openapi'
import { apiMarkdown } from '@/server/openapi-markdown'
import { type DescribedRoute, ROUTES } from '@/server/openapi-routes'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** "src/app/api/pages/[id]/route.ts" → "/api/pages/{id}". */
const addressOf = (file: string) =>
  path
    .dirname(file)
    .replace(/^src\/app/, '')
    .replace(/\[(?:\.\.\.)?(\w+)\]/g, '{$1}')

const files = globSync('src/app/api/**/route.ts').map((file) => file.replaceAll(path.sep, '/'))
const handlers = await Promise.all(
  files.map(async (file) => {
    const exports = (await import(path.resolve(file))) as Record<string, Handler>
    return METHODS.filter((method) => exports[method]).map((method) => ({
      name: `${method} ${addressOf(file)}`,
      options: exports[method]!.options,
    }))
  }),
).then((lists) => lists.flat())

const described = new Map(ROUTES.map((route) => [`${route.method} ${route.path}`, route]))

describe('the description of the API', () => {
  it('names every route and method that there is, and no other', () => {
    expect(handlers.length).toBeGreaterThan(20)
    expect([...described.keys()].sort()).toEqual(handlers.map(({ name }) => name).sort())
  })

  it.each(handlers)('says of $name what its handler does', ({ name, options }) => {
    const route = described.get(name) as DescribedRoute
    const params = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, param]) => param)
    expect({ ...options, params: Object.keys((options.params as { shape?: object })?.shape ?? {}) }).toEqual({
      params,
      ...(options.query ? { query: expect.anything() } : {}),
      ...(route.body ? { body: route.body } : {}),
      ...(route.limit ? { limit: route.limit } : {}),
      ...(route.idempotent ? { idempotent: true } : {}),
      ...(options.status ? { status: route.status } : {}),
      ...(route.scope === undefined ? {} : { scope: route.scope }),
      ...(route.file ? { file: true } : {}),
      ...(route.public ? { public: true } : {}),
      ...(route.always ? { always: true } : {}),
    })
    expect(options.status ?? (route.answer || route.file ? 200 : 204)).toBe(route.status ?? 200)
    expect(Boolean(options.query)).toBe(Boolean(route.query))
  })

  it('asks for a key wherever something is created or started', () => {
    const unkeyed = ROUTES.filter((route) => route.method === 'POST' && !route.idempotent)
    // An answer with a secret is not kept; reading twice, switching off twice or draining twice is doing it once.
    const without = [
      '/api/account/keys',
      '/api/drain',
      '/api/notifications/read',
      '/api/unsubscribe',
      '/api/webhooks/stripe',
    ]
    expect(unkeyed.map(({ path }) => path).sort()).toEqual(without)
  })

  it('keeps API keys out of what is the author’s alone', () => {
    const open = ROUTES.filter(
      ({ method, path, scope }) =>
        /^\/api\/(account|billing)/.test(path) && method !== 'GET' && scope !== null,
    )
    expect(open).toEqual([])
    const spending = ROUTES.filter(({ scope }) => scope === 'spend').map(({ path }) => path)
    expect(spending).toContain('/api/generate')
  })
})

describe('the OpenAPI document', () => {
  const document = openApi()

  it('holds everything it refers to', () => {
    const missing: string[] = []
    const walk = (value: Json) => {
      if (Array.isArray(value)) return value.forEach(walk)
      if (value === null || typeof value !== 'object') return
      if (typeof value.$ref === 'string') {
        const target = value.$ref
          .slice(2)
          .split('/')
          .reduce<Json | undefined>((at, key) => (at as Record<string, Json> | undefined)?.[key], document)
        if (!target) missing.push(value.$ref)
      }
      Object.values(value).forEach(walk)
    }
    walk(document)
    expect(missing).toEqual([])
  })

  it('gives every operation a name of its own', () => {
    const names = Object.values(document.paths as Record<string, Record<string, { operationId: string }>>)
      .flatMap((operations) => Object.values(operations))
      .map(({ operationId }) => operationId)
    expect(new Set(names).size).toBe(names.length)
  })

  it('tells people of every route and shape', () => {
    const text = apiMarkdown(document)
    for (const name of described.keys()) expect(text).toContain(`### ${name}\n`)
    for (const link of text.matchAll(/\]\(#(\w+)\)/g))
      expect(text.toLowerCase()).toContain(`### ${link[1]}\n`)
    expect(text).not.toMatch(/undefined|\[object/)
  })
})
