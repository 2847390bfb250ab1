import 'server-only'
import { recorded } from '@/server/ai/call-log'
import {
  type Drawing,
  type PageToEdit,
  type PictureProvider,
  ProviderTrouble,
  type Recipe,
  type Reference,
  type ReferencePicture,
} from '@/server/ai/provider'
import type { Leave } from '@/server/ai/provider-gate'
import { sheetView } from '@/server/ai/sheet-view'
import { unlessAborted } from '@/server/ai/unless-aborted'
import { log } from '@/server/log'
import { count, observe } from '@/server/metrics/counters'
import { storage } from '@/server/storage/storage'
import type { ClaimedItem } from './claim-item'

type Asked = {
  readonly provider: PictureProvider
  readonly recipe: Recipe
  readonly edit: PageToEdit | null
  readonly leave: Leave
  readonly item: ClaimedItem
  /** The how manieth of the page. */
  readonly call: number
}

/** Asks the provider, in words for the log on both sides; what a call that costs money took is kept. */
export async function askProvider(asked: Asked, signal: AbortSignal): Promise<Drawing> {
  const { provider, recipe, edit, leave, item, call } = asked
  const about = { provider: provider.name, jobId: item.jobId, itemId: item.id, call, slot: leave.slot }
  const pictures = await referencePictures(recipe.references)
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  count('calls', { provider: provider.name })
  log().debug({ ...about, probe: leave.probe }, 'asking for a drawing')
  try {
    const answer = () => unlessAborted(answerOf(provider, recipe, edit, signal, pictures), signal)
    const drawing = await (provider.free ? answer() : recorded(accountOf(asked), answer))
    observe('callSeconds', seconds())
    const { requestId, micros } = drawing.spent ?? {}
    log().info({ ...about, ms: Math.round(1000 * seconds()), requestId, micros }, 'drawing')
    return drawing
  } catch (error) {
    const trouble = error instanceof ProviderTrouble ? error : null
    const kind = trouble?.class ?? 'other'
    if (!signal.aborted) count('errors', { class: kind })
    log().warn(
      { ...about, ms: Math.round(1000 * seconds()), kind, requestId: trouble?.requestId, err: error },
      'no drawing',
    )
    throw error
  }
}

const accountOf = ({ provider, recipe, item }: Asked) =>
  ({
    purpose: 'picture',
    provider: provider.name,
    model: provider.profile?.name ?? null,
    quality: recipe.quality,
    itemId: item.id,
    projectId: item.projectId,
  }) as const

function answerOf(
  provider: PictureProvider,
  recipe: Recipe,
  edit: PageToEdit | null,
  signal: AbortSignal,
  pictures: readonly ReferencePicture[],
): Promise<Drawing> {
  if (!recipe.edit || !edit) return provider.draw(recipe, signal, pictures)
  if (provider.edit) return provider.edit(recipe, signal, pictures, edit)
  throw new ProviderTrouble('refused', 'The artist in use can’t change a drawn page. Not charged.')
}

/** The pictures that go with a request; one that is gone from storage is left out. */
async function referencePictures(references: readonly Reference[]): Promise<ReferencePicture[]> {
  const found = await Promise.all(
    references.map(async (reference) => {
      const picture = await storage().get(reference.key)
      if (!picture) {
        log().warn({ key: reference.key }, 'a reference picture is gone')
        return []
      }
      const { view } = reference
      return [{ ...reference, picture: view ? await sheetView(picture, view) : picture }]
    }),
  )
  return found.flat()
}
