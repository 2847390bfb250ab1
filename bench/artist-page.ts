/** One page for the artist's benchmark: drawn in this thread, cleaned and judged as the studio does, first try. */
import type { ProjectDna } from '@/domain/project'
import { printPixels } from '@/domain/trim'
import { drawRecipe } from '@/server/ai/artist/draw-recipe'
import { lettersIn } from '@/server/ai/artist/lettering'
import { compile, plainPage } from '@/server/ai/compiler'
import type { PlannedPage } from '@/server/ai/planner'
import { cleanPicture } from '@/server/lineart/clean'
import { type Fingerprint, similarity } from '@/server/lineart/fingerprint'
import { type Judgement, judge } from '@/server/lineart/judge'
import { giveBack } from '@/server/lineart/memory'
import { readPicture } from '@/server/lineart/read-picture'

export type DrawnAndJudged = {
  readonly verdict: Judgement
  /** Milliseconds of drawing: by the clock, and of this thread's work alone, which a busy machine does not lengthen. */
  readonly ms: number
  readonly ownMs: number
  readonly picture: Uint8Array
  /** The page before it that is most like it. */
  readonly nearest: { readonly page: number; readonly likeness: number }
}

const threadMs = () => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** `others`: the pages of the book before it. */
export async function drawAndJudge(
  idea: string,
  dna: ProjectDna,
  page: PlannedPage,
  position: number,
  others: readonly Fingerprint[],
): Promise<DrawnAndJudged> {
  const recipe = compile({
    draw: plainPage({ idea, dna }, { ...page, position, versions: 0 }),
    attempt: 0,
    avoid: [],
  })
  const [began, ownBegan] = [performance.now(), threadMs()]
  const { picture } = drawRecipe(recipe)
  const [ms, ownMs] = [performance.now() - began, threadMs() - ownBegan]
  // The rasterizer frees its buffers when the event loop turns.
  await new Promise((turn) => setImmediate(turn))
  const { audience, trim } = dna
  const raw = await readPicture(picture)
  const { bitmap, field } = cleanPicture(raw, { ...printPixels(trim), audience })
  const lettered = lettersIn(recipe.brief) !== undefined
  const verdict = judge({ bitmap, raw, audience, trim, others, lettered })
  giveBack(raw.grey.data, field.data, bitmap.data)
  const likes = others.map((other) => similarity(other, verdict.fingerprint))
  const likeness = Math.max(0, ...likes)
  return { verdict, ms, ownMs, picture, nearest: { page: likes.indexOf(likeness) + 1, likeness } }
}
