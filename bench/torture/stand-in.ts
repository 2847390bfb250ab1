/**
 * The provider of a torture run (PICTURE_PROVIDER_MODULE): slow, failing, rate-limiting, wrong, deaf to "stop" and,
 * now and then, answering twice.
 */
import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Drawing, type PictureProvider, ProviderTrouble, type Recipe } from '@/server/ai/provider'

const folder = process.env.TORTURE_PICTURES!
const calls = process.env.TORTURE_CALLS!
const pictures = readdirSync(folder)
  .filter((name) => name.startsWith('good'))
  .map((name) => readFileSync(path.join(folder, name)))
const empty = readFileSync(path.join(folder, 'empty.png'))

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

const drawing = (picture: Uint8Array): Drawing => ({
  picture,
  contentType: 'image/png',
  model: 'stand-in',
  credits: [],
})

let turn = Math.floor(Math.random() * pictures.length)
const good = () => drawing(pictures[turn++ % pictures.length]!)

async function draw(recipe: Recipe): Promise<Drawing> {
  appendFileSync(calls, `${process.pid} ${recipe.seed}\n`)
  // Log-normal, as the latencies of real models are.
  await wait(150 * Math.exp(0.6 * (Math.random() + Math.random() + Math.random() - 1.5) * 2))
  const dice = Math.random()
  if (dice < 0.05) throw new ProviderTrouble('wait', 'The artist is busy.', 300, { class: 'rate_limited' })
  if (dice < 0.08)
    throw new ProviderTrouble('wait', 'The artist does not answer.', null, { mayHaveDrawn: true })
  if (dice < 0.1) throw new ProviderTrouble('refused', 'This scene is not drawn.')
  if (dice < 0.12) throw new Error('socket hang up')
  if (dice < 0.15) return drawing(empty)
  if (dice < 0.17) return drawing(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))
  if (dice < 0.18) await wait(5_000)
  if (dice < 0.2) {
    // Answers twice: the second answer comes after everybody has gone on.
    const answer = good()
    return Promise.race([Promise.resolve(answer), wait(800).then(() => answer)])
  }
  return good()
}

export const provider: PictureProvider = { name: 'stand-in', atOnce: 8, draw }
