import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PageVersions } from '@/domain/page-version'
import type { ProjectView } from '@/domain/project'
import { labelsOf, type RegionMap, regionAt } from '@/domain/region-map'
import {
  api,
  author,
  complaintsOf,
  DESKTOP,
  faultsOf,
  inkedBook,
  openBrowser,
  openStudio,
  PHONE,
  type Studio,
  tabTo,
} from './fixtures'

/** What a busy machine may take to draw an edit. Milliseconds. */
const PATIENCE = 240_000

describe('the page editor', () => {
  let studio: Studio
  let browser: Browser
  let page: Page
  let book: ProjectView
  let complaints: string[]
  beforeAll(async () => {
    ;[studio, browser] = await Promise.all([openStudio(), openBrowser()])
    page = await author(browser, studio, DESKTOP)
    page.setDefaultTimeout(PATIENCE)
    book = await inkedBook(page, 3)
    complaints = complaintsOf(page)
  })
  afterAll(async () => {
    await browser.close()
    await studio.close()
  })

  const addressOf = (place: number) => `/projects/${book.id}/pages/${book.pageList[place - 1]!.id}`
  const open = async (on: Page, place: number, query = '') => {
    await on.goto(`${addressOf(place)}${query}`)
    await on.getByRole('heading', { name: `Page ${place} of 3` }).waitFor()
    // The shapes come last.
    await shapes(on).first().waitFor({ state: 'attached' })
  }
  const stage = (on: Page) => on.locator('section[aria-label^="Page"]')
  const shapes = (on: Page) => on.getByRole('option', { name: /^Shape \d+ of \d+, / })
  const tab = (on: Page, name: string) => on.getByRole('tab', { name }).click()
  const keep = (on: Page) =>
    on.getByRole('region', { name: 'New drawing' }).getByRole('button', { name: 'Keep' })
  const versionsOf = (place: number) =>
    api<PageVersions>(page, 'GET', `/api/pages/${book.pageList[place - 1]!.id}/versions`)

  const regionsOf = async (place: number) => {
    const { currentId } = await versionsOf(place)
    const url = `/api/pages/${book.pageList[place - 1]!.id}/versions/${currentId}/regions`
    return api<RegionMap>(page, 'GET', url)
  }

  /** How many pixels of the mask are painted, once the worker that draws them is done. */
  const painted = async (on: Page) => {
    let [before, now] = [-1, await paintedNow(on)]
    while (before !== now) {
      await on.waitForTimeout(120)
      ;[before, now] = [now, await paintedNow(on)]
    }
    return now
  }
  const paintedNow = (on: Page) =>
    on.getByTestId('mask').evaluate((layer) => {
      let count = 0
      for (const canvas of layer.querySelectorAll('canvas')) {
        if (canvas.hidden) continue
        // What a worker draws is seen on the page only.
        const context = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!
        context.drawImage(canvas, 0, 0)
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
        for (let i = 3; i < data.length; i += 4) if (data[i]! > 0) count++
      }
      return count
    })
  /** A place of the stage, in shares of its size. */
  const at = async (on: Page, x: number, y: number) => {
    const box = (await stage(on).boundingBox())!
    return [box.x + box.width * x, box.y + box.height * y] as const
  }
  const strokeByMouse = async (on: Page, from: readonly [number, number], to: readonly [number, number]) => {
    await on.mouse.move(...(await at(on, ...from)))
    await on.mouse.down()
    await on.mouse.move(...(await at(on, ...to)), { steps: 12 })
    await on.mouse.up()
  }

  it('is painted on with a mouse, taken back and painted again', async () => {
    await open(page, 1)
    await page.keyboard.press('b')
    expect(await painted(page)).toBe(0)
    await strokeByMouse(page, [0.42, 0.4], [0.56, 0.48])
    const once = await painted(page)
    expect(once).toBeGreaterThan(1000)
    await page.keyboard.press('Control+z')
    expect(await painted(page)).toBe(0)
    await page.keyboard.press('Control+Shift+z')
    expect(await painted(page)).toBe(once)
    await page.keyboard.press('e')
    await strokeByMouse(page, [0.5, 0.36], [0.5, 0.52])
    expect(await painted(page)).toBeLessThan(once)
    await page.keyboard.press('l')
    await strokeByMouse(page, [0.4, 0.2], [0.4, 0.21])
    const corners = [
      [0.4, 0.2],
      [0.6, 0.2],
      [0.6, 0.3],
      [0.4, 0.3],
    ] as const
    const before = await painted(page)
    await page.mouse.move(...(await at(page, ...corners[0])))
    await page.mouse.down()
    for (const corner of corners)
      await page.mouse.move(...(await at(page, corner[0], corner[1])), { steps: 6 })
    await page.mouse.up()
    expect(await painted(page)).toBeGreaterThan(before)
    await page.keyboard.press('p')
    for (const corner of corners) await page.mouse.click(...(await at(page, corner[0], corner[1] + 0.45)))
    const open4 = await painted(page)
    await page.keyboard.press('Enter')
    expect(await painted(page)).toBeGreaterThan(open4)
  })

  it('is drawn on without a pointer, by a crosshair that says where it is', async () => {
    const before = await painted(page)
    await page.keyboard.press('b')
    await page.keyboard.press('k')
    await page.getByText('Crosshair at 50 percent across, 50 percent down. Brush in hand.').waitFor()
    await page.keyboard.press('Space')
    for (const key of ['Shift+ArrowDown', 'Shift+ArrowLeft', 'Shift+ArrowLeft'])
      await page.keyboard.press(key)
    expect(await painted(page)).toBeGreaterThan(before)
    await page.keyboard.press('Escape')
    await page.getByText('Dropped. Nothing was drawn.').waitFor()
    expect(await painted(page)).toBe(before)
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Space')
    await page.getByText(/^Brush lifted at \d+ percent across/).waitFor()
    expect(await painted(page)).toBeGreaterThan(before)
    await page.keyboard.press('i')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Space')
    await page.getByText('1 line drawn, kept on this device').waitFor()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Escape')
    await page.getByTestId('crosshair').waitFor({ state: 'detached' })
    await page.keyboard.press('b')
  })

  it('remembers an unfinished mask and its words through a reload', async () => {
    await page.getByLabel('Describe the change').fill('a small striped flag')
    const before = await painted(page)
    await page.getByText('Saved', { exact: true }).first().waitFor()
    await page.waitForTimeout(600)
    await open(page, 1)
    await expect.poll(() => painted(page), { timeout: 20_000 }).toBe(before)
    expect(await page.getByLabel('Describe the change').inputValue()).toBe('a small striped flag')
  })

  it('redraws what is painted, and replaces nothing until it is kept', async () => {
    const { currentId } = await versionsOf(1)
    await page.getByLabel('Describe the change').fill('a small striped flag')
    await page.getByRole('button', { name: 'Redraw painted area, 12 Blots' }).click()
    await keep(page).waitFor()
    expect((await versionsOf(1)).currentId).toBe(currentId)
    expect(await faultsOf(page, 'a new drawing')).toEqual([])
    // The line between before and after is dragged on the page itself.
    expect(await page.getByLabel('Before and after').inputValue()).toBe('0')
    const divider = (await page.getByTestId('divider').boundingBox())!
    await page.mouse.move(divider.x + divider.width / 2, divider.y + 90)
    await page.mouse.down()
    await page.mouse.move(divider.x + 150, divider.y + 90, { steps: 3 })
    await page.mouse.up()
    expect(Number(await page.getByLabel('Before and after').inputValue())).toBeGreaterThan(15)
    await page.keyboard.press('Enter')
    await page.getByText('Kept. It is the page now.').waitFor()
    const after = await versionsOf(1)
    expect(after.currentId).not.toBe(currentId)
    expect(after.versions[0]).toMatchObject({ kind: 'painted', state: 'current', changedOutside: 0 })
    expect(await painted(page)).toBe(0)
  })

  it('moves a shape from the list of shapes', async () => {
    await open(page, 2)
    await tabTo(page.getByRole('listbox', { name: 'Shapes' }))
    const small = (await shapes(page).allTextContents()).findIndex((name) => /small, top/.test(name))
    await page.keyboard.press('Home')
    for (let i = 0; i < small; i++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('m')
    await page.keyboard.press('ArrowDown')
    await page.getByText(/^Shape \d+, [\d.]+ mm down/).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('region', { name: 'Shape to move' }).waitFor({ state: 'detached' })
    await page.keyboard.press('m')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByText('Moved. It is a new version of the page.').waitFor()
    expect((await versionsOf(2)).versions[0]).toMatchObject({ kind: 'pixels', state: 'current' })
  })

  it('picks three shapes without a mouse and redraws them', async () => {
    await shapes(page).first().waitFor({ state: 'attached' })
    const list = page.getByRole('listbox', { name: 'Shapes' })
    await tabTo(list)
    const names = await shapes(page).allTextContents()
    // On a drawing of three small shapes there is nothing to draw.
    const roomy = names.flatMap((name, i) => (/large|medium/.test(name) ? [i] : [])).slice(0, 3)
    expect(roomy).toHaveLength(3)
    await page.keyboard.press('Home')
    for (let i = 0; i <= roomy[2]!; i++) {
      if (roomy.includes(i)) await page.keyboard.press('Space')
      await page.keyboard.press('ArrowDown')
    }
    await expect.poll(() => list.getByRole('option', { selected: true }).count()).toBe(3)
    await expect.poll(() => painted(page)).toBeGreaterThan(100)
    const spend = page.getByRole('button', { name: 'Redraw painted area, 12 Blots' })
    await spend.focus()
    await page.keyboard.press('Enter')
    await keep(page).waitFor()
    await page.keyboard.press('Escape')
    await page.getByText(/^Discarded\./).waitFor()
    const { versions } = await versionsOf(2)
    expect(versions.find(({ kind }) => kind === 'quick' || kind === 'painted')?.state).toBe('discarded')
  })

  it('opens an outline, sees the color-in test find it, and closes it', async () => {
    await open(page, 3)
    const { from, to } = acrossAnOutline(await regionsOf(3))
    const drawing = (await page.getByRole('img', { name: /^Page 3: / }).boundingBox())!
    const onScreen = ([x, y]: Place) =>
      [drawing.x + drawing.width * x, drawing.y + drawing.height * y] as const
    await page.keyboard.press('x')
    await page.getByLabel('Size', { exact: true }).last().fill('24')
    await page.mouse.move(...onScreen(from))
    await page.mouse.down()
    await page.mouse.move(...onScreen(to), { steps: 6 })
    await page.mouse.up()
    const before = (await regionsOf(3)).gaps.length
    await page.getByRole('button', { name: 'Save as a version, free' }).click()
    await page.getByText('Saved. It is a new version of the page.').waitFor()
    await page
      .getByText(/^The outline near the .+ is open\.$/)
      .first()
      .waitFor()
    expect((await regionsOf(3)).gaps).toHaveLength(before + 1)

    await tab(page, 'Color-in')
    await page.getByRole('button', { name: 'Color everything for me' }).click()
    await page.getByText(/\d+ of \d+ shapes colored/).waitFor()
    expect(await faultsOf(page, 'color-in test')).toEqual([])
    await page.getByRole('button', { name: 'Find gaps' }).click()
    await expect
      .poll(() => page.getByRole('list', { name: 'Gaps' }).getByRole('listitem').count())
      .toBe(before + 1)
    await page.getByRole('button', { name: 'Close the gaps, free' }).click()
    await page.getByText('The gaps are closed. It is a new version of the page.').waitFor()
    await page.getByText('Every shape is closed.').waitFor()
    expect((await regionsOf(3)).gaps).toEqual([])
    await page.getByRole('button', { name: 'Color everything for me' }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download colored PNG' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/page 3, colored\.png$/)
  })

  it('is changed by saying so; versions are compared, and an older one comes back', async () => {
    await open(page, 1)
    await tab(page, 'Chat')
    await page.getByLabel('Your message').fill('less detail')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Send, 12 Blots' }).click()
    const offline = page
      .getByRole('alert')
      .filter({ hasText: "You're offline. Try again when you are back." })
    await offline.waitFor()
    await page.context().setOffline(false)
    await offline.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Send, 12 Blots' }).click()
    await keep(page).waitFor()
    await keep(page).click()
    await page.getByText('Kept. It is the page now.').waitFor()

    await tab(page, 'Versions')
    const first = page.getByRole('article', { name: /First drawing/ })
    await first.getByRole('button', { name: 'Compare' }).click()
    await page.getByText('Side by side').click()
    await page.getByRole('figure').first().waitFor()
    await page.keyboard.press('+')
    const zooms = () =>
      page.locator('[data-half] > div').evaluateAll((halves) => halves.map((half) => half.style.transform))
    await expect.poll(async () => new Set(await zooms()).size).toBe(1)
    expect((await zooms())[0]).toContain('scale(1.5)')
    expect(await faultsOf(page, 'comparing')).toEqual([])
    const other = page.getByRole('region', { name: 'Another version' })
    await other.getByRole('button', { name: 'Exit' }).click()
    await first.getByRole('button', { name: 'Preview' }).click()
    await other.getByText(/^You are looking at Version 1/).waitFor()
    await other.getByRole('button', { name: 'Restore' }).click()
    await page.getByText(/^Version 1 is the page again/).waitFor()
    const { versions } = await versionsOf(1)
    expect(versions[0]).toMatchObject({ kind: 'restored', state: 'current' })
  })

  it('asks which version is meant when another tab was faster', async () => {
    await open(page, 2)
    await page.keyboard.press('b')
    await strokeByMouse(page, [0.45, 0.4], [0.55, 0.45])
    const mine = await painted(page)
    const other = await page.context().newPage()
    other.setDefaultTimeout(PATIENCE)
    await open(other, 2)
    // Each tab keeps what is painted in it.
    expect(await painted(other)).toBe(0)
    await strokeByMouse(other, [0.4, 0.7], [0.45, 0.7])
    await other.getByText('Saved', { exact: true }).first().waitFor()
    await open(page, 2)
    await expect.poll(() => painted(page), { timeout: 20_000 }).toBe(mine)
    await other.bringToFront()
    await other.getByRole('button', { name: 'Clear' }).click()
    const { currentId } = await versionsOf(2)
    await other.getByRole('button', { name: 'Thicker lines, free' }).click()
    await expect.poll(async () => (await versionsOf(2)).currentId, { timeout: PATIENCE }).not.toBe(currentId)
    await other.close()
    await page.bringToFront()
    await page.getByText('This page was changed in another tab.').waitFor()
    expect(await painted(page)).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Load theirs' }).click()
    await page.getByText('This page was changed in another tab.').waitFor({ state: 'detached' })
  })

  it('is painted on with a pen by pressure, and then a finger moves the page', async () => {
    const cdp = await page.context().newCDPSession(page)
    await open(page, 3)
    await page.keyboard.press('b')
    const widths: number[] = []
    for (const force of [0.1, 0.9]) {
      const before = await painted(page)
      await penStroke(page, cdp, force, force < 0.5 ? 0.3 : 0.6)
      widths.push((await painted(page)) - before)
    }
    expect(widths[1]).toBeGreaterThan(widths[0]! * 1.6)
    await page.getByRole('button', { name: 'Draw with a finger again' }).click()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
  })

  it('has a name, a contrast and a key for everything', async () => {
    await open(page, 1)
    expect(await faultsOf(page, 'the editor')).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('html.dark').waitFor({ state: 'attached' })
    expect(await faultsOf(page, 'the editor by night', ['color-contrast'])).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    await page.keyboard.press('f')
    await page.getByRole('button', { name: 'Show tools' }).waitFor()
    await page.keyboard.press('f')
    await page.getByRole('toolbar', { name: 'Tools' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('is painted on with a finger on a phone, and pinched', async () => {
    const phone = await author(browser, studio, PHONE)
    phone.setDefaultTimeout(PATIENCE)
    const cdp = await phone.context().newCDPSession(phone)
    await open(phone, 3)
    await phone.getByRole('button', { name: 'Brush' }).tap()
    await touchStroke(phone, cdp)
    expect(await painted(phone)).toBeGreaterThan(500)
    const whole = phone.getByRole('button', { name: 'Whole page' })
    expect(await whole.isDisabled()).toBe(true)
    const once = await painted(phone)
    await pinch(phone, cdp)
    await expect.poll(() => whole.isDisabled()).toBe(false)
    expect(await painted(phone)).toBe(once)
    await phone.getByRole('tab', { name: 'Edit' }).tap()
    await phone.getByRole('button', { name: 'Redraw painted area, 12 Blots' }).scrollIntoViewIfNeeded()
    expect(await faultsOf(phone, 'the editor on a phone', SMALL)).toEqual([])
    await phone.context().close()
  })

  async function penStroke(on: Page, cdp: CDPSession, force: number, y: number): Promise<void> {
    const [left, top] = await at(on, 0.42, y)
    const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, buttons: number) =>
      cdp.send('Input.dispatchMouseEvent', {
        type,
        x,
        y: top,
        button: 'left',
        buttons,
        clickCount: 1,
        pointerType: 'pen',
        force: buttons ? force : 0,
      })
    await send('mousePressed', left, 1)
    for (let i = 1; i <= 15; i++) await send('mouseMoved', left + i * 6, 1)
    await send('mouseReleased', left + 90, 0)
    await on.waitForTimeout(100)
  }

  async function touchStroke(on: Page, cdp: CDPSession): Promise<void> {
    const [x, y] = await at(on, 0.35, 0.45)
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y, id: 1 }] })
    for (let i = 1; i <= 12; i++)
      await cdp.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: [{ x: x + i * 6, y: y + i * 2, id: 1 }],
      })
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await on.waitForTimeout(100)
  }

  async function pinch(on: Page, cdp: CDPSession): Promise<void> {
    const [x, y] = await at(on, 0.5, 0.5)
    const fingers = (apart: number) => [
      { x: x - apart, y, id: 1 },
      { x: x + apart, y, id: 2 },
    ]
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(40) })
    for (let i = 1; i <= 8; i++)
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(40 + i * 8) })
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await on.waitForTimeout(200)
  }
})

