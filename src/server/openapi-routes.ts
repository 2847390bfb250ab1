import 'server-only'
import { z } from 'zod'
import { AccountView, EraseAccount, UpdateAccount } from '@/domain/account'
import { AccountExportList, AccountExportView } from '@/domain/account-export'
import { CreateKey, KeyList, type KeyScope, NewKey } from '@/domain/api-key'
import {
  BillingView,
  ChangePlan,
  GoTo,
  InvoiceList,
  PlanPreview,
  StartCheckout,
  UsageView,
} from '@/domain/billing'
import { ImportedPages, ImportPages } from '@/domain/brief-list'
import { DrainReport } from '@/domain/drain'
import { ChatThread, EditAnswer, EditRequest } from '@/domain/edit'
import { ExportView, StartExport } from '@/domain/export'
import { Health, Readiness } from '@/domain/health'
import { CastBook, CreateHero, HeroView, UpdateHero } from '@/domain/hero'
import { JobAndBalance, JobView, StartGeneration } from '@/domain/job'
import { LedgerView } from '@/domain/ledger'
import {
  AddToCollection,
  BinView,
  CollectionList,
  CollectionView,
  DecidePages,
  DeleteForGood,
  LibraryList,
  NameCollection,
  PagesDecided,
} from '@/domain/library'
import type { RateLimitName } from '@/domain/limits'
import { NotificationList, ReadNotifications } from '@/domain/notification-list'
import { AddPages, PageView, RemovePages, UpdatePage } from '@/domain/page'
import { PageColors, PageVersion, PageVersions } from '@/domain/page-version'
import {
  ContinueSeries,
  CreateProject,
  PlanProject,
  ProjectCard,
  ProjectView,
  UpdateProject,
} from '@/domain/project'
import { RegionMap } from '@/domain/region-map'
import { StorageView } from '@/domain/storage'
import { StartUpload, UploadList, UploadPlace, UploadView } from '@/domain/upload'
import { ACCOUNT_ROUTES } from './openapi-account-routes'
import { BILLING_ROUTES } from './openapi-billing-routes'
import { BOOK_ROUTES } from './openapi-book-routes'
import { EDITOR_ROUTES } from './openapi-editor-routes'
import { HERO_ROUTES } from './openapi-hero-routes'
import { LIBRARY_ROUTES } from './openapi-library-routes'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** One route of the HTTP API as its readers need it. A test compares each with the handler's own options. */
export type DescribedRoute = {
  readonly method: Method
  /** As in OpenAPI: `/api/pages/{id}`. */
  readonly path: string
  readonly says: string
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly limit?: RateLimitName
  readonly idempotent?: true
  /** 200 if not given. */
  readonly status?: number
  /** Without one: no body, or with `file` the file itself. */
  readonly answer?: z.ZodType
  readonly file?: true
  readonly public?: true
  /** Answers while the studio is closed for maintenance. */
  readonly always?: true
  /** What an API key must be allowed to do, if not `read` for GET and `write` for the rest; null: no key. */
  readonly scope?: KeyScope | null
  /** Another status with a body like the answer's. */
  readonly alike?: { readonly status: number; readonly says: string }
  /** What it refuses beyond what every route does. */
  readonly refuses?: Readonly<Record<number, string>>
}

/** Schemas with a name of their own in the documents. */
export const NAMED_ANSWERS = {
  AccountExportList,
  AccountExportView,
  AccountView,
  BillingView,
  BinView,
  ChatThread,
  CollectionList,
  CollectionView,
  EditAnswer,
  ExportView,
  GoTo,
  Health,
  HeroView,
  ImportedPages,
  InvoiceList,
  JobView,
  KeyList,
  LedgerView,
  LibraryList,
  NewKey,
  NotificationList,
  PagesDecided,
  PageColors,
  PageVersion,
  PageVersions,
  PageView,
  PlanPreview,
  ProjectCard,
  ProjectView,
  RegionMap,
  StorageView,
  UploadList,
  UploadPlace,
  UploadView,
  UsageView,
}
export const NAMED_REQUESTS = {
  AddPages,
  CastBook,
  AddToCollection,
  ChangePlan,
  CreateHero,
  ContinueSeries,
  CreateKey,
  CreateProject,
  DecidePages,
  DeleteForGood,
  EditRequest,
  EraseAccount,
  ImportPages,
  NameCollection,
  PlanProject,
  ReadNotifications,
  RemovePages,
  StartCheckout,
  StartExport,
  StartGeneration,
  StartUpload,
  UpdateAccount,
  UpdateHero,
  UpdatePage,
  UpdateProject,
}

