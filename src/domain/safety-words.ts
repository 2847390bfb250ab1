/**
 * Words a book leaves out, by the youngest reader they are fit for. Data for safety.ts. A word stands for its
 * inflections; with = behind it only for itself.
 */
import type { Audience } from './audience'

export type UnfitReason = 'sexual' | 'hateful' | 'self-harm' | 'violent' | 'drugs' | 'swearing' | 'scary'

export type WordRule = {
  readonly reason: UnfitReason
  /** Readers from this age on may see it; null: nobody. */
  readonly from: Audience | null
  readonly words: string
  /** What to say instead, where there is something friendly to say. */
  readonly instead?: string
  /** Also looked for in disguise: spaced out, with digits for letters, with signs between. */
  readonly worst?: true
}

export const WORD_RULES: readonly WordRule[] = [
  {
    reason: 'hateful',
    from: null,
    worst: true,
    words:
      'nigger nigga= niggas= faggot fag= fags= kike= kikes= spic= spics= chink= chinks= gook= gooks= wetback raghead towelhead tranny= trannies= paki= pakis= coon= coons= golliwog nazi swastika kkk= hitler= heil= retard= retards= retarded= neger= neonazi bougnoule',
  },
  {
    reason: 'sexual',
    from: null,
    worst: true,
    words:
      'porn porno= pornography= pornographic= hentai= blowjob handjob dildo masturbate masturbation= orgy= orgies= orgasm cum= cumshot rape rapist raping= incest= pedophile= pedophiles= paedophile= pedophilia= molest molester lolita= milf= gangbang creampie threesome bukkake bestiality= zoophilia= ficken= fickt= fotze= fotzen= bumsen= polla= pollas= follar= enculer= enculé= encule=',
  },
  {
    reason: 'self-harm',
    from: null,
    words: 'suicide suicidal= selfharm= selbstmord= suicidio=',
    instead: 'somebody who is comforted by a friend',
  },
  {
    reason: 'sexual',
    from: 'adult',
    worst: true,
    words:
      'penis= penises= vagina= vaginas= slut slutty= whore hooker= hookers= prostitute brothel clitoris= scrotum=',
  },
  {
    reason: 'sexual',
    from: 'adult',
    words:
      'sex= sexy= sexual= sexually= erotic= erotica= nude= nudes= nudity= naked= topless= lingerie= seductive= seduce stripper= strippers= striptease= nipple boob= boobs= tit= tits= titties= booby= boobies= breasts= horny= fetish= bdsm= bondage= cock= cocks= pussy= pussies= anal= butthole desnudo= desnuda= desnudos= desnudas= sexo= nackt= nackte= nackter= nacktes= nutte= nutten= hure= huren= putain= puta= putas= pute= putes= salope=',
    instead: 'somebody in a favorite outfit',
  },
  {
    reason: 'swearing',
    from: 'adult',
    worst: true,
    words:
      'fuck motherfucker shit shitty= bullshit= bitch bitchy= cunt= cunts= asshole= assholes= arsehole= arseholes= bastard wanker= wankers= twat= twats= bollocks= piss pissed= dick= dicks= dickhead= fvck= phuck= scheiße= scheisse= arschloch= arschlöcher= wichser= schlampe= mierda= joder= cabrón= cabron= gilipollas= coño= merde= connard= connasse=',
    instead: 'an exclamation in stars and swirls',
  },
  { reason: 'swearing', from: 'teen', words: 'ass= asses= arse= arses=', instead: 'a donkey' },
  { reason: 'swearing', from: 'teen', words: 'crap= crappy= damn= damned= goddamn=', instead: 'oh my' },
  { reason: 'swearing', from: 'tween', words: 'hell=', instead: 'a deep, dark cave' },
  {
    reason: 'violent',
    from: 'adult',
    words:
      'gore= gory= behead decapitate torture massacre mutilate dismember lynch genocide bloodbath= strangle slaughter terrorist terrorism= execute=',
    instead: 'a tense but bloodless scene',
  },
  {
    reason: 'violent',
    from: 'teen',
    words:
      'murder kill killer= killing= stab corpse homicide assassin assassinate gunfight shootout= shootouts= mord= morde= mörder= töten= tötet= matar= asesino= asesina= asesinato= tuer= meurtre= meurtres=',
    instead: 'two rivals in a friendly contest',
  },
  {
    reason: 'violent',
    from: 'teen',
    words:
      'gun= guns= gunman= gunmen= handgun rifle= rifles= pistol= pistols= revolver= revolvers= shotgun machinegun grenade bazooka= pistole= pistolen= gewehr= gewehre= pistola= pistolas= pistolet= pistolets=',
    instead: 'a water squirter',
  },
  {
    reason: 'violent',
    from: 'tween',
    words: 'bomb= bombs= bombed= bombing= bomber= bombers= dynamite=',
    instead: 'a firework',
  },
  { reason: 'violent', from: 'tween', words: 'war= wars=', instead: 'a snowball fight' },
  {
    reason: 'violent',
    from: 'tween',
    words: 'blood= bloody= bloodied= bloodstained= blut= blutig=',
    instead: 'red paint',
  },
  { reason: 'violent', from: 'tween', words: 'weapon ammunition= missile= missiles=', instead: 'a tool' },
  {
    reason: 'drugs',
    from: 'adult',
    words:
      'cocaine= heroin= meth= methamphetamine= lsd= ecstasy= marijuana= cannabis= bong= bongs= drug= drugs= drugged= drogen= droga= drogas= drogue= drogues= stoner= stoners= opium= crackpipe=',
    instead: 'a cup of herbal tea',
  },
  {
    reason: 'drugs',
    from: 'adult',
    words:
      'vodka= whiskey= whisky= tequila= drunk= drunken= booze= cigarette= cigarettes= cigar= cigars= vape= vapes= vaping= tobacco= hookah= zigarette= zigaretten= cigarrillo= cigarrillos= betrunken= borracho= borracha=',
    instead: 'a glass of lemonade',
  },
  {
    reason: 'drugs',
    from: 'teen',
    words:
      'beer= beers= wine= wines= cocktail= cocktails= champagne= casino= gambling= bier= cerveza= cervezas=',
    instead: 'a glass of juice',
  },
  {
    reason: 'scary',
    from: 'tween',
    words: 'demon= demons= demonic= satan= satanic= devil= devils=',
    instead: 'a mischievous imp',
  },
  {
    reason: 'scary',
    from: 'children',
    words:
      'zombie= zombies= dead= death= deaths= die= dies= died= dying= skull= skulls= nightmare= nightmares= graveyard= coffin= coffins=',
    instead: 'a friendly ghost',
  },
]

