/** Names that belong to somebody and for which print-on-demand stores close accounts, with what is free instead. */

type Brand = { readonly names: RegExp; readonly instead: string }

const BRANDS: readonly Brand[] = [
  { names: /mickey(?: mouse)?|minnie mouse/, instead: 'a cheerful mouse' },
  { names: /donald duck|daisy duck|daffy duck/, instead: 'a grumpy duck' },
  { names: /bugs bunny|looney tunes/, instead: 'a cheeky rabbit' },
  { names: /(?:walt )?disney\w*|pixar|dreamworks/, instead: 'a fairy tale of your own' },
  {
    names: /pok[eé]mons?|pikachu|charizard|eevee|squirtle|bulbasaur/,
    instead: 'a small creature with a lightning tail',
  },
  { names: /bluey(?: and bingo| heeler)?/, instead: 'a playful blue puppy' },
  { names: /peppa(?: pig)?/, instead: 'a little pig in rubber boots' },
  { names: /paw patrol/, instead: 'puppies who rescue people' },
  {
    names: /cocomelon|pinkfong|blippi|gabby['’]?s dollhouse|teletubb(?:y|ies)/,
    instead: 'friends who sing and play',
  },
  { names: /spider-?man|spidey/, instead: 'a hero who climbs walls' },
  {
    names:
      /batman|superman|wonder woman|iron man|captain america|black panther|incredible hulk|the avengers|marvel (?:comics|heroes|superheroes)|dc comics|x-men/,
    instead: 'a superhero of your own',
  },
  {
    names: /harry potter|hogwarts|hermione(?: granger)?|dumbledore|gryffindor|slytherin|quidditch/,
    instead: 'a young wizard at a school of magic',
  },
  {
    names: /star wars|darth vader|(?:baby )?yoda|jedi|lightsabers?|chewbacca|mandalorian/,
    instead: 'knights among the stars',
  },
  { names: /hello kitty|sanrio|kuromi|cinnamoroll|my melody|pompompurin/, instead: 'a kitten with a bow' },
  { names: /barbies?|bratz/, instead: 'a fashion doll' },
  { names: /legos?|duplo|playmobil/, instead: 'building bricks' },
  { names: /minecraft|roblox|fortnite|among us/, instead: 'a world of blocks' },
  {
    names: /super mario(?: bros)?|mario (?:kart|bros)|princess peach|nintendo|zelda|animal crossing|kirby/,
    instead: 'a plumber on an adventure',
  },
  { names: /sonic the hedgehog|sonic and tails/, instead: 'a fast hedgehog' },
  { names: /sponge ?bob(?: squarepants)?/, instead: 'a sea sponge with a smile' },
  { names: /dora the explorer/, instead: 'a young explorer with a map' },
  { names: /thomas (?:the tank engine|and friends)|chuggington/, instead: 'a friendly steam engine' },
  { names: /winnie[- ]the[- ]pooh|pooh bear|eeyore|paddington(?: bear)?/, instead: 'a honey-loving bear' },
  { names: /peter rabbit|miffy/, instead: 'a rabbit in a vegetable garden' },
  {
    names: /gruffalo|the grinch|dr\.? seuss|cat in the hat|very hungry caterpillar|wild things/,
    instead: 'a creature of your own',
  },
  { names: /moomins?(?:troll)?/, instead: 'round trolls in a valley' },
  { names: /my little pony|care bears?|rainbow brite/, instead: 'ponies in pastel colors' },
  { names: /transformers|optimus prime|power rangers/, instead: 'robots that change shape' },
  { names: /(?:teenage mutant )?ninja turtles?/, instead: 'turtles who do karate' },
  {
    names: /the simpsons|homer simpson|bart simpson|rick and morty|family guy|south park/,
    instead: 'a funny family',
  },
  { names: /scooby[- ]doo|tom and jerry|flintstones/, instead: 'a dog who solves riddles' },
  { names: /snoopy|charlie brown|garfield/, instead: 'a dog on the roof of its house' },
  { names: /smurfs?|minions|despicable me|shrek/, instead: 'tiny helpers in overalls' },
  {
    names: /toy story|buzz lightyear|lightning mcqueen|nemo and dory|finding nemo/,
    instead: 'toys that come alive',
  },
  {
    names:
      /(?:queen |princess )?elsa and (?:princess )?anna|elsa (?:from|of) frozen|frozen['’]?s elsa|disney['’]?s frozen|olaf the snowman/,
    instead: 'a queen of ice and her sister',
  },
  { names: /moana|encanto|lilo (?:and|&) stitch|tinker ?bell/, instead: 'a girl who sails the sea' },
  { names: /labubus?|squishmallows?|pusheen|jellycats?|funko(?: pops?)?/, instead: 'a soft round toy' },
  { names: /taylor swift|beyonc[eé]|bts army|blackpink/, instead: 'a singer on a stage' },
  { names: /coca[- ]cola|mcdonald['’]?s|starbucks|nutella/, instead: 'a snack without a label' },
  {
    names: /lamborghinis?|ferraris?|porsches?|harley[- ]davidsons?|corvettes?/,
    instead: 'a fast sports car',
  },
  { names: /nike|adidas|gucci|louis vuitton|chanel/, instead: 'clothes without a logo' },
]

const FIND = BRANDS.map(({ names, instead }) => ({
  find: new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.source})(?:['’]s)?(?![\\p{L}\\p{N}])`, 'iu'),
  instead,
}))

/** The first such name in a text, as it stands there. */
export function brandIn(text: string): { readonly word: string; readonly instead: string } | null {
  let first: { word: string; instead: string; at: number } | null = null
  for (const { find, instead } of FIND) {
    const found = find.exec(text)
    if (found && (first === null || found.index < first.at))
      first = { word: found[0], instead, at: found.index }
  }
  return first && { word: first.word, instead: first.instead }
}
