import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const SAMPLES = path.resolve('src/server/print/preflight/samples')

function preflight(...args: string[]) {
  const ran = spawnSync(process.execPath, ['--liftoff-only', 'dist/cli.mjs', 'preflight', ...args], {
    env: { ...process.env, INIT_CWD: SAMPLES },
    encoding: 'utf8',
  })
  return { status: ran.status, out: ran.stdout.trim(), err: ran.stderr.trim() }
}

describe('the command preflight', () => {
  it('checks a finished file against a printer, and says so in words and in JSON', () => {
    const good = preflight('gs-good.pdf', '--trim', '8.5x11', '--printer', 'KDP')
    expect(good).toEqual({ status: 0, out: 'pass  gs-good.pdf', err: '' })
    const shifted = preflight('gs-shifted.pdf')
    expect(shifted).toMatchObject({ status: 1, out: expect.stringMatching(/✗ gutter-side: The wide margin/) })
    const said = preflight('cover-wide-spine.pdf', '--cover', '--pages', '84', '--paper', 'white', '--json')
    expect({ status: said.status, ...JSON.parse(said.out) }).toMatchObject({
      status: 1,
      file: 'cover-wide-spine.pdf',
      printer: 'kdp-paperback',
      passed: false,
      findings: [{ rule: 'spine-width', severity: 'fail', page: 1, message: expect.any(String) }],
    })
    const words = preflight(path.resolve('README.md'))
    expect(words).toMatchObject({ status: 1, out: expect.stringMatching(/not a PDF/) })
  })

  it('asks again when the question makes no sense', () => {
    expect(preflight()).toMatchObject({ status: 2, err: expect.stringMatching(/takes one FILE/) })
    expect(preflight('gs-good.pdf', '--printer', 'xerox').status).toBe(2)
    expect(preflight('gs-good.pdf', '--cover')).toMatchObject({
      status: 2,
      err: expect.stringMatching(/--pages/),
    })
    const spine = preflight('cover-good.pdf', '--cover', '--pages', '84', '--printer', 'ingram')
    expect(spine).toMatchObject({ status: 2, err: expect.stringMatching(/spine width/) })
    expect(preflight('none.pdf')).toEqual({
      status: 1,
      out: '',
      err: 'pennyplain: There is no file none.pdf.',
    })
  })
})
