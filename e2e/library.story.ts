import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProjectView } from '@/domain/project'
import {
  api,
  author,
  complaintsOf,
  DESKTOP,
  faultsOf,
  inkedBook,
  manyBooks,
  openBrowser,
  openStudio,
  PHONE,
  plannedBook,
  type Studio,
  tabTo,
} from './fixtures'

let studio: Studio
let browser: Browser
let folder: string
let book: ProjectView
const file = (name: string) => path.join(folder, name)

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'pennyplain-pictures-'))
  const picture = sharp({ create: { width: 900, height: 1200, channels: 3, background: '#7cc48d' } })
  await picture.clone().jpeg().toFile(file('moss.jpg'))
  // Noise does not get smaller: 9.5 MB, which must arrive whole.
  const noise = { width: 1780, height: 1780, channels: 3 as const }
  await sharp(randomBytes(noise.width * noise.height * 3), { raw: noise })
    .png()
    .toFile(file('large.png'))
  await sharp(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))
    .png()
    .toFile(file('dot.png'))
  ;[studio, browser] = await Promise.all([openStudio({}, manyBooks), openBrowser()])
  const page = await author(browser, studio)
  book = await inkedBook(page, 4)
  await page.context().close()
})
afterAll(async () => {
  await browser.close()
  await studio.close()
  rmSync(folder, { recursive: true })
})

const choose = async (page: Page, ...names: string[]) =>
  page.locator('input[type=file]').setInputFiles(names.map(file))

/** Until the screen hears keys: what is typed before is nobody's. */
const awake = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('main button')].some((button) =>
      Object.keys(button).some((key) => key.startsWith('__reactProps')),
    ),
  )