/** Phrases that mean what no word in them does. */
export const PHRASE_RULES: readonly (Omit<WordRule, 'words' | 'worst'> & { readonly phrase: RegExp })[] = [
  {
    reason: 'violent',
    from: 'teen',
    phrase:
      /\bshoot(?:s|ing)?\s+(?:at\s+)?(?:him|her|them|people|somebody|someone|everyone|(?:a|the|some)\s+(?:man|men|woman|women|police|cops?|enem(?:y|ies)|soldiers?))\b|\bshot\s+dead\b/,
    instead: 'somebody who throws a ball',
  },
  {
    reason: 'drugs',
    from: 'adult',
    phrase: /\bsmok(?:e|es|ing)\s+(?:some\s+)?(?:weed|pot|crack)\b/,
    instead: 'a cup of herbal tea',
  },
  {
    reason: 'self-harm',
    from: null,
    phrase:
      /\b(?:kill|kills|killing|hang|hangs|hanging|cut|cuts|cutting|hurt|hurts|hurting)\s+(?:myself|himself|herself|themselves|yourself)\b|\bself[- ]harm/,
    instead: 'somebody who is comforted by a friend',
  },
  { reason: 'hateful', from: null, phrase: /\b(?:white\s+power|white\s+supremac\w+|ku\s+klux\s+klan)\b/ },
  {
    reason: 'drugs',
    from: 'adult',
    phrase: /\bmagic\s+mushroom\s+trip\b/,
    instead: 'a fairy ring of mushrooms',
  },
]

