import { ChangePlan, PreviewPlan } from '@/domain/billing'
import { changePlan } from '@/server/billing/change-plan'
import { previewPlan } from '@/server/billing/preview-plan'
import { route } from '@/server/door'

export const GET = route({ query: PreviewPlan }, previewPlan)
export const POST = route({ body: ChangePlan, idempotent: true, scope: null }, changePlan)
