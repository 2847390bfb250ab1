'use server'

import { redirect } from 'next/navigation'
import { Unsubscribe, unsubscribe } from '@/server/mail/unsubscribe'

/** The button of the page; a link that was changed by hand leads back to the page, which says so. */
export async function stopMails(form: FormData): Promise<void> {
  const given = Object.fromEntries(['u', 'k', 's'].map((name) => [name, String(form.get(name) ?? '')]))
  const link = Unsubscribe.safeParse(given)
  const done =
    link.success &&
    (await unsubscribe(null, link.data).then(
      () => true,
      () => false,
    ))
  redirect(`/unsubscribe?${new URLSearchParams({ ...given, ...(done ? { done: '1' } : {}) })}`)
}
