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
