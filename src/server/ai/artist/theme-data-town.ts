import 'server-only'
import { theme } from './theme'

/** Streets, squares and what happens there. Lines follow the notation explained in theme.ts. */

export const city = theme({
  label: 'city',
  where: 'in the city',
  keywords: `city cities town downtown street streets skyscraper skyscrapers traffic bus buses taxi taxis car cars truck
    trucks subway construction crane crossing sidewalk fire engine ambulance police road roads highway race racing
    vehicle vehicles train trains station urban museum metro motorcycle`,
  foreground:
    'bicycle taxi automobile dog vertical-traffic-light closed-mailbox-with-raised-flag kick-scooter skateboard',
  flying: 'bird dove balloon helicopter',
  background: 'office-building houses bus fire-engine delivery-truck deciduous-tree building-construction',
  things: `umbrella doughnut pretzel bouquet balloon hot-dog backpack luggage hot-beverage key saxophone
    camera shopping-bags bell`,
  companions: `dog cat mouse dove raccoon police-officer firefighter bird rat poodle girl rabbit`,
  places: `at the bus stop · on the rooftop · at the crossing · in front of the museum ·
    at the construction site · by the fountain · at the train station · on the corner`,
  nooks: `in the subway`,
  neighbors: 'market playground school workshop fair sky',
  full: `
    {who} waits at the bus stop beside (a poodle|a penguin|a taxi)
    {who} buys (a hot dog|a pretzel|a donut|flowers in a bouquet) on the street corner
    {who} walks (a puppy|a poodle|three dogs) along the busy street
    {who} admires (a painting|a mammoth|a T-Rex) in the city museum
    {who} helps (a duck and ducklings|a snail|a turtle) across the street
    {who} plays (the saxophone|a violin|an accordion) on the street corner
    On the rooftop, {who} plants (tomatoes|sunflowers|herbs) above the city`,
  action: `
    {who} rides (a scooter|a bicycle|a skateboard) down the busy street
    {who} drives (a fire truck|a taxi|a bus) through the city
    {who} races past (an ambulance|a taxi|a tram) on roller skates in the city
    {who} chases (a balloon|a dove|a top hat) along the street
    {who} operates the crane while (a builder|a cat|a dog) watches in the city
    {who} leaps over puddles with (a puppy|an umbrella|a frog) in the street`,
  close: `
    {who} looks out of (a taxi|a bus|a tram) window in the city
    {who} eats (a donut|a pretzel|an ice cream cone) on the rooftop
    {who} reads a map beside (a traffic light|a bus|a mailbox) in the city`,
  wide: `
    A busy city street with (buses|taxis|bicycles), shops and traffic lights
    The construction site with (a crane|delivery trucks|helmets) and tall buildings
    The city at night: (taxis|cats on rooftops|the moon) and a thousand windows
    The train station with (a steam train|suitcases|a clock) in the morning`,
  pattern: `
    Cars, (buses|taxis|bicycles) and traffic lights in a city pattern
    City windows with (cats|potted plants|birds) in every one
    A maze of streets with (fire trucks|houses|trees) at every corner`,
})

