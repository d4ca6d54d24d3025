import { useMemo, useRef, useState } from 'preact/hooks'
import type { Client, ClientViewWords } from '../../core/clients/client.ts'
import { latestAnswers } from '../../core/clients/client.ts'
import { clientFileName, clientsTable, gapsTable, sinceTable } from '../../core/clients/tables.ts'
import type { ClientFigures } from '../../core/clients/figures.ts'
import type { GapRow, SinceRow } from '../../core/clients/views.ts'
import { tableAsCsv } from '../../core/exchange/csv.ts'
import { writeWorkspace } from '../../core/clients/workspace.ts'
import { paperOf } from '../../core/documents/paper-size.ts'
import { fill, formatList, plural } from '../../core/model/format.ts'
import { dateInWords } from '../../core/model/format-dates.ts'
import { writeReport } from '../../core/report/report.ts'
import { saveFile } from '../../state/save-and-share.ts'
import { Actions } from '../../ui/actions/Actions.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { ChoiceGroup } from '../../ui/choice/Choice.tsx'
import { Icon } from '../../ui/icons.tsx'
import { PaperSizeChoice } from '../report/take/PaperSizeChoice.tsx'
import { type FileKind, fileMakers } from './client-files.ts'
import type { ClientsProps } from './clients-props.ts'
import { type Packed, packClients, packable } from './pack-clients.ts'
import { GapTickets } from './GapTickets.tsx'
import type { OpenDesk } from './open-desk.ts'
import type { ViewId } from './view-state.ts'

interface Props extends ClientsProps {
  open: OpenDesk
  clients: readonly Client[]
  view: ViewId
  viewWords: ClientViewWords
  /** The rows of the current view. */
  figures: readonly ClientFigures[]
  gaps: readonly GapRow[]
  since: readonly SinceRow[]
}

/** The files that leave the page: a ZIP with a file for each client, a table, and the client list. */
export function TakeDesk(props: Props) {
  const { words, open, clients, view, viewWords, figures, gaps, since } = props
  const { content, desk, today } = open
  const { model } = content
  const [saved, setSaved] = useState('')
  const save = (name: string, text: BlobPart, type: string): void => {
    saveFile(name, text, type)
    setSaved(fill(words.fileSaved, { file: name }))
  }
  const saveTable = (ending: 'csv' | 'xlsx'): void => {
    const file = clientFileName(viewWords, view === 'areas' ? 'clients' : view, today, ending)
    const table =
      view === 'gaps'
        ? gapsTable(viewWords, gaps)
        : view === 'since'
          ? sinceTable(viewWords, since)
          : clientsTable(model, viewWords, figures)
    if (ending === 'csv') {
      save(file, tableAsCsv(table), 'text/csv;charset=utf-8')
      return
    }
    const { language } = viewWords
    const about = { title: words.takeTitle, language, date: today, maker: props.report.brand.name }
    import('../../paper/excel/workbook.ts').then(
      ({ EXCEL_TYPE, makeWorkbook }) => save(file, makeWorkbook(table, about), EXCEL_TYPE),
      () => setSaved(words.fileFailed),
    )
  }
  const saveWorkspace = (): void => {
    const text = writeWorkspace(model, { ...viewWords, file: content.fileWords }, clients)
    save(clientFileName(viewWords, 'workspace', today), text, 'application/json')
    desk.noteSaved()
  }
  return (
    <section class="desk-take noprint" aria-labelledby="desk-take">
      <h2 id="desk-take">{words.takeTitle}</h2>
      <p>{words.takeLead}</p>
      <div class="desk-takes">
        <ZipPart {...props} />
        <div class="desk-part">
          <h3 class="like-h4">{words.csv}</h3>
          <p>{words.csvHolds}</p>
          <Actions>
            <Button look="line" onClick={() => saveTable('xlsx')}>
              <Icon name="download" />
              {words.excelSave}
            </Button>
            <Button look="line" onClick={() => saveTable('csv')}>
              {words.csvSave}
            </Button>
          </Actions>
        </div>
        <div class="desk-part">
          <h3 class="like-h4">{words.workspace}</h3>
          <p>{words.workspaceHolds}</p>
          <Actions>
            <Button look="line" onClick={saveWorkspace}>
              <Icon name="download" />
              {words.workspaceSave}
            </Button>
          </Actions>
        </div>
        {view === 'gaps' && <GapTickets {...props} />}
      </div>
      <p role="status">{saved}</p>
    </section>
  )
}

