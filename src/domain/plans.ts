/** Plans and packs: prices in US dollars, Blots per month, and what a plan allows. */

export const PLANS = ['free', 'starter', 'creator', 'pro'] as const
export type Plan = (typeof PLANS)[number]

export type PlanTerms = {
  readonly label: string
  readonly monthly: number
  readonly yearly: number
  readonly blots: number
  readonly storageGb: number
  /** Null: unlimited. */
  readonly projects: number | null
  readonly use: 'personal' | 'commercial'
}

export const PLAN: Record<Plan, PlanTerms> = {
  free: { label: 'Free', monthly: 0, yearly: 0, blots: 60, storageGb: 1, projects: 3, use: 'personal' },
  starter: {
    label: 'Starter',
    monthly: 12,
    yearly: 120,
    blots: 600,
    storageGb: 10,
    projects: null,
    use: 'commercial',
  },
  creator: {
    label: 'Creator',
    monthly: 29,
    yearly: 290,
    blots: 1600,
    storageGb: 25,
    projects: null,
    use: 'commercial',
  },
  pro: {
    label: 'Pro',
    monthly: 79,
    yearly: 790,
    blots: 5000,
    storageGb: 100,
    projects: null,
    use: 'commercial',
  },
}

export const PACKS = ['splash', 'bucket', 'barrel'] as const
export type Pack = (typeof PACKS)[number]

/** Blots bought once, which never expire. `price` in US dollars. */
export const PACK: Record<Pack, { readonly label: string; readonly blots: number; readonly price: number }> =
  {
    splash: { label: 'Splash', blots: 120, price: 5 },
    bucket: { label: 'Bucket', blots: 600, price: 20 },
    barrel: { label: 'Barrel', blots: 2000, price: 60 },
  }

export const BILLINGS = ['month', 'year'] as const
/** How often a paid plan is paid for. Its Blots come each month either way. */
export type Billing = (typeof BILLINGS)[number]

/** US dollars for one month or one year of a plan. */
export const planPrice = (plan: Plan, billing: Billing): number =>
  billing === 'year' ? PLAN[plan].yearly : PLAN[plan].monthly

export type PaidPlan = Exclude<Plan, 'free'>
/** What somebody subscribes to. */
export type Terms = { readonly plan: PaidPlan; readonly billing: Billing }

/** What a subscription to these terms costs for one month or one year, in cents. */
export const termsCents = ({ plan, billing }: Terms): number => planPrice(plan, billing) * 100

/** "Starter plan, a month". */
export const termsLabel = ({ plan, billing }: Terms): string => `${PLAN[plan].label} plan, a ${billing}`

/**
 * Whether a change is paid for and in force at once: a better plan, or a year instead of a month, and never less of
 * the other. Any other change waits for the end of what is paid for.
 */
export function isUpgrade(from: Terms, to: Terms): boolean {
  const better = PLANS.indexOf(to.plan) - PLANS.indexOf(from.plan)
  const longer = BILLINGS.indexOf(to.billing) - BILLINGS.indexOf(from.billing)
  return better >= 0 && longer >= 0 && better + longer > 0
}
