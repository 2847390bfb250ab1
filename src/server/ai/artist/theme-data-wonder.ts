import 'server-only'
import { theme } from './theme'

/** Far away and long ago. Lines follow the notation explained in theme.ts. */

export const space = theme({
  label: 'space station',
  where: 'at the space station',
  keywords: `space outer galaxy !planet planets moon !rocket !rockets spaceship !astronaut astronauts
    alien aliens mars saturn comet comets meteor cosmos cosmic universe orbit satellite spacecraft lunar crater ufo star
    stars starship constellation milky telescope robot robots ringed-planet`,
  foreground: 'rock robot alien astronaut satellite-antenna flying-saucer telescope',
  flying: 'star rocket satellite comet flying-saucer dizzy',
  background: 'ringed-planet full-moon rocket crescent-moon',
  things: `star cookie banana gear sandwich light-bulb teddy-bear headphone camera magnet balloon
    satellite-antenna wrench`,
  companions: `astronaut robot alien alien-monster dog cat monkey mouse star owl penguin`,
  places: `on the moon · beside a crater · on a ringed planet · at the space station · among the comets ·
    on a tiny planet · under a meteor shower`,
  nooks: `in the rocket`,
  neighbors: 'sky workshop school castle desert dinosaurs',
  full: `
    {who} plants (a flag|a sunflower|a tiny tree) on the moon
    {who} shares (cookies|tea|a sandwich) with (an alien|a robot) in space
    {who} packs (a telescope|a teddy bear|bananas) into the rocket
    {who} looks at Earth through a telescope with (a robot|an alien|a dog)
    {who} collects (stars|moon rocks) in a jar in outer space
    {who} repairs (a satellite|a robot|the rocket) at the space station
    {who} waters (a cactus|a tulip|a strawberry) on a tiny planet`,
  action: `
    {who} blasts off in a rocket with (a monkey|a robot|a mouse)
    {who} bounces over the moon with (an alien|a kangaroo|a dog)
    {who} rides (a comet|a shooting star|a flying saucer) through space
    {who} floats past (a satellite|a ringed planet|an astronaut) in space
    {who} slides along the rings of a planet with (an alien|a penguin)
    {who} catches stars in a net beside (a robot|an owl|an astronaut)`,
  close: `
    {who} waves through the rocket window at (a comet|an alien|a star)
    {who} wears a space helmet beside (a robot|a star|a flying saucer)
    {who} hugs (the moon|a star|a little alien) in space`,
  wide: `
    A ringed planet with (rockets|comets|flying saucers) and a hundred stars
    The moon base with (robots|satellite dishes|astronauts) and craters
    An alien garden on a planet with (giant mushrooms|cacti|strange flowers in pots)
    Rockets, (satellites|comets|aliens) and planets whirl through the galaxy`,
  pattern: `
    Stars, (rockets|planets|comets) and moons in a space pattern
    A mandala of (planets and stars|moons and comets|rockets and stars)
    Space tiles of (aliens and saucers|robots and stars|satellites and moons)`,
})

export const castle = theme({
  label: 'castle',
  where: 'at the castle',
  keywords: `castle castles palace kingdom king queen prince princess princesses knight knights royal
    throne dungeon moat tower drawbridge fairy fairies fairytale tale wizard witch witches spell magic dragon dragons
    unicorn unicorns ogre crown medieval joust sorcerer potion phoenix mythical goblin troll mandala-castle great-hall
    royal-garden`,
  foreground: 'crown rose gem-stone magic-wand shield key candle frog treasure-chest crystal-ball',
  flying: 'fairy bird butterfly owl dove',
  background: 'castle horse rainbow evergreen-tree fountain',
  things: `crown rose gem-stone magic-wand shield key candle crystal-ball ring harp grapes scroll feather
    mirror`,
  companions: `dragon unicorn princess prince fairy frog owl horse mage cat mouse swan guard troll`,
  places: `on the drawbridge · in the tower · in the royal garden · at the moat · in the treasure room ·
    on the castle wall · in the great hall`,
  nooks: `on the golden throne`,
  neighbors: 'forest sky village spooky mountains garden',
  full: `
    {who} tries on (a crown|a velvet dress|a knight's helmet) in the castle
    {who} invites (a dragon|a fairy|an owl) to tea in the castle
    {who} polishes (a shield|a diamond|a golden key) in the castle
    {who} waves a magic wand at (a frog|a pumpkin|a mouse) in the castle
    {who} lights candles with (a friendly dragon|a fairy|a wizard) in the castle
    {who} plays the harp for (a unicorn|a swan|a sleepy troll) in the castle
    In the tower, {who} reads a spell book to (a cat|an owl|a phoenix)`,
  action: `
    {who} gallops over the drawbridge on (a horse|a unicorn|a donkey)
    {who} dances with (a prince|a princess|a bear) in the great hall
    {who} flies around the castle tower with (a dragon|a fairy|an owl)
    {who} fishes in the moat beside (a frog|a swan|a crocodile)
    {who} stirs a magic potion with (a wizard|a cat|a frog) in the castle
    {who} runs down the tower stairs after (a mouse|a rolling crown|a ghost)`,
  close: `
    {who} kisses (a frog|a unicorn|a dove) in the royal garden
    {who} gazes into (a crystal ball|a magic mirror|a candle) in the castle
    {who} wears a crown of (roses|diamonds|stars) in the castle`,
  wide: `
    A fairy-tale castle with (a rainbow|dragons|unicorns) and a drawbridge
    The treasure room of the castle, full of (crowns|diamonds|keys)
    The great hall ready for a feast: (candles|grapes|cakes) on every table
    The royal garden with (swans|roses|a fountain) below the castle`,
  pattern: `
    Crowns, (keys|roses|diamonds) and stars in a royal pattern
    A stained-glass castle window of (roses|doves|unicorns)
    A royal border of (shields and crowns|swans and roses|wands and stars)`,
})

