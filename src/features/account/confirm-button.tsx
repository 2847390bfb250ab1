'use client'
import { useFormStatus } from 'react-dom'
import { Button } from '@/components/ui/button'

/** Uses the link of a mail up. Inside the form whose action signs in. */
export function ConfirmButton() {
  const { pending } = useFormStatus()
  return (
    <Button type="submit" variant="primary" size="lg" pending={pending} className="w-full">
      Open my studio
    </Button>
  )
}
