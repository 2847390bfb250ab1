/** Tabs of one browser tell each other that a page got another version, so that none works on an old one. */

const CHANNEL = 'pennyplain:pages'

/** Null where the browser knows no channels; there a tab finds out when it is looked at again. */
const open = (): BroadcastChannel | null =>
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL)

export function tellOtherTabs(pageId: string): void {
  const channel = open()
  channel?.postMessage(pageId)
  channel?.close()
}

/** Calls back when another tab changed the page; returns how to stop. */
export function hearOtherTabs(pageId: string, changed: () => void): () => void {
  const channel = open()
  if (!channel) return () => {}
  channel.onmessage = ({ data }) => {
    if (data === pageId) changed()
  }
  return () => channel.close()
}
