/** `npm run -s pennyplain -- COMMAND …`: the studio's verbs for scripts. Exit codes: 0 fine, 1 not, 2 asked wrongly. */
import { book } from './cli/book'
import { clean } from './cli/clean'
import { UsageError } from './cli/command'
import { costs } from './cli/costs'
import { cover } from './cli/cover'
import { doctor } from './cli/doctor'
import { files } from './cli/files'
import { judgeFiles } from './cli/judge'
import { mail } from './cli/mail'
import { isTrouble, sentenceOf } from './cli/output'
import { preflight } from './cli/preflight'
import { stripeSync } from './cli/stripe-sync'
import { switches } from './cli/switch'
import { env, SettingsError } from './env'

const COMMANDS = {
  ...{ book, clean, cover, judge: judgeFiles, preflight, costs, doctor, files, mail },
  ...{ 'stripe-sync': stripeSync, switch: switches },
} as const

const HELP = `pennyplain COMMAND [options]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(13)}${summary}`)
  .join('\n')}

pennyplain COMMAND --help tells more.`

async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args
  if (!name || name === '--help' || name === 'help') {
    console.log(HELP)
    return name ? 0 : 2
  }
  if (!(name in COMMANDS)) throw new UsageError(`There is no command "${name}". Try: pennyplain --help`)
  const command = COMMANDS[name as keyof typeof COMMANDS]
  if (rest.includes('--help')) {
    console.log(command.help)
    return 0
  }
  return command.run(rest)
}

/** A fault of ours, not a sentence for whoever asked: those are plain errors, or carry a code of the system. */
const isFault = (error: unknown) =>
  error instanceof Error &&
  !isTrouble(error) &&
  !(error instanceof UsageError) &&
  !(error instanceof SettingsError)

async function reportFault(error: unknown): Promise<void> {
  const { openErrorReports } = await import('./server/errors/error-reports')
  const { log } = await import('./server/log')
  // What is said to the person is said below; this is for the report alone.
  const sendReports = await openErrorReports().catch(() => async () => {})
  if (env().sentry) log().error({ err: error }, 'the command failed')
  await sendReports()
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (isFault(error)) await reportFault(error)
  console.error(`pennyplain: ${sentenceOf(error)}`)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
