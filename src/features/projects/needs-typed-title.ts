import type { ProjectCard } from '@/domain/project'

/** Pages from which deleting a book asks for its title. */
const MANY_PAGES = 10

/** A book with much work in it is not deleted by a slip of the hand: its title must be typed. */
export function needsTypedTitle({ title, inked, needsReview, state }: ProjectCard): boolean {
  return title !== '' && (inked + needsReview > MANY_PAGES || state === 'print_ready')
}
