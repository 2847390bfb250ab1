'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Lock } from 'lucide-react'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { sentenceOf } from '@/client/api-error'
import { projectQuery, projectsQuery } from '@/client/queries'
import { request } from '@/client/request'
import { useChangeBook } from '@/client/use-change-book'
import { useUnits } from '@/client/use-units'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Switch } from '@/components/ui/switch'
import { toast } from '@/components/ui/toast'
import { AUDIENCE, lineWeightName } from '@/domain/audience'
import { formatNumber } from '@/domain/plural'
import { type ProjectDna, ProjectView } from '@/domain/project'
import { STYLE } from '@/domain/style'
import { trimLabel } from '@/domain/trim'
import { LineSample } from './line-sample'
import { QualityChoice } from './quality-choice'
import { detailInWords } from './reader-step'
import { useNextBook } from './use-next-book'

/** The DNA of a book that is being drawn: to be read, and to be taken into a new book. */
export function DnaSheet({ book }: { book: ProjectView }) {
  return (
    <div className="grid max-w-4xl gap-5">
      <Banner
        icon={<Lock aria-hidden="true" />}
        title="Pages of this book are drawn, so its look and size are fixed."
        actions={
          <>
            <DuplicateButton book={book} />
            <NextBookButton book={book} />
          </>
        }
      >
        To change them, take idea and page ideas into a new book. To keep them, go on with the next book in
        this series.
      </Banner>
      <Card className="grid gap-6 sm:grid-cols-[auto_minmax(0,1fr)] sm:p-7">
        <div className="grid content-start gap-2">
          <div className="w-[calc(2.4in+2px)] overflow-hidden rounded-md border border-line bg-white">
            <LineSample audience={book.dna.audience} />
          </div>
          <p className="text-note text-muted">Lines at their real weight.</p>
        </div>
        <Facts book={book} />
      </Card>
      <Card className="grid gap-6">
        <StillFree book={book} />
      </Card>
    </div>
  )
}

function Facts({ book: { dna, heroes, idea, pageList } }: { book: ProjectView }) {
  const { label, ages, lineWeightPt } = AUDIENCE[dna.audience]
  const weight = dna.lineWeightPt ?? lineWeightPt
  const trim = trimLabel(dna.trim, useUnits())
  return (
    <dl className="grid content-start gap-x-6 gap-y-3 text-body sm:grid-cols-[auto_minmax(0,1fr)]">
      {idea && <Fact term="Idea">{idea}</Fact>}
      <Fact term="Reader">{`${label}, ages ${ages}`}</Fact>
      <Fact term="Style">{STYLE[dna.style].label}</Fact>
      <Fact term="Line weight">{`${weight} pt, ${lineWeightName(weight)}`}</Fact>
      <Fact term="Detail">{detailInWords(dna.detail)}</Fact>
      <Fact term="Hero">{heroes.map(({ name }) => name).join(', ') || dna.hero || 'None'}</Fact>
      <Fact term="Trim">{dna.bleed ? `${trim}, bleed` : trim}</Fact>
      <Fact term="Drawings">{formatNumber(pageList.length)}</Fact>
      <Fact term="Seed">{String(dna.seed)}</Fact>
    </dl>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-sm text-muted sm:pt-px">{term}</dt>
      <dd className="min-w-0 font-medium max-sm:-mt-2.5">{children}</dd>
    </>
  )
}

/** Backs only matter to the file that is exported, and quality to pages still to come. */
function StillFree({ book }: { book: ProjectView }) {
  const save = useChangeBook(book.id)
  const set = (dna: Partial<ProjectDna>) =>
    save.mutate({ dna }, { onError: (error) => toast(sentenceOf(error), { tone: 'tomato' }) })
  return (
    <>
      <QualityChoice value={book.dna.quality} onValueChange={(quality) => set({ quality })} />
      <Switch
        label="Blank backs"
        description="Every drawing on a right-hand page, nothing behind it, so that pens do not show through."
        checked={book.dna.blankBacks}
        onCheckedChange={(blankBacks) => set({ blankBacks })}
      />
    </>
  )
}

function NextBookButton({ book }: { book: ProjectView }) {
  const next = useNextBook(book.id)
  return (
    <Button onClick={() => next.mutate()} pending={next.isPending}>
      Next book in this series
    </Button>
  )
}

function DuplicateButton({ book }: { book: ProjectView }) {
  const router = useRouter()
  const queryClient = useQueryClient()
  const duplicate = useMutation({
    mutationFn: () => request(`/api/projects/${book.id}/duplicate`, { schema: ProjectView, method: 'POST' }),
    onSuccess: (copy) => {
      queryClient.setQueryData(projectQuery(copy.id).queryKey, copy)
      void queryClient.invalidateQueries({ queryKey: projectsQuery().queryKey })
      toast('A new book with the same idea and page ideas.', { description: 'Nothing is drawn yet.' })
      router.push(`/projects/${copy.id}/style`)
    },
    onError: (error) => toast(sentenceOf(error), { tone: 'tomato' }),
  })
  return (
    <Button onClick={() => duplicate.mutate()} pending={duplicate.isPending}>
      Duplicate with new DNA
    </Button>
  )
}
