import { QueryClient } from '@tanstack/react-query'
import { ApiError, isClosed } from './api-error'

/** One cache of what the API said. Refusals are final; only silence is asked again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // What the server rendered a moment ago is not fetched again on arrival.
        staleTime: 15_000,
        retry: (failures, error) =>
          failures < 2 &&
          (!(error instanceof ApiError) || error.status === 0 || error.status >= 500) &&
          !isClosed(error),
      },
      // `request` already repeats what got no answer, with the same idempotency key. Without a connection it says so at
      // once: a wish that waits for its return would be granted, and paid for, when nobody expects it any more.
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
