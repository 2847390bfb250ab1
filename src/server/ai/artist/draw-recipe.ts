import 'server-only'
import type { Drawing, Recipe } from '../provider'
import { drawPage } from './draw-page'
import { heroSubject, readBrief } from './read-brief'

/** Reads the recipe's words and draws what they say. Runs in a pixel thread. */
export function drawRecipe(recipe: Recipe): Drawing {
  // An idea about one hero needs no words of its own for them.
  const hero = heroSubject(recipe.hero, recipe.idea)
  const page = drawPage({
    picture: readBrief(recipe.brief, { idea: recipe.idea, ...(hero ? { hero } : {}) }),
    composition: recipe.composition,
    audience: recipe.audience,
    style: recipe.style,
    lineWeightPt: recipe.lineWeightPt,
    detail: recipe.detail,
    trim: recipe.trim,
    ...(hero ? { hero: { subject: hero, key: recipe.hero || recipe.idea } } : {}),
    heroOnPage: recipe.heroOnPage && hero !== undefined,
    seed: recipe.seed,
  })
  return { picture: page.png, contentType: 'image/png', model: 'built-in artist', credits: page.credits }
}
