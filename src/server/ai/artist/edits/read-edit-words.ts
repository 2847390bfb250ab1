import 'server-only'

/** What an edit in words asks for, when it is not about something to draw. */
export type EditIntent =
  | 'simplify'
  | 'add-detail'
  | 'thicker-lines'
  | 'thinner-lines'
  | 'remove-background'
  | 'remove'

/** The first that fits is meant; "less detail" comes before "detail". */
const INTENTS: readonly [EditIntent, RegExp][] = [
  [
    'thicker-lines',
    /\b(?:thick(?:er)?|bold(?:er)?|heav(?:y|ier)|fat(?:ter)?|wider)\b.{0,20}\b(?:lines?|outlines?|strokes?)\b|\b(?:lines?|outlines?|strokes?)\b.{0,20}\b(?:thicker|bolder|heavier|fatter|wider)\b/i,
  ],
  [
    'thinner-lines',
    /\b(?:thin(?:ner)?|fine(?:r)?|light(?:er)?|delicate)\b.{0,20}\b(?:lines?|outlines?|strokes?)\b|\b(?:lines?|outlines?|strokes?)\b.{0,20}\b(?:thinner|finer|lighter)\b/i,
  ],
  [
    'remove-background',
    /\b(?:no|without|remove|delete|erase|drop|clear|white|plain|empty)\b.{0,20}\bbackground\b/i,
  ],
  [
    'simplify',
    /\b(?:simpl(?:e|er|ify|ified)|less|fewer|easier|calmer|plainer|too (?:busy|much|many|detailed|complicated))\b/i,
  ],
  [
    'add-detail',
    /\b(?:more|extra|finer|richer|add)\b.{0,20}\b(?:details?|patterns?|detailed|decorations?|texture|ornaments?)\b/i,
  ],
  [
    'remove',
    /^\s*(?:please\s+)?(?:remove|delete|erase|take (?:away|out)|get rid of|clear|leave (?:it |this )?(?:white|empty|blank)|nothing|empty|blank|white)\b/i,
  ],
]

export const intentOf = (words: string): EditIntent | null =>
  INTENTS.find(([, pattern]) => pattern.test(words))?.[0] ?? null
