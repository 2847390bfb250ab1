import { describe, expect, it } from 'vitest'
import { AUDIENCES, type Audience } from './audience'
import { brandWarning, checkWords, faultOfWords } from './safety'

const PASS = `
warm|a dwarf in the garden|cute cats|Scunthorpe by night|a bunch of grapes|a grape vine|the shoot of a plant
bamboo shoots for the panda|a shooting star over the barn|a photo shoot with kittens|shoot hoops with the team
a cockerel on the fence|Dick Whittington and his cat|Moby-Dick swims past|a peacock and a woodcock
cock-a-doodle-doo|killing time with cards|a killer whale jumps|a murder of crows|a water gun fight
a squirt gun at the pool|a glue gun for crafts|bath bombs in a bowl|tug of war at the picnic|the Dead Sea
Day of the Dead altar|blood orange slices|a Tasmanian devil naps|devil's food cake|root beer float|fruit cocktail
a blue tit at the feeder|great tits in the oak|pussy willow branches|a pussycat in a basket|a blue-footed booby dances
naked mole rats dig|a horny toad suns itself|a Maine Coon on the sofa|a chink in the armor|spic and span kitchen
a kitchen-cum-studio|Essex and Sussex by the sea|Middlesex county fair|a classy bass player|the grass assesses nothing
an assassin bug on a leaf|a sugar skull|skull and crossbones flag|a die-cut card|roll a die|shell beach hello
Penistone village|a shiitake mushroom|a heroine in a cape|a basement with mushrooms|the analyst draws|canal boats
a therapist and a drape|cucumber sandwiches|document the circus|a titan and a title|button and butter
cockatoo with fruit cocktails|Sussex hens|the weathercock spins|a shuttlecock flies|hancock square
pistachio ice cream|raccoon family|cocoon and butterfly|tycoon toad|a gunnera leaf|begun again|a gundog called Sam
wartime? no: warthog and walrus|seawards|a wargame? toward the moon|Wario is not here|swords and shields
a snowball fight|pirate ship with cannons|knights on horses|a ghost with a lantern|a friendly monster
a witch and her cauldron|smoking chimney|smoked salmon for the bear|a spicy pepper|Hitchin market|a nightmarket stall
oilseed rape fields|a field of rape in bloom|the ox and the ass|rose thorns prick her finger|a prickly hedgehog
dye eggs and dry them|dyeing wool|a studio with easels|medieval town|obedient puppies|a diet of worms
a bloodhound sniffs|lifeblood? bluebell wood|a firework show|a scarecrow in the corn|popcorn and corn
fagots? the bassoon player|Nazca lines|a knapsack|a swashbuckling parrot|a hooked rug|a crochet hook
Cummings and Cumbria|a cumulus cloud|circumference of a drum|a slug and a snail|Phuket beach|a buckle and a duck
duck in a puddle|a truck full of ducks|luck|tuck|shift gears|a shirt and skirts|the beach and a birch
assemble a kite|a compass|a mass of moss|potty training|a kitten potters|weeds in the garden|a joint of the robot arm
a pot of soup|crackers and crack the egg|a stone bridge|bottle of lemonade|wineberry? winery? a bowl
a bongo drum|a beard|the bee|swine|twine and pine|a vaporizer cloud? vapor|cigarillo? cicada on a leaf
6 x 6 tiles|4x4 truck|b2b bees|3 cats in 5 hats|A B C D E F G|1 2 3 4 5|s o s in the sand|k i n d n e s s
Die Katze und der Hund|die Sonne im Garten|un gato con un cono de helado|el pollo y la gallina|une bite of cake
con cuidado|eine gute Nacht|le chat est nu? non|mein Hut|ein Mordsspaß im Zoo`
  .trim()
  .split(/[|\n]/)
  .map((text) => text.trim())

describe('words that only look like something', () => {
  it.each(PASS)('passes for every reader from children on: %s', (text) => {
    expect(checkWords(text, 'children')).toBeNull()
  })

  it('passes for toddlers where nothing frightens them', () => {
    for (const text of [
      'warm',
      'a dwarf',
      'cute cats',
      'Scunthorpe',
      'a ghost with a cake',
      'an orca',
      'grapes',
    ])
      expect(checkWords(text, 'toddler')).toBeNull()
  })
})

