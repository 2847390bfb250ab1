import 'server-only'
import { theme } from './theme'

/** Gentle country close to home. Lines follow the notation explained in theme.ts. */

export const farm = theme({
  label: 'farm',
  where: 'on the farm',
  keywords: `farm farmyard farmer farmhouse barn barnyard stable haystack hay pasture tractor plow coop henhouse
    orchard scarecrow harvest milking dairy livestock paddock ranch cornfield trough duckpond`,
  foreground:
    'rooster baby-chick hatching-chick duck carrot ear-of-corn basket bucket sunflower pig ewe goat cat',
  flying: 'bird butterfly honeybee',
  background: 'tractor house-with-garden deciduous-tree sheaf-of-rice',
  things: `carrot ear-of-corn basket bucket sunflower egg red-apple pear jack-o-lantern glass-of-milk
    bell potato cheese-wedge root-vegetable`,
  companions:
    'cow pig horse ewe goat rooster chicken duck goose donkey dog cat rabbit turkey llama ram mouse',
  places: `by the barn door · in the haystack · beside the duckpond · in the pasture ·
    under the orchard trees · in the cornfield · at the paddock gate · behind the henhouse`,
  nooks: `on the tractor`,
  neighbors: 'meadow garden market village river forest',
  full: `
    {who} feeds (the chicks|the geese|the piglets|the lambs) in the farmyard
    {who} proudly leads (a donkey|a goat|a shaggy llama|a pony) to pasture
    {who} collects (eggs|apples|pears|corn) in a basket at the farm
    {who} stands guard over (the pumpkins|the henhouse and its chicks|a row of sunflowers) at harvest
    {who} carries (a bucket of milk|a carrot|a sheaf of wheat) across the farmyard
    {who} makes friends with (a duckling|a calf|a shy lamb) by the barn door
    On the farm, {who} brushes (a pony|a cow|a donkey) until it shines`,
  action: `
    {who} chases (a runaway piglet|a rooster|three geese|a goat) around the barn
    {who} drives the tractor past (the sheep|a field of sunflowers|a scarecrow's hat)
    {who} jumps into the haystack with (a puppy|a chick|a rabbit)
    {who} shakes (apples|pears|cherries) from the orchard tree
    {who} races (a horse|a turkey|a goat) along the paddock fence
    {who} tosses corn to (the hens|the ducks|a hungry turkey) in the farmyard
    {who} splashes in the trough beside (a pig|a duck|a goose)`,
  close: `
    {who} rests nose to nose with (a lamb|a calf|a pony|a piglet) in the barn
    {who} peeks out of the hay with (a chick|a mouse|a kitten)
    {who} nibbles (a carrot|an apple|an ear of corn) in the orchard`,
  wide: `
    The farm wakes up: a rooster crows over (the barn|the tractor|the haystack)
    A red barn, (a tractor|a windmill and sheep|cows and a pond) and rolling fields
    The orchard in harvest time, with (apples|pears|cherries) in every basket
    Sheep, cows and (a donkey|a horse|geese) share the wide green pasture`,
  pattern: `
    A farm quilt of (roosters and sunflowers|pigs and apples|carrots and chicks|ducks and tulips)
    Rows of (corn|carrots|pumpkins) and little haystacks, edge to edge
    A harvest wreath of (wheat and apples|sunflowers and corn|pears and leaves)`,
})

