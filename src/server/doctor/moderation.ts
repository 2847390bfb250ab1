import 'server-only'
import { askModeration, modelTrouble } from './ask-model'
import { type Check, note, ok, wrong } from './finding'

/** What judges words and pictures beyond our own lists. */
export const moderation: Check = {
  service: 'moderation',
  async run({ env, ask }) {
    if (env.moderatorModule)
      return [note('MODERATOR_MODULE judges words and pictures; only it knows how it is.')]
    if (env.moderationModel) {
      const asked = { vendor: 'openai', model: env.moderationModel, setting: 'MODERATION_MODEL' } as const
      const trouble = await askModeration(env, env.moderationModel)
      if (!trouble) return [ok(`${env.moderationModel} judges words and pictures.`)]
      const said = modelTrouble(env, asked, trouble)
      const off =
        trouble.class === 'model' ? ' For an endpoint without moderation: MODERATION_MODEL=off.' : ''
      return [{ ...said, fix: `${said.fix}${off}` }]
    }
    const modelDraws = env.pictureModel ? env.pictureModel !== 'built-in' : env.openAiKey || env.geminiKey
    if (!modelDraws) return [ok('Our own lists judge words; the built-in artist draws nothing unfit.')]
    const books = await ask<{ count: number }>(
      `select count(*)::int as count from public.projects where dna ->> 'audience' in ('toddler', 'children') and removed_at is null`,
    ).catch(() => [])
    const young = books[0]?.count ?? 0
    const mend = 'Set OPENAI_API_KEY and leave MODERATION_MODEL empty, or name your own in MODERATOR_MODULE.'
    if (young === 0)
      return [note('A model draws, and nobody judges its pictures but the quality gate.', mend)]
    return [
      wrong(
        `A model draws, moderation is off, and ${young} ${young === 1 ? 'book is' : 'books are'} for toddlers or children.`,
        mend,
      ),
    ]
  },
}