describe('words that a book leaves out', () => {
  const fitFrom = (text: string): Audience | 'nobody' =>
    AUDIENCES.find((audience) => checkWords(text, audience) === null) ?? 'nobody'

  it.each<[string, Audience | 'nobody']>([
    ['a zombie dances', 'children'],
    ['his skull', 'children'],
    ['the old dog dies', 'children'],
    ['blood on the floor', 'tween'],
    ['the war begins', 'tween'],
    ['a demon in the mirror', 'tween'],
    ['he throws bombs', 'tween'],
    ['a boy with a gun', 'teen'],
    ['she kills the dragon', 'teen'],
    ['Killing in the castle', 'teen'],
    ['stabbed in the back', 'teen'],
    ['he shoots people', 'teen'],
    ['a glass of wine', 'teen'],
    ['crap on a plate', 'teen'],
    ['kicks his ass', 'teen'],
    ['a nude model', 'adult'],
    ['two naked dancers', 'adult'],
    ['a woman in lingerie', 'adult'],
    ['beheading the king', 'adult'],
    ['torturing a prisoner', 'adult'],
    ['smoking weed on the roof', 'adult'],
    ['drunken sailors', 'adult'],
    ['oh shit', 'adult'],
    ['fucking brilliant', 'adult'],
    ['das ist Scheiße', 'adult'],
    ['hijo de puta', 'adult'],
    ['quelle merde', 'adult'],
    ['eine Pistole', 'teen'],
    ['hardcore porn', 'nobody'],
    ['raped by soldiers', 'nobody'],
    ['a swastika flag', 'nobody'],
    ['Nazis marching', 'nobody'],
    ['she wants to kill herself', 'nobody'],
    ['committing suicide', 'nobody'],
    ['naked girls', 'nobody'],
    ['a sexy 14-year-old', 'nobody'],
  ])('“%s” is fit from %s on', (text, from) => {
    expect(fitFrom(text)).toBe(from)
  })

  it('is never stricter with older readers than with younger ones', () => {
    const words = [
      ...PASS,
      'gun',
      'wine',
      'zombie',
      'sexy',
      'shit',
      'gore',
      'bomb',
      'cocaine',
      'hell',
      'rape',
    ]
    for (const text of words) {
      const fit = AUDIENCES.map((audience) => checkWords(text, audience) === null)
      expect(fit.lastIndexOf(false)).toBeLessThan(fit.includes(true) ? fit.indexOf(true) : 5)
    }
  })

  it.each([
    'f u c k',
    'f.u.c.k this',
    'F-U-C-K',
    'f*ck',
    'f**k',
    'fuuuuck',
    'fvck',
    'sh1t',
    '$h!t',
    'sh!tty',
    'b1tch',
    'n1gger',
    'n i g g e r s',
    'p0rn',
    'p.o.r.n',
    'c*nt',
    'sl_t',
    'fu\u00adck',
    'f\u200buck',
    'fuсk',
    'ｆｕｃｋ',
    'abso-fucking-lutely',
    'clusterfuck',
    'a55hole',
  ])('finds the worst in disguise: %s', (text) => {
    expect(checkWords(`A cat says ${text} to a dog`, 'teen')).not.toBeNull()
  })

  it('says where, which word, why, and what would do', () => {
    expect(checkWords('A cowboy with two Pistols', 'children')).toEqual({
      word: 'Pistols',
      reason: 'violent',
      suggestion: 'a water squirter',
      never: false,
    })
    expect(faultOfWords('The idea', 'A cowboy with two Pistols', 'children')).toBe(
      'The idea says “Pistols”. A book for children leaves violence out. Try “a water squirter”.',
    )
    expect(faultOfWords('Page 3', 'A swastika', 'adult')).toBe(
      'Page 3 says “swastika”. No book here shows what is meant to hurt people. Choose other words.',
    )
    expect(faultOfWords('The idea', 'A cat', 'toddler')).toBeNull()
  })

  it('reads the longest idea in a blink', () => {
    const idea = 'a quiet morning with f and u and 4x4 trucks '.repeat(45)
    const began = performance.now()
    for (let i = 0; i < 20; i++) checkWords(idea, 'toddler')
    expect((performance.now() - began) / 20).toBeLessThan(50)
  })
})

describe('names that belong to somebody', () => {
  it.each([
    ['Bluey plays tag', 'Bluey', 'a playful blue puppy'],
    ['a trip to Disneyland', 'Disneyland', 'a fairy tale of your own'],
    ['Pokémon trainers', 'Pokémon', 'a small creature with a lightning tail'],
    ['mickey mouse waves', 'mickey mouse', 'a cheerful mouse'],
    ['Spider-Man’s cat', 'Spider-Man’s', 'a hero who climbs walls'],
  ])('%s', (text, word, instead) => {
    expect(brandWarning(text)).toBe(
      `“${word}” belongs to somebody, and stores close accounts over such names. “${instead}” is yours to use.`,
    )
    expect(checkWords(text, 'children')).toBeNull()
  })

  it.each([
    'a mouse called Mick',
    'a frozen lake',
    'Elsa the goat',
    'a stitch in time',
    'marvel at the moon',
    'a thomas cat',
    'sonic boom',
    'Bluebell',
  ])('leaves common words alone: %s', (text) => expect(brandWarning(text)).toBeNull())
})
