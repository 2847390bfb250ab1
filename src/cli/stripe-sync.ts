import { env, overrideEnv } from '@/env'
import { type Command, readArgs, UsageError } from './command'

export const stripeSync: Command = {
  summary: 'makes what this studio sells known to Stripe: products, prices, webhook, portal',
  help: `pennyplain stripe-sync [options]     (or: npm run stripe:sync -- [options])

  Makes the products and prices of this studio's plans and packs at Stripe, in the mode and the account of
  STRIPE_SECRET_KEY, the webhook's endpoint at APP_URL and a configuration of the portal. Run again it changes
  nothing. A price that changed becomes a new one and the old one is archived; who pays the old one goes on paying it.
  Of a webhook that is made it prints the signing secret: Stripe tells it only then.

  --dry-run    only say what would be done
  --json       print what was done as JSON`,

  async run(args) {
    const { values, positionals } = readArgs(args, {
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    if (positionals.length > 0) throw new UsageError(`stripe-sync takes no "${positionals[0]}".`)
    // The secret is what the first run brings.
    overrideEnv({ LOG_LEVEL: 'error', STRIPE_WEBHOOK_SECRET: 'whsec_not_known_yet' })
    const { appUrl, stripe } = env()
    const dryRun = values['dry-run']
    const { syncStripe } = await import('@/server/payments/sync-stripe')
    const { steps, webhookSecret } = await syncStripe({ appUrl, dryRun })
    const changes = steps.filter(({ did }) => did !== 'unchanged' && did !== 'left').length
    const mode = stripe!.live ? 'live' : 'test'
    if (values.json) {
      console.log(JSON.stringify({ mode, dryRun, changes, steps, webhookSecret }))
      return 0
    }
    for (const { what, did, id, note } of steps)
      console.log([did.padEnd(9), what, id && `(${id})`, note && `– ${note}`].filter(Boolean).join(' '))
    const word = dryRun ? 'would be made or changed' : 'made or changed'
    console.log(`Stripe, ${mode} mode: ${changes} ${word}, ${steps.length - changes} as they were.`)
    if (webhookSecret) console.log(`\nSTRIPE_WEBHOOK_SECRET=${webhookSecret}`)
    return 0
  },
}
