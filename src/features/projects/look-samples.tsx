'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sentenceOf } from '@/client/api-error'
import { samplesQuery } from '@/client/hero-queries'
import { jobQuery } from '@/client/queries'
import { request } from '@/client/request'
import { useShownChoice } from '@/client/use-shown-choice'
import { keepJob } from '@/client/use-start-generation'
import { getBlotsHref, useWallet } from '@/client/use-wallet'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { Progress } from '@/components/ui/progress'
import { RadioCards } from '@/components/ui/radio-cards'
import { quote } from '@/domain/blots'
import { JobAndBalance } from '@/domain/job'
import type { ProjectView } from '@/domain/project'
import { LOOK, LOOKS, StyleSamples } from '@/domain/style-sample'

/** Four samples of one scene to pick the look of the book from; free to skip. */
export function LookSamples({ book }: { book: ProjectView }) {
  const queryClient = useQueryClient()
  const wallet = useWallet()
  const { queryKey } = samplesQuery(book.id)
  const { data } = useQuery(samplesQuery(book.id))
  const jobId = data?.activeJobId ?? null
  const job = useQuery({ ...jobQuery(jobId ?? ''), enabled: jobId !== null }).data
  const [subject, setSubject] = useState('')
  const draw = useMutation({
    mutationFn: () =>
      request(`/api/projects/${book.id}/calibrate`, {
        schema: JobAndBalance,
        method: 'POST',
        body: subject.trim() ? { subject: subject.trim() } : {},
      }),
    onSuccess: (started) => {
      keepJob(queryClient, started)
      void queryClient.invalidateQueries({ queryKey })
    },
  })
  const choose = useMutation({
    mutationFn: (sampleId: string | null) =>
      request(`/api/projects/${book.id}/calibrate/select`, {
        schema: StyleSamples,
        method: 'POST',
        body: { sampleId },
      }),
    onSuccess: (samples) => queryClient.setQueryData(queryKey, samples),
  })
  const samples = data?.samples ?? []
  const busy = data?.activeJobId != null || draw.isPending
  // A set that is being drawn stands before older ones.
  const shown = samples.slice(0, LOOKS.length)
  const [chosen, show] = useShownChoice<string | null>(
    samples.find((sample) => sample.chosen)?.id ?? null,
    choose.mutate,
  )
  const price = quote(['calibration'], 1, wallet.balance)
  const short = wallet.billing && price.shortfall > 0
  const error = draw.error ?? choose.error
  return (
    <Card className="grid gap-5 sm:p-7">
      <div className="grid gap-1">
        <h2 className="text-base">Choose the look from four samples</h2>
        <p className="text-sm text-muted">
          The same scene four times. The one you pick steers every page; without one, pages follow style and
          reader.
        </p>
      </div>
      {shown.length > 0 && (
        <RadioCards
          name="look"
          value={chosen ?? 'none'}
          onValueChange={(value) => show(value === 'none' ? null : value)}
          className="grid-cols-2 sm:grid-cols-5"
          options={[
            ...shown.map((sample) => ({
              value: sample.id,
              label: LOOK[sample.look].name,
              description: LOOK[sample.look].words,
              picture: (
                // biome-ignore lint/performance/noImgElement: an immutable picture behind the author's session
                <img src={sample.thumbUrl} alt="" width={240} height={310} className="h-auto w-full" />
              ),
            })),
            { value: 'none', label: 'No sample', description: 'Pages follow style and reader.' },
          ]}
        />
      )}
      {busy && (
        <div role="status" className="grid gap-2 text-sm text-muted">
          Four samples are being drawn.
          <Progress
            label="Samples"
            value={job ? job.done + job.needsReview + job.failed : 0}
            max={LOOKS.length}
          />
        </div>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <Field
          label="What they show"
          hint="Left empty: the first page of the book."
          className="min-w-56 flex-1"
        >
          {(control) => (
            <Input
              {...control}
              value={subject}
              dir="auto"
              maxLength={300}
              onChange={(event) => setSubject(event.currentTarget.value)}
            />
          )}
        </Field>
        {short ? (
          <LinkButton href={getBlotsHref(price.shortfall)}>Get Blots</LinkButton>
        ) : (
          <Button pending={busy} onClick={() => draw.mutate()}>
            {wallet.priced(shown.length > 0 ? 'Draw four others' : 'Draw four samples', price.total)}
          </Button>
        )}
      </div>
      {error && (
        <Banner tone="tomato" role="alert">
          {sentenceOf(error)}
        </Banner>
      )}
    </Card>
  )
}
