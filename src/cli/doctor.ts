import { z } from 'zod'
import { readWhatIsRight } from '@/env'
import type { Finding } from '@/server/doctor/finding'
import { type Command, checked, fromHere, readArgs, UsageError } from './command'
import { progressBar } from './progress'

export const doctor: Command = {
  summary: 'check every configured service, and say what is wrong and how to mend it',
  help: `pennyplain doctor [options]

  Looks at the settings (of the environment and of .env) and at every service they name, and says in sentences what is
  wrong and how to mend it. It changes nothing, costs nothing, takes away what it put somewhere to see whether that
  works, and never prints a secret. Run it on each machine, as the person the studio runs as.
  Exit code 0: all is well, notes aside. 1: something is wrong.

  --send-mail ADDRESS   send one mail there, to try the whole way
  --data DIR            the data folder (DATA_DIR)
  --json                print the findings as JSON`,

  async run(args) {
    const { values, positionals } = readArgs(args, {
      'send-mail': { type: 'string' },
      data: { type: 'string' },
      json: { type: 'boolean' },
    })
    if (positionals.length > 0) throw new UsageError(`doctor takes no "${positionals[0]}".`)
    const sendMail = checked(
      'send-mail',
      z.email('must be an address such as you@example.com').optional(),
      values['send-mail'],
    )
    const read = readWhatIsRight(values.data ? { DATA_DIR: fromHere(values.data) } : {})
    if (sendMail && !read.source.SMTP_URL)
      throw new UsageError('--send-mail needs a mail server: set SMTP_URL.')
    const { examine } = await import('@/server/doctor/examine')
    let bar: ReturnType<typeof progressBar> | undefined
    const findings = await examine(read, {
      sendMail,
      progress: (done, of) => {
        bar ??= progressBar('Looking', of)
        bar.update(done)
      },
    }).finally(() => bar?.end())
    const wrong = findings.filter(({ level }) => level === 'wrong').length
    if (values.json) console.log(JSON.stringify({ ok: wrong === 0, findings }, null, 2))
    else print(findings, wrong)
    return wrong === 0 ? 0 : 1
  },
}

const MARKS = { ok: '✓', note: '·', wrong: '✗' } as const

function print(findings: readonly Finding[], wrong: number): void {
  const width = Math.max(...findings.map(({ service }) => service.length))
  for (const { service, level, what, fix } of findings) {
    console.log(`${MARKS[level]} ${service.padEnd(width)}  ${what}`)
    if (fix) console.log(`${' '.repeat(width + 4)}→ ${fix}`)
  }
  const things = wrong === 1 ? 'One thing is wrong.' : `${wrong} things are wrong.`
  console.log(wrong === 0 ? '\nAll is well.' : `\n${things} Mend it as the arrows say, then run this again.`)
}