/** What is laid out, named or hidden differently on a small screen. */
const SMALL = ['target-size', 'color-contrast', 'button-name', 'label', 'aria-hidden-focus']

/** A place of a page, in shares of its size. */
type Place = readonly [number, number]

/** A short way from one shape of a page to another, square across a straight piece of the line between them. */
function acrossAnOutline(map: RegionMap): { from: Place; to: Place } {
  const labels = labelsOf(map)
  const at = (x: number, y: number) => regionAt(labels, map.scale, x, y)
  for (const { id, x, y, radius } of map.regions) {
    for (const way of radius < ROOMY ? [] : [1, -1]) {
      let start = x
      while (at(start, y) === id) start += way * map.scale
      let end = start
      while (at(end, y) === 0 && Math.abs(end - start) < 40) end += way * map.scale
      const beyond = map.regions[at(end, y) - 1]
      const middle = (start + end) / 2
      const straight = [-60, -30, 30, 60].every((along) => at(middle, y + along) === 0)
      if (!beyond || beyond.id === id || beyond.radius < ROOMY || !straight) continue
      const share = (place: number): Place => [place / map.width, y / map.height]
      return { from: share(start - way * 20), to: share(end + way * 20) }
    }
  }
  throw new Error('no straight line between two shapes')
}

/** Radius of the largest circle in a shape that a crayon fills with ease, page pixels. */
const ROOMY = 60
