'use client'
import { useSyncExternalStore } from 'react'
import { penMode, subscribeToPenMode, switchPenMode } from '@/client/pen-mode'
import { allowSingleKeys, useSingleKeysAllowed } from '@/client/single-keys'
import { Kbd } from '@/components/ui/kbd'
import { Switch } from '@/components/ui/switch'
import { SettingsSection } from './settings-section'
import { useSaved } from './use-saved'

/** Bare letters as shortcuts help fast hands and hinder speech input, so they can be switched off. */
export function ShortcutSettings() {
  const allowed = useSingleKeysAllowed()
  const pen = useSyncExternalStore(subscribeToPenMode, penMode, () => false)
  const [saved, sayItIsSaved] = useSaved()
  return (
    <SettingsSection
      id="shortcuts"
      title="Keyboard"
      saved={saved}
      description={
        <>
          Press <Kbd>?</Kbd> on any screen to see what its keys do.
        </>
      }
    >
      <Switch
        label="Shortcuts of single letters"
        description="Such as N for a new book. Switch them off if you dictate, or hit keys by accident. Kept on this device."
        checked={allowed}
        onCheckedChange={(next) => {
          allowSingleKeys(next)
          sayItIsSaved()
        }}
      />
      <Switch
        label="Pen mode"
        description="One finger moves a page and only a pen draws on it. It begins with the first stroke of a pen. Kept on this device."
        checked={pen}
        onCheckedChange={(next) => {
          switchPenMode(next)
          sayItIsSaved()
        }}
      />
    </SettingsSection>
  )
}
