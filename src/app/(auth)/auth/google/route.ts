import { Refusal } from '@/domain/errors'
import { links } from '@/server/auth/links'
import { localPath } from '@/server/auth/local-path'
import { goTo, toSignIn } from '../go-to'

/** A plain link leads here, not a form: forms may be sent to this studio only, also by way of another. */
export async function GET(request: Request): Promise<Response> {
  const next = localPath(new URL(request.url).searchParams.get('next'))
  try {
    const { startGoogle } = await links()
    const { url, cookies } = await startGoogle(next, request.headers)
    return goTo(url, cookies)
  } catch (error) {
    if (error instanceof Refusal) return toSignIn({ next })
    throw error
  }
}
