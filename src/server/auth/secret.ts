import 'server-only'
import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/env'

let kept: { from: string; secret: string } | undefined

/** What signs sessions and links: AUTH_SECRET, or one made once and kept in the data folder for its owner alone. */
export async function secret(): Promise<string> {
  const { authSecret, dataDir } = env()
  if (authSecret) return authSecret
  if (kept?.from !== dataDir) kept = { from: dataDir, secret: await readOrMake(path.join(dataDir, 'secret')) }
  return kept.secret
}

/** What links in people's hands may be signed with: today's secret, and the one before it. */
export async function secretsOfLinks(): Promise<string[]> {
  const { authSecretOld } = env()
  return [await secret(), ...(authSecretOld ? [authSecretOld] : [])]
}

async function readOrMake(file: string): Promise<string> {
  const found = await readFile(file, 'utf8').catch(ifMissing)
  if (found?.trim()) return found.trim()
  await mkdir(path.dirname(file), { recursive: true })
  // Written whole under another name, then linked: of two starts at once the first wins, and none reads half.
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  await writeFile(draft, `${randomBytes(33).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  try {
    if (found !== undefined) await unlink(file)
    await link(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await unlink(draft)
  }
  return (await readFile(file, 'utf8')).trim()
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
