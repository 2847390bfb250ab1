/** Blots: what things cost, and how a balance moves. The ledger in Postgres applies the same rules. */

import type { Quality } from './quality'

/**
 * Price in Blots of a page, new or redrawn, and of one drawing of an edit. None loses money with a model that offers
 * the quality (docs/decisions/014); `pennyplain costs` prints what is left.
 */
export const PAGE_PRICE: Record<Quality, number> = { draft: 7, standard: 12, fine: 45 }

/** Price in Blots of everything else, one of it. */
export const PRICES = {
  calibration: 10,
  hero: 15,
  cover: 14,
  plan: 0,
  restore: 0,
  export: 0,
  cleanup: 0,
} as const
type ByQuality = 'page' | 'edit'
type Fixed = keyof typeof PRICES
export type Priced = ByQuality | Fixed

/** What is bought: pages and edits in the quality of their book. */
export type Ware = readonly [ByQuality, Quality] | readonly [Fixed]

export const priceOf = ([kind, quality]: Ware): number =>
  kind === 'page' || kind === 'edit' ? PAGE_PRICE[quality] : PRICES[kind]

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

export function quote(ware: Ware, items: number, balance: number): Quote {
  const [kind] = ware
  const each = priceOf(ware)
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
 * `grant` brings Blots in; `hold` reserves them for a job, `capture` spends what was held and `release` gives it
 * back; `expire` ends a period's; `refund` takes back what a payment brought; `repay` settles a debt.
 */
export const LEDGER_KINDS = ['grant', 'hold', 'capture', 'release', 'expire', 'refund', 'repay'] as const
export type LedgerKind = (typeof LEDGER_KINDS)[number]

/** Subscription Blots reset each period and are spent first; pack Blots never expire. */
export type Pools = { readonly subscription: number; readonly pack: number }

/** An account: what can be spent and what jobs hold, by pool, and what is owed. Nothing is ever below zero. */
export type Account = Pools & {
  readonly heldSubscription: number
  readonly heldPack: number
  readonly debt: number
}
export const EMPTY_ACCOUNT: Account = { subscription: 0, pack: 0, heldSubscription: 0, heldPack: 0, debt: 0 }

/** What one entry moves. `debt` is what a refund could not take back, and 0 in entries of any other kind. */
export type Entry = Pools & { readonly kind: LedgerKind; readonly debt: number }

/** What an entry of this kind does to the spendable and the held side, per Blot. */
const SIGNS: Record<LedgerKind, { readonly available: -1 | 0 | 1; readonly held: -1 | 0 | 1 }> = {
  grant: { available: 1, held: 0 },
  hold: { available: -1, held: 1 },
  capture: { available: 0, held: -1 },
  release: { available: 1, held: -1 },
  expire: { available: -1, held: 0 },
  refund: { available: -1, held: 0 },
  repay: { available: -1, held: 0 },
}

/** What an entry does to the spendable and the held balance, both pools together. */
export function movement(entry: Entry): { readonly available: number; readonly held: number } {
  const sign = SIGNS[entry.kind]
  const moved = entry.subscription + entry.pack
  // Not −0, which would show.
  return { available: sign.available * moved || 0, held: sign.held * moved || 0 }
}

/** The account after an entry; the trigger `move_balance` in Postgres does the same, and a test compares them. */
export function applyEntry(account: Account, entry: Entry): Account {
  const { available, held } = SIGNS[entry.kind]
  return {
    subscription: account.subscription + available * entry.subscription,
    pack: account.pack + available * entry.pack,
    heldSubscription: account.heldSubscription + held * entry.subscription,
    heldPack: account.heldPack + held * entry.pack,
    debt: account.debt + entry.debt - (entry.kind === 'repay' ? entry.subscription + entry.pack : 0),
  }
}

/** `blots` taken from two pools, `first` before the other; what neither has is `missing`. */
export function takeFrom(
  pools: Pools,
  blots: number,
  first: keyof Pools,
): Pools & { readonly missing: number } {
  const second = first === 'subscription' ? 'pack' : 'subscription'
  const fromFirst = Math.min(blots, pools[first])
  const fromSecond = Math.min(blots - fromFirst, pools[second])
  const taken = { [first]: fromFirst, [second]: fromSecond } as Pools
  return { ...taken, missing: blots - fromFirst - fromSecond }
}

/** What each pool owes of payments that were taken back after their Blots were spent. */
export type Owed = Pools

/** What an author's pools come to when each may be below zero. */
export function signedPools({ subscription, pack, debt }: Account, owed: Owed): Pools {
  const both = owed.subscription > 0 && owed.pack > 0
  // What one pool owes and no debt shows, the other one stands in for.
  return {
    subscription:
      owed.subscription > 0
        ? -owed.subscription
        : subscription + (both ? 0 : owed.pack - Math.min(debt, owed.pack)),
    pack:
      owed.pack > 0 ? -owed.pack : pack + (both ? 0 : owed.subscription - Math.min(debt, owed.subscription)),
  }
}

/** The same with each pool standing in for the other as far as it reaches; what neither has is the debt. */
export function standIn(signed: Pools): Pools & { readonly debt: number } {
  const subscription = signed.subscription + Math.min(0, signed.pack)
  const pack = signed.pack + Math.min(0, signed.subscription)
  return {
    subscription: Math.max(0, subscription),
    pack: Math.max(0, pack),
    debt: Math.max(0, -(signed.subscription + signed.pack)),
  }
}

export const owedOf = ({ subscription, pack }: Pools): Owed => ({
  subscription: Math.max(0, -subscription),
  pack: Math.max(0, -pack),
})

/** How many whole pages a balance affords. */
export function pagesAfforded(balance: number, quality: Quality = 'standard'): number {
  return Math.floor(balance / PAGE_PRICE[quality])
}

/** What a new author gets on the embedded default, so that a whole book can be tried. */
export const WELCOME_BLOTS = 600
