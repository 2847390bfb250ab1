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
    <svg viewBox="0 0 200 72" preserveAspectRatio="xMidYMid slice" aria-hidden="true" className="h-18 w-full">
      {sides.map((side, index) => (
        <rect key={side} x={index * 100} width={200 / sides.length} height="72" fill={GROUND[side]} />
      ))}
      <rect x="34" y="26" width="34" height="5" rx="2.5" fill={WORDS[sides[0]!]} />
      <rect x="34" y="39" width="24" height="5" rx="2.5" fill={WORDS[sides[0]!]} />
      <g transform="rotate(5 140 36)">
        <rect x="122" y="13" width="36" height="46" rx="2" fill="#fff" stroke="#8a8296" />
        <circle cx="140" cy="36" r="10" fill="#fff" stroke="#1e1a2b" strokeWidth="2" />
        <path d="M140 26a10 10 0 0 1 0 20Z" fill="#f2a93b" stroke="#1e1a2b" strokeWidth="2" />
      </g>
    </svg>
  )
}
