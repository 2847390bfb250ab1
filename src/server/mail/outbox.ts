import 'server-only'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Mailer } from './mail'
import { composeMessage } from './smtp'

/** Keeps each message as an .eml file, which every mail program opens. It appears whole or not at all. */
export function outboxMailer(folder: string, from: string): Mailer {
  const place = (id: string) => {
    if (!/^[\w-]+$/.test(id)) throw new Error(`not a message id: ${id}`)
    return path.join(folder, `${id}.eml`)
  }
  return {
    repeatable: true,
    async send(mail) {
      const file = place(mail.id)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const aside = `${file}.part`
      await writeFile(aside, await composeMessage(mail, from), { flush: true })
      await rename(aside, file)
    },
    forget: (id) => rm(place(id), { force: true }),
  }
}
