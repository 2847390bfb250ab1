import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { MailedToken } from '@/domain/sign-in'
import { ConfirmButton } from '@/features/account/confirm-button'
import { Logo } from '@/features/shell/logo'
import { localPath } from '@/server/auth/local-path'
import { enterByMail } from '../../login/actions'

export const metadata: Metadata = { title: 'Sign in', robots: { index: false }, referrer: 'no-referrer' }

type ConfirmPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Where the link of a mail leads. Looking at it uses nothing up: mail programs follow links before people do. */
export default async function ConfirmPage({ searchParams }: ConfirmPageProps) {
  const { token_hash, type, next } = await searchParams
  const token = MailedToken.safeParse({ tokenHash: token_hash, type })
  if (!token.success) redirect('/login?problem=torn')
  return (
    <div className="mx-auto min-h-dvh w-full max-w-xl px-5 py-6">
      <header>
        <Logo />
      </header>
      <main id="main" className="sheet mt-10 grid gap-4 p-6">
        <h1 className="text-xl">Your link is here.</h1>
        <p className="text-muted">It signs you in on this device, once.</p>
        <form action={enterByMail}>
          <input type="hidden" name="tokenHash" value={token.data.tokenHash} />
          <input type="hidden" name="type" value={token.data.type} />
          <input type="hidden" name="next" value={localPath(next)} />
          <ConfirmButton />
        </form>
      </main>
    </div>
  )
}
