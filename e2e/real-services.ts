/** The services a studio is connected to in production, each played on this machine by software of its own. */

import { CONTRACT_KEY, type ContractServer, contractServer } from '@/server/ai/openai/testing'
import type { Asked } from '@/server/ai/openai/testing-contract'
import { planBook } from '@/server/ai/planner'
import { testMailServer } from '@/server/mail/testing'
import { testBucket, testServer } from '@/server/storage/testing'

export type RealServices = {
  /** What connects a studio to all of them. */
  readonly settings: Record<string, string>
  readonly openAi: ContractServer
  readonly mails: Awaited<ReturnType<typeof testMailServer>>['mails']
  /** Whether files are in a bucket; else they are in the folder all machines share. */
  readonly inBucket: boolean
  close(): Promise<void>
}

export async function openRealServices(): Promise<RealServices> {
  const [openAi, mail] = await Promise.all([contractServer(), testMailServer()])
  openAi.say = planned
  const bucket = testServer ? (await testBucket(testServer)).bucket : null
  return {
    openAi,
    mails: mail.mails,
    inBucket: bucket !== null,
    settings: {
      OPENAI_API_KEY: CONTRACT_KEY,
      OPENAI_BASE_URL: openAi.url,
      // Long enough for a busy machine, and short enough to be waited for.
      PROVIDER_TIMEOUT: '20',
      SMTP_URL: mail.url,
      MAIL_FROM: 'Pennyplain <studio@example.com>',
      ...(bucket && {
        R2_ENDPOINT: bucket.endpoint,
        R2_BUCKET: bucket.name,
        R2_ACCESS_KEY_ID: bucket.accessKeyId,
        R2_SECRET_ACCESS_KEY: bucket.secretAccessKey,
      }),
    },
    async close() {
      await openAi.close()
      await mail.close()
    },
  }
}

const scenes = planBook({
  ...{ idea: 'A shy dragon who opens a bakery', pages: 40, audience: 'children', style: 'cartoon', seed: 99 },
})

/** A language model's plan: of the places that are asked for. */
function planned({ fields }: Asked) {
  const places = [...JSON.stringify(fields.input).matchAll(/- page (\d+): /g)].map(([, place]) =>
    Number(place),
  )
  const pages = places.map((place) => ({ setting: null, ...scenes.pages[place - 1] }))
  return { text: JSON.stringify({ title: 'The Model’s Bakery', note: null, pages }) }
}