const ofProject = z.object({ projectId: z.uuid() })

export const ROUTES: readonly DescribedRoute[] = [
  ...ACCOUNT_ROUTES,
  ...BOOK_ROUTES,
  {
    method: 'GET',
    path: '/api/pages/{id}',
    says: 'One page with its drawing and verdict.',
    answer: PageView,
  },
  {
    method: 'PATCH',
    path: '/api/pages/{id}',
    says: 'Changes the brief, place or marks of a page; takes it out of the bin.',
    body: UpdatePage,
    answer: PageView,
    refuses: { 409: 'There is no drawing to approve yet.' },
  },
  {
    method: 'DELETE',
    path: '/api/pages/{id}',
    says: 'Puts the page in the bin; PATCH with `removed: false` takes it out.',
    status: 204,
    refuses: { 409: 'The page is being inked.' },
  },
  {
    method: 'POST',
    path: '/api/generate',
    says: 'Inks pages: holds their price and queues them. To redraw or try again, name the pages.',
    body: StartGeneration,
    limit: 'generate',
    idempotent: true,
    scope: 'spend',
    status: 202,
    answer: JobAndBalance,
    refuses: {
      402: 'Too few Blots; `details.quote` says what is missing.',
      409: 'A page is being inked already, or the plan’s storage is full.',
    },
  },
  {
    method: 'GET',
    path: '/api/generate/{jobId}',
    says: 'How far a job is. Ask every 2 s with If-None-Match while it runs.',
    answer: JobView,
  },
  {
    method: 'POST',
    path: '/api/generate/{jobId}/cancel',
    says: 'Stops a job. Pages that are not complete give their Blots back.',
    idempotent: true,
    scope: 'spend',
    answer: JobAndBalance,
  },
  {
    method: 'GET',
    path: '/api/export',
    says: 'A book’s exports, newest first.',
    query: ofProject,
    answer: z.object({ exports: z.array(ExportView) }),
  },
  {
    method: 'POST',
    path: '/api/export',
    says: 'Makes the interior PDF or a ZIP of 300-DPI PNGs. Free.',
    body: StartExport,
    limit: 'export',
    idempotent: true,
    status: 202,
    answer: ExportView,
    refuses: { 409: 'There is no page to put in the file yet, or the plan’s storage is full.' },
  },
  {
    method: 'GET',
    path: '/api/export/{jobId}',
    says: 'How far an export is; `file.url` downloads it when it is done.',
    answer: ExportView,
  },
  {
    method: 'GET',
    path: '/api/assets/{key}',
    says: 'A picture or export. The key may contain slashes; what it names never changes.',
    file: true,
  },
  ...EDITOR_ROUTES,
  ...HERO_ROUTES,
  ...LIBRARY_ROUTES,
  ...BILLING_ROUTES,
  {
    method: 'GET',
    path: '/api/health',
    says: 'Whether this process lives, and whether the studio can do its work.',
    public: true,
    always: true,
    answer: Health,
  },
  {
    method: 'GET',
    path: '/api/health/ready',
    says: 'Whether requests may be sent to this process.',
    public: true,
    always: true,
    answer: Readiness,
    alike: { status: 503, says: 'The database or the data folder is not there, or the process ends.' },
  },
  {
    method: 'GET',
    path: '/api/metrics',
    says: 'Numbers for operators, as Prometheus reads them; needs `METRICS_TOKEN` as a bearer token.',
    public: true,
    always: true,
    file: true,
  },
  {
    method: 'GET',
    path: '/api/drain',
    says: 'For cron: does waiting work for at most `DRAIN_SECONDS`, then tells; needs `CRON_SECRET` as a bearer token.',
    public: true,
    always: true,
    answer: DrainReport,
  },
  {
    method: 'POST',
    path: '/api/drain',
    says: 'The same, but answers at once and works then.',
    public: true,
    always: true,
    status: 202,
    answer: DrainReport,
  },
]
