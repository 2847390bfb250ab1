import { SettingsSection } from './settings-section'

/** There is one language so far, and the page says so. */
export function LanguageSettings() {
  return (
    <SettingsSection title="Language">
      <p>
        English <span className="text-muted">is the only language so far.</span>
      </p>
    </SettingsSection>
  )
}
