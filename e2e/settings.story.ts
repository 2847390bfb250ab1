/** The author's settings: each section saves itself, a key opens the API, a copy is taken away, the account ends. */
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/domain/account'
import type { ProjectView } from '@/domain/project'
import {
  api,
  author,
  axe,
  complaintsOf,
  DESKTOP,
  openBrowser,
  openStudio,
  overflow,
  PHONE,
  type Studio,
  tab,
} from './fixtures'

let studio: Studio
let browser: Browser
beforeAll(async () => {
  studio = await openStudio()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await studio?.close()
})

describe.each([
  ['a desktop', DESKTOP],
  ['a desktop by night', { ...DESKTOP, colorScheme: 'dark' as const }],
  ['a phone', PHONE],
])('on %s', (_name, options) => {
  it('settings have nothing that axe finds, and fit', async () => {
    const page = await author(browser, studio, options)
    const complaints = complaintsOf(page)
    await page.goto('/settings')
    await page.getByRole('heading', { name: 'Delete the account' }).waitFor()
    expect(await axe(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

it('what is chosen saves itself, and a new book begins with it', async () => {
  const page = await author(browser, studio)
  await page.goto('/settings')
  const saved = (section: string) =>
    page.getByRole('region', { name: section }).getByText('Saved', { exact: true })
  await page.getByLabel('Pen name').fill('Ada Ink')
  await page.getByLabel('Pen name').press('Tab')
  await saved('Profile').waitFor()
  await page.getByLabel('Trim size').selectOption('a4')
  await page.getByText('Millimeters').click()
  await saved('New books').waitFor()
  await page.getByLabel('Pages are inked: mail').uncheck()
  await saved('Notifications').waitFor()
  await page.reload()
  expect(await page.getByLabel('Pen name').inputValue()).toBe('Ada Ink')
  expect(await page.getByLabel('Pages are inked: mail').isChecked()).toBe(false)
  expect(await page.getByLabel('Pages are inked: bell').isChecked()).toBe(true)
  await page.goto('/projects/new?step=book')
  expect(await page.getByRole('radio', { name: /A4/ }).isChecked()).toBe(true)
  expect(await page.getByText('216 × 279 mm').isVisible()).toBe(true)
  expect((await api<ProjectView>(page, 'POST', '/api/projects', {})).dna.trim).toBe('a4')
  await page.context().close()
})

it('a key is shown once, opens the API, and stops at once when it is revoked', async () => {
  const page = await author(browser, studio)
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Make a key' }).click()
  const form = page.getByRole('dialog', { name: 'Make an API key' })
  await form.getByLabel('Name').fill('Print shop script')
  await form.getByRole('button', { name: 'Make the key' }).click()
  const shown = page.getByRole('dialog', { name: 'Your key: Print shop script' })
  const secret = await shown.getByLabel('Key').inputValue()
  expect(await axe(page)).toEqual([])
  await shown.getByRole('button', { name: 'Done' }).click()
  const byKey = () =>
    fetch(`${studio.address}/api/account`, { headers: { authorization: `Bearer ${secret}` } })
  expect((await byKey()).status).toBe(200)
  await page.getByRole('button', { name: 'Revoke Print shop script' }).click()
  // Behind the open question nothing has a role: that the key's own button is gone says little before this answer.
  const revoked = page.waitForResponse((answer) => answer.request().method() === 'DELETE')
  await page.getByRole('button', { name: 'Revoke the key' }).click()
  await revoked
  await page.getByRole('button', { name: 'Revoke Print shop script' }).waitFor({ state: 'detached' })
  expect((await byKey()).status).toBe(401)
  await page.context().close()
})

it('a copy of everything is made while the author waits', async () => {
  const page = await author(browser, studio)
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Make a copy of everything' }).click()
  const download = page.getByRole('link', { name: /^Download/ })
  await download.waitFor()
  const [file] = await Promise.all([page.waitForEvent('download'), download.click()])
  expect(file.suggestedFilename()).toMatch(/^Pennyplain .*zip$/)
  await page.context().close()
})

it('the link of a mail switches its kind off, without signing in, and only by its button', async () => {
  const page = await author(browser, studio)
  const account = () => api<AccountView>(page, 'GET', '/api/account')
  const { id } = await account()
  const secret = readFileSync(path.join(studio.dataDir, 'secret'), 'utf8').trim()
  const signed = createHmac('sha256', secret).update(`unsubscribe\n${id}\nneeds_review`).digest('base64url')
  const reader = await tab(browser, studio)
  await reader.goto(`/unsubscribe?u=${id}&k=needs_review&s=${signed}`)
  expect((await account()).notices.needs_review.mail).toBe(true)
  expect(await axe(reader)).toEqual([])
  await reader.getByRole('button', { name: 'Switch these mails off' }).click()
  await reader.getByRole('heading', { name: 'Switched off.' }).waitFor()
  expect((await account()).notices.needs_review).toEqual({ inApp: true, mail: false })
  await reader.goto(`/unsubscribe?u=${id}&k=low_balance&s=${signed}`)
  await reader.getByRole('heading', { name: 'This link is not whole.' }).waitFor()
  expect(await axe(reader)).toEqual([])
  await reader.context().close()
  await page.context().close()
})

it('an account ends when its author types the words, and the studio opens as new', async () => {
  const page = await author(browser, studio)
  const before = await api<AccountView>(page, 'GET', '/api/account')
  await page.goto('/settings')
  await page.getByRole('button', { name: 'Delete the account…' }).click()
  const erase = page.getByRole('button', { name: 'Erase everything' })
  expect(await erase.isDisabled()).toBe(true)
  await page.getByLabel('Type “erase my account” to confirm').fill('Erase my account')
  await erase.click()
  await page.waitForURL(/\/login$/)
  await page.getByRole('button', { name: 'Open the studio on this machine' }).click()
  await page.waitForURL(`${studio.address}/`)
  const after = await api<AccountView>(page, 'GET', '/api/account')
  expect(after.id).not.toBe(before.id)
  expect([after.penName, after.balance]).toEqual(['', 600])
  await page.context().close()
})
