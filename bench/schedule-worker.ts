/** A worker process of `bench schedule`: the real engine, a provider that only takes its time, pages ready-made. */
import { Writable } from 'node:stream'
import { bringPictureProvider } from '@/server/ai/provider'
import { readyMadePages } from '@/server/generation/testing'
import { makeLog } from '@/server/log'
import { bringStorage, type Storage } from '@/server/storage/storage'
import { drawingMs, isBad } from './schedule-latencies'

/** Objects in memory: how fast a disk is says nothing about the engine. */
function memoryStorage(): Storage {
  const objects = new Map<string, Uint8Array>()
  return {
    put: async (key, bytes) => void objects.set(key, bytes),
    putFile: async () => {},
    get: async (key) => objects.get(key) ?? null,
    signPut: async () => ({ url: '', headers: {} }),
    signGet: async () => null,
    stream: async () => null,
    delete: async (key) => void objects.delete(key),
    async *list() {},
  }
}

/** Everything around the engine costs nothing; drawings take the time their page has at this scale, or none. */
export function isolateEngine(scale: number | null): void {
  bringStorage(memoryStorage())
  readyMadePages()
  bringPictureProvider({
    name: 'bench',
    async draw({ brief, avoid }) {
      const call = avoid.length > 0 ? 1 : 0
      if (scale !== null) await new Promise((wait) => setTimeout(wait, drawingMs(brief, call, scale)))
      const bad = scale !== null && isBad(brief, call)
      return {
        picture: Buffer.from(bad ? 'bad' : brief),
        contentType: 'image/png',
        model: 'bench',
        credits: [],
      }
    },
  })
}

/** A log that calls back for every page that ended, at the moment it did. */
export const logOfPages = (ended: () => void) =>
  makeLog(
    new Writable({
      write(chunk, _encoding, done) {
        if (String(chunk).includes('"msg":"page"')) ended()
        done()
      },
    }),
    'info',
  )
