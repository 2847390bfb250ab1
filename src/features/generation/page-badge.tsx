import { Check } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import type { PageState } from '@/domain/page'
import { PAGE_STATE_WORDS } from '@/domain/page-words'

export function PageBadge({ state }: { state: PageState }) {
  const { label, crayon } = PAGE_STATE_WORDS[state]
  return (
    <Badge tone={crayon}>
      {state === 'approved' && <Check aria-hidden="true" />}
      {label}
    </Badge>
  )
}
