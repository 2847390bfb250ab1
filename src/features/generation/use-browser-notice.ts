'use client'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { isOver, type JobView } from '@/domain/job'
import { announcement } from './job-words'

const never = () => () => {}
const permission = (): NotificationPermission =>
  'Notification' in window && window.isSecureContext ? Notification.permission : 'denied'

/**
 * A message of the browser when the job ends in a tab nobody looks at. `ask` is there while the author may still be
 * asked, which happens only here, after something was started.
 */
export function useBrowserNotice(job: JobView, bookTitle: string): { ask: (() => void) | null } {
  const found = useSyncExternalStore(never, permission, () => 'denied' as const)
  const [answered, setAnswered] = useState<NotificationPermission | null>(null)
  const answer = answered ?? found
  const over = isOver(job.state)
  const wasOver = useRef(over)
  useEffect(() => {
    if (over && !wasOver.current && answer === 'granted' && document.hidden) {
      new Notification(bookTitle, { body: announcement(job), tag: job.id })
    }
    wasOver.current = over
  }, [over, answer, bookTitle, job])
  const ask = async () => setAnswered(await Notification.requestPermission())
  return { ask: answer === 'default' ? () => void ask() : null }
}
