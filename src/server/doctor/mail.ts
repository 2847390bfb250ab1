import 'server-only'
import { randomUUID } from 'node:crypto'
import { smtpMailer } from '@/server/mail/smtp'
import { type Check, type Given, note, ok, type Said, wrong } from './finding'
import { type SmtpEnd, type SmtpServer, talkToMailServer } from './smtp-talk'

export const mail: Check = {
  service: 'mail',
  async run({ env, source, faults, sendMail }) {
    const { smtpUrl, mailFrom, dataDir } = env
    if (!smtpUrl) {
      if (source.SMTP_URL) return []
      const kept = `Mails are kept as files in ${dataDir}/outbox.`
      return [env.databaseUrl ? note(`${kept} Nobody gets them.`, 'Set SMTP_URL and MAIL_FROM.') : ok(kept)]
    }
    if (faults.some(({ setting }) => setting === 'MAIL_FROM')) return []
    const { createTransport } = await import('nodemailer')
    const server = createTransport(smtpUrl).options as unknown as SmtpServer & { port?: number }
    const port = server.port ?? (server.secure ? 465 : 587)
    const { address } = senderOf(mailFrom)
    const end = await talkToMailServer({ ...server, port }, address)
    const found = ended(end, `${server.host}:${port}`, address, server)
    if (found.some(({ level }) => level === 'wrong') || !sendMail)
      return found.length > 0
        ? found
        : [ok(`${server.host} lets the studio in and takes mail from ${address}.`)]
    return [...found, await sendOne(smtpUrl, mailFrom, sendMail)]
  },
}

const senderOf = (from: string) => ({ address: /<([^<>]+)>$/.exec(from)?.[1] ?? from })

function ended({ step, said }: SmtpEnd, where: string, sender: string, { auth }: SmtpServer): Said[] {
  switch (step) {
    case 'connect':
    case 'hello':
      return [
        wrong(
          `The mail server at ${where} does not answer: ${said}.`,
          'Correct host and port in SMTP_URL (smtps:// for 465, smtp:// for 587), and let this machine reach it: many hosts block mail ports.',
        ),
      ]
    case 'encrypt':
      return [
        said === null
          ? wrong(
              `The mail server at ${where} does not offer STARTTLS: the studio sends it neither its password nor a mail.`,
              'Let SMTP_URL name a port with TLS: smtps://…:465, or smtp://…:587 where it offers STARTTLS.',
            )
          : wrong(
              `The mail server at ${where} could not be spoken to in TLS: ${said}.`,
              'Let SMTP_URL name the host its certificate is for.',
            ),
      ]
    case 'sign-in':
      return [
        wrong(
          `The mail server at ${where} refuses the sign-in of “${auth?.user}”: ${said}.`,
          'Correct user and password in SMTP_URL; letters such as @ and : are written as %40 and %3A there.',
        ),
      ]
    case 'sender':
      return [
        /auth|530/i.test(said ?? '') && !auth
          ? wrong(
              `The mail server at ${where} wants a sign-in: ${said}.`,
              'Put user and password into SMTP_URL: smtps://user:password@host:465',
            )
          : wrong(
              `The mail server at ${where} takes no mail from ${sender}: ${said}.`,
              'Let MAIL_FROM be an address this server may send for, or have it verified there.',
            ),
      ]
    default:
      return []
  }
}

async function sendOne(smtpUrl: string, from: string, to: NonNullable<Given['sendMail']>): Promise<Said> {
  const text = 'This is a test of the mail server of your coloring-book studio. It works.'
  try {
    const subject = 'The studio can send mail'
    await smtpMailer(smtpUrl, from).send({ id: randomUUID(), to, subject, text, html: `<p>${text}</p>` })
    return ok(`A mail was sent to ${to}.`)
  } catch (error) {
    return wrong(
      `The mail to ${to} was refused: ${(error as Error).message}.`,
      'Check the address, MAIL_FROM and SMTP_URL.',
    )
  }
}
