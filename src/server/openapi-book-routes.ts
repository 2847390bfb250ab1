import 'server-only'
import { z } from 'zod'
import { ImportedPages, ImportPages } from '@/domain/brief-list'
import { CoverDesign, ShowCover } from '@/domain/cover'
import { CoverDrawings, DrawCover } from '@/domain/cover-drawing'
import { JobAndBalance } from '@/domain/job'
import { Listing, ListingView } from '@/domain/listing'
import { AddPages, PageView, RemovePages } from '@/domain/page'
import { AskPreview, PreviewInk } from '@/domain/preview'
import {
  ContinueSeries,
  CreateProject,
  PlanProject,
  ProjectCard,
  ProjectView,
  UpdateProject,
} from '@/domain/project'
import type { DescribedRoute } from './openapi-routes'

/** Books and the pages in them as a whole. */
export const BOOK_ROUTES: readonly DescribedRoute[] = [
  {
    method: 'GET',
    path: '/api/projects',
    says: 'Every book that is not in the bin, archived ones included.',
    answer: z.object({ projects: z.array(ProjectCard) }),
  },
  {
    method: 'POST',
    path: '/api/projects',
    says: 'Starts a book. A draft may be incomplete; what is there must be right.',
    body: CreateProject,
    idempotent: true,
    status: 201,
    answer: ProjectView,
    refuses: { 409: 'The plan has no room for one more book.' },
  },
  { method: 'GET', path: '/api/projects/{id}', says: 'One book with its pages.', answer: ProjectView },
  {
    method: 'PATCH',
    path: '/api/projects/{id}',
    says: 'Changes title, idea, DNA or the order of the pages; archives; bins and takes out of the bin.',
    body: UpdateProject,
    answer: ProjectView,
    refuses: {
      409: 'A page was paid for, so the DNA is fixed; or the book is being inked; or the plan leaves it to be read only.',
    },
  },
  {
    method: 'DELETE',
    path: '/api/projects/{id}',
    says: 'Puts the book in the bin for 30 days; PATCH with `removed: false` takes it out.',
    status: 204,
    refuses: { 409: 'The book is being inked.' },
  },
  {
    method: 'GET',
    path: '/api/projects/{id}/cover',
    says: 'What is decided about the cover; before that, one made of title and pen name.',
    answer: CoverDesign,
  },
  {
    method: 'PUT',
    path: '/api/projects/{id}/cover',
    says: 'Keeps a cover in place of the one before. Its file is made by an export.',
    body: CoverDesign,
    answer: CoverDesign,
  },
  {
    method: 'GET',
    path: '/api/projects/{id}/cover/drawings',
    says: 'Pictures that were drawn for the cover, newest first.',
    answer: CoverDrawings,
  },
  {
    method: 'POST',
    path: '/api/projects/{id}/cover/drawings',
    says: 'Draws a picture for the front with the book’s heroes and look. One that fails the gate is not charged.',
    body: DrawCover,
    limit: 'generate',
    idempotent: true,
    status: 202,
    scope: 'spend',
    answer: JobAndBalance,
    refuses: { 402: 'Not enough Blots.', 409: 'One is being drawn.' },
  },
  {
    method: 'GET',
    path: '/api/projects/{id}/cover/picture',
    says: 'The cover as it is decided now, for an interior of so many pages, as a PNG.',
    query: ShowCover,
    limit: 'cover',
    file: true,
    refuses: { 409: 'Nothing is drawn yet, or the chosen picture is gone.' },
  },
  {
    method: 'GET',
    path: '/api/projects/{id}/preview',
    says: 'What the print PDF would hold beside the drawings, page by page, as SVG. `options`: those of an export, as JSON.',
    query: AskPreview,
    answer: PreviewInk,
  },
  {
    method: 'GET',
    path: '/api/projects/{id}/listing',
    says: 'What a shop wants to know about the book, proposed until it is changed, and where each page comes from.',
    answer: ListingView,
  },
  {
    method: 'PUT',
    path: '/api/projects/{id}/listing',
    says: 'Keeps title, subtitle, description, keywords and categories for the shop.',
    body: Listing,
    answer: ListingView,
  },
  {
    method: 'POST',
    path: '/api/projects/{id}/plan',
    says: 'Plans the scene briefs from the idea, plans some anew, or suggests more. Free.',
    body: PlanProject,
    idempotent: true,
    answer: ProjectView,
    refuses: { 409: 'The pages are locked or drawn, or the book changed meanwhile.' },
  },
  {
    method: 'POST',
    path: '/api/projects/{id}/pages',
    says: 'Adds pages in the author’s own words at the end of the book.',
    body: AddPages,
    idempotent: true,
    answer: ProjectView,
  },
  {
    method: 'POST',
    path: '/api/projects/{id}/pages/import',
    says: 'Adds the pages of a list, locked: one idea a line, or CSV with the columns brief, composition and hero (yes or no). What can’t be taken is answered line by line.',
    body: ImportPages,
    idempotent: true,
    answer: ImportedPages,
  },
  {
    method: 'POST',
    path: '/api/projects/{id}/pages/remove',
    says: 'Puts several pages in the bin, all or none.',
    body: RemovePages,
    idempotent: true,
    answer: ProjectView,
    refuses: { 409: 'One of the pages is being inked.' },
  },
  {
    method: 'POST',
    path: '/api/projects/{id}/duplicate',
    says: 'A new book with the same idea, DNA and briefs, and no drawings.',
    idempotent: true,
    status: 201,
    answer: ProjectView,
    refuses: { 409: 'The plan has no room for one more book.' },
  },
  {
    method: 'POST',
    path: '/api/projects/{id}/next',
    says: 'Starts the next book of the series: a draft with the same DNA and hero. Its plan repeats no idea of the books before it.',
    body: ContinueSeries,
    idempotent: true,
    status: 201,
    answer: ProjectView,
    refuses: { 409: 'The plan has no room for one more book.' },
  },
  {
    method: 'POST',
    path: '/api/pages/{id}/duplicate',
    says: 'The same page idea once more, right after the page; not drawn.',
    idempotent: true,
    status: 201,
    answer: PageView,
  },
  {
    method: 'POST',
    path: '/api/pages/{id}/more',
    says: 'A new page idea with the same framing and world and another subject, right after the page. Free.',
    idempotent: true,
    status: 201,
    answer: PageView,
  },
]
