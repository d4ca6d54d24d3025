import { useEffect, useRef, useState } from 'preact/hooks'
import type { ScanningWords } from '../../../messages/ui.ts'
import type { ScanContent } from '../../../core/scan/view.ts'
import { todayHere } from '../../../state/browser.ts'
import { createWorker } from '../../../state/trusted-types.ts'
import type { ScanFile, ScanSession } from '../../../state/scan-session.ts'
import type { Visit } from '../../../state/visit.ts'
import { loadJson } from '../../../ui/load-json.ts'
import type { ShownResult } from '../../../state/report-view.ts'
import type { ReportProps } from '../report-props.ts'
import { ScanResults } from './ScanResults.tsx'
import { scrollIntoViewUntilSettled } from './scroll-into-view-until-settled.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { ErrorMessage } from '../../../ui/field/ErrorMessage.tsx'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'

interface Props extends Pick<ReportProps, 'scanUrl' | 'quizUrl'> {
  shown: ShownResult
  visit: Visit
  words: ScanningWords
}

/** The section where the visitor chooses or drops scanner files. The code that reads files loads with the first file. */
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
    // The visitor opened a link to `#scan` before this section existed, so scroll to the section now.
    return location.hash === '#scan' && section.current
      ? scrollIntoViewUntilSettled(section.current)
      : undefined
  }, [])
  useEffect(() => {
    // Load the code without a file: the visitor can remove answers that an earlier visit accepted.
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
    <section class="scan noprint" id="scan" aria-labelledby="scan-title" ref={section}>
      <div class="head">
        <h2 id="scan-title">{words.title}</h2>
        <p class="lede">{words.lead}</p>
      </div>
      {/* Keyboard users choose files with the button, so the drop area needs no role. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-static-element-interactions */}
      <div
        class={`drop ${isOver ? 'drop--over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setIsOver(false)
          void read([...(event.dataTransfer?.files ?? [])])
        }}
      >
        <Button look="line" aria-describedby="scan-private" onClick={() => picker.current?.click()}>
          {scanning ? words.more : words.choose}
        </Button>
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
      <Disclosure class="more" summary={words.how}>
        <dl>
          {hows.map(([tool, how]) => (
            <div key={tool}>
              <dt>{tool}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
      <p role="status" class={state === 'reading' ? undefined : 'visually-hidden'}>
        {state === 'reading' && words.reading}
      </p>
      {state === 'failed' && <ErrorMessage isAnnounced>{words.loadFailed}</ErrorMessage>}
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
