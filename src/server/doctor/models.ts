import 'server-only'
import { chooseModel } from '@/server/ai/choose-model'
import { clock } from '@/server/clock'
import { type AskedModel, askModel, modelTrouble } from './ask-model'
import { type Check, type Given, note, ok, type Said, wrong } from './finding'

/** What draws. */
export const models: Check = {
  service: 'models',
  async run(given) {
    const { env } = given
    if (env.pictureProviderModule) return [note('PICTURE_PROVIDER_MODULE draws; only it knows how it is.')]
    let chosen: ReturnType<typeof chooseModel>
    try {
      chosen = chooseModel(env, clock().now().toISOString().slice(0, 10))
    } catch (error) {
      return [wrong((error as Error).message, 'Correct PICTURE_MODEL; .env.example lists the models.')]
    }
    const { model, profile, warnings } = chosen
    const found: Said[] = warnings.map((sentence) =>
      sentence.includes('was retired')
        ? wrong(sentence, 'Set PICTURE_MODEL to a model that is not retired.')
        : note(sentence, 'Set PICTURE_MODEL to another model before that day, or PICTURE_MODEL_FALLBACK.'),
    )
    if (profile.vendor === 'built-in') return [ok('The built-in artist draws.'), ...unused(given)]
    const asked: AskedModel = { vendor: profile.vendor, model, setting: 'PICTURE_MODEL' }
    const answer = await askModel(env, asked)
    if (answer) return [...found, modelTrouble(env, asked, answer)]
    return found.length > 0 ? found : [ok(`${model} draws; its account knows it.`)]
  },
}

function unused({ env, source }: Given): Said[] {
  const has = [env.openAiKey && 'OPENAI_API_KEY', env.geminiKey && 'GEMINI_API_KEY'].filter(Boolean)
  return has.length > 0 && source.PICTURE_MODEL !== 'built-in'
    ? [note(`${has.join(' and ')} set, but the built-in artist draws.`, 'Set PICTURE_MODEL.')]
    : []
}

/** What plans books. */
export const planner: Check = {
  service: 'planner',
  async run({ env }) {
    if (!env.plannerModel) return [ok('The built-in planner plans books.')]
    return [
      await known(
        env,
        { vendor: 'openai', model: env.plannerModel, setting: 'PLANNER_MODEL' },
        'plans books',
      ),
    ]
  },
}

/** What looks at drawings. */
export const vision: Check = {
  service: 'vision',
  async run({ env }) {
    if (!env.visionModel) return [ok('No model looks at drawings; the quality gate does.')]
    return [
      await known(
        env,
        { vendor: 'openai', model: env.visionModel, setting: 'VISION_MODEL' },
        'looks at drawings',
      ),
    ]
  },
}

async function known(env: Given['env'], asked: AskedModel, does: string): Promise<Said> {
  const answer = await askModel(env, asked)
  return answer ? modelTrouble(env, asked, answer) : ok(`${asked.model} ${does}.`)
}
