/**
 * The page editor under a hand, in Chromium with the CPU throttled 4×, on a page of 2550×3300 pixels:
 * `npm run -s bench -- editor`. Needs a built studio (`npm run build`). Keys as in the benchmarks' contract. In the same
 * run the same hand draws on the usual way to build it (`others.oneCanvas`: the image under one canvas of the mask's
 * size, a ring that follows the hand) and on a page that only listens (`floor`): what this machine can reach.
 */
import { parseArgs } from 'node:util'
import type { CDPSession, Page } from 'playwright-core'
import { author, inkedBook, openBrowser, openStudio } from '../e2e/fixtures'

const { values } = parseArgs({
  options: { throttle: { type: 'string', default: '4' }, seconds: { type: 'string', default: '4' } },
})
const THROTTLE = Number(values.throttle)
const SECONDS = Number(values.seconds)
/** A mouse reports 125 times a second. */
const EVERY_MS = 8
const STROKES = 100

type Box = { x: number; y: number; width: number; height: number }
type Frames = { count: number; ms: number; worst: number }

const median = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!
const round = (value: number, digits = 1) => Math.round(value * 10 ** digits) / 10 ** digits

/** Counts the frames of the page from now until it is asked. */
const countFrames = (page: Page) =>
  page.evaluate(() => {
    const frames = { count: 0, ms: 0, worst: 0, stop: false }
    const began = performance.now()
    let last = began
    const next = (now: number) => {
      if (frames.stop) return
      frames.count++
      frames.worst = Math.max(frames.worst, now - last)
      last = now
      frames.ms = now - began
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
    Object.assign(window, { frames })
  })
const countedFrames = (page: Page): Promise<Frames> =>
  page.evaluate(() => {
    const { frames } = window as unknown as { frames: Frames & { stop: boolean } }
    frames.stop = true
    return { count: frames.count, ms: frames.ms, worst: frames.worst }
  })

async function metric(cdp: CDPSession, name: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find((found) => found.name === name)?.value ?? Number.NaN
}

/** Sends what a hand does, on time: what is late is not sent later. Ends when all of it has arrived. */
async function onTime(seconds: number, send: (ms: number) => Promise<unknown>): Promise<void> {
  const began = performance.now()
  const sent: Promise<unknown>[] = []
  for (let at = 0; at < seconds * 1000; at = performance.now() - began) {
    sent.push(send(at))
    const due = Math.ceil((at + 0.01) / EVERY_MS) * EVERY_MS
    await new Promise((wait) => setTimeout(wait, Math.max(0, due - (performance.now() - began))))
  }
  await Promise.all(sent)
}

const mouse = (
  cdp: CDPSession,
  type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
  x: number,
  y: number,
) =>
  cdp.send('Input.dispatchMouseEvent', {
    type,
    x,
    y,
    button: 'left',
    buttons: type === 'mouseReleased' ? 0 : 1,
    clickCount: 1,
  })

/** Loops over the page, as a hand that fills an area. */
const loop = (box: Box, ms: number) => ({
  x: box.x + box.width * (0.5 + 0.16 * Math.sin(ms / 900) + 0.05 * Math.cos(ms / 140)),
  y: box.y + box.height * (0.5 + 0.32 * Math.cos(ms / 1300) + 0.06 * Math.sin(ms / 140)),
})

async function draw(page: Page, cdp: CDPSession, box: Box) {
  const start = loop(box, 0)
  await mouse(cdp, 'mousePressed', start.x, start.y)
  await countFrames(page)
  const before = await metric(cdp, 'TaskDuration')
  await onTime(SECONDS, (ms) => mouse(cdp, 'mouseMoved', loop(box, ms).x, loop(box, ms).y))
  const tasks = (await metric(cdp, 'TaskDuration')) - before
  const frames = await countedFrames(page)
  await mouse(cdp, 'mouseReleased', start.x, start.y)
  return {
    fps: (frames.count / frames.ms) * 1000,
    taskMs: (tasks * 1000) / frames.count,
    worst: frames.worst,
  }
}

async function zoom(page: Page, cdp: CDPSession, box: Box) {
  await countFrames(page)
  await onTime(SECONDS, (ms) =>
    cdp.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      deltaX: 0,
      deltaY: Math.sin(ms / 700) > 0 ? -18 : 18,
      modifiers: 2,
    }),
  )
  const frames = await countedFrames(page)
  return (frames.count / frames.ms) * 1000
}

