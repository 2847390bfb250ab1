import 'server-only'
import { DEFAULT_DNA } from '@/domain/project'
import { compile, plainPage } from './compiler'
import type { ModelProfile } from './model-profile'
import type { Recipe } from './provider'

/** A small page without heroes, compiled for a model: what tests of adapters ask for. */
export function napRecipe(profile: ModelProfile): Recipe {
  const scene = {
    brief: 'A cat naps',
    composition: 'full-body',
    heroOnPage: false,
    position: 1,
    versions: 0,
  } as const
  const draw = plainPage({ idea: 'A cat', dna: { ...DEFAULT_DNA, seed: 1 } }, scene)
  return compile({ draw, attempt: 0, avoid: [], profile })
}
