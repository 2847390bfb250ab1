import 'server-only'
import { createHash } from 'node:crypto'
import { unlink } from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

/** Another process has the folder open. The message is a sentence for people. */
export class FolderBusy extends Error {
  override name = 'FolderBusy'
}

/**
 * Takes the one lock of `folder`; returns the function that gives it back. The embedded database has no lock of
 * its own, and two processes on one folder lose rows without an error. A listening socket is the lock: the
 * system drops it with its process, so a refused connection means a dead owner.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const { real, address } = placeOf(folder)
  const server = (await listen(address)) ?? (await afterDeadOwner(address, real))
  server.unref()
  return () => new Promise((done) => server.close(() => done()))
}

/** Whether a process that lives has the folder. */
export const folderInUse = (folder: string): Promise<boolean> => answers(placeOf(folder).address)

function placeOf(folder: string) {
  const real = path.resolve(/*turbopackIgnore: true*/ folder)
  const name = `pennyplain-${createHash('sha256').update(real).digest('hex').slice(0, 20)}`
  const address =
    process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(os.tmpdir(), `${name}.sock`)
  return { real, address }
}

function listen(address: string): Promise<net.Server | null> {
  return new Promise((done, fail) => {
    const server = net.createServer((socket) => socket.end())
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(null) : fail(error),
    )
    server.listen(address, () => done(server))
  })
}

async function afterDeadOwner(address: string, real: string): Promise<net.Server> {
  const busy = new FolderBusy(
    `The data folder ${path.dirname(real)} is in use by another Pennyplain. Stop that one, or choose another folder with --data.`,
  )
  if (await answers(address)) throw busy
  await unlink(address).catch(() => {})
  const server = await listen(address)
  if (!server) throw busy
  return server
}

function answers(address: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = net.connect(address)
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
}
