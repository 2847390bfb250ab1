'use client'
import { useEffect } from 'react'
import { toast } from '@/components/ui/toast'
import { useDesk } from './desk'
import { usePageColors } from './use-page-colors'

/** Keeps the colors of the page, whatever is open beside it. Shows nothing, and says when it could not. */
export function ColorKeeper() {
  const { page, colors, regions } = useDesk()
  const { saved, flush } = usePageColors(page.id, colors, regions)
  const fault = saved.state === 'failed' ? saved.sentence : null
  useEffect(() => {
    if (fault)
      toast('The colors are not saved yet.', {
        id: 'colors',
        description: fault,
        tone: 'tomato',
        action: { label: 'Save again', run: flush },
      })
  }, [fault, flush])
  return null
}
