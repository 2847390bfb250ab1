import 'server-only'

/** A title as the name of a file on any system; never empty, at most 80 characters. */
export function fileName(title: string): string {
  const safe = title
    .normalize('NFC')
    .replace(/[\p{C}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  return [...safe].slice(0, 80).join('').trim() || 'Coloring book'
}