export const garden = theme({
  label: 'garden',
  where: 'in the garden',
  keywords: `garden gardener gardening greenhouse flowerbed flower flowers floral botanical bloom blooms
    blossom trellis hedge lawn backyard seedling compost birdbath gazebo vegetable veggie watering petal petals bouquet
    wildflower butterfly butterflies ladybug bee snail rose tulip sunflower hyacinth hibiscus rose-arch`,
  foreground:
    'tulip sunflower rose blossom hyacinth seedling potted-plant mushroom snail lady-beetle rabbit basket',
  flying: 'butterfly honeybee bird',
  background: 'house-with-garden deciduous-tree rainbow',
  things: `tulip sunflower rose blossom hyacinth seedling potted-plant mushroom basket bucket tomato
    strawberry carrot`,
  companions: `rabbit hedgehog snail butterfly lady-beetle honeybee bug bird frog mouse cat turtle ant worm chipmunk`,
  places: `in the greenhouse · beside the flowerbed · under the rose arch · by the birdbath · on the lawn ·
    in the vegetable patch · behind the hedge · at the garden gate · in the gazebo`,
  neighbors: 'meadow village home forest farm market',
  full: `
    {who} waters (the tulips|the sunflowers|a tiny seedling|the roses) in the garden
    {who} plants (carrots|a cherry tree|hyacinths|daisies) in a sunny flowerbed
    {who} carries (a basket of tomatoes|a pot of herbs|a bouquet) through the garden
    {who} strolls past (the roses|giant sunflowers|the mushrooms) with (a snail|a hedgehog)
    {who} picks (strawberries|peas|cherries|blueberries) in the vegetable patch
    {who} measures (a sunflower|a bean plant|a tulip) taller than the hedge
    In the greenhouse, {who} talks softly to (a cactus|a potted plant|a hibiscus)`,
  action: `
    {who} chases (a butterfly|a bee|a blue bird) across the lawn
    {who} digs up (an enormous carrot|a potato|a beet|an onion) in the garden
    {who} jumps over the hedge after (a rabbit|a frog|a kite)
    {who} swings from the rose arch beside (a squirrel|a robin|a butterfly)
    {who} rescues (a caterpillar|a ladybug|a worm) from the watering can
    {who} dances around (the sunflowers|the birdbath with a robin|a mushroom) in the garden
    {who} pushes a wheelbarrow of (pumpkins|tulips|tomatoes) to the garden gate`,
  close: `
    {who} smells (a rose|a hyacinth|a hibiscus|a tulip) with eyes closed
    {who} watches (a ladybug|a caterpillar|a snail|a bee) climb a petal
    {who} wears a crown of (daisies|roses|cherry blossoms) in the garden`,
  wide: `
    A secret garden with (a fountain|a gazebo and roses|a mossy stone path and mushrooms)
    The garden in full bloom, with (tulips|sunflowers|roses|hyacinths) up to the gate
    A greenhouse full of (cacti|potted plants|hibiscus|herbs)
    Bees and butterflies visit (every rose|the sunflowers|a row of tulips) in the garden`,
  pattern: `
    A wreath of (roses and butterflies|tulips and bees|daisies and ladybugs|hyacinths and snails)
    Garden tiles of (sunflowers|tulips|mushrooms|strawberries) and curling leaves
    A mandala of (roses|lotus flowers|hibiscus|daisies) and ferns`,
})

export const meadow = theme({
  label: 'meadow',
  where: 'in the meadow',
  keywords: `meadow meadows field fields hillside !clover picnic grassland prairie wildflower
    wildflowers dandelion springtime countryside valley kite windmill easter picnic-blanket tall-grass lone-oak`,
  foreground: 'blossom tulip four-leaf-clover rabbit lady-beetle cricket snail basket sandwich mouse bug',
  flying: 'butterfly honeybee bird kite',
  background: 'deciduous-tree rainbow cloud mountain',
  things: `blossom tulip four-leaf-clover basket sandwich kite ribbon cherries feather bubbles womans-hat
    flute herb`,
  companions: `rabbit butterfly bird mouse hedgehog deer ewe cricket lady-beetle honeybee fox horse bug chipmunk`,
  places: `among the clover · on the hillside · beside the picnic blanket · under the lone oak ·
    by the old windmill · at the edge of the meadow · in the tall grass`,
  nooks: `on a mossy stone`,
  neighbors: 'forest river garden farm sky village',
  full: `
    {who} spreads a picnic of (sandwiches|cherries|watermelon|pie) in the meadow
    {who} gathers (daisies|clover|tulips|herbs) on the hillside
    {who} listens to (a cricket|a songbird|a bee) in the tall grass
    {who} finds (a lucky clover|a feather|a bird nest with eggs) in the meadow
    {who} walks through the meadow with (a lamb|a deer|a rabbit)
    {who} waits under the lone oak for (a squirrel|a hedgehog|a friendly fox)
    {who} ties a ribbon to (a basket|a kite|a bouquet) in the meadow`,
  action: `
    {who} flies (a kite|a paper kite with a ribbon) over the windy meadow
    {who} rolls down the hillside with (a rabbit|a puppy|a hedgehog)
    {who} leaps after (a butterfly|a grasshopper|a frisbee) in the meadow
    {who} runs through the meadow with (a horse|a kite|a deer)
    {who} turns cartwheels between (the daisies|the tulips|three surprised rabbits) on the hillside
    {who} blows (bubbles|a bubble big as a balloon) over the meadow`,
  close: `
    {who} lies in the clover beside (a ladybug|a snail|a mouse)
    {who} whispers a secret to (a butterfly|a rabbit|a bee) in the meadow
    {who} peers through (daisies|tall tulips|clover) in the meadow`,
  wide: `
    A meadow under (a rainbow|a sky of clouds and kites), full of wildflowers
    Deer and rabbits graze in the meadow beside (an oak tree|a windmill|a mountain)
    The old windmill turns above (daisies|sheep|tulips) in the meadow
    A picnic blanket with (pie|watermelon|sandwiches) waits in the meadow`,
  pattern: `
    Butterflies and (clover|daisies|bees) scattered over a meadow, edge to edge
    A meadow garland of (daisies|clover|tulips) and ladybugs
    A patchwork of (rabbits and clover|feathers and eggs|kites and clouds) for the meadow`,
})

