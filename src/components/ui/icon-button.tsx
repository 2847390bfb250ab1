import type { ComponentProps, ReactNode } from 'react'
import { type ButtonVariant, buttonClass } from './button-class'

export type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label' | 'children'> & {
  /** What it does, for those who cannot see the icon. Wrap it in `Tooltip` to show it to the others. */
  label: string
  /** The icon, and marks lying on it. */
  children: ReactNode
  variant?: ButtonVariant
  size?: 'sm' | 'md'
}

const SIZE = { sm: 'size-8 min-h-0 coarse:size-11', md: 'size-10 coarse:size-11 [&_svg]:size-[1.125rem]' }

export function IconButton({
  label,
  variant = 'ghost',
  size = 'md',
  className,
  type = 'button',
  ...props
}: IconButtonProps) {
  return (
    <button
      {...props}
      type={type}
      aria-label={label}
      className={buttonClass(variant, 'md', `relative p-0 ${SIZE[size]} ${className ?? ''}`)}
    />
  )
}
