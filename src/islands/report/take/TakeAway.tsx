import { useEffect, useMemo, useState } from 'preact/hooks'
import type { PdfMaker, PdfProblem } from '../../../pdf/make.ts'
import { filledChecklist } from '../../../core/documents/checklist.ts'
import { NAME_LIMIT, cleanName } from '../../../core/model/clean-text.ts'
import { fill } from '../../../core/model/format.ts'
import { canShareFile, createWorker, saveFile, shareFile } from '../../../state/browser.ts'
import { Icon } from '../../../ui/icons.tsx'
import type { PaperSize } from '../../../core/documents/paper-size.ts'
import { PaperSizeChoice } from './PaperSizeChoice.tsx'
import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
import type { LeadTarget } from '../../lead/lead-content.ts'
import type { ReportBrand } from '../report-props.ts'
import type { TakeMoreProps } from './TakeMore.tsx'
import { useSection } from './use-section.ts'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { TextField } from '../../../ui/field/Field.tsx'

interface Props extends Omit<TakeMoreProps, 'content' | 'name'> {
  brand: ReportBrand
  takeUrl: string
  /** If `lead` or `sharesAnswers` is set, the PDF does not state that the answers stayed in the browser. */
  lead?: LeadTarget | undefined
  sharesAnswers?: boolean
}

type Stage = 'idle' | 'making' | 'saved' | 'failed' | 'again'
type Making = { state: Stage } | { state: 'undrawable'; letters: string[] }

/**
 * The section with the checklist as a PDF and a field for the company name. The code for the share link and the other
 * files loads after the report.
 */
export function TakeAway(props: Props) {
  const { words, brand, shown, report } = props
  const [name, setName] = useState(report.name ?? '')
  const [paper, setPaper] = useState<PaperSize>('a4')
  const [making, setMaking] = useState<Making>({ state: 'idle' })
  const canSend = useMemo(() => canShareFile('checklist.pdf'), [])
  // Load the code for the share link and the other files after the first render.
  const more = useSection(props.takeUrl, () => import('./TakeMore.tsx'))

  const maker = useMemo(() => {
    let made: Promise<PdfMaker> | undefined
    return (): Promise<PdfMaker> =>
      (made ??= import('../../../pdf/make.ts').then(
        ({ createPdfMaker }) => createPdfMaker(createWorker, brand.logo),
        (problem: unknown) => {
          made = undefined // Clear the failed import, so that the next click loads the code again.
          throw problem
        },
      ))
  }, [])

  useEffect(() => {
    // Load the worker and its fonts while the visitor reads, so that the download starts immediately.
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
      props.lead || props.sharesAnswers ? 'sender' : 'browser',
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
    // Browsers allow sharing only within seconds after a click. On a slow phone, creating the first PDF can take
    // longer.
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
        <TextField
          id="take-name"
          label={words.name}
          hint={words.nameHelp}
          maxLength={NAME_LIMIT}
          autocomplete="organization"
          value={name}
          onInput={setName}
        />
        <PaperSizeChoice words={words} paper={paper} onPaper={setPaper} />
        <Actions>
          <Button type="submit" size="big" aria-disabled={isMaking}>
            <Icon name="download" />
            {isMaking ? words.making : making.state === 'saved' ? words.saved : words.download}
          </Button>
          {canSend && (
            <Button look="line" onClick={() => void send()}>
              {words.sendPdf}
            </Button>
          )}
          <Button
            look="line"
            onClick={() => {
              print()
            }}
          >
            <Icon name="print" />
            {words.print}
          </Button>
        </Actions>
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

/** Returns the class of the status message. If a button shows the same text, the message is only for screen readers. */
function statusClass({ state }: Making): string | undefined {
  if (state === 'failed' || state === 'undrawable') return 'error'
  return state === 'again' ? undefined : 'visually-hidden'
}
