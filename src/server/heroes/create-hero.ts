import 'server-only'
import { notFound, Refusal } from '@/domain/errors'
import { type CreateHero, type HeroView, mostHeroes, traitsOf } from '@/domain/hero'
import { asSystem, type Tx } from '@/server/db/client'
import { refuseUnfitWords } from '@/server/safety/refuse-unfit-words'
import { readHero } from './hero-rows'

/** A hero from words, or from words and a picture; nothing is drawn and nothing is spent yet. Refuses when the plan holds no more. */
export async function createHero(
  user: { id: string },
  { name, description, traits = traitsOf(description), uploadId }: CreateHero,
): Promise<HeroView> {
  refuseUnfitHero({ name, description, traits })
  return asSystem(async (tx) => {
    await refuseTooMany(tx, user.id)
    const { id } = await tx
      .insertInto('heroes')
      .values({ userId: user.id, name, description, traits, ...(await pictureOf(tx, user.id, uploadId)) })
      .returning('id')
      .executeTakeFirstOrThrow()
    return readHero(tx, user.id, id)
  })
}

/** The upload's picture; the door has let nobody through who did not agree. */
async function pictureOf(tx: Tx, userId: string, uploadId: string | undefined) {
  if (!uploadId) return {}
  const upload = await tx
    .selectFrom('uploads')
    .select('assetId')
    .where('id', '=', uploadId)
    .where('userId', '=', userId)
    .executeTakeFirst()
  if (!upload?.assetId) throw notFound('picture')
  return { pictureAssetId: upload.assetId, consentedAt: new Date() }
}

/** What no book could show is refused at once; what only some readers are too young for, when a book takes the hero. */
export function refuseUnfitHero({ name, description, traits = [] }: Partial<CreateHero>): void {
  refuseUnfitWords('adult', [
    { field: 'name', where: 'The name', text: name },
    { field: 'description', where: 'The description', text: description },
    { field: 'traits', where: 'A trait', text: traits.join(', ') },
  ])
}

/** Locks the profile, so that two at once do not both take the last place. */
export async function refuseTooMany(tx: Tx, userId: string): Promise<void> {
  const { plan } = await tx
    .selectFrom('profiles')
    .select('plan')
    .where('id', '=', userId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const { have } = await tx
    .selectFrom('heroes')
    .select((eb) => eb.fn.countAll<number>().as('have'))
    .where('userId', '=', userId)
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow()
  const most = mostHeroes(plan)
  if (have < most) return
  throw new Refusal(
    'conflict',
    `You have ${have} heroes, as many as your plan holds. Put one away, or get a plan for more.`,
    { most },
  )
}
