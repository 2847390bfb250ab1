import 'server-only'
import { theme } from './theme'

/** Seas, shores and weather. Lines follow the notation explained in theme.ts. */

export const sea = theme({
  label: 'sea',
  where: 'under the sea',
  keywords: `sea ocean underwater undersea !reef !coral seabed mermaid mermaids merman whale dolphin
    octopus jellyfish shark submarine !shipwreck seaweed kelp diver diving snorkel deep lagoon aquarium atlantis orca
    squid fish seahorse sunken`,
  foreground: 'coral spiral-shell crab lobster oyster shrimp anchor treasure-chest',
  flying: 'tropical-fish fish jellyfish octopus turtle blowfish',
  background: 'whale dolphin squid seal ship',
  things: `spiral-shell coral oyster anchor treasure-chest gem-stone key crown ring compass amphora
    bubbles magnifying-glass-tilted-left bell`,
  companions: `dolphin octopus turtle whale tropical-fish seal crab jellyfish shark blowfish squid lobster mermaid fish`,
  places: `at the coral reef · inside the shipwreck · in the kelp forest · on the sandy seabed ·
    in a lagoon · near the sunken anchor · at the mouth of a sea cave`,
  nooks: `beside a giant clam`,
  neighbors: 'beach pirate river sky winter market',
  full: `
    {who} meets (an octopus|a turtle|a seal|a dolphin) at the coral reef
    {who} opens (a treasure chest|an oyster|a bottle with a letter) on the seabed
    {who} collects (seashells|corals|coins) from the seabed
    {who} floats beside (a jellyfish|a whale|a blowfish) in the deep sea
    {who} hides from (a shark|a squid|a lobster) inside the shipwreck
    {who} hangs lanterns with (a crab|a mermaid|an octopus) along the coral reef
    Inside the shipwreck, {who} finds (a golden crown|an anchor|an old key)`,
  action: `
    {who} races (a dolphin|a turtle|three little fish) around the reef
    {who} rides on (a whale|a turtle|a dolphin) through the sea
    {who} blows bubbles with (a blowfish|a seal|a goldfish) under the sea
    {who} dives past (a squid|a jellyfish|corals) into the deep sea
    {who} juggles (seashells|oysters) with (an octopus|a crab) on the seabed
    {who} plays drums on clams beside (a lobster|a crab|a shrimp) in the sea
    {who} tickles (an octopus|a shark|a whale) in the kelp forest`,
  close: `
    {who} looks into the eyes of (a whale|a seal|an octopus) under the sea
    {who} holds (a seashell|a pearl oyster) to one ear at the reef
    {who} peeks out of the coral with (a tropical fish|a shrimp|a crab)`,
  wide: `
    A coral reef crowded with (tropical fish|turtles|jellyfish) and shells
    A sunken ship where (an octopus|a shark|a squid) guards the treasure
    Whales and (dolphins|turtles|fish) glide through the kelp forest
    The mermaids' market under the sea, with (shells|pearls|lobsters)`,
  pattern: `
    (Seashells|Jellyfish|Turtles), corals and bubbles fill the sea from edge to edge
    A ring of (dolphins|tropical fish|turtles) circling a shell in the sea
    Sea tiles of (octopuses and shells|crabs and corals|whales and waves)`,
})

export const beach = theme({
  label: 'beach',
  where: 'at the beach',
  keywords: `beach by-the-sea seaside beaches boat boats sailboat sailboats ferry yacht speedboat shore seashore coast sand sandcastle sandcastles lifeguard surf surfing surfer surfboard
    tide tidepool lighthouse boardwalk island summer vacation holiday sunbathing seagull pier shell shells`,
  foreground: 'spiral-shell crab bucket ring-buoy thong-sandal turtle volleyball watermelon soft-ice-cream',
  flying: 'bird dove kite',
  background: 'palm-tree sailboat beach-with-umbrella desert-island sun ship',
  things: `spiral-shell bucket ring-buoy thong-sandal volleyball watermelon soft-ice-cream womans-hat
    sunglasses coconut shaved-ice diving-mask cup-with-straw`,
  companions: `crab turtle seal dog bird dolphin flamingo parrot cat penguin octopus monkey`,
  places: `beside the sandcastle · under the beach umbrella · at the tide pool · on the pier ·
    at the lighthouse · on the boardwalk · among the dunes · at the water's edge`,
  neighbors: 'sea pirate fair jungle sky market',
  full: `
    {who} builds a sandcastle with (a crab|a seal|a puppy)
    {who} licks (an ice cream cone|a snow cone|a slice of watermelon) at the beach
    {who} collects (seashells|feathers|pebbles) along the shore
    {who} lounges under the beach umbrella with (lemonade|a book|a coconut)
    {who} fills a bucket with (shells|pebbles|crabs) at the tide pool
    {who} carries (a life ring|a kite|a basket of sandwiches) along the beach
    On the boardwalk, {who} sells (lemonade|ice cream|kites) to (a seal|a flamingo)`,
  action: `
    {who} surfs a curling wave with (a dolphin|a seal|a dog)
    {who} plays beach volleyball against (a seal|a crab|an octopus)
    {who} chases (a crab|a kite|a seagull) along the water's edge
    {who} jumps over a wave beside (a dolphin|a puppy|a turtle) at the beach
    {who} paddles a canoe past (a lighthouse|a desert island|a whale)
    {who} flies (a kite|a kite with a long ribbon) on the windy beach`,
  close: `
    {who} wears (sunglasses|a sun hat|a diving mask) at the beach
    {who} lifts (a seashell|a crab|a baby turtle) out of the sand
    {who} sips (lemonade|coconut milk) under the palm tree at the seaside`,
  wide: `
    A sandcastle kingdom with (shells|flags and crabs|a moat and ducks) at the beach
    The lighthouse above the shore, with (sailboats|seagulls|whales)
    A sunny beach with umbrellas, (palm trees|ice cream|sailboats) and waves
    The tide pool at noon: (crabs|shells|turtles) in every corner`,
  pattern: `
    Shells, (crabs|flip-flops|ice cream cones) and waves all over the beach
    A seaside border of (sailboats and anchors|shells and crabs|palm trees and suns)
    Summer tiles of (watermelon|ice cream|sunglasses) at the beach`,
})

