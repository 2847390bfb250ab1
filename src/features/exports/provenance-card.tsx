import { Card } from '@/components/ui/card'
import { answerAboutAi, changesInWords, modelInWords, type Provenance, toolsOf } from '@/domain/listing'

/** What shops ask about AI, answered from what the studio knows of every page. */
export function ProvenanceCard({ provenance }: { provenance: readonly Provenance[] }) {
  return (
    <Card role="region" aria-labelledby="ai-title" className="grid gap-3">
      <h2 id="ai-title" className="text-base">
        When asked about AI
      </h2>
      {provenance.length === 0 ? (
        <p className="text-sm text-muted">Nothing is drawn yet, so there is nothing to answer.</p>
      ) : (
        <>
          <dl className="grid gap-2 text-sm">
            <div>
              <dt className="text-muted">Images</dt>
              <dd className="font-medium">{answerAboutAi(provenance)}</dd>
            </div>
            <div>
              <dt className="text-muted">Tools</dt>
              <dd className="font-medium">{toolsOf(provenance).join(', ')}</dd>
            </div>
            <div>
              <dt className="text-muted">Texts</dt>
              <dd>
                If you keep the words above as they are proposed, say that texts were made with AI as well.
              </dd>
            </div>
          </dl>
          <details className="text-sm">
            <summary className="w-fit rounded-sm py-2.5 font-medium text-primary coarse:py-3">
              Where each page comes from
            </summary>
            <ol className="grid gap-1.5">
              {provenance.map((page) => (
                <li key={page.position ?? 'cover'} className="grid">
                  <span>{`${page.position === null ? 'Cover' : `${page.position}.`} ${page.brief}`}</span>
                  <span className="text-note text-muted">
                    {`${modelInWords(page.model)}, ${page.drawnAt.slice(0, 10)}, ${changesInWords(page)}`}
                  </span>
                </li>
              ))}
            </ol>
          </details>
        </>
      )}
    </Card>
  )
}
