import 'server-only'
import type { Acting, Cast } from '../cast'
import { credit, type PageWork } from '../page-work'
import { type Focus, type Scene, width } from '../scene'
import { at } from '../scenery/at'
import { isRidden, SEATS } from '../seats'
import { ellipse } from '../shapes/paths'

/** Something the brief speaks of that the main figure rides, if it says so. */
export function mountOf(work: PageWork): Cast | undefined {
  const { main, named } = work.cast
  const { activity = '', words } = work.recipe.picture
  if (!main.poses) return undefined
  return [...named].find(
    ({ poses, subject }) => !poses && SEATS[subject.id] && isRidden(activity, words, subject.label),
  )
}

/** The main figure on or in `mount`, whose foot is at the focus. `facing` is where they are going. */
export function drawRider(
  work: PageWork,
  scene: Scene,
  focus: Focus,
  mount: Cast,
  acting: Acting,
  facing: -1 | 1,
  tilt: number,
) {
  const seat = SEATS[mount.subject.id]!
  const { main } = work.cast
  const tall = Math.min(
    focus.height * 0.86,
    (width(scene.box) * 0.8) / mount.aspect,
    (focus.height * 1.02) / mount.aspect,
  )
  const rider = Math.min(focus.height * 0.8, focus.height * 1.12 - tall * seat.at)
  const turn = (tilt * Math.PI) / 180
  // Ready-made vehicles look to the left.
  const drawMount = () =>
    mount.draw(scene, { x: focus.x, y: focus.y, height: tall, role: 'hero', flip: facing > 0, rotate: tilt })
  const drawFigure = () =>
    main.draw(
      scene,
      {
        x: focus.x + Math.sin(turn) * tall * seat.at,
        y: focus.y - tall * seat.at,
        height: rider,
        role: 'hero',
        flip: facing < 0,
        rotate: tilt * 0.6,
      },
      { ...acting, pose: seat.pose },
    )
  if (mount.subject.id === 'sailboat') drawInBoat(scene, focus, tall, tilt, drawFigure)
  else if (seat.front) {
    drawFigure()
    drawMount()
  } else {
    drawMount()
    drawFigure()
  }
  credit(work, main)
  credit(work, mount)
}

/** A sailing boat around its sailor: sails behind, hull in front. */
function drawInBoat(scene: Scene, { x, y }: Focus, size: number, tilt: number, drawSailor: () => void) {
  const turn = { rotate: tilt }
  at(
    scene,
    'prop',
    x,
    y,
    size,
    (p) => {
      p.band('M26 -14L26 -112', 4, 'none', 1)
      p.shape('M32 -110Q62 -66 66 -32L32 -32Z', 'auto', 2)
      p.shape('M20 -102Q-48 -70 -58 -32L20 -32Z', 'stripes', 3)
    },
    turn,
  )
  drawSailor()
  at(
    scene,
    'hero',
    x,
    y,
    size,
    (p) => {
      p.shape('M-72 -28Q0 -18 74 -28Q66 0 44 4L-44 4Q-62 0 -72 -28Z', 'auto', 1)
      p.pen('M-66 -16Q0 -6 68 -16', 0.9)
      for (const px of [-30, 0, 30]) p.shape(ellipse(px, -3, 5.4), 'none', 2)
    },
    turn,
  )
}
