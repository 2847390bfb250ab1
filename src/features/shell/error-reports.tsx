'use client'
import { useEffect } from 'react'
import type { BrowserReports } from '@/domain/error-report'

/** Rendered only where errors are reported: fetches what reports them once the page stands. */
export function ErrorReports({ reports }: { reports: BrowserReports }) {
  useEffect(() => {
    // Without it the page works as well; a blocker may have taken it.
    void import('@/client/error-reports').then(
      ({ startErrorReports }) => startErrorReports(reports),
      () => {},
    )
  }, [reports])
  return null
}
