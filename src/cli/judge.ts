import { AUDIENCES } from '@/domain/audience'
import { PRINT_DPI, TRIM_SIZE, TRIMS } from '@/domain/trim'
import type { Finding, Verdict } from '@/domain/verdict'
import type { Bitmap } from '@/server/lineart/bitmap'
import type { Fingerprint } from '@/server/lineart/fingerprint'
import type { Picture } from '@/server/lineart/read-picture'
import { readInput } from './clean'
import { type Command, checked, oneOf, readArgs, UsageError } from './command'

type Judged = { file: string } & Verdict

export const judgeFiles: Command = {
  summary: 'pages → verdict, measures and what to mend',
  help: `pennyplain judge FILE… [options]

  Measures finished pages with the studio's quality gate, as they are: clean a scan first.
  Several files are one book: near duplicates among them are found.

  --audience A   ${AUDIENCES.join(' | ')} (children)
  --trim T       ${TRIMS.join(' | ')} (8.5x11)
  --json         print verdicts as JSON

  Exit code 1 when any file does not pass.`,

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
    for (const file of positionals) {
      judged.push({ file, ...(await verdictOn(file)) })
    }
    if (values.json) console.log(JSON.stringify(judged))
    else for (const verdict of judged) print(verdict)
    return judged.every((verdict) => verdict.passed) ? 0 : 1

    async function verdictOn(file: string): Promise<Verdict> {
      const bytes = await readInput(file)
      // Loaded once there is something to judge.
      const { readPicture, UnreadablePicture } = await import('@/server/lineart/read-picture')
      const { judge } = await import('@/server/lineart/judge')
      try {
        const raw = await readPicture(bytes)
        const bitmap = asItIs(raw)
        const dpi = bitmap.width / TRIM_SIZE[trim].width
        const { fingerprint, ...verdict } = judge({ bitmap, raw, audience, trim, dpi, others })
        others.push(fingerprint)
        return dpi > PRINT_DPI - 1 ? verdict : failedFor(verdict, tooCoarse(dpi))
      } catch (error) {
        if (!(error instanceof UnreadablePicture)) throw error
        const finding = { metric: 'decode', severity: 'fail', message: error.message } as const
        return failedFor({ passed: false, score: 0, metrics: {}, findings: [] }, finding)
      }
    }
  },
}

/** Black where the file is darker than middle grey: nothing is cleaned here. */
function asItIs({ grey: { width, height, data } }: Picture): Bitmap {
  return { width, height, data: data.map((level) => (level < 128 ? 1 : 0)) }
}

const tooCoarse = (dpi: number): Finding => ({
  metric: 'size',
  severity: 'fail',
  message: `The page has ${Math.round(dpi)} DPI at this trim size; print needs ${PRINT_DPI}.`,
})

const failedFor = (verdict: Verdict, finding: Finding): Verdict => ({
  ...verdict,
  passed: false,
  findings: [...verdict.findings, finding],
})

function print({ file, passed, score, findings }: Judged): void {
  console.log(`${passed ? 'pass' : 'FAIL'}  ${file}  score ${score}`)
  for (const { severity, message } of findings)
    console.log(`      ${severity === 'fail' ? '✗' : '·'} ${message}`)
}
