import 'server-only'

/** Words for many kinds at once, with the kinds they stand for, best known first; ids of subjects. */
const GROUPS: Record<string, string> = {
  'dinosaur dino': 't-rex sauropod mammoth dodo lizard crocodile turtle',
  'bird songbird':
    'bird owl parrot eagle dove flamingo peacock penguin swan duck rooster black-bird goose turkey',
  'fish sealife': 'tropical-fish fish blowfish shark dolphin whale seal octopus turtle',
  'insect bug minibeast': 'butterfly honeybee lady-beetle ant beetle cricket snail bug spider worm',
  pet: 'cat dog rabbit hamster parrot turtle tropical-fish mouse bird horse',
  reptile: 'lizard snake turtle crocodile dragon t-rex',
  mammal: 'dog cat horse bear fox deer rabbit elephant whale otter beaver monkey',
  'baby-animal babyanimal': 'hatching-chick dog cat ewe rabbit duck deer pig elephant penguin',
  'flower wildflower floral bloom blossom botanical bouquet':
    'rose tulip sunflower hibiscus blossom hyacinth lotus cherry-blossom rosette bouquet',
  'plant houseplant leaf leave greenery':
    'potted-plant cactus herb seedling four-leaf-clover maple-leaf palm-tree sunflower lotus',
  tree: 'deciduous-tree evergreen-tree palm-tree leafless-tree cherry-blossom',
  fruit: 'red-apple strawberry banana pineapple cherries grapes watermelon pear peach lemon kiwi-fruit mango',
  'vegetable veggie veg':
    'carrot broccoli tomato ear-of-corn eggplant pea-pod bell-pepper potato onion cucumber root-vegetable',
  'sweet dessert treat candy pastry':
    'cupcake doughnut ice-cream soft-ice-cream lollipop birthday-cake cookie pie candy chocolate-bar custard',
  'food meal snack':
    'pizza hamburger cupcake sushi pancakes spaghetti taco red-apple doughnut sandwich waffle pie',
  'drink beverage': 'hot-beverage teapot bubble-tea glass-of-milk cup-with-straw beverage-box',
  'vehicle transport transportation':
    'automobile bus fire-engine tractor locomotive bicycle delivery-truck sailboat airplane helicopter',
  car: 'automobile racing-car taxi police-car sport-utility-vehicle pickup-truck',
  'truck lorry': 'delivery-truck fire-engine pickup-truck articulated-lorry tractor',
  'construction digger': 'tractor delivery-truck articulated-lorry pickup-truck',
  'train railway': 'locomotive bullet-train railway-car tram monorail',
  'boat ship': 'sailboat canoe speedboat ferry ship passenger-ship motor-boat',
  'plane aircraft airplane': 'airplane small-airplane helicopter rocket parachute',
  'emergency rescue': 'fire-engine ambulance police-car helicopter',
  'instrument music': 'guitar violin drum trumpet saxophone accordion flute harp banjo maracas',
  toy: 'teddy-bear yo-yo kite balloon nesting-dolls puzzle-piece locomotive drum',
  'sport ball': 'soccer-ball basketball tennis baseball volleyball skateboard ice-skate',
  tool: 'hammer wrench screwdriver carpentry-saw toolbox gear ladder',
  'house building architecture cottage': 'house house-with-garden hut castle houses school japanese-castle',
  'job profession occupation career':
    'firefighter health-worker cook farmer astronaut teacher police-officer scientist artist construction-worker mechanic pilot',
  'people character friend': 'girl boy woman man cook artist farmer person-juggling',
  'monster mythical mythology': 'dragon unicorn troll phoenix mermaid hairy-creature fairy ghost genie',
  'fairytale fairy-tale': 'princess prince dragon unicorn fairy mage frog elf troll mermaid',
  'magical magic': 'unicorn fairy dragon mage mermaid phoenix elf',
  'planet astronomy': 'ringed-planet full-moon comet star rocket satellite',
  'celestial moon star': 'crescent-moon star sun full-moon comet dizzy ringed-planet sparkles',
  'robot machine': 'robot',
  'shell seashell': 'spiral-shell oyster coral crab turtle',
  'heart love valentine': 'red-heart sparkling-heart two-hearts rose love-letter ring wrapped-gift',
  'hat clothes clothing fashion dress':
    'dress womans-hat top-hat scarf coat kimono socks handbag hiking-boot ring',
  weather: 'rainbow umbrella cloud-with-rain snowman sun tornado kite',
  'animal wildlife':
    'elephant owl turtle peacock cat fox lion horse butterfly tropical-fish rabbit deer bear penguin',
  safari: 'lion elephant giraffe zebra rhinoceros hippopotamus leopard monkey crocodile',
  'cake bake': 'birthday-cake cupcake pie cookie croissant bread doughnut',
  'tea coffee': 'teapot hot-beverage teacup-without-handle cookie honey-pot',
  'cactus succulent': 'cactus potted-plant hibiscus',
  'mandala pattern zentangle ornament':
    'rose lotus butterfly feather blossom spiral-shell sun maple-leaf peacock star hibiscus',
}

/** What suits a quiet mood. */
export const MOOD_MOTIFS: readonly string[] =
  'lotus rose butterfly feather potted-plant teapot candle spiral-shell swan tulip cherry-blossom'.split(' ')

const MOODS =
  'calm calming mindful mindfulness relax relaxing relaxation peace peaceful zen serenity meditation gratitude wellness stress'
GROUPS[MOODS] = MOOD_MOTIFS.join(' ')

const byWord = new Map<string, readonly string[]>()
for (const [words, ids] of Object.entries(GROUPS))
  for (const word of words.split(' ')) byWord.set(word, ids.split(' '))

const UNCOUNTABLE = new Set([
  'music',
  'love',
  'food',
  'weather',
  'transport',
  'fruit',
  'construction',
  'magic',
  'candy',
  'tea',
  'coffee',
  ...MOODS.split(' '),
])

/** Words that mean a whole group although they are no plural: "music". */
export const isUncountable = (word: string) => UNCOUNTABLE.has(word)

/** The kinds a group word stands for: "birds" (as "bird") → bird, owl, parrot … */
export function groupOf(word: string): readonly string[] | undefined {
  return byWord.get(word)
}
