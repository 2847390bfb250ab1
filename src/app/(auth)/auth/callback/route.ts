import { ReturnedCode } from '@/domain/sign-in'
import { env } from '@/env'
import { enterWithCode } from '@/server/auth/enter-by-link'
import { localPath } from '@/server/auth/local-path'
import { problemOf } from '@/server/auth/sign-in-problem'
import { log } from '@/server/log'
import { goTo, toSignIn } from '../go-to'

/** Where Google sends people back to, by way of Supabase: with a code, or with what went wrong. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const next = localPath(query.get('next'))
  if (!env().supabase) return toSignIn({ next })
  const wrong = query.get('error_code') ?? query.get('error')
  if (wrong) return toSignIn({ next, problem: problemOf(wrong) })
  const returned = ReturnedCode.safeParse({
    code: query.get('code'),
    flow: query.get('sb_flow_id') ?? undefined,
  })
  if (!returned.success) return toSignIn({ next, problem: 'torn' })
  const entered = await enterWithCode(returned.data, request.headers).catch((error) => {
    log().error({ err: error }, 'signing in failed')
    return { problem: 'unavailable' as const, cookies: [] }
  })
  if ('problem' in entered) return toSignIn({ next, problem: entered.problem }, entered.cookies)
  return goTo(next, entered.cookies)
}