export const forest = theme({
  label: 'forest',
  where: 'in the forest',
  keywords: `forest forests wood woods woodland woodlands grove thicket treehouse log fern ferns moss mossy toadstool
    mushroom acorn den glade campfire camping camp tent clearing oak pine hollow badger fairy gnome elf elves
    enchanted squirrel hedgehog owl fox bear wolf deer raccoon autumn`,
  foreground: 'mushroom hedgehog chipmunk rabbit snail maple-leaf wood fallen-leaf chestnut badger',
  flying: 'owl butterfly bird black-bird',
  background: 'evergreen-tree deciduous-tree hut tent',
  things: `mushroom maple-leaf fallen-leaf chestnut feather blueberries backpack basket flute herb candle
    compass`,
  companions: `fox bear owl deer hedgehog chipmunk raccoon badger rabbit wolf beaver mouse snail frog moose skunk boar`,
  places: `under the old oak · in the treehouse · by the campfire · among the ferns · at the mossy bridge ·
    in a sunny clearing · near the badger's den · on a forest path`,
  nooks: `beside the hollow log`,
  neighbors: 'river meadow mountains garden winter village',
  full: `
    {who} gathers (mushrooms|chestnuts|maple leaves|blueberries) on a forest path
    {who} leans on a walking stick beside (a hedgehog|an owl|a snail) in the woods
    {who} toasts (bread|an apple|a pretzel) over the campfire with (a raccoon|a bear)
    {who} follows (paw prints|a trail of chestnuts|footprints) deep into the forest
    {who} builds a little hut for (a mouse|a hedgehog|a frog) among the ferns
    {who} holds a lantern for (a badger|a lost fawn|a family of mice) in the forest
    In the treehouse, {who} reads (a book|an old map|a letter) to (a squirrel|an owl)`,
  action: `
    {who} jumps over the hollow log after (a rabbit|a frog|a fox)
    {who} climbs the old oak to visit (an owl|a squirrel|a bird nest)
    {who} kicks up fallen leaves with (a hedgehog|a fox|a puppy) in the forest
    {who} balances on a log above (a frog|a beaver|mushrooms) in the woods
    {who} plays hide-and-seek with (a deer|a raccoon|a bear cub) in the forest
    {who} swings on a rope past (an owl|a squirrel) in the forest
    {who} beats a drum while (a badger|a bear|a wolf) dances in the clearing`,
  close: `
    {who} peeks out from behind (a mushroom|a pine tree|a maple leaf) in the forest
    {who} shares (a chestnut|blueberries|an apple) with (a squirrel|a hedgehog) in the woods
    {who} and (an owl|a fox|a deer) look out of a hollow tree`,
  wide: `
    The forest in autumn, with (maple leaves|mushrooms|chestnuts) everywhere
    A winding forest path past (a little hut|a campsite|a hollow log) and tall pines
    An enchanted forest clearing with (mushrooms|an owl|fairies) in the moonlight
    A cozy treehouse in the woods, with (a ladder|lanterns|a raccoon)`,
  pattern: `
    A forest wreath of (pine and mushrooms|maple leaves and chestnuts|ferns and owls)
    Owls, (foxes|hedgehogs|mushrooms) and leaves fill the forest page
    Woodland tiles of (mushrooms and snails|acorns and squirrels|maple leaves and feathers)`,
})
