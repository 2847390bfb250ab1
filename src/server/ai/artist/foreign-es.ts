import 'server-only'
import type { Grammar } from './foreign-vocabulary'

/** What an infinitive or a gerund may carry: "buscándolo". */
const CLITICS = 'se lo la los las le les me te nos'.split(' ')
const withClitics = (forms: string) =>
  forms.split(' ').flatMap((form) => [form, ...CLITICS.map((clitic) => form + clitic)])

/** What holds Spanish ideas together, without accents; things, deeds and qualities are told by field. */
export const SPANISH: Grammar = {
  small: `a: un una unos unas; the: el la los las; and: y e; or: o u; in: en dentro+de; on: sobre encima+de; with: con
    acompanado+de junto+a; without: sin; to the: al; to: a hacia hasta; of the: del; of: de; for: para por; through:
    a+traves+de; through the: por+el por+la; under: bajo debajo debajo+de; behind: detras detras+de; between: entre;
    in front of: delante+de frente+a; around: alrededor alrededor+de; near: cerca+de cerca; inside: dentro; who: que
    quien quienes; her: su sus; as: como; not: no; my: mi mis nuestro nuestra nuestros nuestras; from: desde; while:
    mientras; beside: junto al+lado+de; telling a story: cuenta+cuentos cuenta+un+cuento cuenta+una+historia
    contando+cuentos; searching for: en+busca+de a+la+busqueda+de; on the way to: de+camino+a rumbo+a; together with:
    junto+con; full of: lleno+de llena+de llenos+de; called: se+llama llamado llamada`,
  drop: `tenia tenian habia tener estar poder querer siempre nunca antes despues adultos adultas mayores principiantes prefiere prefieren
    se lo le les es son esta estan era eran ser muy mas tambien ya cuando quiere quieren queria querian puede pueden
    va van ir hay todo toda todos todas hace hacen hacer tiene tienen gusta encanta anos primer primera primeros
    divertirse facil bonitos cada otro otra otros mucho mucha muchos muchas vez gran+libro aprender+a tipo fondo
    colorear mientras+tanto juntos juntas cosas este esta estos estas ese esa mejor mejores pintar+y+colorear`,
  endings: [
    'o a as e es an en amos emos imos aba aban ia ian aron ieron io ado ada ados adas ido ida idos',
    ...withClitics('ar er ir ando iendo yendo'),
  ].join(' '),
}