export const river = theme({
  label: 'river',
  where: 'by the river',
  keywords: `river rivers stream creek brook pond lake lakeside waterfall riverbank bridge dam canoe
    canoeing kayak rowboat raft fishing angler beaver otter frog duck swan !lily lilies reeds swamp marsh dragonfly koi
    lily-pad`,
  foreground: 'duck frog lotus turtle fishing-pole snail rock mushroom',
  flying: 'butterfly bird swan',
  background: 'canoe evergreen-tree deciduous-tree mountain crocodile beaver',
  things: `lotus fishing-pole mushroom umbrella basket sandwich feather blossom herb spiral-shell
    ring-buoy flute`,
  companions: `duck frog swan otter beaver turtle fish goose flamingo snail deer raccoon hedgehog crocodile`,
  places: `on the riverbank · under the stone bridge · at the beaver dam · among the reeds ·
    on the wooden raft · by the stepping stones`,
  nooks: `on a lily pad · at the little waterfall`,
  neighbors: 'forest meadow mountains village sea jungle',
  full: `
    {who} goes fishing with (a frog|an otter|a beaver) on the riverbank
    {who} crosses the stone bridge with (a duck|a deer|a goose)
    {who} feeds (ducklings|a swan|the geese) at the pond
    {who} floats down the river on a raft with (a hedgehog|a frog|a turtle)
    {who} launches (a paper boat|a little sailboat) past the lily pads
    {who} helps (a beaver|an otter) repair the dam on the river
    {who} plays the flute for (a frog|a swan|a duck) among the reeds`,
  action: `
    {who} paddles a canoe behind (a duck|an otter|a swan) on the river
    {who} hops across the stepping stones after (a frog|a rabbit) in the river
    {who} slides down the little waterfall with (an otter|a duck|a turtle)
    {who} splashes (a hippo|a beaver|a raccoon) in the river
    {who} pulls (an enormous fish|an old boot|a treasure chest) out of the river
    {who} rows a boat around (a lotus|the swans|a sleepy turtle) on the lake`,
  close: `
    {who} meets (a frog|a snail|a turtle) nose to nose on a lily pad
    {who} smells (a lotus|a water lily) at the pond
    {who} peeks through the reeds at (a duckling|a swan|an otter)`,
  wide: `
    A winding river with (canoes|swans|beavers), reeds and a stone bridge
    The lake at dusk, with (swans|fireflies|frogs) between the lilies
    A beaver dam where (otters|ducks|turtles) come to visit
    A waterfall tumbles past (ferns|a rowboat|deer) into the river`,
  pattern: `
    Lily pads with (frogs|lotus flowers|turtles) cover the pond
    A wreath of reeds, (ducks|swans|frogs) and water lilies by the river
    River ripples with (fish|ducks|lotus flowers) from edge to edge`,
})

