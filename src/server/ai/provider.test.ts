import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { MaskRaster } from '@/domain/mask-raster'
import { DEFAULT_DNA } from '@/domain/project'
import { TRIM_SIZE, TRIMS } from '@/domain/trim'
import { overrideEnv } from '@/env'
import { inkEdit } from '@/server/editor/ink-edit'
import { finePage } from '@/server/editor/testing'
import { inkPage } from '@/server/generation/ink-page'
import { closePixels, drawAtFullSpeed } from '@/server/generation/pixel-pool'
import { compile, type HeroToDraw, type SceneToDraw, type ToDraw } from './compiler'
import { GEMINI_TEST_KEY, geminiStandIn } from './gemini/testing'
import { forgetOpenAi } from './openai/client'
import { CONTRACT_KEY, contractServer } from './openai/testing'
import { type PageToEdit, type PictureProvider, pictureProvider, type ReferencePicture } from './provider'

/** Whoever draws. The real services join when a key is given: they cost money, so only then. */
type Subject = {
  readonly name: string
  /** Sets the studio up for it. */
  open(): Promise<{ sound(): void; close(): Promise<void> }>
  readonly live?: boolean
}

const settings = { LOG_LEVEL: 'silent', WORKER_THREADS: '1' }
const silent = { sound: () => {}, close: async () => {} }

const onContract = (model: string): Subject => ({
  name: `${model} on the contract server`,
  async open() {
    const server = await contractServer()
    overrideEnv({
      ...settings,
      OPENAI_API_KEY: CONTRACT_KEY,
      OPENAI_BASE_URL: server.url,
      PICTURE_MODEL: model,
    })
    return { close: server.close, sound: () => expect(server.violations).toEqual([]) }
  },
})

const live = (setting: 'OPENAI_API_KEY' | 'GEMINI_API_KEY', model: string): Subject[] => {
  const key = process.env[`LIVE_${setting}`]
  if (!key) return []
  const open = async () => {
    overrideEnv({ ...settings, [setting]: key, PICTURE_MODEL: process.env.LIVE_PICTURE_MODEL ?? model })
    return silent
  }
  return [{ name: `${model} itself`, open, live: true }]
}

const SUBJECTS: Subject[] = [
  {
    name: 'the built-in artist',
    async open() {
      overrideEnv(settings)
      return silent
    },
  },
  onContract('gpt-image-1.5'),
  onContract('gpt-image-2.6-sunburst'),
  {
    name: 'gemini-3.1-flash-image on its stand-in',
    async open() {
      const server = await geminiStandIn()
      overrideEnv({ ...settings, GEMINI_API_KEY: GEMINI_TEST_KEY, GEMINI_BASE_URL: server.url })
      return { close: server.close, sound: () => expect(server.violations).toEqual([]) }
    },
  },
  ...live('OPENAI_API_KEY', 'gpt-image-2.6-flare'),
  ...live('GEMINI_API_KEY', 'gemini-3.1-flash-image'),
]

const moss: HeroToDraw = {
  ...{ name: 'Moss', description: 'A grey cat with a red scarf', traits: [], role: 'hero' },
  ...{ sheetKey: 'author/page/moss.png', likeness: null },
}
const dna = { ...DEFAULT_DNA, trim: '6x9', seed: 5 } as const
const scene: SceneToDraw = {
  brief: 'A cat waters flowers in the garden',
  composition: 'full-body',
  heroOnPage: true,
  position: 1,
  versions: 0,
}
const book = { id: 'book', idea: 'A cat who keeps a garden', dna, heroes: [moss], anchor: null }
const page: Extract<ToDraw, { kind: 'page' }> = { kind: 'page', page: scene, book }
const edit: ToDraw = {
  ...{ kind: 'edit', page: scene, book },
  edit: {
    ...{ id: 'edit', kind: 'chat', action: 'words', words: 'a big balloon', masked: true, mask: null },
    feather: true,
    from: {
      ...{ versionId: 'version', imageKey: 'author/page/page.png', regionsKey: null, sights: [] },
      verdict: { passed: true, score: 100, metrics: {}, findings: [] },
    },
  },
} as ToDraw

