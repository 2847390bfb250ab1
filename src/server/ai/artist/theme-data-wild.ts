import 'server-only'
import { theme } from './theme'

/** Wild places with hot, high or tangled ground. Lines follow the notation explained in theme.ts. */

export const jungle = theme({
  label: 'jungle',
  where: 'in the jungle',
  keywords: `jungle rainforest tropics tropical vine vines liana monkey gorilla parrot toucan sloth
    orangutan chameleon anaconda banana bananas temple waterfall explorer treetops rope-bridge`,
  foreground: 'hibiscus lizard snake frog monkey pineapple banana potted-plant',
  flying: 'parrot butterfly bird',
  background: 'palm-tree tiger sloth herb',
  things: `hibiscus pineapple banana potted-plant mango coconut feather drum crown compass
    magnifying-glass-tilted-left maracas`,
  companions: `monkey parrot tiger sloth gorilla orangutan leopard snake lizard frog elephant butterfly crocodile`,
  places: `beside the waterfall · at the temple steps · under a banana tree · in the treetops ·
    on the rope bridge · by the jungle pool · among giant leaves`,
  nooks: `on a swinging vine`,
  neighbors: 'river savanna dinosaurs beach mountains sky',
  full: `
    {who} shares bananas with (a monkey|a gorilla|an orangutan) in the jungle
    {who} sketches (a parrot|a hibiscus|a sloth) in the treetops
    {who} discovers (a golden crown|a stone head|a treasure chest) in the jungle temple
    {who} drinks from a coconut beside (a tiger|a lizard|a parrot) in the jungle
    {who} tiptoes past (a sleeping tiger|a crocodile|a snake) in the jungle
    {who} wears (hibiscus flowers|a feather) to the jungle parade with (a parrot|a monkey)`,
  action: `
    {who} swings on a vine beside (a monkey|a parrot|an orangutan)
    {who} crosses the rope bridge with (a sloth|a tiger|a lizard)
    {who} slides down the waterfall with (a frog|an elephant|a monkey)
    {who} plays drums with (a gorilla|a monkey|a leopard) in the jungle
    {who} races (a leopard|a tiger|a lizard) through giant jungle leaves
    {who} catches pineapples thrown by (a monkey|an orangutan) in the jungle`,
  close: `
    {who} parts the jungle leaves and meets (a frog|a parrot|a tiger|a lizard)
    {who} hangs upside down next to (a sloth|a bat|a monkey) on a vine
    {who} balances (a butterfly|a pineapple|a parrot) on the head in the jungle`,
  wide: `
    A jungle waterfall with (parrots|monkeys|butterflies) and palm trees
    The jungle temple at sunrise, guarded by (a tiger|a snake|a gorilla)
    Treetop life in the jungle: (sloths|parrots|monkeys) on every vine
    A jungle pool with (frogs|a crocodile|flamingos) and giant leaves`,
  pattern: `
    Jungle leaves, (parrots|hibiscus|frogs) and bananas from edge to edge
    A jungle wreath of (hibiscus and butterflies|palm leaves and pineapples|vines and lizards)
    Tropical tiles of (pineapples|parrots|lizards) and hibiscus in the jungle`,
})

export const savanna = theme({
  label: 'savanna',
  where: 'on the savanna',
  keywords: `savanna savannah safari zoo africa african acacia waterhole serengeti lion lions elephant giraffe zebra rhino
    hippo leopard wildebeest outback kangaroo`,
  foreground: 'lizard beetle cactus rock snake ant zebra lion',
  flying: 'bird eagle butterfly',
  background: 'elephant giraffe rhinoceros deciduous-tree leopard mountain sun',
  things: `feather drum camera backpack mango womans-hat watermelon long-drum compass banana flashlight
    magnifying-glass-tilted-left`,
  companions: `lion elephant giraffe zebra rhinoceros hippopotamus leopard monkey ox water-buffalo flamingo crocodile`,
  places: `at the waterhole · under the acacia tree · on the lookout rock · in the golden grass ·
    beside the safari camp · along the dusty trail · at the river crossing`,
  nooks: `near the termite hill`,
  neighbors: 'jungle desert river mountains sky beach',
  full: `
    {who} counts (zebras|giraffes|elephants) through binoculars on safari
    {who} drinks at the waterhole beside (a hippo|an elephant|a flamingo)
    {who} stands on the lookout rock with (a lion|a leopard|an eagle)
    {who} naps under the acacia tree against (a lion|a rhino|a zebra)
    {who} takes a photo of (a giraffe|a rhino|a lion) with a camera on safari
    {who} rides (an elephant|a zebra|a giraffe) across the savanna`,
  action: `
    {who} races (a zebra|a leopard|a rhino) through the golden savanna grass
    {who} bounces along the dusty trail in a jeep with (a lion|a monkey)
    {who} gets a shower from (an elephant|a young elephant) at the waterhole
    {who} dances with (flamingos|zebras|a giraffe) at the waterhole
    {who} leaps across the river crossing after (a kangaroo|a deer|a lion)
    {who} plays tug of war with (an elephant|a rhino|a hippo) on the savanna`,
  close: `
    {who} looks up at (a giraffe|an elephant|a lion) on the savanna
    {who} whispers to (a zebra|a lion cub|a rhino) under the acacia tree
    {who} and (a monkey|a lizard|a beetle) share shade on safari`,
  wide: `
    The savanna at sunset with (elephants|giraffes|zebras) on the move
    Everyone meets at the waterhole: (hippos|lions|flamingos), zebras and birds
    A safari camp with (a tent|a jeep|lanterns) under the acacia tree
    A lone acacia tree with (a leopard|an eagle|monkeys) on the savanna`,
  pattern: `
    Safari stripes and spots: (zebras|leopards|giraffes) and leaves
    A savanna border of (elephants|lions|flamingos) walking nose to tail
    A safari quilt of (lions and suns|zebras and cacti|giraffes and birds)`,
})

