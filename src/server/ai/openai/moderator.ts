import 'server-only'
import type { Moderation as Found, ModerationMultiModalInput } from 'openai/resources/moderations'
import sharp from 'sharp'
import type { Moderator, ToModerate } from '../moderator'
import { troubleOf } from '../trouble'
import { askOpenAi } from './client'

/** It looks at a page in this size, pixels: enough to see what it shows. */
const LOOK_PX = 768

/** Asks OpenAI's moderation, which costs nothing. */
export function openAiModerator(model: string): Moderator {
  return {
    name: 'openai',
    async moderate(what, _audience, signal) {
      const input = [await inputOf(what)]
      const { answer } = await askOpenAi(
        ({ client }, options) => client.moderations.create({ model, input }, options),
        signal,
      )
      const [found] = answer.results
      if (!found) throw troubleOf({ message: 'The answer holds no judgment.', lost: 'broken' })
      return { sentence: found.flagged ? sentenceOf(what, found) : null }
    },
  }
}

async function inputOf(what: ToModerate): Promise<ModerationMultiModalInput> {
  if (what.kind === 'words') return { type: 'text', text: what.text }
  const png = await sharp(what.picture)
    .greyscale()
    .resize({ width: LOOK_PX, height: LOOK_PX, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer()
  return { type: 'image_url', image_url: { url: `data:image/png;base64,${png.toString('base64')}` } }
}

/** Categories in the words of the studio, the gravest first. */
const SHOWS: readonly [RegExp, string][] = [
  [/^sexual\/minors/, 'what no book here shows'],
  [/^self-harm/, 'people hurting themselves'],
  [/^sexual/, 'something sexual'],
  [/^(hate|harassment)/, 'what is meant to hurt people'],
  [/^violence/, 'violence'],
  [/^illicit/, 'how to do harm'],
]

function sentenceOf({ kind }: ToModerate, { categories }: Found): string {
  const found = Object.entries(categories).flatMap(([name, there]) => (there ? [name] : []))
  const shows = SHOWS.find(([category]) => found.some((name) => category.test(name)))?.[1]
  if (kind === 'picture') return `The picture shows ${shows ?? 'what is unfit for its readers'}.`
  return `The words were read as ${shows ?? 'unfit for print'}. Say it in other words.`
}