/** The same hand on a page without anything else: with one large canvas and a ring, or with nothing to draw. */
async function drawPlainly(page: Page, cdp: CDPSession, src: string, box: Box, drawing: boolean) {
  await page.setContent(`<body style="margin:0"><div id="layer" style="position:absolute;left:${box.x}px;top:${box.y}px;width:${box.width}px;height:${box.height}px;will-change:transform;touch-action:none">
    <img src="${src}" style="position:absolute;width:100%;height:100%" draggable="false">
    ${drawing ? '<canvas width="1275" height="1650" style="position:absolute;width:100%;height:100%;opacity:.45"></canvas>' : ''}
  </div><div id="ring" style="position:fixed;left:0;top:0;width:10px;height:10px;border-radius:9px;border:1px solid #000;pointer-events:none"></div>`)
  await page.evaluate(
    ({ drawing, box }) => {
      const context = document.querySelector('canvas')?.getContext('2d')
      const ring = document.getElementById('ring')!
      let waiting: PointerEvent[] = []
      let last: readonly [number, number] | null = null
      let frame = 0
      const flush = () => {
        frame = 0
        const at = waiting.at(-1)
        if (drawing && at) ring.style.transform = `translate(${at.clientX}px,${at.clientY}px)`
        if (context && last) {
          context.lineCap = 'round'
          context.strokeStyle = '#d6249f'
          context.lineWidth = 24
          context.beginPath()
          context.moveTo(...last)
          for (const event of waiting) {
            last = [
              ((event.clientX - box.x) / box.width) * 1275,
              ((event.clientY - box.y) / box.height) * 1650,
            ]
            context.lineTo(...last)
          }
          context.stroke()
        }
        waiting = []
      }
      const layer = document.getElementById('layer')!
      layer.addEventListener('pointerdown', () => {
        last = [0, 0]
      })
      layer.addEventListener('pointermove', (event) => {
        waiting.push(...event.getCoalescedEvents())
        if (frame === 0) frame = requestAnimationFrame(flush)
      })
      window.addEventListener('pointerup', () => {
        last = null
      })
    },
    { drawing, box },
  )
  await page.waitForTimeout(1500)
  return draw(page, cdp, box)
}

/** What a hundred strokes leave in memory, after a collection of garbage. */
async function heapOfStrokes(cdp: CDPSession, box: Box): Promise<number> {
  const used = async () => {
    await cdp.send('HeapProfiler.collectGarbage')
    return (await metric(cdp, 'JSHeapUsedSize')) / 2 ** 20
  }
  const before = await used()
  for (let stroke = 0; stroke < STROKES; stroke++) {
    const from = loop(box, stroke * 777)
    await mouse(cdp, 'mousePressed', from.x, from.y)
    for (let i = 1; i <= 12; i++) {
      const to = loop(box, stroke * 777 + i * 40)
      await mouse(cdp, 'mouseMoved', to.x, to.y)
    }
    await mouse(cdp, 'mouseReleased', from.x, from.y)
  }
  return (await used()) - before
}