export const desert = theme({
  label: 'desert',
  where: 'in the desert',
  keywords: `desert deserts dune dunes cactus cacti oasis sahara camel camels mesa canyon pyramid pyramids caravan
    scorpion sandstorm mirage cowboy rodeo`,
  foreground: 'cactus lizard scorpion rock beetle amphora snake',
  flying: 'eagle bird butterfly',
  background: 'camel two-hump-camel palm-tree tent sun mountain',
  things: `amphora cactus scarf compass coconut teapot bone long-drum womans-hat key diya-lamp
    hourglass-done`,
  companions: `camel two-hump-camel lizard snake scorpion eagle llama donkey horse turtle beetle owl mouse`,
  places: `at the oasis · on the tall dune · beside the cactus · in the canyon · under the caravan tent ·
    by the old well · at the foot of the pyramid · on the caravan trail`,
  neighbors: 'savanna mountains market sky space beach',
  full: `
    {who} leads (a camel|a llama|a donkey) along the desert trail
    {who} rests at the oasis beside (a palm tree|a turtle|a camel)
    {who} digs up (an old amphora|a bone|a golden key) in the desert
    {who} pours tea for (a lizard|a camel) under the caravan tent
    {who} waters (a cactus|a tiny seedling) in the desert
    {who} holds a compass while (an eagle|a camel|an owl) watches the dunes`,
  action: `
    {who} slides down the dune with (a lizard|a fox|a turtle)
    {who} gallops past the cactus on (a horse|a camel|a donkey)
    {who} runs from a tornado in the desert with (a camel|a mouse)
    {who} tumbles over (a cactus|a rock and a lizard) on the tall dune
    {who} chases a hat past (a cactus|a scorpion|a camel) in the desert
    {who} throws a lasso around (a cactus|a rock) at the desert rodeo`,
  close: `
    {who} blinks at (a lizard|a scorpion|a beetle) on a warm desert rock
    {who} smiles beside (a blooming cactus|a camel|a snake) in the desert
    {who} drinks coconut milk with (a camel|a turtle|an owl) at the oasis`,
  wide: `
    A desert oasis with (palm trees|camels|tents) between tall dunes
    The canyon at noon: (cacti|an eagle|lizards), rocks and a big sun
    A caravan of (camels|llamas|donkeys) crosses the desert dunes
    Stars above the desert, (a tent|a cactus|a sleeping camel) below`,
  pattern: `
    Desert tiles of (cacti and suns|lizards and rocks|amphoras and keys)
    Cacti in bloom, (lizards|beetles|birds) between them, edge to edge
    A desert border of (camels|palm trees|scorpions) and stars`,
})

export const mountains = theme({
  label: 'mountains',
  where: 'in the mountains',
  keywords: `mountain mountains alpine alps hike hiking hiker climber climbing summit peak peaks cliff
    cave volcano goatherd chalet ridge trail avalanche boulder edelweiss backpack snowy-mountain snowy-mountains`,
  foreground: 'rock hiking-boot backpack blossom goat herb compass',
  flying: 'eagle bird black-bird',
  background: 'snow-capped-mountain mountain evergreen-tree hut deer tent',
  things: `hiking-boot backpack blossom herb compass bell cheese-wedge flashlight scarf sandwich camera
    skis`,
  companions: `goat eagle deer ram bear llama owl fox rabbit wolf horse badger bison dog`,
  places: `on the summit · at the cave mouth · beside the mountain hut · on the narrow bridge ·
    by the alpine lake · along the hiking trail · under the cliff`,
  nooks: `at the trail sign`,
  neighbors: 'forest winter river sky meadow dinosaurs',
  full: `
    {who} reaches the summit with (a goat|an eagle|a llama)
    {who} packs (a compass|a sandwich|an apple) into a backpack on the trail
    {who} rests at the mountain hut with (a cup of cocoa|a bowl of soup|a goat)
    {who} studies (a map|a compass|footprints) below the snowy mountain
    {who} waves a flag on the summit beside (a ram|an eagle|a deer)
    {who} picks (daisies|herbs|blueberries) on the mountain trail`,
  action: `
    {who} climbs the cliff behind (a goat|a ram|a squirrel)
    {who} rides the cable car with (an eagle|a goat|a bear) over the mountains
    {who} jumps from rock to rock after (a goat|a fox|a deer) on the mountain
    {who} pedals a bicycle past (a llama|a deer|a bear) in the mountains
    {who} crosses the narrow bridge with (a donkey|a llama|a ram) in the mountains
    {who} races (a boulder|a goat|a rabbit) down the mountain trail`,
  close: `
    {who} looks through a telescope at (an eagle|a goat|a ram) on the mountain
    {who} warms up in the mountain hut with (a teapot|a candle|soup)
    {who} greets (a goat|an owl|a bear) at the cave mouth`,
  wide: `
    Snowy mountains above (an alpine lake|a hut|pine trees) and a winding trail
    (A cable car|A steam train|An eagle) glides between the mountain peaks
    A mountain meadow with (goats|deer|tents) below the summit
    A crystal cave in the mountains, with (bats|diamonds|a bear)`,
  pattern: `
    Mountains and (pine trees|eagles|stars) folded like a paper pattern
    A mountain border of (goats|hiking boots|pine trees) and daisies
    A trail of (footprints|compasses|backpacks) winding over the mountain page`,
})