export const village = theme({
  label: 'village',
  where: 'in the village',
  keywords: `village cottage cottages cobblestone hamlet square well windmill inn post lane bakery-lane countryside
    neighbor neighbors neighborhood neighbourhood rooftops chimney mailbox postman mill`,
  foreground: 'bicycle cat potted-plant closed-mailbox-with-raised-flag basket duck bell bucket',
  flying: 'bird dove butterfly owl',
  background: 'house house-with-garden hut houses deciduous-tree fountain',
  things: 'potted-plant basket bell bucket bread teapot key bouquet pie yarn envelope cheese-wedge broom',
  companions: `cat dog hedgehog goose rabbit mouse bird owl chicken donkey goat duck pig`,
  places: `at the village well · on the cobblestone lane · by the cottage door · in the village square ·
    at the old mill · beside the mailbox · at the post office`,
  nooks: `on the thatched roof`,
  neighbors: 'market garden farm forest river fair',
  full: `
    {who} delivers (letters|a package|a bouquet) through the village
    {who} draws a bucket of water for (a goat|a donkey|a cat) at the well
    {who} chats with (a goose|a hedgehog|an owl) by the cottage door
    {who} rings the village bell beside (a dove|a mouse|a cat)
    {who} sweeps the cottage step with a broom and (a hen|a puppy|a cat)
    {who} brings (soup|a pie|a basket of eggs) to a cottage in the village
    {who} paints the cottage door with (a paintbrush|a ladder and a bird)`,
  action: `
    {who} rides a bicycle past (a goose|a goat|hens) through the village
    {who} chases (a runaway wheel of cheese|a rooster|a hat) down the cobblestone lane
    {who} climbs the cottage roof to rescue (a kitten|a kite|a balloon)
    {who} dances in the village square with (a goose|a pig|an accordion)
    {who} pulls a wagon of (apples|pumpkins|presents) through the village
    {who} runs through village puddles with (a duck|a puppy|an umbrella)`,
  close: `
    {who} waves from the cottage window beside (a cat|a potted plant|a candle)
    {who} reads (a letter|a book) by the village mailbox
    {who} peeks into the village well with (a frog|a mouse|a bucket)`,
  wide: `
    A village of crooked cottages with (cats|doves|tulips) on every roof
    The village square with (a fountain|a Christmas tree|a bell) and lanterns
    Snug cottages, (a windmill|geese|bicycles) and a cobblestone lane
    The old mill beside (ducks|a bridge and swans|tall sunflowers) in the village`,
  pattern: `
    Rows of cottages with (hearts|tulips|cats) between the rooftops
    A village border of (houses and trees|keys and doors|bells and doves)
    Cottage tiles of (teapots and houses|roses and keys|cats and windows)`,
})

export const school = theme({
  label: 'school',
  where: 'at school',
  keywords: `school classroom class lesson lessons teacher student students pupil homework blackboard
    chalkboard desk library librarian alphabet math science backpack crayon crayons pencil pencils recess kindergarten
    university reading spelling globe microscope music-room science-room`,
  indoors: true,
  foreground: 'backpack pencil books crayon closed-book red-apple straight-ruler scissors abacus',
  flying: 'bird butterfly',
  background: 'globe-showing-europe-africa bus microscope telescope school world-map',
  things: `backpack pencil books crayon red-apple straight-ruler scissors abacus notebook paintbrush bell
    magnet puzzle-piece magnifying-glass-tilted-left`,
  companions: `teacher mouse owl student rabbit cat dog hamster turtle frog penguin worm boy girl`,
  places: `at the blackboard · in the library · in the art corner · in the science room ·
    on the school steps · in the music room`,
  nooks: `at a small desk · on the school bus`,
  neighbors: 'playground home city workshop space dinosaurs',
  full: `
    {who} carries (a backpack|a stack of books|a globe) to school
    {who} reads (a book|a picture book) to (a mouse|a hamster|an owl) in the library
    {who} studies (a butterfly|a beetle|a leaf) with a microscope at school
    {who} shows (a turtle|a robot|a shell) to the class at school
    {who} paints (a rainbow|a sunflower|a whale) in the art corner
    {who} learns to count apples with (a worm|an abacus|an owl) at school
    In the music room, {who} plays (the violin|a drum|the trumpet)`,
  action: `
    {who} runs to catch the school bus with (a puppy|a backpack|a rabbit)
    {who} mixes (a bubbling flask|a test tube) with (a scientist|a frog) at school
    {who} juggles (apples|crayons|books) in the classroom
    {who} launches (a paper rocket|a balloon|a kite) from the school steps
    {who} bangs a drum beside (a trumpet|a hamster|a penguin) in the music room
    {who} slides past (the bookshelf with an owl|a globe|a teacher) in the library`,
  close: `
    {who} nibbles (a pencil|an apple|a cookie) at a small school desk
    {who} wears (glasses|a graduation cap) in the classroom
    {who} looks through (a microscope|a magnifying glass) at (an ant|a feather) in class`,
  wide: `
    A cozy library with (owls|globes|ladders) and shelves of books
    A classroom full of (globes|crayons|paintings) and little desks
    The school and its yard, with (a bus|backpacks|trees) in front
    The science room with (microscopes|telescopes|flasks) and a model planet`,
  pattern: `
    Pencils, (crayons|rulers|scissors) and books in a school pattern
    A school border of (apples and books|backpacks and pencils|globes and stars)
    Pages of (musical notes|puzzle pieces|paint palettes) for the school wall`,
})

