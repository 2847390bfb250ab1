import type { Metadata } from 'next'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { NOTICE } from '@/domain/notification'
import { Logo } from '@/features/shell/logo'
import { isOurs, Unsubscribe } from '@/server/mail/unsubscribe'
import { stopMails } from './actions'

export const metadata: Metadata = { title: 'Mails', robots: { index: false }, referrer: 'no-referrer' }

type UnsubscribePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Where the link of a mail leads, signed in or not. Looking at it changes nothing: programs follow links too. */
export default async function UnsubscribePage({ searchParams }: UnsubscribePageProps) {
  const { done, ...query } = await searchParams
  const link = Unsubscribe.safeParse(query)
  const known = link.success && (await isOurs(link.data))
  return (
    <div className="mx-auto min-h-dvh w-full max-w-xl px-5 py-6">
      <header>
        <Logo />
      </header>
      <main id="main" className="sheet mt-10 grid gap-4 p-6">
        {!known ? (
          <>
            <h1 className="text-xl">This link is not whole.</h1>
            <p className="text-muted">Copy all of it from the mail, or switch mails off in Settings.</p>
            <SettingsLink />
          </>
        ) : NOTICE[link.data.k].mail === 'required' ? (
          <>
            <h1 className="text-xl">These mails always come.</h1>
            <p className="text-muted">
              {`${NOTICE[link.data.k].label}: without this mail a plan could end before you know. The others can be switched off in Settings.`}
            </p>
            <SettingsLink />
          </>
        ) : done ? (
          <>
            <h1 className="text-xl">Switched off.</h1>
            <p role="status" className="text-muted">
              {`No more mails of this kind: ${NOTICE[link.data.k].label}. You can switch them on again in Settings.`}
            </p>
            <SettingsLink />
          </>
        ) : (
          <>
            <h1 className="text-xl">No more mails of this kind?</h1>
            <p className="text-muted">
              {`${NOTICE[link.data.k].label}: ${NOTICE[link.data.k].says} The bell in the studio still tells you.`}
            </p>
            <form action={stopMails} className="flex flex-wrap gap-2">
              <input type="hidden" name="u" value={link.data.u} />
              <input type="hidden" name="k" value={link.data.k} />
              <input type="hidden" name="s" value={link.data.s} />
              <Button type="submit" variant="primary">
                Switch these mails off
              </Button>
              <SettingsLink />
            </form>
          </>
        )}
      </main>
    </div>
  )
}

function SettingsLink() {
  return <LinkButton href="/settings#notices">Settings</LinkButton>
}
