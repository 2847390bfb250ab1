import 'server-only'

type Counter = { readonly metric: string; readonly help: string }
type Histogram = Counter & { readonly buckets: readonly number[] }

/** What is counted over all machines. docs/operating.md describes each; a test compares the two. */
export const COUNTERS = {
  pages: { metric: 'pennyplain_pages_total', help: 'Pages that ended, by outcome.' },
  drawings: { metric: 'pennyplain_drawings_total', help: 'Drawings judged by the quality gate, by result.' },
  repairs: { metric: 'pennyplain_repairs_total', help: 'Drawings that were repaired without the model.' },
  redraws: { metric: 'pennyplain_redraws_total', help: 'Drawings made again because the gate refused one.' },
  waits: {
    metric: 'pennyplain_page_waits_total',
    help: 'Times a page was put back because of its provider.',
  },
  restarts: { metric: 'pennyplain_page_restarts_total', help: 'Times a page was taken up after a crash.' },
  calls: { metric: 'pennyplain_provider_calls_total', help: 'Calls of the provider.' },
  errors: {
    metric: 'pennyplain_provider_errors_total',
    help: 'Calls of the provider that failed, by class.',
  },
  pauses: { metric: 'pennyplain_provider_pauses_total', help: 'Times drawing was paused.' },
  revived: {
    metric: 'pennyplain_revived_total',
    help: 'Queue entries put back for work that had lost its own.',
  },
  scheduled: {
    metric: 'pennyplain_scheduled_runs_total',
    help: 'Runs of scheduled work, by name and result.',
  },
} as const satisfies Record<string, Counter>
export type CounterName = keyof typeof COUNTERS

export const HISTOGRAMS = {
  pageSeconds: {
    metric: 'pennyplain_page_seconds',
    help: 'Seconds from the start of a page to its end, waits included.',
    buckets: [1, 2, 5, 10, 20, 40, 60, 120, 300, 600],
  },
  callSeconds: {
    metric: 'pennyplain_provider_call_seconds',
    help: 'Seconds of a call of the provider that brought a drawing.',
    buckets: [1, 2, 5, 10, 20, 40, 60, 120, 180],
  },
  requestSeconds: {
    metric: 'pennyplain_http_request_seconds',
    help: 'Seconds of a request of the HTTP API, by method, route and status.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  },
} as const satisfies Record<string, Histogram>
export type HistogramName = keyof typeof HISTOGRAMS

/** What is true at the moment it is asked for, read from the database. */
export const GAUGES = {
  queueDepth: {
    metric: 'pennyplain_queue_entries',
    help: 'Entries of the queue that are not done, by queue.',
  },
  items: { metric: 'pennyplain_items', help: 'Pages and exports of open jobs, by kind and state.' },
  oldestWait: {
    metric: 'pennyplain_oldest_wait_seconds',
    help: 'Age of the oldest job with a page that waits.',
  },
  slots: { metric: 'pennyplain_provider_slots', help: 'Slots of the provider, taken and free.' },
  paused: { metric: 'pennyplain_provider_paused', help: '1 while drawing is paused.' },
  operator: { metric: 'pennyplain_provider_needs_operator', help: '1 while only the operator can help.' },
  workers: { metric: 'pennyplain_workers', help: 'Processes heard from in the last 20 seconds.' },
  inHand: { metric: 'pennyplain_in_hand', help: 'Pages and exports in the hands of those processes.' },
  blotsHeld: { metric: 'pennyplain_blots_held', help: 'Blots reserved for open jobs.' },
  blotsOutstanding: { metric: 'pennyplain_blots_outstanding', help: 'Blots authors can spend.' },
  scheduleLate: { metric: 'pennyplain_schedule_late_seconds', help: 'How late scheduled work is, by name.' },
} as const satisfies Record<string, Counter>
export type GaugeName = keyof typeof GAUGES