export const dinosaurs = theme({
  label: 'dinosaur valley',
  where: 'in dinosaur valley',
  keywords: `dinosaur dinosaurs dino dinos jurassic prehistoric cretaceous triassic tyrannosaurus rex
    triceratops stegosaurus brachiosaurus raptor volcano volcanoes fossil fossils mammoth pterodactyl caveman stone-age
    extinct dodo swamp-fern fern-valley rumbling-volcano`,
  foreground: 'lizard egg turtle herb bone nest-with-eggs beetle hatching-chick rock',
  flying: 'bat bird butterfly',
  background: 'sauropod t-rex palm-tree volcano mammoth',
  things: `egg herb bone nest-with-eggs spiral-shell hibiscus coconut feather footprints mushroom
    watermelon magnifying-glass-tilted-left maple-leaf`,
  companions: `t-rex sauropod mammoth turtle lizard crocodile dodo snail beetle frog rhinoceros`,
  places: `beside the volcano · in the fern valley · at the dinosaur nest · on the tar-pit trail ·
    under the giant palms · at the fossil wall · by the prehistoric lake · in the stone cave`,
  neighbors: 'jungle mountains river desert savanna space',
  full: `
    {who} feeds leaves to (a long-necked dinosaur|a mammoth|a turtle) in dinosaur valley
    {who} digs up (a dinosaur bone|a spiral shell|footprints) at the fossil wall
    {who} guards (a nest with eggs|one speckled egg) in dinosaur valley
    {who} brushes the teeth of (a T-Rex|a crocodile) in dinosaur valley
    {who} measures the footprints of (a T-Rex|a mammoth|a long-necked dinosaur)
    {who} shares (watermelon|coconuts|bananas) with (a T-Rex|a dodo) near the volcano`,
  action: `
    {who} rides (a long-necked dinosaur|a T-Rex|a mammoth) past the volcano
    {who} slides down the tail of (a long-necked dinosaur|a mammoth) in dinosaur valley
    {who} stomps through puddles with (a T-Rex|a dodo|a rhino) in dinosaur valley
    {who} plays soccer with (a T-Rex|a mammoth|a turtle) in dinosaur valley
    {who} runs from the rumbling volcano with (a lizard|a dodo|a T-Rex)
    {who} plays hide-and-seek with (a T-Rex|a crocodile) in dinosaur valley`,
  close: `
    {who} smiles up at (a T-Rex|a long-necked dinosaur|a mammoth) in the fern valley
    {who} listens to (an egg|a nest with eggs) at the dinosaur nest
    {who} sits in a giant dinosaur footprint with (a frog|a snail|a beetle)`,
  wide: `
    Dinosaur valley at sunrise, with (a volcano|palm trees|mammoths)
    Long-necked dinosaurs and (turtles|dodos|lizards) at the prehistoric lake
    The fossil wall, with (bones|shells|ferns) and a curious dinosaur
    A smoking volcano above (T-Rexes|palm trees|nests with eggs) in dinosaur valley`,
  pattern: `
    Dinosaurs, (eggs|ferns|bones) and footprints all over the page
    A prehistoric border of (T-Rexes|shells|palm trees) and volcanoes
    Dinosaur tiles of (eggs and leaves|bones and shells|footprints and ferns)`,
})

