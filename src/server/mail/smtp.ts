import 'server-only'
import { type Mail, type Mailer, MailRefused } from './mail'

/** What nodemailer is told about a message. */
function parts({ id, headers, ...mail }: Mail, from: string) {
  return {
    ...mail,
    from,
    // Named by us: should it arrive twice after all, readers see one.
    messageId: `<${id}@${from.match(/@([^\s<>@]+)>?$/)?.[1] ?? 'pennyplain.invalid'}>`,
    headers: { ...headers, 'Auto-Submitted': 'auto-generated' },
  }
}

/** The message as it would travel (RFC 5322). */
export async function composeMessage(mail: Mail, from: string): Promise<Uint8Array> {
  const { createTransport } = await import('nodemailer')
  const composed = await createTransport({ streamTransport: true, buffer: true }).sendMail(parts(mail, from))
  return composed.message as Buffer
}

/** Sends over SMTP, with TLS where the server offers it. `url` is smtp:// or smtps://. */
export function smtpMailer(url: string, from: string): Mailer {
  return {
    repeatable: false,
    async send(mail) {
      const { createTransport } = await import('nodemailer')
      // One connection for one message: sendings are far apart, and servers close what idles.
      const transport = createTransport(url, { disableFileAccess: true, disableUrlAccess: true })
      try {
        await transport.sendMail(parts(mail, from))
      } catch (error) {
        const { code, responseCode = 0 } = error as { code?: string; responseCode?: number }
        // A wrong password is the operator's to mend; the message may go out after that.
        if (responseCode >= 500 && code !== 'EAUTH')
          throw new MailRefused((error as Error).message, { cause: error })
        throw error
      } finally {
        transport.close()
      }
    },
    async forget() {},
  }
}
