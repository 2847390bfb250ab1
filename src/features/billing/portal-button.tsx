'use client'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { usePortal } from './use-billing-action'

export function PortalButton({ children }: { children: ReactNode }) {
  const portal = usePortal()
  return (
    <Button size="sm" pending={portal.isPending || portal.isSuccess} onClick={() => portal.mutate(undefined)}>
      {children}
    </Button>
  )
}
