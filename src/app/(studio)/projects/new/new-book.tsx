'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { ProjectView } from '@/domain/project'
import { StartPanel } from '@/features/generation/start-panel'
import { Wizard } from '@/features/projects/wizard'

/** The wizard, and at its end the panel that starts the drawing; once it runs, the book's own screen takes over. */
export function NewBook({ opened }: { opened: ProjectView | null }) {
  return <Wizard opened={opened} startPanel={(book) => <StartAndGo book={book} />} />
}

function StartAndGo({ book }: { book: ProjectView }) {
  const router = useRouter()
  const { activeJobId, id } = book
  useEffect(() => {
    if (activeJobId) router.push(`/projects/${id}`)
  }, [activeJobId, id, router])
  return <StartPanel book={book} />
}
