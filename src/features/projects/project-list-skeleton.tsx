import { Skeleton } from '@/components/ui/skeleton'

/** Eight cards on their way. */
export function ProjectListSkeleton() {
  return (
    <div role="status">
      <span className="sr-only">Loading your books</span>
      <div className={PROJECT_GRID}>
        {Array.from({ length: 8 }, (_, card) => (
          <Skeleton key={card} className="aspect-[4/6] rounded-lg" />
        ))}
      </div>
    </div>
  )
}

export const PROJECT_GRID = 'grid grid-cols-2 gap-3 sm:gap-4 md:grid-cols-3 xl:grid-cols-4'
