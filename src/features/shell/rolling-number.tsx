'use client'
import { useState } from 'react'
import { formatNumber } from '@/domain/plural'

/** A number that rolls when it changes, and stands still when it first appears. */
export function RollingNumber({ value }: { value: number }) {
  const [first] = useState(value)
  return (
    <span className="inline-block overflow-hidden align-bottom tabular-nums">
      <span key={value} className={value === first ? 'inline-block' : 'inline-block animate-roll'}>
        {formatNumber(value)}
      </span>
    </span>
  )
}
