import { useMemo, useState } from 'preact/hooks'
import type { PdfProblem } from '../../../paper/pdf/make.ts'
import { filledChecklist } from '../../../core/documents/checklist.ts'
import type { PaperDocument } from '../../../core/documents/paper.ts'
import { type PaperSize, paperOf } from '../../../core/documents/paper-size.ts'
import { cleanName } from '../../../core/model/clean-text.ts'
import { fill } from '../../../core/model/format.ts'
import type { ResultWords } from '../../../messages/ui.ts'
import type { ReportForm } from '../../../state/report-form.ts'
import { announce } from '../../../state/browser.ts'
import { canShareFile, saveFile, shareFile } from '../../../state/save-and-share.ts'
import { whenIdle } from '../../../ui/when-idle.ts'
import type { SectionProps } from '../report-props.ts'
import { useReportForm } from '../use-report-form.ts'
import { pdfMakerOf } from './pdf-maker.ts'

/** What the checklist contains: the result, its texts and the brand. */
export type ChecklistProps = Pick<
  SectionProps,
  'session' | 'shown' | 'words' | 'report' | 'brand' | 'lead' | 'sharesAnswers'
>

type Stage = 'idle' | 'making' | 'saved' | 'failed' | 'again'
export type Making = { state: Stage } | { state: 'undrawable'; letters: string[] }

/** The checklist as a PDF or a Word file: its form, its actions, and the state of the last action. */
export interface ChecklistPdf {
  name: string
  paper: PaperSize
  onName: (name: string) => void
  onPaper: (paper: PaperSize) => void
  making: Making
  isMaking: boolean
  /** The text of the status message: the state of the last action. */
  said: string
  /** True if the device can pass a PDF to its share sheet. */
  canSend: boolean
  /** Makes the PDF before the visitor asks for it, so that the download starts immediately. Never rejects. */
  makeAhead: () => void
  download: () => Promise<void>
  send: () => Promise<void>
  downloadWord: () => Promise<void>
}

/** Makes the checklist as a PDF or a Word file. All callers share the business name and the paper size. */
export function useChecklistPdf(props: ChecklistProps): ChecklistPdf {
  const { words, brand, shown, report } = props
  const { form, name, change: setForm } = useReportForm(props)
  const [making, setMaking] = useState<Making>({ state: 'idle' })
  const canSend = useMemo(() => canShareFile('checklist.pdf'), [])
  const paper = form.paper ?? paperOf(navigator.language)

  const write = (): PaperDocument =>
    filledChecklist(
      { ...report, name: cleanName(name) },
      shown.content.words,
      brand,
      props.lead || props.sharesAnswers ? 'sender' : 'browser',
    )
  const makePdf = async (page: PaperDocument): Promise<Uint8Array<ArrayBuffer>> =>
    (await pdfMakerOf(brand)).make(page, brand, paper)
  const run = async (act: (page: PaperDocument) => Promise<Stage>): Promise<void> => {
    const checklist = write()
    setMaking({ state: 'making' })
    try {
      setMaking({ state: await act(checklist) })
    } catch (problem) {
      const { kind, characters } = problem as Partial<PdfProblem>
      setMaking(kind === 'letters' ? { state: 'undrawable', letters: characters ?? [] } : { state: 'failed' })
    }
  }
  const make = (
    give: (file: string, bytes: Uint8Array<ArrayBuffer>) => Stage | Promise<Stage>,
  ): Promise<void> =>
    run(async (page) => {
      const state = await give(`${page.fileName}.pdf`, await makePdf(page))
      announce('pdf')
      return state
    })
  const change = (changed: Partial<ReportForm>): void => {
    setForm(changed)
    // The saved file has the previous name and paper size. So the button offers the download again.
    if (making.state !== 'making') setMaking({ state: 'idle' })
  }
  return {
    ...{ name, paper, making, canSend, isMaking: making.state === 'making', said: sayMaking(making, words) },
    onName: (typed) => change({ name: typed }),
    onPaper: (chosen) => change({ paper: chosen }),
    makeAhead: () =>
      // A failure appears when the visitor asks for the file.
      whenIdle(() => void makePdf(write()).catch(() => undefined)),
    download: () =>
      make((file, bytes) => {
        saveFile(file, bytes, 'application/pdf')
        return 'saved'
      }),
    send: () =>
      // Browsers allow sharing only within seconds after a click. On a slow phone, making the first PDF takes
      // longer, and the browser refuses. The state `again` asks the visitor to click again.
      make(async (file, bytes) => ((await shareFile(file, bytes)) === 'refused' ? 'again' : 'idle')),
    downloadWord: () =>
      run(async (page) => {
        const { saveWord } = await import('./save-word.ts')
        await saveWord(page, brand, paper)
        return 'saved'
      }),
  }
}

/** State of the last action → the key of its sentence. */
const SENTENCES = { making: 'making', saved: 'saved', again: 'sendAgain', failed: 'downloadFailed' } as const

function sayMaking(making: Making, words: ResultWords): string {
  if (making.state === 'undrawable') return fill(words.undrawable, { list: making.letters.join(' ') })
  return making.state === 'idle' ? '' : words[SENTENCES[making.state]]
}

/** Returns the class of the status message. */
export function statusClass({ state }: Making): string {
  return state === 'failed' || state === 'undrawable' ? 'error' : 'pdf-status'
}
