/**
 * `npm run api-docs`: writes docs/openapi.json and docs/api.md from the schemas that requests are parsed with.
 * `--check` only compares.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { openApi } from '../src/server/openapi'
import { apiMarkdown } from '../src/server/openapi-markdown'

const document = openApi()
const wanted = {
  'docs/openapi.json': `${JSON.stringify(document, null, 2)}\n`,
  'docs/api.md': apiMarkdown(document),
}

const check = process.argv.includes('--check')
await mkdir('docs', { recursive: true })
for (const [file, text] of Object.entries(wanted)) {
  const now = await readFile(file, 'utf8').catch(() => '')
  if (now === text) continue
  if (check) {
    process.exitCode = 1
    console.error(`${file} is not what the schemas say. Run: npm run api-docs`)
  } else {
    await writeFile(file, text)
    console.log(`wrote ${file}`)
  }
}