describe('the library', () => {
  it('takes pictures in, and says of one that will not do what is wrong with it', async () => {
    const page = await author(browser, studio)
    const complaints = complaintsOf(page)
    await awake(page)
    await page.keyboard.press('g')
    await page.keyboard.press('l')
    await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor()
    await page.getByRole('link', { name: 'Uploads' }).click()
    await page.getByText('No pictures yet.').waitFor()
    await choose(page, 'moss.jpg', 'dot.png', 'large.png')
    await page.getByText(/This picture is only 9 × 9 pixels/).waitFor()
    await page.getByRole('link', { name: 'Open moss.jpg' }).waitFor()
    await page.getByRole('button', { name: 'Dismiss dot.png' }).click()
    await page.getByText('1780 × 1780').waitFor()

    await page.reload()
    await page.getByText('900 × 1200').waitFor()
    for (const name of ['moss.jpg', 'large.png']) {
      await page.getByRole('button', { name: `Delete ${name}` }).click()
      await page.getByRole('button', { name: 'Delete', exact: true }).click()
      await page.getByRole('link', { name: `Open ${name}` }).waitFor({ state: 'detached' })
    }
    await page.getByText('No pictures yet.').waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('takes a picture that is pasted, and one that is dropped', async () => {
    const page = await author(browser, studio)
    await page.goto('/library?tab=uploads')
    const [paste, drop] = ['pasted.png', 'dropped.png']
    await page.getByText('No pictures yet.').waitFor()
    await page.evaluate(
      async ([paste, drop]) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 200, height: 200 })
        canvas.getContext('2d')?.fillRect(50, 50, 100, 100)
        const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done))
        const carry = (name: string) => {
          const carried = new DataTransfer()
          carried.items.add(new File([blob!], name, { type: 'image/png' }))
          return carried
        }
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: carry(paste!), bubbles: true }),
        )
        const zone = document.querySelector('input[type=file]')!.parentElement!
        zone.dispatchEvent(new DragEvent('drop', { dataTransfer: carry(drop!), bubbles: true }))
      },
      [paste, drop],
    )
    await page.getByRole('link', { name: 'Open pasted.png' }).waitFor()
    await page.getByRole('link', { name: 'Open dropped.png' }).waitFor()
    await page.context().close()
  })

  it('finds pages by words and by looks, gathers them, and gives removed ones back', async () => {
    const page = await author(browser, studio)
    const complaints = complaintsOf(page)
    await page.goto(`/library?book=${book.id}`)
    const tiles = page.getByRole('list', { name: 'Pages' }).getByRole('listitem')
    await expect.poll(() => tiles.count()).toBe(4)

    // By words, which the address keeps.
    const wanted = book.pageList[2]!
    await page.getByRole('searchbox', { name: 'Search pages' }).fill(wanted.brief)
    await expect.poll(() => tiles.count()).toBe(1)
    await page.waitForURL(/q=/)

    // By looks.
    await page.getByRole('button', { name: `Actions for page ${wanted.position} of ${book.title}` }).click()
    await page.getByRole('menuitem', { name: 'More that look like this' }).click()
    await page.getByText('Pages that look like this one, the most alike first').waitFor()
    await page.getByRole('button', { name: 'Show all pages' }).first().click()

    // With the keyboard: choose one, gather it.
    await page.goto(`/library?book=${book.id}`)
    const box = page.getByRole('checkbox', { name: `Select page 1 of ${book.title}` })
    await tabTo(box)
    await page.keyboard.press('Space')
    await page.getByText('1 page selected').waitFor()
    await page.getByRole('button', { name: 'Collect', exact: true }).click()
    await page.getByRole('button', { name: 'New collection' }).last().click()
    await page.getByLabel('Name').fill('Best of all')
    await page.keyboard.press('Enter')
    await page.getByText('The page is in “Best of all”.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Best of all 1' }).click()
    await expect.poll(() => tiles.count()).toBe(1)

    // A range with Shift, taken home as a ZIP.
    await page.goto(`/library?book=${book.id}`)
    await expect.poll(() => tiles.count()).toBe(4)
    const choose = (at: number) => tiles.nth(at).getByRole('checkbox')
    await choose(0).click()
    await choose(2).click({ modifiers: ['Shift'] })
    await page.getByText('3 pages selected').waitFor()
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download' }).click()
    const download = await coming
    expect(download.suggestedFilename()).toBe('pennyplain-pages.zip')
    const listed = spawnSync('unzip', ['-Z1', await download.path()], { encoding: 'utf8' })
      .stdout.trim()
      .split('\n')
    expect(listed.map((name) => name.slice(0, 4))).toEqual(['001 ', '002 ', '003 '])

    // Removed, seen in the bin, put back.
    await page.getByRole('button', { name: 'Best of all 1' }).click()
    await expect.poll(() => tiles.count()).toBe(1)
    await page.getByRole('checkbox', { name: `Select page 1 of ${book.title}` }).check()
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await page.getByText('The page is removed.').waitFor()
    await page.getByRole('link', { name: 'Bin', exact: true }).click()
    await page.getByRole('button', { name: `Put back: ${book.pageList[0]!.brief}` }).click()
    await page.getByText('Nothing here. Good sign.').waitFor()
    const back = await api<ProjectView>(page, 'GET', `/api/projects/${book.id}`)
    expect(back.pageList.map(({ id }) => id)).toEqual(book.pageList.map(({ id }) => id))
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('can be read and used by day, by night and on a phone', async () => {
    const faults: string[] = []
    const screens = ['', '?q=nothing-like-it', `?like=${book.pageList[0]!.id}`, '?tab=uploads', '?tab=bin']
    for (const [look, options] of Object.entries({ DESKTOP, PHONE })) {
      const page = await author(browser, studio, options)
      for (const screen of screens) {
        await page.goto(`/library${screen}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        faults.push(...(await faultsOf(page, `${look} ${screen}`)))
        if (options !== DESKTOP) continue
        await page.emulateMedia({ colorScheme: 'dark' })
        faults.push(...(await faultsOf(page, `${screen} by night`, ['color-contrast'])))
        await page.emulateMedia({ colorScheme: 'light' })
      }
      await page.context().close()
    }
    expect(faults).toEqual([])
  })
})

describe('words that do not suit the readers', () => {
  it('are named at the field before anything is planned, and what was typed stays', async () => {
    const page = await author(browser, studio)
    await page.goto('/projects/new')
    await awake(page)
    const idea = page.getByLabel('What is the book about?')
    await idea.fill('A cowboy with two pistols rides home')
    await idea.blur()
    const sentence =
      'The idea says “pistols”. A book for children leaves violence out. Try “a water squirter”.'
    await page.getByText(sentence).waitFor()
    await page.getByRole('button', { name: 'Next' }).click()
    await expect.poll(() => idea.evaluate((node) => node === document.activeElement)).toBe(true)
    await page.reload()
    await expect.poll(() => idea.inputValue()).toBe('A cowboy with two pistols rides home')
    await idea.fill('Mickey Mouse rides home on a pony')
    await page.getByText('“Mickey Mouse” belongs to somebody').waitFor()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByText('Who colors it?').waitFor()
    await page.context().close()
  })

  it('are named on the line of a plan', async () => {
    const page = await author(browser, studio)
    const { id } = await plannedBook(page, 2)
    await page.goto(`/projects/new?id=${id}&step=plan`)
    const line = page.getByLabel('Idea of page 1')
    await awake(page)
    const before = await line.inputValue()
    await line.fill('A dragon with a rifle')
    await page.getByText('Page 1 says “rifle”.').waitFor()
    expect(await line.inputValue()).toBe('A dragon with a rifle')
    const stored = await api<ProjectView>(page, 'GET', `/api/projects/${id}`)
    expect(stored.pageList[0]!.brief).toBe(before)
    await page.context().close()
  })
})
