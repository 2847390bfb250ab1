/** When Blots run low. */
import { PLAN, type Plan } from './plans'

/** Under a fifth of what the plan brings a month. */
export const lowBelow = (plan: Plan): number => PLAN[plan].blots / 5
