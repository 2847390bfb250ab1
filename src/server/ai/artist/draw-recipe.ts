import 'server-only'
import type { Drawing, Recipe } from '../provider'
import { heroSheet } from './compositions/hero-sheet'
import { type DrawnPage, drawPage, type PageRecipe } from './draw-page'
import { heroSubject, readBrief } from './read-brief'
import { friendsOf } from './read-hero'

const MODEL = 'built-in artist'

/** Reads the recipe's words and draws what they say. Runs in a pixel thread. */
export function drawRecipe(recipe: Recipe): Drawing {
  const page = pageRecipe(recipe)
  return drawingOf(recipe.draws === 'hero-sheet' ? drawPage(page, heroSheet) : drawPage(page))
}

/** What the words of a recipe say is to be drawn. */
export function pageRecipe(recipe: Recipe): PageRecipe {
  // An idea about one hero needs no words of its own for them.
  const hero = heroSubject(recipe.hero, recipe.idea)
  const words = recipe.heroes.flatMap((one) => (one.words === recipe.hero ? [] : [one.words]))
  const friends = friendsOf(words)
  return {
    picture: readBrief(recipe.brief, { idea: recipe.idea, friends, ...(hero ? { hero } : {}) }),
    composition: recipe.composition,
    audience: recipe.audience,
    style: recipe.style,
    lineWeightPt: recipe.lineWeightPt,
    detail: recipe.detail,
    trim: recipe.trim,
    ...(hero ? { hero: { subject: hero, key: recipe.hero || recipe.idea } } : {}),
    friends: friends.map(({ subject, words: key }) => ({ subject, key })),
    heroOnPage: recipe.heroOnPage && hero !== undefined,
    seed: recipe.seed,
    ...(recipe.place !== undefined && { place: recipe.place }),
  }
}

export const drawingOf = ({
  png,
  credits,
  sights,
}: Pick<DrawnPage, 'png' | 'credits' | 'sights'>): Drawing => ({
  picture: png,
  contentType: 'image/png',
  model: MODEL,
  credits,
  sights,
})