/** What is said about a finished ZIP. The page does not keep the ZIP itself. */
type DoneZip = Omit<Extract<Packed, { state: 'done' }>, 'zip'>
type ZipState = { state: 'idle' | 'failed' | 'stopped' } | { state: 'making'; done: number } | DoneZip

/** The ZIP with a file for each client that the filter shows. */
function ZipPart({ words, open, clients, figures, report: { brand } }: Props) {
  const { content, today } = open
  const { model, words: reportWords, pageWords } = content
  const { language } = reportWords
  const [paper, setPaper] = useState(() => paperOf(navigator.language))
  const [wanted, setWanted] = useState<FileKind | 'both'>('pdf')
  const [zip, setZip] = useState<ZipState>({ state: 'idle' })
  const isStopped = useRef(false)
  const makers = useMemo(() => fileMakers(reportWords, brand, paper), [paper])
  const shown = useMemo(() => {
    const ids = new Set(figures.map(({ id }) => id))
    return clients.filter(({ id }) => ids.has(id))
  }, [clients, figures])
  const count = packable(shown).length
  const kinds: FileKind[] = wanted === 'both' ? ['pdf', 'word'] : [wanted]
  const isMaking = zip.state === 'making'

  const make = async (): Promise<void> => {
    isStopped.current = false
    setZip({ state: 'making', done: 0 })
    try {
      const { startZip } = await import('./zip.ts')
      const packed = await packClients({
        ...{ clients: shown, kinds, makers, startZip },
        reportOf: (client) =>
          writeReport(model, reportWords, latestAnswers(client)!.answers, { today, name: client.name }),
        onProgress: (done) => {
          setZip({ state: 'making', done })
        },
        isStopped: () => isStopped.current,
      })
      if (packed.state === 'stopped') {
        setZip(packed)
        return
      }
      const { zip: file, ...done } = packed
      saveFile(fill(words.zipName, { date: today }), file, file.type)
      setZip(done)
    } catch {
      setZip({ state: 'failed' })
    }
  }
  return (
    <form
      class="desk-part desk-part--main"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isMaking) void make()
      }}
    >
      <h3 class="like-h4">{words.zip}</h3>
      <p>
        {words.zipHolds} {plural(words.zipShown, count, language)}
      </p>
      <ChoiceGroup
        legend={words.formats}
        name="desk-format"
        options={(['pdf', 'word', 'both'] as const).map((value) => ({ value, label: words[value] }))}
        value={wanted}
        onChange={setWanted}
        class="papers"
      />
      <PaperSizeChoice words={pageWords} name="desk-paper" paper={paper} onPaper={setPaper} />
      <Actions>
        <Button type="submit" aria-disabled={isMaking || count === 0}>
          <Icon name="download" />
          {words.zipMake}
        </Button>
        {isMaking && (
          <Button
            look="line"
            onClick={() => {
              isStopped.current = true
            }}
          >
            {words.zipCancel}
          </Button>
        )}
      </Actions>
      {zip.state === 'making' && (
        <progress value={zip.done} max={count * kinds.length} aria-label={words.zipMake} />
      )}
      <p role="status" class={zip.state === 'failed' ? 'error' : undefined}>
        {zip.state === 'making'
          ? fill(words.zipMaking, { done: zip.done + 1, total: count * kinds.length })
          : zip.state === 'failed'
            ? words.zipFailed
            : zip.state === 'stopped'
              ? words.zipStopped
              : zip.state === 'done' && sayDone(zip, words, language)}
      </p>
    </form>
  )
}

function sayDone(
  { files, withoutAnswers, older, undrawable }: DoneZip,
  words: Props['words'],
  language: string,
): string {
  const list = (names: readonly string[]): string => formatList(names, language)
  return [
    plural(words.zipSaved, files, language),
    withoutAnswers.length > 0 && fill(words.zipSkipped, { list: list(withoutAnswers) }),
    older.length > 0 &&
      fill(words.zipOlder, {
        list: list(older.map(({ name, date }) => `${name} (${dateInWords(date, language)})`)),
      }),
    undrawable.length > 0 && fill(words.zipLetters, { list: list(undrawable) }),
  ]
    .filter(Boolean)
    .join(' ')
}
