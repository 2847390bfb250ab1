'use client'
import { useDeferredValue, useState } from 'react'
import { BottomSheet, type SheetStop } from '@/components/ui/bottom-sheet'
import { TabPanel, Tabs } from '@/components/ui/tabs'
import { ChatTab } from './chat-tab'
import { ColorTab } from './color-tab'
import { type Tab, useDesk } from './desk'
import { EditTab, type FindingsOfPage } from './edit-tab'
import { VersionsTab } from './versions-tab'

const WORDS: readonly { readonly value: Tab; readonly label: string }[] = [
  { value: 'edit', label: 'Edit' },
  { value: 'chat', label: 'Chat' },
  { value: 'color', label: 'Color-in' },
  { value: 'versions', label: 'Versions' },
]

/** Beside the page, or a sheet below it on small screens: everything that is not done with the hand. */
export function EditorPanel({ findings }: { findings: FindingsOfPage }) {
  const { tab, openTab } = useDesk()
  const [stop, setStop] = useState<SheetStop>('low')
  // The page is what is waited for; what the panel holds comes right after it.
  const filled = useDeferredValue(true, false)
  return (
    <BottomSheet
      label="Panel"
      stop={stop}
      onStopChange={setStop}
      className="lg:col-start-3 lg:row-span-2 lg:row-start-2 lg:border-s lg:border-line"
    >
      <Tabs
        label="Panel"
        tabs={WORDS}
        value={tab}
        onValueChange={openTab}
        // Also the tab that is open already brings a closed sheet up.
        onPress={() => stop === 'low' && setStop('half')}
        className="flex-1"
      >
        <TabPanel value="edit" className="overflow-y-auto">
          {filled && <EditTab findings={findings} />}
        </TabPanel>
        <TabPanel value="chat">{filled && <ChatTab />}</TabPanel>
        <TabPanel value="color" className="overflow-y-auto">
          {filled && <ColorTab />}
        </TabPanel>
        <TabPanel value="versions" className="overflow-y-auto">
          {filled && <VersionsTab />}
        </TabPanel>
      </Tabs>
    </BottomSheet>
  )
}
