'use client'
import { getBlotsHref, useWallet } from '@/client/use-wallet'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { TextLink } from '@/components/ui/text-link'
import { pagesAfforded, quote } from '@/domain/blots'
import type { PageView } from '@/domain/page'
import { plural } from '@/domain/plural'

/** "Ink" for pages without a drawing, "Redraw" once one of them has one. */
export const redrawVerb = (pages: readonly PageView[]): 'Ink' | 'Redraw' =>
  pages.some((page) => page.version) ? 'Redraw' : 'Ink'

/** The quote before pages are drawn again. Too few Blots: as many pages as they suffice for, or more Blots. */
export function RedrawDialog({
  pages,
  onConfirm,
  onClose,
}: {
  pages: readonly PageView[]
  onConfirm: (ids: readonly string[]) => void
  onClose: () => void
}) {
  const { balance, billing, quality, priced, quoted } = useWallet()
  const wanted = quote(['page', quality], pages.length, balance)
  const affordable = Math.min(pages.length, pagesAfforded(balance, quality))
  const now = pages.slice(0, wanted.shortfall > 0 ? affordable : pages.length)
  const verb = redrawVerb(pages)
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={
        verb === 'Redraw'
          ? plural(pages.length, { one: `Redraw page ${pages[0]?.position}?`, other: 'Redraw # pages?' })
          : plural(pages.length, { one: `Ink page ${pages[0]?.position}?`, other: 'Ink # pages?' })
      }
      description={
        <>
          {billing && `${quoted(wanted)} You pay only for pages that pass.`}
          {verb === 'Redraw' && ' A page keeps its drawing until the new one is there.'}
          {wanted.shortfall > 0 && (
            <>
              {' '}
              <TextLink href={getBlotsHref(wanted.shortfall)}>Get Blots</TextLink>
              {now.length > 0 &&
                plural(now.length, {
                  one: ' or start with # page.',
                  other: ' or start with the first # pages.',
                })}
            </>
          )}
        </>
      }
      confirm={priced(`${verb} ${now.length}`, quote(['page', quality], now.length, balance).total)}
      confirmDisabled={now.length === 0}
      onConfirm={() => {
        onConfirm(now.map((page) => page.id))
        onClose()
      }}
    />
  )
}
