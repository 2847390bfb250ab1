import 'server-only'
import { CastBook, CreateHero, HeroList, HeroView, TryHero, UpdateHero } from '@/domain/hero'
import { JobAndBalance } from '@/domain/job'
import { ProjectView } from '@/domain/project'
import { Calibrate, ChooseSample, StyleSamples } from '@/domain/style-sample'
import type { DescribedRoute } from './openapi-routes'

/** Heroes of the library, and the look of a book. */
export const HERO_ROUTES: readonly DescribedRoute[] = [
  {
    method: 'GET',
    path: '/api/heroes',
    says: 'The author’s heroes, newest first, and how many the plan holds.',
    answer: HeroList,
  },
  {
    method: 'POST',
    path: '/api/heroes',
    says: 'A hero in words; nothing is drawn yet. Without `traits` they are read from the description.',
    body: CreateHero,
    idempotent: true,
    status: 201,
    answer: HeroView,
    refuses: { 409: 'The plan holds no more heroes.' },
  },
  {
    method: 'GET',
    path: '/api/heroes/{id}',
    says: 'One hero with every sheet, and the books it is in.',
    answer: HeroView,
  },
  {
    method: 'PATCH',
    path: '/api/heroes/{id}',
    says: 'Changes words or traits, keeps another sheet, puts the hero away or brings it back. Books that are paid for stay as they are.',
    body: UpdateHero,
    answer: HeroView,
    refuses: { 409: 'The plan holds no more heroes.' },
  },
  {
    method: 'DELETE',
    path: '/api/heroes/{id}',
    says: 'Puts the hero away; books that have it keep it. PATCH with `removed: false` brings it back.',
    status: 204,
  },
  {
    method: 'POST',
    path: '/api/heroes/{id}/sheet',
    says: 'Draws the reference sheet: four views of the hero. The job is asked about like any other.',
    limit: 'generate',
    idempotent: true,
    status: 202,
    scope: 'spend',
    answer: JobAndBalance,
    refuses: { 402: 'Not enough Blots.', 409: 'The hero is being drawn.' },
  },
  {
    method: 'POST',
    path: '/api/heroes/{id}/pages',
    says: 'Tries the hero on a page, before a book has it. The page is judged and paid for like any other.',
    limit: 'generate',
    idempotent: true,
    status: 202,
    scope: 'spend',
    body: TryHero,
    answer: JobAndBalance,
    refuses: { 402: 'Not enough Blots.', 409: 'The hero is being drawn, or has no sheet yet.' },
  },
  {
    method: 'POST',
    path: '/api/projects/{id}/heroes',
    says: 'Puts heroes into a book, the main one first; an empty list takes them out.',
    body: CastBook,
    idempotent: true,
    answer: ProjectView,
    refuses: { 409: 'A page was paid for, so the heroes stay.' },
  },
  {
    method: 'GET',
    path: '/api/projects/{id}/calibrate',
    says: 'Samples of the book’s look, newest first.',
    answer: StyleSamples,
  },
  {
    method: 'POST',
    path: '/api/projects/{id}/calibrate',
    says: 'Draws one scene in four looks. Those that fail the gate are not charged.',
    body: Calibrate,
    limit: 'generate',
    idempotent: true,
    status: 202,
    scope: 'spend',
    answer: JobAndBalance,
    refuses: { 402: 'Not enough Blots.', 409: 'A page was paid for, or samples are being drawn.' },
  },
  {
    method: 'POST',
    path: '/api/projects/{id}/calibrate/select',
    says: 'Chooses the sample that steers every page; null for none.',
    body: ChooseSample,
    idempotent: true,
    answer: StyleSamples,
    refuses: { 409: 'A page was paid for, so the look stays.' },
  },
]
