import 'server-only'
import type { Grammar } from './foreign-vocabulary'

/** What holds French ideas together, without accents; things, deeds and qualities are told by field. */
export const FRENCH: Grammar = {
  small: `a: un une; the: le la les l; some: des; and: et; or: ou; in: dans en; inside: a+l+interieur+de; on: sur;
    with: avec accompagne+de; without: sans; at the: au aux; at: a chez; of the: du; of: de d; for: pour; through: par
    a+travers; under: sous; under: en+dessous+de; behind: derriere; between: entre parmi; in front of: devant; around:
    autour+de autour+du autour; near: pres+de pres+du; beside: a+cote+de a+cote+du pres; in the middle of:
    au+milieu+de au+milieu+du; who: qui que qu; her: son sa ses leur leurs; as: comme; not: pas ne n; my: mon ma mes
    notre nos; from: depuis; toward: vers; while: pendant pendant+que; searching for: a+la+recherche+de
    a+la+recherche+du a+la+recherche+d; on the way to: en+route+pour en+route+vers; together with: en+compagnie+de;
    full of: plein+de pleine+de; on the ice: sur+la+glace; called: qui+s+appelle nomme nommee; on the edge of:
    au+bord+de au+bord+du`,
  drop: `toujours jamais dont avant apres compagnie bout venu venue venus venues ne nee nes adultes adulte seniors
    debutants prefere preferent se s est sont etait il elle ils elles ce c tres plus aussi quand veut veulent voulait
    peut peuvent va vont y fait font faire faisant tout toute tous toutes bord fond ans premier premiere premieres
    premiers aime aiment adore adorent petites+mains ensemble cette ces cet a+colorier colorier coloriages trop
    beaucoup chaque autre autres j ai avoir ont mieux decouvre+le bien alors si on lui eux nouvelles jusqu afin`,
  endings:
    'e es ent ons ez er ir re t s d dre dent ant ait aient a sse ssent nt tre te tent vent vre nnent ne nent nnes sent st it ee ees es ions',
}
