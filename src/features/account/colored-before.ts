'use client'

/** Remembers on this device that a page was colored, before there is an account to remember it. */
const STORED = 'pennyplain:colored-page'

export function rememberColored(): void {
  try {
    localStorage.setItem(STORED, '1')
  } catch {
    // Storage is blocked: the list of first steps will ask once more.
  }
}

export function hasColored(): boolean {
  try {
    return localStorage.getItem(STORED) !== null
  } catch {
    return false
  }
}
