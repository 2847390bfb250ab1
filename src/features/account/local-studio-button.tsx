'use client'
import { DoorOpen } from 'lucide-react'
import { useFormStatus } from 'react-dom'
import { Button } from '@/components/ui/button'

/** The way in for the one author of this machine. Inside the form whose action opens the studio. */
export function LocalStudioButton() {
  const { pending } = useFormStatus()
  return (
    <Button type="submit" variant="primary" size="lg" pending={pending} className="w-full">
      <DoorOpen aria-hidden="true" className="rtl:-scale-x-100" />
      Open the studio on this machine
    </Button>
  )
}
