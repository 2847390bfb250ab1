import 'server-only'
import type { Audience } from '@/domain/audience'
import type { Bitmap } from './bitmap'
import type { JudgeInput } from './judge'
import type { Box } from './measurement'
import type { Picture } from './read-picture'

/** A page without the defect, as the gate sees it. Letter, 300 DPI. */
export type Sample = { readonly bitmap: Bitmap; readonly raw: Picture; readonly audience: Audience }

/** The same page with the defect, and where it is; without places it is everywhere. */
export type Spoiled = Partial<Pick<JudgeInput, 'bitmap' | 'raw' | 'others'>> & {
  readonly places?: readonly Box[]
}
