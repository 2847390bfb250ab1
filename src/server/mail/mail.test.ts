import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOTICE, NOTICE_KINDS } from '@/domain/notification'
import { letterHtml, letterText } from './letter'
import { type Mail, MailRefused } from './mail'
import { noticeLetter } from './notice-letter'
import { outboxMailer } from './outbox'
import { sampleLetters } from './sample-letters'
import { SUPABASE_LINK, signInLetter } from './sign-in-letter'
import { smtpMailer } from './smtp'
import { hushedServer, testMailServer } from './testing'

const FROM = 'Pennyplain <studio@example.com>'
const mail = (more: Partial<Mail> = {}): Mail => ({
  id: 'a1b2',
  to: 'kim@example.com',
  subject: 'Füchse & Eulen are inked',
  html: '<p>Twelve pages 🦊</p>',
  text: 'Twelve pages 🦊',
  headers: { 'List-Unsubscribe': '<https://x.example/u>' },
  ...more,
})

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'pennyplain-mail-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('a mail server', () => {
  it('is sent the whole message, in both forms, with its headers', async () => {
    const server = await testMailServer()
    await smtpMailer(server.url, FROM).send(mail())
    await server.close()
    const [got] = server.mails
    expect(got).toMatchObject({
      subject: 'Füchse & Eulen are inked',
      messageId: '<a1b2@example.com>',
      from: { text: '"Pennyplain" <studio@example.com>' },
      to: { text: 'kim@example.com' },
    })
    expect(got!.html).toContain('Twelve pages 🦊')
    expect(got!.text?.trim()).toBe('Twelve pages 🦊')
    expect(got!.headers.get('list')).toMatchObject({ unsubscribe: { url: 'https://x.example/u' } })
    expect(got!.headers.get('auto-submitted')).toBe('auto-generated')
  })

  it('that knows no such reader is not asked again; one that is busy or away is', async () => {
    let code: number | null = 550
    const server = await testMailServer({ refuse: () => code })
    const mailer = smtpMailer(server.url, FROM)
    await expect(mailer.send(mail())).rejects.toBeInstanceOf(MailRefused)
    code = 451
    await expect(mailer.send(mail())).rejects.not.toBeInstanceOf(MailRefused)
    await server.close()
    await expect(mailer.send(mail())).rejects.not.toBeInstanceOf(MailRefused)
    expect(server.mails).toEqual([])
  })

  it('that takes nothing from us, for now or until the operator acts, is asked again', async () => {
    const server = await testMailServer({ refuseSender: () => 550 })
    const trouble = await smtpMailer(server.url, FROM)
      .send(mail())
      .catch((error: unknown) => error)
    expect(trouble).toBeInstanceOf(Error)
    expect(trouble).not.toBeInstanceOf(MailRefused)
    await server.close()
    const closed = await hushedServer(['554 no service here'])
    await expect(smtpMailer(closed.url, FROM).send(mail())).rejects.not.toBeInstanceOf(MailRefused)
    closed.close()
  })

  it('is told nothing in the open where TLS is asked for, nor under a certificate nobody vouches for', async () => {
    const plain = await testMailServer()
    const asked = smtpMailer(`${plain.url}?requireTLS=true`, FROM).send(mail())
    await expect(asked).rejects.not.toBeInstanceOf(MailRefused)
    await plain.close()
    expect(plain.mails).toEqual([])
    const tls = await testMailServer({ startTls: true })
    const strange = smtpMailer(tls.url, FROM).send(mail())
    await expect(strange).rejects.not.toBeInstanceOf(MailRefused)
    expect(tls.mails).toEqual([])
    await smtpMailer(`${tls.url}?tls.rejectUnauthorized=false`, FROM).send(mail())
    await tls.close()
    expect(tls.secured).toEqual([true])
  })

  it('that stops talking, at once or in the middle, keeps nobody for long', async () => {
    const upToData = ['220 hello', '250 hello', '250 sender', '250 reader', '354 go on']
    for (const lines of [[], upToData.slice(0, 1), upToData.slice(0, 3), upToData]) {
      const server = await hushedServer(lines)
      const began = performance.now()
      await expect(smtpMailer(server.url, FROM, 200).send(mail())).rejects.not.toBeInstanceOf(MailRefused)
      expect(performance.now() - began).toBeLessThan(5_000)
      server.close()
    }
  })

  it('can be given no second header by a subject', async () => {
    const server = await testMailServer()
    await smtpMailer(server.url, FROM).send(mail({ subject: 'A\r\nBcc: eve@example.com' }))
    await server.close()
    expect(server.mails[0]!.headers.has('bcc')).toBe(false)
  })
})

