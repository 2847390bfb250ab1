import { Eye } from 'lucide-react'
import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/link-button'
import { plural } from '@/domain/plural'

/** Pages that did not pass wait for the author. */
export function ReviewStrip({ count }: { count: number }) {
  return (
    <Banner
      tone="marigold"
      icon={<Eye aria-hidden="true" />}
      title={plural(count, { one: '# page needs your eye', other: '# pages need your eye' })}
      actions={
        <LinkButton href="?review=1">{plural(count, { one: 'Review it', other: 'Review them' })}</LinkButton>
      }
    >
      {plural(count, {
        one: 'It was not charged. Keep it as it is, redraw it, or leave it out.',
        other: 'They were not charged. Keep them as they are, redraw them, or leave them out.',
      })}
    </Banner>
  )
}
