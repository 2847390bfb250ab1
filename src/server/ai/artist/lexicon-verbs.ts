import 'server-only'

/** Things one does, as bare verbs; every form of them is understood. */
const VERBS = `
  arrange bake balance beat blow bounce bow brush build burst carry carve catch celebrate chase chat clean climb collect
  cook count crawl cross cuddle dance decorate deliver dig discover dive draw dream drink drive eat explore fall feed
  find fish fix float fly follow frost gallop gather gaze glide greet guard hammer hang help hide hike hold hop hug
  invent jump juggle kick kiss knead knit launch lead leap learn listen look march measure meet mix nap nibble open pack
  paddle paint peek pick plant play polish pour practice pull push race read repair rescue rest ride ring roll row run
  sail search sell serve sew share shake show sing sit skate sketch ski sled sleep slide smell smile splash spread stack stand
  steer stir stomp surf sweep swim swing taste teach throw tickle tie tiptoe toast toss trade travel tumble twirl visit wait
  walk wash watch water wave wear weigh whisper win wrap yawn
`

const IRREGULAR: Record<string, string> = {
  ate: 'eat',
  built: 'build',
  caught: 'catch',
  drank: 'drink',
  drove: 'drive',
  fed: 'feed',
  flew: 'fly',
  found: 'find',
  held: 'hold',
  made: 'build',
  makes: 'build',
  making: 'build',
  ran: 'run',
  rode: 'ride',
  sang: 'sing',
  sat: 'sit',
  slept: 'sleep',
  asleep: 'sleep',
  sleepy: 'sleep',
  snoozes: 'sleep',
  snoozing: 'sleep',
  dozes: 'sleep',
  stood: 'stand',
  swam: 'swim',
  threw: 'throw',
  wore: 'wear',
  lies: 'rest',
  lying: 'rest',
  lounges: 'rest',
  lounging: 'rest',
  sips: 'drink',
  licks: 'eat',
  hikes: 'hike',
  sniffs: 'smell',
  skis: 'ski',
  skiing: 'ski',
}

const forms = new Map<string, string>(Object.entries(IRREGULAR))
for (const verb of VERBS.trim().split(/\s+/)) for (const form of formsOf(verb)) forms.set(form, verb)

/** bake → bake, bakes, baking, baked; run → running; carry → carries, carried. */
function formsOf(verb: string): string[] {
  const doubled = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) ? verb + verb.at(-1) : verb
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb.slice(0, -1)}ing`, `${verb}d`]
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1)
    return [verb, `${stem}ies`, `${verb}ing`, `${stem}ied`]
  }
  const third = /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`
  return [verb, third, `${doubled}ing`, `${doubled}ed`]
}

/** The bare verb a word is a form of: "pulls" → "pull". */
export function bareVerb(word: string): string | undefined {
  return forms.get(word)
}
