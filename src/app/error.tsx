'use client'
import { Spilled } from '@/features/shell/spilled'

export default function ErrorPage(props: { error: Error & { digest?: string } }) {
  return <Spilled {...props} whole />
}
