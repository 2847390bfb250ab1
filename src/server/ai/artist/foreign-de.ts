import 'server-only'
import type { Grammar } from './foreign-vocabulary'

/** What holds German ideas together, without accents; things, deeds and qualities are told by field. */
export const GERMAN: Grammar = {
  small: `a: ein eine einen einem einer eines; the: der die das den dem des; and: und; or: oder; in the: im; in: in
    drin; on the: ans aufs; on: auf; with: mit; without: ohne; at the: am beim; at: bei an um; to the: zum zur ins;
    to: zu nach; from the: vom; from: von aus; for: fur; under: unter; over: uber; behind: hinter; between: zwischen;
    through: durch; around: rund+um um+herum; inside: mitten+in innerhalb; near: nahe in+der+nahe+von; beside: neben;
    in front of: vor; who: welche welcher; her: ihr ihre ihrem ihren ihrer seine sein seinem seinen seiner; its:
    dessen; as: als wie; not: nicht kein keine; and also: sowie; my: mein meine meinem meinen meiner unser unsere;
    while: wahrend; against: gegen; called: namens; searching for: auf+der+suche+nach auf+schatzsuche; on the way to:
    auf+dem+weg+zum auf+dem+weg+zur auf+dem+weg+nach unterwegs+nach; together with: zusammen+mit gemeinsam+mit; on
    board: an+bord; over there: druben`,
  drop: `ganze ganzen ganzer ganzes sich ist sind war wird werden hat haben es er sie man sehr ganz so auch noch schon
    dann wenn dass weil da wo kann konnen mochte mochten will wollen wollte darf muss soll lasst machen macht gern
    gerne lieber einmal viel viele vielen erwachsene erwachsenen senioren anfanger kleinkinder kleinkindern teenager
    co immer wieder dabei alle allen aller alles ab jahre jahren monate erste erstes ersten zum+ausmalen ausmalen
    ausmalbilder art echte echten einfache tolle tollen schonsten zusammen gemeinsam miteinander dort hier heute mal
    etwas jede jeder jedes dich mich uns wir ihn ihm ihnen doch nur beste besten bald fast gut gute guten gutes
    verschiedene andere anderen mehr`,
  endings: 'e st t en et te ten end ende ender endes enden n l le ln est s er',
  prefixes: `ein aus auf an ab vor mit nach zu hin her um weg los zuruck herum hinunter hinauf umher davon zusammen
    heraus hinaus hinein herein durch bei fest hoch runter rum vorbei ver be er`,
  heads: `ice: eis; sea: see meer meeres; easter: oster; christmas: weihnachts; birthday: geburtstags; magic: zauber
    wunder marchen; giant: riesen; cuddly: kuschel schmuse; sparkly: glitzer glitter; favorite: lieblings; racing:
    renn; dancing: tanz; flying: flug; prehistoric: urzeit; rainbow: regenbogen; mini: mini zwerg; super: super mega;
    hidden: wimmel such; coloring: mal ausmal; fluffy: plusch; wild: wild; cooking: koch; baking: back; police:
    polizei; fire: feuer; carpet: teppich; stone age: steinzeit; underwater: unterwasser; skating: eislauf; reading:
    lese; grandparent: gross; party: party; riding: reit; bathing: bade; sleepy: schlaf; school: schul; spooky: spuk
    grusel; construction: bau`,
}
