import { useEffect, useRef, useState } from 'preact/hooks'
import type { ScanningWords } from '../../../messages/ui.ts'
import type { ScanContent } from '../../../core/scan/view.ts'
import { createWorker, todayHere } from '../../../state/browser.ts'
import type { ScanFile, ScanSession } from '../../../state/scan-session.ts'
import type { Visit } from '../../../state/visit.ts'
import { loadJson } from '../../../ui/load-json.ts'
import type { ResultProps } from '../Result.tsx'
import { ScanResults } from './ScanResults.tsx'
import { arriveAt } from './scroll-into-view-until-settled.ts'

interface Props extends Pick<ResultProps, 'shown' | 'scanUrl' | 'quizUrl'> {
  visit: Visit
  words: ScanningWords
}

/** A place for scanner files: to choose or to drop. What reads them comes with the first one. */
export function ScanFiles({ visit, words, shown, scanUrl, quizUrl }: Props) {
  const [scanning, setScanning] = useState<ScanSession>()
  const [state, setState] = useState<'idle' | 'reading' | 'failed'>('idle')
  const [isOver, setIsOver] = useState(false)
  const section = useRef<HTMLElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const { model, words: reportWords } = shown.content
  const hasMarks = shown.answers?.marks !== undefined

  const start = async (): Promise<ScanSession> => {
    if (scanning) return scanning
    const [{ startScanSession }, { readScanFile }, content] = await Promise.all([
      import('../../../state/scan-session.ts'),
      import('../../../scan-worker/client.ts'),
      loadJson<ScanContent>(scanUrl),
    ])
    const started = startScanSession({
      visit,
      model,
      content,
      readFile: (file, tenant) => readScanFile(createWorker, file, content.map, tenant),
      today: todayHere(),
    })
    setScanning(started)
    return started
  }
  const read = async (files: readonly ScanFile[]): Promise<void> => {
    if (files.length === 0 || state === 'reading') return
    setState('reading')
    try {
      await (await start()).read(files)
      setState('idle')
    } catch {
      setState('failed')
    }
  }

  useEffect(() => {
    // A link to this place has come before it was here.
    return location.hash === '#scan' && section.current ? arriveAt(section.current) : undefined
  }, [])
  useEffect(() => {
    // What an earlier visit took from a report can be taken back.
    if (hasMarks) void start().catch(() => undefined)
  }, [hasMarks])

  const hows = [
    ['ScubaGear', words.howScubagear],
    ['Maester', words.howMaester],
    ['Zero Trust Assessment', words.howZerotrust],
    ['Prowler', words.howProwler],
    ['Secure Score', words.howSecurescore],
  ] as const

  return (
    <section class="band band--rule wrap scan noprint" id="scan" aria-labelledby="scan-title" ref={section}>
      <div class="head">
        <h2 id="scan-title">{words.title}</h2>
        <p class="lede">{words.lead}</p>
      </div>
      {/* Dropping is a shortcut: the button beside it does the same. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-static-element-interactions */}
      <div
        class={`drop ${isOver ? 'drop--over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => {
          setIsOver(false)
        }}
        onDrop={(event) => {
          event.preventDefault()
          setIsOver(false)
          void read([...(event.dataTransfer?.files ?? [])])
        }}
      >
        <button
          type="button"
          class="btn btn--line"
          aria-describedby="scan-private"
          onClick={() => picker.current?.click()}
        >
          {scanning ? words.more : words.choose}
        </button>
        <p>{isOver ? words.dropNow : words.drop}</p>
        <p class="small muted" id="scan-private">
          {words.private}
        </p>
        <input
          ref={picker}
          type="file"
          accept=".json,.csv,application/json,text/csv"
          multiple
          hidden
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])]
            event.currentTarget.value = ''
            void read(files)
          }}
        />
      </div>
      <details class="more">
        <summary>{words.how}</summary>
        <dl>
          {hows.map(([tool, how]) => (
            <div key={tool}>
              <dt>{tool}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      </details>
      <p role="status" class={state === 'reading' ? undefined : 'vh'}>
        {state === 'reading' && words.reading}
      </p>
      {state === 'failed' && (
        <p class="error" role="alert">
          {words.loadFailed}
        </p>
      )}
      {scanning && (
        <ScanResults
          scanning={scanning}
          words={words}
          plans={reportWords.plans}
          scope={shown.report.scope}
          questions={model.questions}
          quizUrl={quizUrl}
          isReading={state === 'reading'}
        />
      )}
    </section>
  )
}
