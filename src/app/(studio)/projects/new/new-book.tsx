'use client'
import { useRouter } from 'next/navigation'
import { parseAsString, useQueryState } from 'nuqs'
import { useEffect, useState } from 'react'
import type { ProjectView } from '@/domain/project'
import { StartPanel } from '@/features/generation/start-panel'
import { Wizard } from '@/features/projects/wizard'

/** The wizard, and at its end the panel that starts the drawing; once it runs, the book's own screen takes over. */
export function NewBook({ opened }: { opened: ProjectView | null }) {
  const wizard = useWizardOf(useQueryState('id', parseAsString)[0])
  return <Wizard key={wizard} opened={opened} startPanel={(book) => <StartAndGo book={book} />} />
}

/** One wizard per book: a draft that gets its id keeps the wizard it has, another address begins another one. */
function useWizardOf(id: string | null): number {
  const [wizard, setWizard] = useState({ number: 0, id })
  if (wizard.id !== id) setWizard({ number: wizard.id === null ? wizard.number : wizard.number + 1, id })
  return wizard.number
}

function StartAndGo({ book }: { book: ProjectView }) {
  const router = useRouter()
  const { activeJobId, id } = book
  useEffect(() => {
    if (activeJobId) router.replace(`/projects/${id}`)
  }, [activeJobId, id, router])
  return <StartPanel book={book} />
}
