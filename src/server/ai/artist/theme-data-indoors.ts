import 'server-only'
import { theme } from './theme'

/** Rooms and their comforts. Lines follow the notation explained in theme.ts. */

export const kitchen = theme({
  label: 'kitchen',
  where: 'in the kitchen',
  keywords: `kitchen bakery bake bakes baking baker oven cook cooks cooking chef dough flour pastry pastries cafe coffee
    restaurant recipe counter stove cake cakes cookie cookies bread croissant pie pies cupcake cupcakes donut donuts
    pancake pancakes pizza soup sweets candy chocolate dessert desserts icing frosting whisk rolling sushi tea teapot
    breakfast lunch dinner waffle muffin muffins treats ice-cream sundae`,
  indoors: true,
  foreground:
    'cupcake bread croissant cookie teapot bowl-with-spoon pie egg honey-pot butter glass-of-milk jar',
  flying: 'honeybee butterfly bird',
  background: 'birthday-cake window basket pot-of-food spoon',
  things: `cupcake bread croissant cookie teapot pie egg honey-pot butter glass-of-milk jar doughnut
    pretzel strawberry waffle spoon`,
  companions: `mouse cook cat rabbit hedgehog pig bear penguin chipmunk duck dog chicken raccoon`,
  places: `behind the counter · at the oven · by the pantry shelf · at the baking table · beside the stove ·
    at the bakery window · under the copper pots · at the cafe table`,
  neighbors: 'market home birthday village garden fair',
  full: `
    {who} pulls (warm bread|a golden pie|croissants|a pizza) from the oven
    {who} frosts (a cupcake|a birthday cake|a donut) at the baking table
    {who} serves (tea|cocoa|pancakes|soup) to (a hedgehog|a mouse|a bear) at the cafe table
    {who} kneads dough beside (a bowl|a jar of honey|eggs) in the bakery
    {who} fills the bakery window with (pretzels|cupcakes|cookies|pies)
    {who} reads a recipe book while (a mouse|a cat|a hen) watches in the kitchen
    {who} tastes (soup|honey|chocolate|spaghetti) from a big spoon in the kitchen
    Behind the counter, {who} wraps (a cake|cookies|a croissant) for (a penguin|a rabbit)`,
  action: `
    {who} flips (a pancake|an egg|a pizza) high over the stove
    {who} balances (a tower of cupcakes|teapots|a stack of plates|pies) across the kitchen
    {who} chases (a rolling donut|a mouse with cheese|a cookie) around the bakery
    {who} stirs (chocolate|soup|batter in a bowl) with a giant spoon in the kitchen
    {who} shakes (salt|sugar over donuts) into the pot with (a pig|a raccoon)
    {who} delivers (bread|pizza|a cake) from the bakery by bicycle
    {who} juggles (eggs|lemons|oranges) beside the stove`,
  close: `
    {who} sniffs (fresh bread|a strawberry pie|a cup of cocoa) in the bakery
    {who} wears a chef's hat and holds (a cookie|a cupcake|a spoon)
    {who} peeks over the counter at (a donut|a cake|a waffle)
    {who} licks (honey|chocolate|butter) from a spoon in the kitchen`,
  wide: `
    The bakery at dawn, with (bread|croissants|pretzels) on every shelf
    A kitchen full of copper pots, (jars|teapots|baskets of eggs) and herbs
    The bakery window with (cakes|pies|cupcakes) and a waiting cat
    A cafe table set with (tea|waffles|ice cream) and a vase of tulips`,
  pattern: `
    Cupcakes, (donuts|cookies|strawberries) and sprinkles from edge to edge
    A bakery border of (pretzels and croissants|cookies and milk|pies and cherries)
    Kitchen tiles of (teapots and lemons|eggs and spoons|jars and honeybees)
    A round cake seen from above, ringed with (strawberries|cherries|candies)`,
})

