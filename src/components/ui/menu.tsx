'use client'
import { Menu as Base } from '@base-ui/react/menu'
import Link from 'next/link'
import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { cn } from './cn'
import { mainLandmark } from './main-landmark'
import { POPUP } from './popup-class'

export type MenuProps = Pick<ComponentProps<typeof Base.Root>, 'open' | 'onOpenChange'> &
  Pick<ComponentProps<typeof Base.Positioner>, 'side' | 'align'> & {
    trigger: ReactElement
    className?: string
    children: ReactNode
  }

const ITEM =
  'flex min-h-9 w-full cursor-pointer items-center gap-2.5 rounded-sm px-2.5 py-1.5 text-sm no-underline outline-none ' +
  'select-none data-highlighted:bg-sunken data-disabled:cursor-default data-disabled:text-faint coarse:min-h-11 ' +
  'forced-colors:data-highlighted:outline-2 [&_svg]:size-4 [&_svg]:shrink-0'

/** A list of actions behind a button. Arrows, first letters, Esc. */
export function Menu({ trigger, side = 'bottom', align = 'end', className, children, ...root }: MenuProps) {
  return (
    <Base.Root {...root}>
      <Base.Trigger render={trigger} />
      <Base.Portal container={mainLandmark()}>
        <Base.Positioner side={side} align={align} sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup className={cn(POPUP, 'min-w-48 rounded-md p-1', className)}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

export function MenuItem({
  destructive = false,
  className,
  ...props
}: ComponentProps<typeof Base.Item> & { destructive?: boolean; className?: string }) {
  return <Base.Item {...props} className={cn(ITEM, destructive && 'text-tomato', className)} />
}

export function MenuLink({ className, ...props }: ComponentProps<typeof Link>) {
  return <Base.LinkItem closeOnClick render={<Link {...props} />} className={cn(ITEM, className)} />
}

export function MenuSeparator() {
  return <Base.Separator className="mx-1 my-1 h-px bg-line" />
}

/** Words above a group of items. */
function MenuGroup({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2.5 pt-2 pb-1 text-xs font-semibold text-muted">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  )
}

/** A second level, such as the list behind "Move to". */
export function MenuSub({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <Base.SubmenuRoot>
      <Base.SubmenuTrigger className={cn(ITEM, 'data-popup-open:bg-sunken')}>
        {label}
        <span aria-hidden="true" className="ms-auto text-faint rtl:-scale-x-100">
          ›
        </span>
      </Base.SubmenuTrigger>
      <Base.Portal container={mainLandmark()}>
        <Base.Positioner sideOffset={4} collisionPadding={8} className="z-50">
          <Base.Popup className={cn(POPUP, 'min-w-40 rounded-md p-1')}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  )
}

/** One of a few, with a mark at the chosen one. */
export function MenuRadioGroup<Value extends string>({
  label,
  value,
  options,
  onValueChange,
}: {
  label: string
  value: Value
  options: readonly { value: Value; label: ReactNode }[]
  onValueChange: (value: Value) => void
}) {
  return (
    <MenuGroup label={label}>
      <Base.RadioGroup value={value} onValueChange={(next) => onValueChange(next as Value)}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} closeOnClick className={ITEM}>
            <span className="grid size-4 place-items-center">
              <Base.RadioItemIndicator className="size-2 rounded-full bg-primary forced-colors:bg-[Highlight]" />
            </span>
            {option.label}
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </MenuGroup>
  )
}