/** Where a word of the lists means something else. Matched on lower-case text; what lies inside is not held against it. */
export const HARMLESS: readonly RegExp[] = [
  /\bdick (?:whittington|turpin|tracy|van dyke|and jane|and dora)\b|\bmoby[- ]dick\b|\bspotted dick\b|\b(?:uncle|little|sir) dick\b/g,
  /\bcock[- ](?:a|o)[- ]|\bcocks?[- ](?:crow\w*|robin)\b|\bcocks? and (?:the )?hens?\b|\bhens? and (?:the )?cocks?\b|\bcock of the rock\b|\bcocks? (?:its|his|her) head\b/g,
  /\bpussy[- ](?:willows?|cats?|foot\w*)\b|\b(?:great|blue|coal|marsh|willow|crested|bearded|long-tailed) tits?\b|\btit for tat\b/g,
  /\b(?:blue|red)[- ]footed (?:booby|boobies)\b|\bbooby (?:birds?|traps?|prizes?)\b/g,
  /\bnaked (?:mole[- ]rats?|eye|ladies)\b|\bhorny (?:toads?|lizards?|frogs?)\b|\bmaine coons?\b|\bcoon cats?\b/g,
  /\bchinks? (?:in|of) (?:the |its |his |her |their )?(?:armou?r|light|wall|fence|curtain)\b|\bspic and span\b/g,
  /\b(?:summa|magna) cum laude\b|\bcum laude\b|\b\w+-cum-\w+\b/g,
  /\b(?:water|squirt|bubble|glue|nail|nerf|toy|hot glue|spray|confetti|massage|heat) (?:guns?|pistols?|rifles?)\b|\bsalute of guns\b/g,
  /\bkiller whales?\b|\bkiller bees?\b|\bassassin bugs?\b|\bmurder of crows\b|\bkilling time\b|\bmurder myster(?:y|ies)\b/g,
  /\b(?:bath|cocoa|chocolate|seed|glitter|photo|cherry|stink|cocoa) bombs?\b|\bbomber jackets?\b/g,
  /\btug[- ]of[- ]wars?\b|\bstar wars\b|\bwar (?:horse|bonnet|drums?|canoes?)\b/g,
  /\bblood (?:oranges?|moon|bank|donors?|drive|vessels?|cells?|pressure)\b|\bbloody mary\b/g,
  /\b(?:tasmanian|dust|thorny|sea) devils?\b|\bdevil(?:'|’)?s? (?:food|ray|rays)\b|\bdevil rays?\b|\bdevils? eggs?\b/g,
  /\bdead (?:sea|end|leaves|leaf|tree|trees|wood|heat)\b|\bday of the dead\b|\bdi[aá] de (?:los )?muertos\b|\bdie[- ]cuts?\b|\bdead[- ]nettles?\b|\b(?:roll|rolls|rolling|six-sided|twenty-sided|a|the) die\b|\bdie (?:katze|kuh|maus|ente|sonne|blume|blumen|kinder|tiere|hexe|prinzessin|\p{Ll}{2,}) (?:und|im|in|am|auf|ist|mit|die|der|das)\b/gu,
  /\b(?:sugar|animal|dinosaur|cow|steer) skulls?\b|\bskull and crossbones\b/g,
  /\b(?:root|ginger|birch|butter) ?beers?\b|\b(?:fruit|shrimp|prawn) cocktails?\b|\bwine (?:red|dark|gums?)\b/g,
  /\bdrug ?stores?\b|\bdrug lab(?:rador)?\b|\bcigar box guitars?\b|\bbunch of fags\b/g,
  /\b(?:oilseed|oil-seed|fields? of|flowering|yellow) rapes?\b|\brape (?:seeds?|fields?|flowers?|plants?)\b/g,
  /\bretard(?:ed|s)? (?:fire|flame|growth)\b|\bwild ass(?:es)?\b|\bass(?:es)? and (?:the )?ox(?:en)?\b|\box(?:en)? and (?:the |an )?ass(?:es)?\b/g,
  /\bthe opposite sex\b|\bexecute (?:a|the|his|her|their) (?:plan|jump|dive|turn|move|trick)\b|\bslaughter rule\b/g,
  /\bsex of (?:the|a) (?:bird|fish|plant|kitten|puppy)\b|\bnude (?:lipstick|color|colour|shoes)\b/g,
  /\bhells? (?:bells|kitchen|canyon)\b|\bdying (?:to|for) (?:see|know|meet|try|a|the)\b|\bdying (?:eggs|wool|cloth|fabric)\b/g,
]

/** Words of this length are found inside others too; shorter ones sit in too many harmless words. */
export const FOUND_ANYWHERE = ['fuck', 'nigger', 'faggot', 'motherf', 'pornhub'] as const

/** Who makes anything sexual unfit for every reader. */
export const MINORS =
  /\b(?:child(?:ren)?|kids?|girls?|boys?|toddlers?|bab(?:y|ies)|infants?|teens?|teenagers?|preteens?|school ?girls?|school ?boys?|minors?|underage|daughters?|sons?|students?|pupils?|\d{1,2}[- ]year[- ]olds?|kinder|mädchen|jungen?|niñ[oa]s?|enfants?|fillettes?)\b/u