export const birthday = theme({
  label: 'birthday party',
  where: 'at the birthday party',
  keywords: `birthday party parties celebrate celebration celebrates balloon balloons present presents
    gift gifts cake candle candles confetti !pinata streamer streamers anniversary wedding bride valentine valentines
    congratulations fireworks newyear carnival-party jubilee hearts party-hat paper-lantern`,
  foreground: 'wrapped-gift birthday-cake cupcake party-popper teddy-bear lollipop candy ribbon drum',
  flying: 'balloon butterfly',
  background: 'pinata balloon confetti-ball window',
  things: `wrapped-gift cupcake party-popper teddy-bear lollipop candy ribbon drum balloon doughnut
    candle trumpet maracas shortcake`,
  companions: `rabbit cat bear dog mouse elephant penguin monkey clown-face hedgehog panda duck`,
  places: `at the party table · under the balloons · by the pile of presents · at the front door ·
    on the dance floor · beside the piñata · under the paper lanterns`,
  nooks: `behind the sofa`,
  neighbors: 'home fair garden kitchen playground sky',
  full: `
    {who} carries (a birthday cake|a tower of presents|a tray of cupcakes) to the party
    {who} opens (a present|a music box with a ballerina|a box with a kitten) at the party
    {who} ties (balloons|ribbons) to the chairs with (a monkey|a mouse)
    {who} welcomes (a hedgehog|a penguin|an elephant) to the birthday party
    {who} wears a party hat beside (a cupcake|a rabbit|a bear)
    {who} hides behind the sofa with (balloons|a cake|a panda) for the surprise party`,
  action: `
    {who} swings at the piñata while (candies|lollipops|teddy bears) tumble out
    {who} dances with (a bear|a penguin|an elephant) at the party
    {who} blows out the candles on (a birthday cake|a cupcake)
    {who} floats up with (balloons|a mouse and balloons) at the party
    {who} bursts out of a present beside (a clown|a rabbit|a monkey)
    {who} plays (drums|trumpet|the maracas) at the birthday party`,
  close: `
    {who} makes a wish over (a birthday cake|a cupcake) with one candle
    {who} hugs (a new teddy bear|a present|a balloon) at the party
    {who} peeks over (presents|a cake|a bouquet) at the birthday party`,
  wide: `
    The party table with (cupcakes|a birthday cake|lollipops), balloons and presents
    A room full of balloons, (presents|paper lanterns|a piñata) and ribbons
    The birthday parade: (an elephant|drums|a carousel horse), flags and confetti`,
  pattern: `
    Balloons, (presents|cupcakes|candies) and confetti in a party pattern
    A birthday wreath of (ribbons and candles|balloons and stars|candies and bows)
    Party tiles of (lollipops|gifts|cakes) and hearts`,
})

export const home = theme({
  label: 'house',
  where: 'at home',
  keywords: `home house houses bedroom !bed bedtime bath !bathtub living-room !sofa couch attic cellar
    fireplace armchair blanket pillow pillows cozy cosy hygge family laundry nursery dollhouse pajamas doorstep porch
    rug toybox windowsill knitting yarn cat cats kitten kittens dog dogs puppy puppies pets pet hamster`,
  indoors: true,
  foreground: 'chair teapot teddy-bear books cat yarn candle flat-shoe potted-plant closed-book basket',
  flying: 'butterfly bird',
  background: 'window couch-and-lamp bed mirror door framed-picture mantelpiece-clock',
  things: `teapot teddy-bear books yarn candle flat-shoe potted-plant closed-book basket socks key
    hot-beverage bell cookie`,
  companions: `cat dog mouse hamster rabbit teddy-bear bird owl turtle girl hedgehog tropical-fish`,
  places: `by the fireplace · at the window · in the attic · on the porch · beside the toy box`,
  nooks: `in the bathtub · under the blanket · in a big armchair · on the sofa`,
  neighbors: 'garden kitchen village birthday playground winter',
  full: `
    {who} reads (a storybook|a letter) on the sofa with (a cat|a mouse|a teddy bear)
    {who} knits with (a ball of yarn|a cat|a hedgehog) by the fireplace
    {who} waters (a cactus|a potted plant|an orchid) at the window at home
    {who} builds a tower of (books|teddy bears|boxes) in the living room
    {who} finds (an old trumpet|a treasure chest|a dress) in the attic
    {who} pours tea for (a teddy bear|a rabbit|a mouse) at home
    {who} hangs (a painting|socks|a lantern) above the fireplace at home`,
  action: `
    {who} jumps on the bed with (a puppy|a teddy bear|a kitten)
    {who} splashes in the bathtub with (a rubber duck|bubbles|a toy boat)
    {who} chases (a ball of yarn|a hamster|a kitten) under the sofa
    {who} sweeps the porch with (a broom|a cat|a puppy)
    {who} plays (the piano|the guitar|a drum) in the living room at home
    {who} slides across the floor in socks with (a puppy|a cat) at home`,
  close: `
    {who} cuddles (a teddy bear|a kitten|a puppy) under the blanket
    {who} warms up by the fireplace with (cocoa|a candle|a cat)
    {who} looks out of the bedroom window at (the moon|a bird|an owl)`,
  wide: `
    A cozy living room with (cats|books|potted plants), a sofa and a fireplace
    A dollhouse cut open: (teapots|beds|tiny chairs) in every room
    The attic under the roof, with (suitcases|mirrors|old toys) and a telescope
    A bedroom at night, with (a teddy bear|an oil lamp|a mouse) and a big window`,
  pattern: `
    Yarn, (cats|mittens|teapots) and buttons in a cozy pattern
    A home border of (keys and houses|books and candles|slippers and cats)
    A patchwork quilt of (hearts|teddy bears|houses) and stars`,
})

