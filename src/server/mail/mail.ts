import 'server-only'
import path from 'node:path'
import { env } from '@/env'
import { outboxMailer } from './outbox'
import { smtpMailer } from './smtp'

/** A message to one person. `id` names it for good: the same id is the same message. */
export type Mail = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly headers?: Readonly<Record<string, string>>
}

/** How mail leaves. Throws `MailRefused` when trying again is of no use, anything else when it may be. */
export type Mailer = {
  send(mail: Mail): Promise<void>
  /** Sending a message again leaves one message: after a crash nobody has to guess whether it went out. */
  readonly repeatable: boolean
  /** Takes away what is kept of a message, when its reader is erased. */
  forget(id: string): Promise<void>
}

/** The server does not take this message, now or later: nobody is at that address. */
export class MailRefused extends Error {
  override name = 'MailRefused'
}

const shared = globalThis as typeof globalThis & { pennyplainMailer?: Mailer | undefined }

/** The mail server of SMTP_URL, or the folder `outbox` of the data folder. */
export function mailer(): Mailer {
  const { smtpUrl, mailFrom, dataDir } = env()
  shared.pennyplainMailer ??= smtpUrl
    ? smtpMailer(smtpUrl, mailFrom)
    : outboxMailer(path.join(dataDir, 'outbox'), mailFrom)
  return shared.pennyplainMailer
}

/** Tests bring their own; undefined goes back to the settings. */
export function bringMailer(own: Mailer | undefined): void {
  shared.pennyplainMailer = own
}
