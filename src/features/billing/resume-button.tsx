'use client'
import { Button } from '@/components/ui/button'
import { useChangePlan } from './use-billing-action'

export function ResumeButton({ label }: { label: string }) {
  const change = useChangePlan(`${label} goes on.`)
  return (
    <Button size="sm" pending={change.isPending} onClick={() => change.mutate({ action: 'resume' })}>
      {`Keep ${label}`}
    </Button>
  )
}
