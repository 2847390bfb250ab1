import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

let folder: string | undefined

/**
 * The text of a file in assets/art.
 * This code runs from src, from dist and from .next alike, so the folder is looked for upward from here,
 * then upward from the working directory. Throws when an installation lacks it.
 */
export function artFile(name: string): string {
  folder ??= findArtFolder([import.meta.dirname, process.cwd()])
  return readFileSync(path.join(/*turbopackIgnore: true*/ folder, name), 'utf8')
}

function findArtFolder(starts: (string | undefined)[]): string {
  for (const start of starts) {
    if (!start) continue
    for (let here = path.resolve(start); ; here = path.dirname(here)) {
      const candidate = path.join(here, 'assets', 'art')
      if (existsSync(path.join(candidate, 'subjects.json'))) return candidate
      if (here === path.dirname(here)) break
    }
  }
  throw new Error('The folder assets/art is missing from this installation')
}
