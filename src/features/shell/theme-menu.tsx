'use client'
import { Moon, Sun } from 'lucide-react'
import { useTheme } from 'next-themes'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuRadioGroup } from '@/components/ui/menu'

const THEMES = [
  { value: 'system', label: 'As the device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const
type Theme = (typeof THEMES)[number]['value']

export function ThemeMenu() {
  return (
    <Menu
      trigger={
        <IconButton label="Theme">
          <Sun aria-hidden="true" className="dark:hidden" />
          <Moon aria-hidden="true" className="hidden dark:block" />
        </IconButton>
      }
    >
      <ThemeChoices />
    </Menu>
  )
}

/** The three themes, inside any menu. */
export function ThemeChoices() {
  const { theme = 'system', setTheme } = useTheme()
  return <MenuRadioGroup label="Theme" value={theme as Theme} options={THEMES} onValueChange={setTheme} />
}
