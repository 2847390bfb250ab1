'use client'
import { useTheme } from 'next-themes'
import { useSyncExternalStore } from 'react'
import { Fieldset } from '@/components/ui/fieldset'
import { RadioCards } from '@/components/ui/radio-cards'
import { SettingsSection } from './settings-section'
import { useSaved } from './use-saved'

const THEMES = [
  { value: 'system', label: 'As the device', picture: <Desk sides={['light', 'dark']} /> },
  { value: 'light', label: 'Light', picture: <Desk sides={['light']} /> },
  { value: 'dark', label: 'Night desk', picture: <Desk sides={['dark']} /> },
] as const
type Theme = (typeof THEMES)[number]['value']

const never = () => () => {}

/** The desk by day and by night; the pages on it are white either way. */
export function ThemeSettings() {
  const { theme, setTheme } = useTheme()
  const [saved, sayItIsSaved] = useSaved()
  // The server does not know the choice: it is kept on the device.
  const known = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <SettingsSection title="Theme" description="Pages stay white, also at night." saved={saved}>
      <Fieldset legend="Theme" hideLegend>
        <RadioCards
          name="theme"
          options={THEMES}
          value={((known && theme) || 'system') as Theme}
          onValueChange={(next) => {
            setTheme(next)
            sayItIsSaved()
          }}
          className="grid-cols-1 min-[26rem]:grid-cols-3"
        />
      </Fieldset>
    </SettingsSection>
  )
}

const GROUND = { light: '#fbf8f1', dark: '#16131f' }
const WORDS = { light: '#e4dccb', dark: '#352f45' }

function Desk({ sides }: { sides: readonly ('light' | 'dark')[] }) {
  return (
    <svg viewBox="0 0 120 60" preserveAspectRatio="xMidYMid slice" aria-hidden="true" className="h-16 w-full">
      {sides.map((side, index) => (
        <rect key={side} x={index * 60} width={120 / sides.length} height="60" fill={GROUND[side]} />
      ))}
      <rect x="14" y="14" width="30" height="4" rx="2" fill={WORDS[sides[0]!]} />
      <rect x="14" y="24" width="22" height="4" rx="2" fill={WORDS[sides[0]!]} />
      <g transform="rotate(4 82 34)">
        <rect x="66" y="10" width="34" height="44" rx="2" fill="#fff" stroke="#8a8296" />
        <circle cx="83" cy="30" r="9" fill="none" stroke="#1e1a2b" strokeWidth="1.6" />
        <path d="M83 21a9 9 0 0 1 0 18Z" fill="#f2a93b" stroke="#1e1a2b" strokeWidth="1.6" />
      </g>
    </svg>
  )
}
