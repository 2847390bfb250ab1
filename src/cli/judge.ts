import { AUDIENCES } from '@/domain/audience'
import { measuredInWords } from '@/domain/page-words'
import { PRINT_DPI, TRIM_SIZE, TRIMS } from '@/domain/trim'
import type { Finding, Verdict } from '@/domain/verdict'
import type { Bitmap } from '@/server/lineart/bitmap'
import type { Fingerprint } from '@/server/lineart/fingerprint'
import type { Picture } from '@/server/lineart/read-picture'
import { type Command, checked, oneOf, readArgs, UsageError } from './command'
import { isTrouble, sentenceOf } from './output'
import { readInput, shown } from './read-input'

type Judged = { file: string } & Verdict

export const judgeFiles: Command = {
  summary: 'pages → verdict, measures and what to mend',
  help: `pennyplain judge FILE… [options]

  Measures finished pages with the studio's quality gate, as they are: clean a scan first.
  Several files are one book: near duplicates among them are found.

  --audience A   ${AUDIENCES.join(' | ')} (children)
  --trim T       ${TRIMS.join(' | ')} (8.5x11)
  --json         print verdicts as JSON

  Exit code 1 when any file does not pass or can't be read; the others are judged all the same.`,

  async run(args) {
    const { values, positionals } = readArgs(args, {
      audience: { type: 'string', default: 'children' },
      trim: { type: 'string', default: '8.5x11' },
      json: { type: 'boolean' },
    })
    if (positionals.length === 0)
      throw new UsageError('judge takes at least one FILE. Try: pennyplain judge --help')
    const audience = checked('audience', oneOf(AUDIENCES), values.audience)
    const trim = checked('trim', oneOf(TRIMS), values.trim)
    const judged: Judged[] = []
    const others: Fingerprint[] = []
    const otherNames: string[] = []
    for (const file of positionals) {
      const verdict = { file, ...(await verdictOn(file)) }
      judged.push(verdict)
      if (!values.json) print(verdict)
    }
    if (values.json) console.log(JSON.stringify(judged))
    return judged.every((verdict) => verdict.passed) ? 0 : 1

    async function verdictOn(file: string): Promise<Verdict> {
      // Loaded once there is something to judge.
      const { readPicture, UnreadablePicture } = await import('@/server/lineart/read-picture')
      const { judge } = await import('@/server/lineart/judge')
      const { giveBack } = await import('@/server/lineart/memory')
      try {
        const raw = await readPicture(await readInput(file))
        const bitmap = asItIs(raw)
        const dpi = bitmap.width / TRIM_SIZE[trim].width
        const { fingerprint, ...verdict } = judge({ bitmap, raw, audience, trim, dpi, others, otherNames })
        giveBack(bitmap.data, raw.grey.data)
        others.push(fingerprint)
        otherNames.push(file)
        return dpi > PRINT_DPI - 1 ? verdict : failedFor(verdict, tooCoarse(dpi))
      } catch (error) {
        if (!(error instanceof UnreadablePicture) && !isTrouble(error)) throw error
        return failedFor({ passed: false, score: 0, metrics: {}, findings: [] }, unreadable(error as Error))
      }
    }
  },
}

/** Black where the file is darker than middle grey: nothing is cleaned here. */
function asItIs({ grey: { width, height, data } }: Picture): Bitmap {
  return { width, height, data: data.map((level) => (level < 128 ? 1 : 0)) }
}

const unreadable = (error: Error): Finding => ({
  metric: 'decode',
  severity: 'fail',
  message: sentenceOf(error),
})

const tooCoarse = (dpi: number): Finding => ({
  metric: 'size',
  severity: 'fail',
  message: `The page has ${Math.round(dpi)} DPI at this trim size; print needs ${PRINT_DPI}.`,
})

/** What a failure takes from the score, as in the gate. */
const FAILURE = 20

const failedFor = (verdict: Verdict, finding: Finding): Verdict => ({
  ...verdict,
  passed: false,
  score: Math.max(0, verdict.score - FAILURE),
  findings: [...verdict.findings, finding],
})

function print({ file, passed, score, metrics, findings }: Judged): void {
  console.log(`${passed ? 'pass' : 'FAIL'}  ${shown(file)}  score ${score}`)
  for (const line of linesOn({ metrics, findings })) console.log(line)
}

/** What was measured and found, a line each, for people. */
export function linesOn({ metrics, findings }: Pick<Verdict, 'metrics' | 'findings'>): string[] {
  const measures = measuredInWords(metrics)
  return [
    ...(measures ? [`      ${measures}`] : []),
    // Places a finding has besides are in the JSON.
    ...new Set(
      findings.map(({ severity, message, like }) => {
        const which = like === undefined ? '' : ` It is ${shown(like)}.`
        return `      ${severity === 'fail' ? '✗' : '·'} ${message}${which}`
      }),
    ),
  ]
}
