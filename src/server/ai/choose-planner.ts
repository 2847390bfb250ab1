import 'server-only'
import { env } from '@/env'
import { builtInPlanner, type Planner } from './make-plan'

/** The configured planner of a book; the built-in one when no other is set. */
export async function plannerOf(book: { readonly projectId: string }): Promise<Planner> {
  const { plannerModel } = env()
  if (!plannerModel) return builtInPlanner
  const { openAiPlanner } = await import('./openai/planner')
  return openAiPlanner(plannerModel, book)
}