export const workshop = theme({
  label: 'workshop',
  where: 'in the workshop',
  keywords: `workshop garage tools tool inventor invention invents machine machines robot robots engine
    repair repairs mechanic gears gear workbench carpenter carpentry builder builds factory laboratory lab scientist
    experiment blacksmith tinker gadget toymaker studio artist paint painting craft crafts crafting sewing pottery
    model-train bolt`,
  indoors: true,
  foreground: 'gear wrench hammer toolbox nut-and-bolt screwdriver paintbrush artist-palette bucket magnet',
  flying: 'honeybee bird light-bulb',
  background: 'ladder window robot locomotive bicycle',
  things: `gear wrench hammer toolbox nut-and-bolt screwdriver paintbrush artist-palette bucket magnet
    light-bulb key carpentry-saw thread`,
  companions: `robot mouse cat mechanic scientist dog rabbit beaver owl artist chipmunk penguin`,
  places: `at the workbench · beside the toolbox · in front of the engine · at the drawing board ·
    by the easel · among the gears`,
  nooks: `under the big machine · on the ladder`,
  neighbors: 'city space home school sky fair',
  full: `
    {who} builds (a robot|a wooden horse|a toy train|a clock) at the workbench
    {who} repairs (a bicycle|a radio|a music box) with (a wrench|a mouse) in the workshop
    {who} paints (a sunflower|a carousel horse|a portrait of a cat) in the studio
    {who} invents (a flying umbrella|a tea machine with a teapot|a walking house) in the workshop
    {who} sorts (gears|screwdrivers|light bulbs) with (a robot|a beaver) in the workshop
    {who} draws plans for (a rocket|a sailboat|a robot) at the workbench`,
  action: `
    {who} hammers (a treasure chest|a wooden chair|a little sailboat) together in the workshop
    {who} test-drives (a race car|a scooter|a rocket) out of the workshop
    {who} spins (gears|wheels) with (a robot|a mouse) inside the big machine
    {who} climbs the ladder to fix (a clock|a light bulb|a robot) in the workshop
    {who} mixes paint with (a raccoon|a penguin|a paintbrush) in the studio
    {who} dances with (a robot|a broom|a cat) among the gears`,
  close: `
    {who} wears goggles and holds (a wrench|a gear|a light bulb) in the workshop
    {who} smiles at (a tiny robot|a clock|a toy boat) on the workbench
    {who} fixes the last gear of (a robot|a bicycle|a rocket) in the workshop`,
  wide: `
    The inventor's workshop, full of (robots|gears|clocks) and ladders
    A giant machine of gears that makes (cookies|bubbles|balloons)
    The toymaker's workshop with (teddy bears|trains|nesting dolls) on every shelf
    An artist's studio with (paint palettes|paintings|flowers) and a big window`,
  pattern: `
    Gears, (wrenches|light bulbs|magnets) and bolts in a workshop pattern
    A border of (hammers and saws|brushes and palettes|needles and yarn) for the workshop
    Interlocking gears with (clocks|keys|robots) in the middle`,
})
