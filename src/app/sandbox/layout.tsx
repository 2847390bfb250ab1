import type { ReactNode } from 'react'
import { SandboxFrame } from '@/features/sandbox/sandbox-frame'

export default function SandboxLayout({ children }: { children: ReactNode }) {
  return <SandboxFrame>{children}</SandboxFrame>
}