export const spooky = theme({
  label: 'haunted house',
  where: 'in the haunted house',
  keywords: `halloween spooky !ghost !ghosts haunted pumpkin pumpkins bat bats vampire vampires zombie
    monster monsters skeleton !cauldron broomstick cobweb spider spiders graveyard trick-or-treat witch witches werewolf
    creepy scary october mummy costume costumes jack-o-lantern haunted-house pumpkin-patch spell-book`,
  foreground: 'jack-o-lantern spider black-cat candle candy mushroom broom pot-of-food lollipop',
  flying: 'bat ghost owl black-bird',
  background: 'derelict-house leafless-tree crescent-moon spider-web',
  things: `jack-o-lantern candle candy mushroom broom lollipop key crystal-ball chocolate-bar top-hat
    red-apple magic-wand spider-web`,
  companions: `ghost bat black-cat owl spider vampire mage black-bird mouse frog troll wolf`,
  places: `at the haunted house · in the pumpkin patch · under the bare tree · beside the cauldron ·
    on the crooked stairs · by the garden of cobwebs · at the spooky front door`,
  nooks: `on a flying broomstick`,
  neighbors: 'forest castle village home sky fair',
  full: `
    {who} carves (a pumpkin|a smiling jack-o-lantern) on Halloween night
    {who} trick-or-treats with (a ghost|a bat|a little vampire)
    {who} fills a basket with (candies|lollipops|chocolate) on Halloween
    {who} stirs the cauldron with (a black cat|a frog|a wizard)
    {who} dresses up as (a ghost|a wizard|a vampire) for Halloween
    {who} hangs cobwebs with (a spider|a mouse|a bat) in the haunted house`,
  action: `
    {who} flies over the pumpkins on a broomstick with (an owl|a black cat|a bat)
    {who} dances with (a ghost|a vampire|a spider) in the haunted house
    {who} runs from (a giggling ghost|a silly bat) on Halloween night
    {who} juggles (pumpkins|candies) with (a ghost|a black cat) on Halloween
    {who} slides down the crooked stairs after (a black cat|a mouse|a ghost)
    {who} plays the piano for (a ghost|a bat|a troll) in the haunted house`,
  close: `
    {who} peeks out of (a giant pumpkin|a cauldron) on Halloween
    {who} holds (a candle|a lollipop|a lantern) in the haunted house
    {who} says boo to (a black cat|an owl|a ghost) on Halloween night`,
  wide: `
    A haunted house with (ghosts|bats|owls) at every window
    The pumpkin patch at night, with (black cats|crows|a scarecrow's hat)
    The witch's kitchen with a cauldron, (mushrooms|spiders|candles) and spell books
    A crooked Halloween street with (pumpkins|candies|lanterns) on each doorstep`,
  pattern: `
    Pumpkins, (bats|candies|ghosts) and stars in a Halloween pattern
    A spooky wreath of (spiders and webs|owls and leaves|pumpkins and candles)
    Halloween tiles of (cats and moons|ghosts and keys|mushrooms and bats)`,
})

export const pirate = theme({
  label: 'pirate ship',
  where: 'on the pirate ship',
  keywords: `pirate pirates buccaneer !treasure captain ship ships galleon crew sailor sailors deck mast
    cannon island map parrot jolly roger anchor plank cove sail sails sailing voyage harbor harbour treasure-chest
    treasure-map crow-nest eye-patch`,
  foreground: 'treasure-chest anchor parrot gem-stone spiral-shell crab compass key',
  flying: 'parrot bird bat',
  background: 'sailboat desert-island palm-tree ship whale pirate-flag',
  things: `treasure-chest anchor gem-stone compass key crown banana spiral-shell scroll coin bell hook
    accordion`,
  companions: `parrot monkey rat octopus crab seal shark dolphin cat turtle bird mermaid`,
  places: `on the pirate deck · at the ship's wheel · on the treasure island · in the captain's cabin ·
    at the secret cove · beside the treasure chest`,
  nooks: `up in the crow's nest · on the plank`,
  neighbors: 'sea beach jungle market sky castle',
  full: `
    {who} studies a treasure map with (a parrot|a monkey|a compass)
    {who} steers the pirate ship past (a whale|a desert island|an octopus)
    {who} opens a treasure chest of (crowns|diamonds|golden keys|bananas)
    {who} scrubs the pirate deck with (a bucket|a rat|a penguin)
    {who} looks through a telescope beside (a parrot|a monkey) in the crow's nest
    {who} plays (the accordion|a fiddle|a drum) for the pirate crew
    {who} cooks soup for (a shark|a seal|an octopus) on the pirate ship`,
  action: `
    {who} digs for treasure with (a monkey|a crab|a shovel) on the island
    {who} swings across the pirate deck after (a parrot|a monkey|a rat)
    {who} dances on the deck with (an octopus|a mermaid|a crab)
    {who} hauls up the anchor beside (a seal|a turtle|a dolphin)
    {who} rows to treasure island with (a parrot|a cat|a treasure chest)
    {who} walks the plank above (a friendly shark|dolphins|an octopus)`,
  close: `
    {who} wears an eye patch beside (a parrot|a monkey|a rat)
    {who} holds up (a diamond|a golden key|a compass) on the pirate ship
    {who} peeks out of a treasure chest with (a crown|a crab|a cat)`,
  wide: `
    The pirate ship under full sail, with (dolphins|parrots|whales) around it
    Treasure island with (palm trees|a volcano|crabs) and a secret cove
    The captain's cabin full of (maps and candles|compasses and keys|parrots and globes)
    A harbor with (sailboats|anchors|a lighthouse) and pirate flags`,
  pattern: `
    Anchors, (parrots|compasses|shells) and keys in a pirate pattern
    A pirate map bordered with (whales|palm trees|crabs) and waves
    Treasure tiles of (diamonds and crowns|keys and coins|anchors and ropes)`,
})
