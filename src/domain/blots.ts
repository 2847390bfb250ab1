/** Blots: what things cost, and how a balance moves. The ledger in Postgres applies the same rules. */

/** Price in Blots of one item of each kind. */
export const PRICES = {
  page: 12,
  edit: 12,
  calibration: 10,
  hero: 15,
  cover: 14,
  plan: 0,
  restore: 0,
  export: 0,
  cleanup: 0,
} as const
export type Priced = keyof typeof PRICES

/** What a spend would do, shown before it happens. `shortfall` is 0 when it can be afforded. */
export type Quote = {
  readonly kind: Priced
  readonly items: number
  readonly each: number
  readonly total: number
  readonly balance: number
  readonly after: number
  readonly shortfall: number
}

export function quote(kind: Priced, items: number, balance: number): Quote {
  const each = PRICES[kind]
  const total = each * items
  return {
    kind,
    items,
    each,
    total,
    balance,
    after: balance - total,
    shortfall: Math.max(0, total - balance),
  }
}

/**
 * What one ledger entry does to the two sides of an account. Spendable Blots and held Blots never go below
 * zero; `captured` counts what was really paid.
 */
export const LEDGER_KINDS = ['grant', 'hold', 'capture', 'release', 'expire', 'refund'] as const
export type LedgerKind = (typeof LEDGER_KINDS)[number]

export type Movement = { readonly available: number; readonly held: number }

export function movement(kind: LedgerKind, blots: number): Movement {
  switch (kind) {
    case 'grant':
      return { available: blots, held: 0 }
    case 'hold':
      return { available: -blots, held: blots }
    case 'capture':
      return { available: 0, held: -blots }
    case 'release':
      return { available: blots, held: -blots }
    case 'expire':
    case 'refund':
      return { available: -blots, held: 0 }
  }
}

/** How many whole pages a balance affords. */
export function pagesAfforded(balance: number): number {
  return Math.floor(balance / PRICES.page)
}

/** What a new author gets on the embedded default, so that a whole book can be tried. */
export const WELCOME_BLOTS = 600
