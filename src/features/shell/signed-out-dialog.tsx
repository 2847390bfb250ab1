'use client'
import { useEffect, useState } from 'react'
import { SIGNED_OUT } from '@/client/request'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

/** Appears when the API no longer knows the author. Signing in leads back to this very address. */
export function SignedOutDialog() {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onSignedOut = () => setOpen(true)
    window.addEventListener(SIGNED_OUT, onSignedOut)
    return () => window.removeEventListener(SIGNED_OUT, onSignedOut)
  }, [])
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      size="sm"
      title="You were signed out"
      description="Your saved work is safe. Sign in again and you come back to this page."
      actions={
        <Button
          variant="primary"
          onClick={() => {
            const next = window.location.pathname + window.location.search
            window.location.assign(`/login?next=${encodeURIComponent(next)}`)
          }}
        >
          Sign in again
        </Button>
      }
    />
  )
}
