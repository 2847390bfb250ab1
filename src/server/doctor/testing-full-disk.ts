import 'server-only'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Case } from './testing'

const mount = (folder: string) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder], { stdio: 'ignore' }).status === 0
const unmount = (folder: string) => {
  spawnSync('umount', [folder])
  rmSync(folder, { recursive: true })
}
const newFolder = () => mkdtempSync(path.join(os.tmpdir(), 'pennyplain-full-'))

/** A disk of 64 KB, where this machine lets one be mounted. */
export function fullDisk(): Case[] {
  const folder = newFolder()
  const may = mount(folder)
  unmount(folder)
  if (!may) return []
  return [
    {
      name: 'a data folder on a disk that is full',
      async setUp(later) {
        const full = newFolder()
        mount(full)
        later(() => unmount(full))
        return { DATA_DIR: full }
      },
      service: 'disk',
      mends: /DATA_DIR/,
      says: /full/,
    },
  ]
}
