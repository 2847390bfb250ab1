/** Where a Node of at least 24 is: the one npm installed beside us, else the one that runs this. */
import { existsSync } from 'node:fs'
import path from 'node:path'

export function node24() {
  const own = path.resolve(`node_modules/node-linux-${process.arch}/bin/node`)
  if (process.platform === 'linux' && existsSync(own)) return own
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return null
}