/** From the press of the mouse until the shape is filled, over the largest shapes of the page. */
async function fills(page: Page, cdp: CDPSession, box: Box): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    let began = 0
    const note = () => {
      began = performance.now()
    }
    window.addEventListener('pointerdown', note, { capture: true })
    window.addEventListener('pointerdown', () => times.push(performance.now() - began))
    Object.assign(window, { times })
  })
  for (let i = 0; i < 24; i++) {
    const x = box.x + box.width * (0.28 + 0.09 * (i % 6))
    const y = box.y + box.height * (0.15 + 0.22 * Math.floor(i / 6))
    await mouse(cdp, 'mousePressed', x, y)
    await mouse(cdp, 'mouseReleased', x, y)
    await page.waitForTimeout(150)
  }
  return page.evaluate(() => (window as unknown as { times: number[] }).times)
}

const [studio, browser] = await Promise.all([openStudio(), openBrowser()])
try {
  const page = await author(browser, studio)
  const book = await inkedBook(page, 2)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  console.log('a book of two pages is drawn')

  const openMs: number[] = []
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
  const drawing = page.locator('section[aria-label^="Page"] img[alt^="Page"]')
  for (let i = 0; i < 5; i++) {
    await page.goto(`/projects/${book.id}`)
    const tile = page.getByRole('link', { name: /^Page 1\./ })
    await tile.waitFor()
    await page.waitForTimeout(1500)
    // By key: a driven click leaves listeners behind that hear every movement.
    await tile.focus()
    const began = performance.now()
    await page.keyboard.press('Enter')
    await drawing.waitFor()
    await drawing.evaluate((image: HTMLImageElement) => image.decode())
    openMs.push(performance.now() - began)
  }
  console.log('opened', openMs.map((ms) => Math.round(ms)).join(', '), 'ms')

  await page.waitForTimeout(3000)
  const box = (await page.locator('section[aria-label^="Page"]').boundingBox())!
  const drawn = []
  const zoomFps = []
  for (let run = 0; run < 3; run++) {
    drawn.push(await draw(page, cdp, box))
    await page.waitForTimeout(800)
    zoomFps.push(await zoom(page, cdp, box))
    await page.waitForTimeout(500)
    await page.keyboard.press('0')
    await page.waitForTimeout(800)
    console.log('run', run + 1, drawn.at(-1), { zoomFps: zoomFps.at(-1) })
  }
  const heapMB = await heapOfStrokes(cdp, box)
  await page.keyboard.press('c')
  await page.getByRole('option').first().waitFor()
  await page.waitForTimeout(1000)
  const fillMs = await fills(page, cdp, box)
  const src = await drawing.evaluate((image: HTMLImageElement) => image.src)
  const oneCanvas = []
  const floor = []
  for (let run = 0; run < 3; run++) {
    oneCanvas.push(await drawPlainly(page, cdp, src, box, true))
    floor.push(await drawPlainly(page, cdp, src, box, false))
  }
  const inShort = (runs: readonly { fps: number; taskMs: number }[]) => ({
    drawFps: round(median(runs.map(({ fps }) => fps))),
    taskMsPerFrame: round(median(runs.map(({ taskMs }) => taskMs)), 2),
  })
  const ours = inShort(drawn)
  console.log(
    JSON.stringify({
      throttle: THROTTLE,
      page: [2550, 3300],
      ...ours,
      zoomFps: round(median(zoomFps)),
      worstFrameMs: round(median(drawn.map(({ worst }) => worst))),
      heapMB: round(heapMB, 2),
      strokes: STROKES,
      fillMs: round(Math.max(...fillMs)),
      medianFillMs: round(median(fillMs)),
      fills: fillMs.length,
      openMs: Math.round(median(openMs)),
      floor: inShort(floor),
      others: {
        oneCanvas: {
          ...inShort(oneCanvas),
          drawFpsRatio: round(ours.drawFps / inShort(oneCanvas).drawFps, 2),
          taskRatio: round(inShort(oneCanvas).taskMsPerFrame / ours.taskMsPerFrame, 2),
        },
      },
    }),
  )
} finally {
  await browser.close()
  await studio.close()
}
