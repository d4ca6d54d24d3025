import { useEffect, useMemo, useState } from 'preact/hooks'
import type { ResultWords } from '../../../messages/ui.ts'
import type { PdfMaker, PdfProblem } from '../../../pdf/make.ts'
import { filledChecklist } from '../../../core/documents/checklist.ts'
import { cleanName } from '../../../core/model/clean-text.ts'
import type { Report } from '../../../core/report/types.ts'
import { fill } from '../../../core/model/format.ts'
import { canShareFile, createWorker, saveFile, shareFile } from '../../../state/browser.ts'
import { Icon } from '../../../ui/icons.tsx'
import { type Paper, PaperSizeChoice } from './PaperSizeChoice.tsx'
import type { ResultProps } from '../Result.tsx'
import { LoadFailed } from '../../../ui/LoadFailed.tsx'
import { useSection } from './use-section.ts'

/** What the section is given. */
export interface TakeProps extends ResultProps {
  words: ResultWords
  report: Report
}

type Stage = 'idle' | 'making' | 'saved' | 'failed' | 'again'
type Making = { state: Stage } | { state: 'undrawable'; letters: string[] }

/** The checklist first, with a name of your choice; then what comes once the report stands. */
export function TakeAway(props: TakeProps) {
  const { words, brand, shown, report } = props
  const [name, setName] = useState(report.name ?? '')
  const [paper, setPaper] = useState<Paper>('a4')
  const [making, setMaking] = useState<Making>({ state: 'idle' })
  const canSend = useMemo(() => canShareFile('checklist.pdf'), [])
  // The first view does not wait for it.
  const more = useSection(props.takeUrl, () => import('./TakeMore.tsx'))

  const maker = useMemo(() => {
    let made: Promise<PdfMaker> | undefined
    return (): Promise<PdfMaker> =>
      (made ??= import('../../../pdf/make.ts').then(
        ({ createPdfMaker }) => createPdfMaker(createWorker, brand.logo),
        (problem: unknown) => {
          made = undefined // The next click tries again.
          throw problem
        },
      ))
  }, [])

  useEffect(() => {
    // The worker and its fonts come while the report is read, so that the click waits for nothing.
    void maker().then(
      ({ prefetch }) => {
        prefetch()
      },
      () => undefined,
    )
  }, [])

  const make = async (
    give: (file: string, bytes: Uint8Array<ArrayBuffer>) => Stage | Promise<Stage>,
  ): Promise<void> => {
    const checklist = filledChecklist(
      { ...report, name: cleanName(name) },
      shown.content.words,
      brand,
      props.lead || props.tellsAnswers ? 'sender' : 'browser',
    )
    setMaking({ state: 'making' })
    try {
      const { make: makePdf } = await maker()
      const state = await give(checklist.fileName, await makePdf(checklist, brand, paper))
      setMaking({ state })
    } catch (problem) {
      const { kind, characters } = problem as Partial<PdfProblem>
      setMaking(kind === 'letters' ? { state: 'undrawable', letters: characters ?? [] } : { state: 'failed' })
    }
  }
  const download = (): Promise<void> =>
    make((file, bytes) => {
      saveFile(file, bytes, 'application/pdf')
      return 'saved'
    })
  const send = (): Promise<void> =>
    // A press counts for some seconds only: making a first PDF on a slow phone can take longer.
    make(async (file, bytes) => ((await shareFile(file, bytes)) === 'refused' ? 'again' : 'idle'))
  const isMaking = making.state === 'making'

  return (
    <section class="band wrap take" id="take" aria-labelledby="take-title">
      <div class="head">
        <h2 id="take-title">{words.take}</h2>
        <p class="lede">{words.takeLead}</p>
      </div>
      <form
        class="make"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isMaking) void download()
        }}
      >
        <label class="field">
          <span>{words.name}</span>
          <input
            type="text"
            maxLength={60}
            autocomplete="organization"
            value={name}
            onInput={(event) => {
              setName(event.currentTarget.value)
            }}
          />
          <small>{words.nameHelp}</small>
        </label>
        <PaperSizeChoice words={words} paper={paper} onPaper={setPaper} />
        <p class="row">
          <button type="submit" class="btn btn--big" aria-disabled={isMaking}>
            <Icon name="download" />
            {isMaking ? words.making : making.state === 'saved' ? words.saved : words.download}
          </button>
          {canSend && (
            <button type="button" class="btn btn--line" onClick={() => void send()}>
              {words.sendPdf}
            </button>
          )}
          <button
            type="button"
            class="btn btn--line"
            onClick={() => {
              print()
            }}
          >
            <Icon name="print" />
            {words.print}
          </button>
        </p>
        <p role="status" class={statusClass(making)}>
          {making.state === 'making' && words.making}
          {making.state === 'saved' && words.saved}
          {making.state === 'again' && words.sendAgain}
          {making.state === 'failed' && words.downloadFailed}
          {making.state === 'undrawable' && fill(words.undrawable, { list: making.letters.join(' ') })}
        </p>
      </form>
      {more.part && <more.part.section.TakeMore {...props} content={more.part.content} name={name} />}
      <LoadFailed of={more} words={props.storeWords} />
      <p class="small muted">
        {fill(words.version, { model: report.model, quiz: report.quiz, date: report.dateText })}
      </p>
    </section>
  )
}

/** What the buttons show already is for screen readers; what they cannot show is for everyone. */
function statusClass({ state }: Making): string | undefined {
  if (state === 'failed' || state === 'undrawable') return 'error'
  return state === 'again' ? undefined : 'vh'
}
