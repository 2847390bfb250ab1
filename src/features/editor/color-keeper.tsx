'use client'
import { useEffect, useRef } from 'react'
import { toast } from '@/components/ui/toast'
import { useDesk } from './desk'
import { usePageColors } from './use-page-colors'

/** Keeps the colors of the page, whatever is open beside it. Shows nothing, and says when it could not. */
export function ColorKeeper() {
  const { page, colors, regions } = useDesk()
  const { saved, flush } = usePageColors(page.id, colors, regions)
  const fault = saved.state === 'failed' ? saved.sentence : null
  const failed = useRef(false)
  const done = saved.state === 'saved'
  useEffect(() => {
    if (fault) failed.current = true
    if (done && failed.current) {
      failed.current = false
      toast('The colors are saved.', { id: 'colors' })
    }
    if (fault)
      toast('The colors are not saved yet.', {
        id: 'colors',
        description: fault,
        tone: 'tomato',
        action: { label: 'Save again', run: flush },
      })
  }, [fault, done, flush])
  return null
}
