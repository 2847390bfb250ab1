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

/** No sending takes longer than a few of these, in milliseconds: mails wait for each other. */
const PATIENCE_MS = 20_000

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/

/**
 * Sends over SMTP. `url` is smtps://, or smtp:// where TLS must be offered (STARTTLS) unless the server is on this
 * machine: neither a password nor a mail travels in the open.
 */
export function smtpMailer(url: string, from: string, patienceMs = PATIENCE_MS): Mailer {
  const { hostname } = new URL(url)
  return {
    repeatable: false,
    async send(mail) {
      const { createTransport } = await import('nodemailer')
      // One connection for one message: sendings are far apart, and servers close what idles.
      const transport = createTransport({
        url,
        disableFileAccess: true,
        disableUrlAccess: true,
        ...(LOOPBACK.test(hostname) ? {} : { requireTLS: true }),
        connectionTimeout: patienceMs,
        greetingTimeout: patienceMs,
        socketTimeout: patienceMs,
        dnsTimeout: patienceMs,
      })
      try {
        await transport.sendMail(parts(mail, from))
      } catch (error) {
        // No for good only when it is said of this reader or this message. A wrong password, a sender that is not allowed
        // or a server that takes nothing at all is the operator's to mend; the message may go out after that.
        const { command = '', responseCode = 0 } = error as { command?: string; responseCode?: number }
        if (responseCode >= 500 && /^(RCPT TO|DATA)$/.test(command))
          throw new MailRefused((error as Error).message, { cause: error })
        throw error
      } finally {
        transport.close()
      }
    },
    async forget() {},
  }
}