describe.each(SUBJECTS)('a provider of pictures: $name', (subject) => {
  let provider: PictureProvider
  let server: Awaited<ReturnType<Subject['open']>>
  const recipe = (draw: ToDraw) => {
    const { profile } = provider
    return compile({ draw, attempt: 0, avoid: [], quality: 'draft', ...(profile ? { profile } : {}) })
  }
  const never = new AbortController().signal
  const sheet = async (): Promise<Uint8Array> => (await finePage()).png

  beforeAll(async () => {
    drawAtFullSpeed()
    forgetOpenAi()
    server = await subject.open()
    provider = await pictureProvider()
  })
  afterEach(() => server.sound())
  afterAll(async () => {
    await server.close()
    await closePixels()
  })

  it('draws a page that can be cleaned, says by whom, and what it cost', async () => {
    const { picture, contentType, model, credits, spent } = await provider.draw(recipe(page), never, [])
    const { format, width, height } = await sharp(picture).metadata()
    expect(contentType).toBe(`image/${format}`)
    const off = (width * TRIM_SIZE['6x9'].height) / (height * TRIM_SIZE['6x9'].width)
    expect(Math.max(off, 1 / off)).toBeLessThan(1.25)
    expect(model).not.toBe('')
    expect(Array.isArray(credits)).toBe(true)
    if (provider.free) expect(spent).toBeUndefined()
    else {
      expect(spent).toMatchObject({ model, requestId: expect.stringMatching(/./) })
      expect(spent!.micros).toBeGreaterThan(1_000)
    }
    const inked = await inkPage({ picture, audience: 'children', trim: '6x9', others: [] })
    expect(inked).not.toBeNull()
    if (!subject.live)
      expect(inked!.verdict.findings.filter(({ severity }) => severity === 'fail')).toEqual([])
  })

  it('draws for every trim size', async () => {
    for (const trim of subject.live ? (['8.5x8.5'] as const) : TRIMS) {
      const { picture } = await provider.draw(
        recipe({ ...page, book: { ...book, dna: { ...dna, trim } } }),
        never,
        [],
      )
      const { width, height } = await sharp(picture).metadata()
      const off = (width * TRIM_SIZE[trim].height) / (height * TRIM_SIZE[trim].width)
      expect(Math.max(off, 1 / off), trim).toBeLessThan(1.25)
    }
  })

  it('takes as many references as its profile says, whatever they are', async () => {
    const most = provider.profile?.references ?? 3
    const png = await sheet()
    const jpeg = await sharp(png).resize(300).jpeg().toBuffer()
    const reference = { role: 'hero', name: 'Moss', key: 'author/page/moss.png' } as const
    const count = subject.live ? 3 : most
    const references: ReferencePicture[] = Array.from({ length: count }, (_, i) => ({
      ...reference,
      ...(i % 2 ? { view: 'front' as const } : {}),
      picture: i % 2 ? jpeg : png,
    }))
    expect((await provider.draw(recipe(page), never, references)).picture.length).toBeGreaterThan(1_000)
  })

  it('changes a page inside of a mask, so that it fits the rest', async () => {
    const before = await finePage()
    const mask: MaskRaster = {
      ...{ width: before.width / 2, height: before.height / 2, scale: 2 },
      data: new Uint8Array((before.width / 2) * (before.height / 2)),
    }
    for (let y = 900; y < 1150; y++) mask.data.fill(1, y * mask.width + 150, y * mask.width + 600)
    const toEdit: PageToEdit = { picture: before.png, mask, painted: mask, linePt: 3.5, sights: [] }
    const reference = { role: 'hero', name: 'Moss', key: 'k', picture: await sheet() } as const
    const { picture } = await provider.edit!(recipe(edit), never, [reference], toEdit)
    const area = { before: before.png, area: mask, audience: 'children', trim: '6x9', others: [] } as const
    const inked = await inkEdit({ ...area, picture })
    expect(inked?.changedOutside).toBe(0)
    // A drawing that came back moved would not meet the page around it.
    expect(inked!.verdict.findings.filter(({ metric }) => metric === 'cropped')).toEqual([])
  })

  it('changes a whole page, of the same proportions', async () => {
    const before = await finePage()
    const whole = {
      ...edit,
      edit: { ...(edit as { edit: object }).edit, masked: false, words: 'a bird' },
    } as ToDraw
    const toEdit: PageToEdit = { picture: before.png, mask: null, painted: null, linePt: 3.5, sights: [] }
    const { picture } = await provider.edit!(recipe(whole), never, [], toEdit)
    const { width, height } = await sharp(picture).metadata()
    expect(Math.abs((width * before.height) / (height * before.width) - 1)).toBeLessThan(0.02)
  })

  it('stops when it is told to', async () => {
    const controller = new AbortController()
    const drawing = provider.draw(recipe(page), controller.signal, [])
    const began = performance.now()
    setTimeout(() => controller.abort(new Error('stopped')), 5)
    await expect(drawing).rejects.toThrow()
    expect(performance.now() - began).toBeLessThan(3_000)
  })
})
