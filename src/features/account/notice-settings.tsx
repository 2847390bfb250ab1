'use client'
import { Checkbox } from '@/components/ui/checkbox'
import type { AccountView } from '@/domain/account'
import { NOTICE, NOTICE_KINDS, type NoticeKind, type NoticeSwitch } from '@/domain/notification'
import { SaveError } from './save-error'
import { SettingsSection } from './settings-section'
import { useSaveAccount } from './use-save-account'

/** What the bell shows and what is mailed, kind by kind. */
export function NoticeSettings({ account }: { account: AccountView }) {
  const { save, saved, error } = useSaveAccount()
  const change = (kind: NoticeKind, switches: Partial<NoticeSwitch>) =>
    save({ notices: { [kind]: switches } }, (known) => ({
      ...known,
      notices: { ...known.notices, [kind]: { ...known.notices[kind], ...switches } },
    }))
  return (
    <SettingsSection id="notices" title="Notifications" description={mailInWords(account)} saved={saved}>
      <table className="w-full border-collapse text-start">
        <caption className="sr-only">What you are told, and how</caption>
        <thead>
          <tr className="text-note text-muted">
            <th scope="col" className="pb-1 text-start font-semibold">
              <span className="sr-only">What</span>
            </th>
            <th scope="col" className="w-16 pb-1 text-center font-semibold">
              Bell
            </th>
            <th scope="col" className="w-16 pb-1 text-center font-semibold">
              Mail
            </th>
          </tr>
        </thead>
        <tbody>
          {NOTICE_KINDS.map((kind) => {
            const { label, says, mail } = NOTICE[kind]
            const now = account.notices[kind]
            return (
              <tr key={kind} className="border-t border-line">
                <th scope="row" className="py-2.5 pe-3 text-start font-normal">
                  <span className="block text-body font-medium">{label}</span>
                  <span className="block text-note text-muted">{says}</span>
                </th>
                <td className="align-middle">
                  <Checkbox
                    hideLabel
                    label={`${label}: bell`}
                    className="mx-auto"
                    checked={now.inApp}
                    onCheckedChange={(inApp) => change(kind, { inApp })}
                  />
                </td>
                <td className="align-middle">
                  {mail === 'required' && (
                    <span className="block text-center text-note text-muted">Always</span>
                  )}
                  {mail !== null && mail !== 'required' && (
                    <Checkbox
                      hideLabel
                      label={`${label}: mail`}
                      className="mx-auto"
                      checked={now.mail}
                      onCheckedChange={(next) => change(kind, { mail: next })}
                    />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <SaveError error={error} />
    </SettingsSection>
  )
}

function mailInWords({ mailKept, local }: AccountView): string {
  if (mailKept)
    return 'No mail server is connected: mails are kept as files in the folder outbox of the studio.'
  if (local) return 'The author of this machine has no address, so nothing is mailed. The bell tells you.'
  return 'Mail about pages and files comes only when no tab of the studio is open. Mail about a payment that failed always comes, as does a sign-in link you ask for.'
}