export const fair = theme({
  label: 'fair',
  where: 'at the fair',
  keywords: `fair fairground carnival circus funfair amusement carousel ferris rollercoaster coaster
    clown acrobat juggler tightrope trapeze ringmaster cotton popcorn parade theme-park festival stage theater theatre
    concert band show music musical dance dancing ballet ballerina disco festival-parade`,
  foreground: 'popcorn balloon lollipop drum teddy-bear top-hat soft-ice-cream bullseye',
  flying: 'balloon bird butterfly',
  background: 'ferris-wheel circus-tent carousel-horse roller-coaster',
  things: `popcorn balloon lollipop drum teddy-bear top-hat soft-ice-cream admission-tickets trumpet
    doughnut kite maracas ribbon`,
  companions: `clown-face elephant monkey lion dog seal bear mouse person-juggling horse poodle penguin`,
  places: `in the circus tent · at the popcorn stand · at the ticket booth · on the stage`,
  nooks: `on the carousel · at the top of the ferris wheel · on the roller coaster · on the tightrope`,
  neighbors: 'city village birthday playground beach market',
  full: `
    {who} rides a carousel horse beside (a rabbit|a mouse|a unicorn)
    {who} wins (a teddy bear|a trophy|a toy penguin) at the fair
    {who} shares popcorn with (a monkey|a clown|an elephant) at the circus
    {who} sells (balloons|lollipops|tickets) at the fair
    {who} wears a top hat beside (a lion|a seal|a poodle) in the circus ring
    {who} plays (the trumpet|a drum|the accordion) on the stage
    {who} bows on the stage with (a ballerina|a violin|a penguin)`,
  action: `
    {who} rides the roller coaster with (a clown|a lion|a monkey)
    {who} juggles (balls|apples|pineapples) with (a seal|a clown) at the circus
    {who} balances on the tightrope above (an elephant|a bear|a lion)
    {who} marches in the parade with (a drum|a trumpet|an elephant)
    {who} throws balls at (a target|a pyramid of cans) at the fair
    {who} leaps through a hoop after (a lion|a poodle|a tiger) at the circus`,
  close: `
    {who} licks (a lollipop|an ice cream cone|a snow cone) at the fair
    {who} wears (a clown nose beside a mirror|a top hat|a crown) on stage
    {who} looks down from the ferris wheel with (a dove|a balloon|a mouse)`,
  wide: `
    The fairground at night, with (a ferris wheel|a carousel|a roller coaster) and lights
    The circus tent with (elephants|balloons|flags) and a cheering crowd
    A carousel of (horses|swans|unicorns) turning at the fair
    A festival parade with (drums|elephants|balloons) along the street`,
  pattern: `
    Popcorn, (balloons|tickets|lollipops) and stars in a fairground pattern
    A circus border of (elephants and balls|top hats and drums|lions and stars)
    Carousel horses and (ribbons|balloons|stars) circle the fair`,
})