export const winter = theme({
  label: 'snowy land',
  where: 'in the snowy land',
  keywords: `winter snow snowy !snowman !snowmen snowball snowflake ice icy igloo frozen frosty frost
    arctic antarctica polar !christmas xmas santa sleigh sled sledding reindeer skating skiing skier skates !penguin
    glacier december holidays mittens gingerbread advent nutcracker jingle christmas-tree christmas-wreath skis`,
  foreground: 'snowman-without-snow penguin sled wrapped-gift ice-skate scarf gloves skis',
  flying: 'snowflake bird owl',
  background: 'evergreen-tree christmas-tree snow-capped-mountain house polar-bear deer',
  things: `wrapped-gift ice-skate scarf gloves skis candle bell snowflake cookie hot-beverage socks
    ribbon chestnut`,
  companions: `penguin polar-bear deer seal owl rabbit fox snowman-without-snow wolf moose bear bird chipmunk`,
  places: `beside the snowman · on the frozen pond · on the sledding hill · under the snowy pines ·
    by the Christmas tree · at the ski hut · in Santa's workshop`,
  nooks: `inside the igloo`,
  neighbors: 'mountains home village forest sky fair',
  full: `
    {who} builds a snowman with (a penguin|a rabbit|a fox)
    {who} decorates the Christmas tree with (stars|candles|bells|ribbons)
    {who} sips (cocoa|tea|soup) in the snow with (a polar bear|a penguin)
    {who} wraps (a present|a teddy bear) for (a reindeer|a penguin) at Christmas
    {who} knits a scarf for (a giraffe|a snowman|a reindeer) this winter
    {who} hangs (a lantern|a bell|a wreath with ribbon) on the snowy door
    Inside the igloo, {who} plays guitar for (a seal|a penguin|an owl)`,
  action: `
    {who} sleds down the snowy hill with (a penguin|a rabbit|a puppy)
    {who} skates on the frozen pond with (a fox|a swan|a polar bear)
    {who} throws snowballs at (a snowman|a laughing penguin|a snowy owl)
    {who} skis past (a moose|an owl|the snowy pines and a deer)
    {who} pulls a sled full of (presents|pine trees|puppies) through the snow
    {who} catches snowflakes with (a seal|a penguin|a cat) in winter`,
  close: `
    {who} wears (a striped scarf|mittens|a warm cap) in the falling snow
    {who} holds (a snowflake|a candle|a gingerbread cookie) on a winter night
    {who} presses close to (a penguin|a polar bear|a seal) in the igloo`,
  wide: `
    A snowy village with (a Christmas tree|snowmen|lanterns) and frosty roofs
    Penguins and (seals|polar bears|snowmen) gather around the igloo
    Santa's workshop filled with (teddy bears|presents|toy trains)
    A frozen pond with skates, (sleds|snowmen|pine trees) and falling snow`,
  pattern: `
    Snowflakes, (mittens|bells|penguins) and stars in a winter pattern
    A Christmas wreath of (bells and bows|pine and candles|presents and stars)
    A knitted winter pattern of (reindeer|snowmen|pine trees) and snowflakes`,
})

export const sky = theme({
  label: 'clouds',
  where: 'above the clouds',
  keywords: `sky skies clouds cloud !airplane plane balloon balloons !parachute helicopter airport
    flight aviator pilot rainbow kite kites wings above airship heaven angel bird birds eagle dove weather wind flying
    soft-cloud`,
  foreground: 'balloon bird dove kite parachute owl',
  flying: 'bird dove eagle butterfly kite balloon',
  background: 'cloud rainbow sun airplane helicopter small-airplane',
  things: 'balloon kite umbrella feather star teapot goggles ribbon harp compass wrapped-gift trumpet cloud',
  companions: `bird eagle dove owl parrot butterfly goose swan bat honeybee cloud fairy phoenix`,
  places: `above the clouds · over the rainbow · on a soft cloud · beside the sun · over the rooftops`,
  nooks: `in a hot-air balloon · in the cockpit · under a parachute`,
  neighbors: 'space mountains meadow sea city castle',
  full: `
    {who} waves from the airplane window to (a goose|a cloud|an eagle)
    {who} sits on a soft cloud with (a teapot|a dove|a harp)
    {who} paints the rainbow with (a paintbrush|crayons|a bird's help)
    {who} hangs (stars|lanterns|balloons) between the clouds
    {who} delivers (a letter|a present|a package) above the clouds
    {who} floats under (balloons|a parachute|an umbrella) past (a bird|an owl)`,
  action: `
    {who} flies over the rainbow with (a dove|a goose|a parrot)
    {who} steers a small airplane around (a cloud|an eagle|a kite)
    {who} jumps from cloud to cloud after (a bird|a butterfly|a balloon)
    {who} glides under a parachute beside (an eagle|a swan|a bat)
    {who} slides down the rainbow with (a unicorn|a penguin|a frog)
    {who} races (a helicopter|a rocket|a goose) through the clouds`,
  close: `
    {who} wears goggles beside (a bird|an owl|an eagle) in the sky
    {who} hugs (a cloud|the smiling sun|a balloon) high in the sky
    {who} holds on to (a kite|a balloon|an umbrella) above the clouds`,
  wide: `
    A sky full of (balloons|kites|airplanes) above tiny rooftops
    A castle on the clouds, with (a rainbow|doves|balloons)
    Birds and (airplanes|kites|balloons) share the windy sky
    The rainbow ends at (a pot of gold coins|a castle|a lake of swans) under big clouds`,
  pattern: `
    Clouds, (kites|balloons|birds) and rainbows fill the sky
    A circle of (doves|balloons|airplanes) around the sun in the sky
    Sky stripes with (rainbows|umbrellas|birds) and raindrops`,
})