describe('the outbox', () => {
  it('keeps a message as a whole file that mail programs open, once', async () => {
    const outbox = outboxMailer(path.join(folder, 'outbox'), FROM)
    await outbox.send(mail())
    await outbox.send(mail())
    expect(await readdir(path.join(folder, 'outbox'))).toEqual(['a1b2.eml'])
    const kept = await simpleParser(await readFile(path.join(folder, 'outbox/a1b2.eml')))
    expect(kept).toMatchObject({ subject: 'Füchse & Eulen are inked', text: 'Twelve pages 🦊' })
    await outbox.forget('a1b2')
    await outbox.forget('a1b2')
    expect(await readdir(path.join(folder, 'outbox'))).toEqual([])
  })

  it('never writes beside its folder', async () => {
    const outbox = outboxMailer(path.join(folder, 'outbox'), FROM)
    await expect(outbox.send(mail({ id: '../../x' }))).rejects.toThrow(/not a message id/)
  })
})

describe('a letter', () => {
  const stop = 'http://127.0.0.1:3000/unsubscribe?u=1'
  const notice = {
    title: 'Moss & <b>Co</b> is inked',
    body: '“40 of 40” pages.',
    href: '/projects/1',
    facts: [{ term: 'Page 3', value: '<i>', href: '/projects/1/pages/3' }],
  }

  it.each(NOTICE_KINDS)('about %s says everything in plain text too, or is never written', (kind) => {
    const letter = noticeLetter({ kind, ...notice }, stop)
    if (NOTICE[kind].mail === null) return expect(letter).toBeNull()
    const text = letterText(letter!)
    const always = NOTICE[kind].mail === 'required'
    expect(letter!.footer.stop).toEqual(always ? null : expect.objectContaining({ href: stop }))
    for (const said of [
      notice.title,
      notice.body,
      letter!.button.label,
      'http://127.0.0.1:3000/projects/1',
      'Page 3: http://127.0.0.1:3000/projects/1/pages/3',
      ...(always ? [] : [stop]),
    ])
      expect(text).toContain(said)
  })

  it('shows an author’s words as words, and loads nothing from afar', () => {
    const html = letterHtml(noticeLetter({ kind: 'pages_done', ...notice }, stop)!)
    expect(html).toContain('Moss &amp; &lt;b&gt;Co&lt;/b&gt; is inked')
    expect(html).not.toMatch(/<[bi]>/)
    expect(html).toContain('&lt;i&gt;')
    expect(html).not.toMatch(/<img|url\(|<link|src=/)
  })

  it('of every kind there is has an example to look at', () => {
    const mailed = NOTICE_KINDS.filter((kind) => NOTICE[kind].mail !== null)
    const names = Object.keys(sampleLetters('https://studio.example.com'))
    expect(names.sort()).toEqual(['sign-in-link', ...mailed.map((kind) => kind.replaceAll('_', '-'))].sort())
  })

  it('to sign in leaves the names of Supabase as they are', () => {
    const html = letterHtml(signInLetter(SUPABASE_LINK))
    expect(html).toContain('href="{{ .SiteURL }}/auth/confirm?token_hash={{ .TokenHash }}&amp;type=email"')
    expect(html).not.toContain('unsubscribe')
  })
})