export const playground = theme({
  label: 'playground',
  where: 'at the playground',
  keywords: `playground park sandbox slide swing swings seesaw sport sports soccer football basketball baseball tennis
    skateboard hopscotch game games match team stadium ball gym yoga hockey golf volleyball bowling olympic kickball`,
  foreground: 'soccer-ball bucket kick-scooter yo-yo skateboard basketball kite teddy-bear roller-skate',
  flying: 'bird balloon butterfly',
  background: 'playground-slide deciduous-tree fountain tent',
  things: `soccer-ball bucket yo-yo basketball kite teddy-bear flying-disc skateboard trophy tennis
    balloon lollipop ice-skate`,
  companions: `dog rabbit monkey cat penguin bear duck frog boy girl kangaroo elephant chipmunk`,
  places: `in the sandbox · on the soccer field · at the drinking fountain · on the climbing frame ·
    under the park trees`,
  nooks: `at the top of the slide · on the swings · on the seesaw`,
  neighbors: 'school city beach fair garden home',
  full: `
    {who} digs in the sandbox with (a bucket|a puppy|a duck)
    {who} sits on the seesaw with (an elephant|a rabbit|a bear)
    {who} holds up (a trophy|a gold medal) on the soccer field
    {who} teaches (a penguin|a frog|a bear) to use a yo-yo in the park
    {who} practices yoga with (a cat|a flamingo|a panda) in the park
    {who} builds a tower for (a mouse|a chipmunk|a bird) in the sandbox`,
  action: `
    {who} kicks a soccer ball past (a penguin|a dog|a bear)
    {who} zooms down the slide with (a monkey|a rabbit|a duck)
    {who} swings high beside (a kangaroo|a bird|a monkey) at the playground
    {who} shoots a basketball over (a giraffe|a kangaroo|a frog) in the park
    {who} rides (a skateboard|a scooter|a bicycle) through the park
    {who} jumps rope with (a frog|a rabbit|a kangaroo) at the playground
    {who} throws a frisbee to (a dog|a seal|a poodle) in the park`,
  close: `
    {who} balances (a soccer ball|a basketball) on the nose in the park
    {who} hugs (a teddy bear|a soccer ball|a puppy) at the playground
    {who} waves from the slide beside (a balloon|a squirrel|a bird)`,
  wide: `
    The playground with a slide, (swings|a sandbox and buckets|a fountain) and trees
    A soccer match in the park: (penguins|bears|rabbits) against everyone
    A park with (kites|bicycles|a fountain) and shady trees
    The skate park with (scooters|skateboards|roller skates) and ramps`,
  pattern: `
    Soccer balls, (trophies|medals|sneakers) and stars in a sports pattern
    Playground tiles of (kites and balls|yo-yos and stars|buckets and ducks)
    A ring of (basketballs|tennis rackets|skateboards) and bouncing balls`,
})

export const market = theme({
  label: 'market',
  where: 'at the market',
  keywords: `market marketplace stall stalls vendor shop shops shopping store grocer grocery bazaar
    fruit fruits vegetables florist supermarket boutique food foods lemonade flower-cart`,
  foreground: 'basket red-apple banana bread cheese-wedge pineapple tomato potted-plant amphora watermelon',
  flying: 'bird dove butterfly',
  background: 'houses fountain shopping-cart umbrella-on-ground',
  things: `basket red-apple banana bread cheese-wedge pineapple tomato potted-plant amphora watermelon
    lemon grapes honey-pot teapot`,
  companions: `cat mouse goose dog pig donkey rabbit cook goat parrot raccoon duck`,
  places: `at the fruit stall · at the cheese stand · beside the flower cart · under the striped awning ·
    at the fish stall · by the market scales · at the bread stand`,
  nooks: `among the baskets`,
  neighbors: 'kitchen village city farm garden fair',
  full: `
    {who} sells (oranges|cherries|pineapples|tomatoes) at the fruit stall
    {who} tastes (cheese|honey|grapes|olives) with (a mouse|a goat) at the market
    {who} fills a basket with (apples|carrots|bread|lemons) at the market
    {who} weighs (peaches|potatoes|pumpkins) at the market stall
    {who} trades (a pie|a teapot|a pot of honey) with (a raccoon|a donkey) at the market
    {who} arranges (tulips|sunflowers|roses) beside the flower cart`,
  action: `
    {who} catches falling (oranges|apples|coconuts) at the fruit stall
    {who} pushes a shopping cart of (watermelons|pineapples|pumpkins) through the market
    {who} chases (a goose|a raccoon|a runaway melon) past the market stalls
    {who} stacks (pears|peaches|pumpkins) into a tower at the market
    {who} stirs a pot of soup for (a pig|a duck|a goat) at the market`,
  close: `
    {who} bites into (a peach|a pear|a strawberry|a pretzel) at the market
    {who} hides behind (a pineapple|a bouquet|a watermelon) at the fruit stall
    {who} smells (a melon|fresh bread|a lemon) at the market`,
  wide: `
    A market square with stalls of (fruit and flowers|bread and cheese|pots and teapots)
    The fruit stall piled high with (pineapples|grapes|watermelons) and lemons
    The market under striped awnings, with (geese|cats|bicycles) between baskets`,
  pattern: `
    Baskets of (cherries|lemons|pears|strawberries) in a market pattern
    Fruit tiles of (oranges and leaves|kiwis and lemons|apples and pears)
    A market garland of (grapes and pears|peppers and garlic|peaches and cherries)`,
})
