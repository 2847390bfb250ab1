import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Receipt } from '@/features/sandbox/receipt'
import { requireUser } from '@/server/auth/session'
import { readReceipt } from '@/server/payments/sandbox-pages'

export const metadata: Metadata = { title: 'Sandbox receipt' }

export default async function ReceiptPage({ params }: { params: Promise<{ invoice: string }> }) {
  const user = await requireUser()
  const receipt = await readReceipt(user, (await params).invoice)
  if (!receipt) notFound()
  return <Receipt receipt={receipt} />
}
