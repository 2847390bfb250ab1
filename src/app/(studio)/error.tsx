'use client'
import { Spilled } from '@/features/shell/spilled'

export default function StudioError(props: { error: Error & { digest?: string } }) {
  return <Spilled {...props} />
}
