'use client'
import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import { cn } from './cn'

/** Tabs within a panel: arrows move between them. For tabs that are places of their own, use `TabLinks`. */
export function Tabs<Value extends string>({
  label,
  tabs,
  value,
  onValueChange,
  onPress,
  className,
  children,
}: {
  /** What the tabs divide, for screen readers. */
  label: string
  tabs: readonly { readonly value: Value; readonly label: ReactNode }[]
  value: Value
  onValueChange: (value: Value) => void
  /** A tab was pressed, be it the open one. */
  onPress?: () => void
  className?: string
  /** `TabPanel`s. */
  children: ReactNode
}) {
  return (
    <Base.Root
      value={value}
      onValueChange={(next) => onValueChange(next as Value)}
      className={cn('flex min-h-0 flex-col', className)}
    >
      <Base.List aria-label={label} activateOnFocus className="flex shrink-0 border-b border-line px-2">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            onClick={onPress}
            className={cn(
              '-mb-px min-h-11 flex-1 border-b-2 border-transparent px-1.5 text-sm font-medium whitespace-nowrap text-muted',
              '-outline-offset-2 hover:text-ink data-active:border-primary data-active:font-semibold data-active:text-ink',
              'forced-colors:border-[Canvas] forced-colors:data-active:border-[Highlight]',
            )}
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {children}
    </Base.Root>
  )
}

export function TabPanel({
  value,
  className,
  children,
}: {
  value: string
  className?: string
  children: ReactNode
}) {
  return (
    <Base.Panel value={value} className={cn('min-h-0 flex-1 -outline-offset-2', className)}>
      {children}
    </Base.Panel>
  )
}
