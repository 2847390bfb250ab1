import 'server-only'

/** What the artist knows about English words, without knowing what can be drawn. */

const set = (words: string) => new Set(words.trim().split(/\s+/))

/** Words that carry no picture. */
export const FUNCTION_WORDS = set(`
  a an the of in on at with without and or nor but for to from into onto over under near by as is are was were be
  been being am do does did done has have had having will would can could should may might must not no yes
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs
  this that these those who whom whose which what when where why how there here then than so such too very
  some any each every all both few many much more most other another own same one two three four five six seven
  eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty first last next again also just only about above across after against along among around away back
  before behind below beneath beside besides between beyond down during inside like off out outside past round
  since through throughout till toward towards until up upon while within because if let lets
  coloring colouring color colour colors colours style styled scene scenes story stories drawing drawings illustration
  illustrations themed theme collection featuring full various different lots lot kind kinds set series adventure
  adventures tale tales called named world everyday animal animals creature creatures friend friends character characters day days time life thing things everything stuff
`)

/** For whom a book is: "for kids". */
export const AUDIENCE_WORDS = set('kid child adult teen toddler person girl boy beginner senior preschooler')

/** What is being made: "a coloring book about". */
export const BOOK_WORDS = set('book page picture')

/** Words that describe; they neither name a subject nor count as misunderstood. */
export const DESCRIBING_WORDS = set(`
  cute happy little big small tiny huge giant large tall short long round funny silly shy brave kind friendly gentle
  sleepy tired hungry thirsty curious clever smart wise old young new baby fluffy furry soft warm cold cool hot wet dry
  pretty beautiful lovely sweet magic magical enchanted mystical mysterious secret hidden lost wild tame proud quiet
  loud noisy busy lazy grumpy cheerful jolly merry playful dancing singing flying running jumping swimming sleeping
  sitting standing walking smiling laughing sad angry scared lonely famous favorite favourite special perfect simple
  detailed intricate bold whimsical cozy cosy kawaii cartoon botanical geometric realistic fantasy relaxing calming
  colorful colourful rainbow-colored shiny sparkly golden silver wooden tropical ancient modern vintage classic red
  blue green yellow purple pink white black brown grey gray striped spotted fresh ripe empty real true great good best
  nice wonderful amazing crazy mini mighty super fast slow quick deep high low early late snowy rainy sunny windy
  fat thin chubby polite messy clumsy daring bouncy cuddly dreamy sparkling glowing floating
  scary bad royal frozen underwater prehistoric broken sick healthy dirty dark bright invisible talking fine rich poor
  naughty patient impatient nervous fierce dangerous wide narrow hairy juicy crunchy blooming leafy foggy stormy starry
  moonlit autumnal festive summery romantic peaceful medieval japanese chinese african mexican abstract floral gothic
  checkered dotted winged armored rare strange forgotten crowned sunken abandoned homemade colored turquoise heavy loyal
  stubborn prickly poisonous comfortable sporty closed heavenly artistic creative adventurous nocturnal tireless forgetful
  vain elegant bald blond curly pointed crooked endless cosmic arctic rural urban alive jealous greedy honest careful
  surprised bored excited charming graceful helpful beige transparent velvety french italian spanish german english
  american egyptian indian russian celtic seasonal nautical legendary fantastic epic tasty spicy sour salty sticky
`)

/** Words that can be a thing or something one does ("she waves", "big waves"). A noun only after a cue. */
export const VERB_OR_NOUN = set(`
  fly flies wave waves ring rings saw bow bows duck ducks slide slides swing swings train trains rock rocks plant plants
  love loves fan fans box boxes hook hooks star stars hammer hammers paint paints mail skate skates ski skis kick
  target targets note notes peak peaks ram fish shell shells seal seals bat bats bug bugs crab book books pick picks
  present presents light lights drum drums iron fire fires rain rains snow snows storm storms bridge hide seed nest nests
  cook cooks guard guards judge pilot pilots coach coaches house houses play plays home brick ship ships bowl bowls sail
  cap caps bear bears dish glass drop drops box surprise surprises map maps plate plates camp camps wrap
  ladder spring springs shop shops tear record garden gardens orange target race races hop step shower showers
  mask masks mirror mirrors window door paddle paddles key keys match tie ties stand stands plant plants pot pots
`)

/** After these a word of {@link VERB_OR_NOUN} names a thing. */
export const NOUN_CUES = set(`
  a an the this that these those my your his her its our their some any each every all both few many two three four
  five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty of in on at with and or for from into onto over under near by behind beside between
  inside like through around across above below no another one more giant other
`)

const IRREGULAR: Record<string, string> = {
  mice: 'mouse',
  geese: 'goose',
  feet: 'foot',
  teeth: 'tooth',
  men: 'man',
  women: 'woman',
  people: 'person',
  children: 'child',
  oxen: 'ox',
  wolves: 'wolf',
  calves: 'calf',
  leaves: 'leaf',
  loaves: 'loaf',
  knives: 'knife',
  elves: 'elf',
  dwarves: 'dwarf',
  hooves: 'hoof',
  scarves: 'scarf',
  shelves: 'shelf',
  cacti: 'cactus',
  fungi: 'fungus',
  octopi: 'octopus',
  hippopotami: 'hippopotamus',
  dice: 'die',
  fairies: 'fairy',
  ponies: 'pony',
  cookies: 'cookie',
  brownies: 'brownie',
  genies: 'genie',
  pixies: 'pixie',
  selfies: 'selfie',
  pies: 'pie',
  ties: 'tie',
  movies: 'movie',
  zombies: 'zombie',
  smoothies: 'smoothie',
  plushies: 'plushie',
  collies: 'collie',
  doggies: 'doggie',
  veggies: 'veggie',
  horses: 'horse',
  houses: 'house',
  roses: 'rose',
  vases: 'vase',
  noses: 'nose',
  mooses: 'moose',
  tortoises: 'tortoise',
  princesses: 'princess',
  axes: 'axe',
  shoes: 'shoe',
  canoes: 'canoe',
  aches: 'ache',
  headaches: 'headache',
}

/** The forms under which a plural or possessive may be known, most likely first. */
export function singulars(word: string): string[] {
  const forms = [word]
  const irregular = IRREGULAR[word]
  if (irregular) return [word, irregular]
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return forms
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`)
  if (word.endsWith('ves')) forms.push(`${word.slice(0, -3)}f`)
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) forms.push(word.slice(0, -2))
  forms.push(word.slice(0, -1))
  return forms
}
