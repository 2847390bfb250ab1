import 'server-only'

/** Whether a brief asks for an ornament, however the page is framed. */
export function isOrnament(words: string): boolean {
  return /\b(?:mandalas?|kaleidoscope)\b/i.test(words) || ONLY_ORNAMENT.test(words)
}

const ONLY_ORNAMENT =
  /\b(?:loops and braids|filled with tiny .* lines|in its patterns|archway of|round frame of|mosaic floor|woven pattern|labyrinth of|spiral of|spinning round of|ripples of|half-circles of|braid of)\b/i
