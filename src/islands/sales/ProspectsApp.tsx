import '../islands.css'
import './prospects.css'
import { useState } from 'preact/hooks'
import {
  MOST_PROSPECTS,
  type Prospect,
  type Prospects,
  namedLink,
  prospectsTable,
  readProspects,
  tableToPaste,
} from '../../core/clients/prospects.ts'
import { tableAsCsv } from '../../core/exchange/csv.ts'
import { NAME_LIMIT } from '../../core/model/clean-text.ts'
import { fill, formatList, plural } from '../../core/model/format.ts'
import type { ProspectsWords } from '../../messages/ui.ts'
import { todayHere } from '../../state/browser.ts'
import { saveFile } from '../../state/save-and-share.ts'
import { Actions } from '../../ui/actions/Actions.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { copyText } from '../../ui/copy-field/copy-text.ts'
import { TextField } from '../../ui/field/Field.tsx'
import { Notice } from '../../ui/notice/Notice.tsx'
import { Icon } from '../../ui/icons.tsx'
import { submitsTo } from '../../ui/use-listener.ts'
import { ProspectPages } from './ProspectPages.tsx'
import type { ProspectsProps } from './prospects-props.ts'

/** Links and pages for a pasted list of clients. The list exists only in this document, and is in no link, event or storage. */
export function ProspectsApp(props: ProspectsProps) {
  const { words, headings, quizAddress } = props
  const { origin } = new URL(quizAddress)
  const [text, setText] = useState('')
  const [found, setFound] = useState<Prospects>()
  const isNone = found?.list.length === 0
  return (
    <div class="prospects">
      <form
        noValidate
        onSubmit={submitsTo(() => {
          setFound(readProspects(text, headings))
        })}
      >
        <TextField
          id="prospects-names"
          label={words.names}
          hint={fill(words.namesHelp, { max: MOST_PROSPECTS })}
          error={isNone ? words.none : undefined}
          isErrorAnnounced
          rows={6}
          autocomplete="off"
          spellcheck={false}
          value={text}
          onInput={setText}
        />
        <Actions>
          <Button type="submit">{words.make}</Button>
        </Actions>
      </form>
      <div role="status">{found && !isNone && <ListNotes {...props} found={found} />}</div>
      {found && !isNone && (
        <>
          {origin !== location.origin && (
            <Notice>{fill(words.elsewhere, { here: location.origin, there: origin })}</Notice>
          )}
          <LinkTable {...props} list={found.list} />
          <ProspectPages {...props} names={found.list.map(({ name }) => name)} />
        </>
      )}
    </div>
  )
}

/** The highest number of lines that a note names. */
const MOST_LINES = 8

/** Returns the numbers of lines as text: "2, 5 and 7". Of many lines, the first ones and an ellipsis. */
function listLines(lines: readonly number[], language: string): string {
  const first = lines.slice(0, MOST_LINES).map(String)
  return lines.length > MOST_LINES ? `${first.join(', ')} …` : formatList(first, language)
}

/** What the reader must know about the list: how many links there are, and what was left out or changed. */
function ListNotes({ words, language, found }: ProspectsProps & { found: Prospects }) {
  const { list, cut, nameless, twice, formulas, left } = found
  const say = (text: ProspectsWords['made'], n: number): string | false => n > 0 && plural(text, n, language)
  const sayLines = (text: ProspectsWords['made'], lines: readonly number[]): string | false =>
    lines.length > 0 &&
    plural(text, lines.length, language, { lines: listLines(lines, language), max: NAME_LIMIT })
  const notes = [
    sayLines(words.nameless, nameless),
    sayLines(words.twice, twice),
    sayLines(words.cut, cut),
    say(words.formulas, formulas),
    say(words.left, left),
  ].filter((note) => note !== false)
  return (
    <>
      <p class="prospects-made">{plural(words.made, list.length, language)}</p>
      {notes.length > 0 && (
        <ul class="prospects-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The table of links, and the buttons that copy it or save it for a spreadsheet. */
function LinkTable(props: ProspectsProps & { list: readonly Prospect[] }) {
  const { words, language, linkWords, fileWords, quizAddress, brand, list } = props
  const [said, setSaid] = useState<{ at: string; text: string }>()
  const table = () => prospectsTable(list, quizAddress, words)
  const copy = async (at: string, text: string): Promise<void> => {
    setSaid({ at, text: (await copyText(text)) ? linkWords.copied : linkWords.copyFailed })
  }
  const date = todayHere()
  const save = (ending: 'csv' | 'xlsx', bytes: BlobPart, type: string): void => {
    const file = `${fill(words.fileName, { date })}.${ending}`
    saveFile(file, bytes, type)
    setSaid({ at: '', text: fill(fileWords.fileSaved, { file }) })
  }
  const saveExcel = (): void => {
    import('../../paper/excel/workbook.ts').then(
      ({ EXCEL_TYPE, makeWorkbook }) => {
        const about = { title: words.caption, language, date, maker: brand.name }
        save('xlsx', makeWorkbook(table(), about), EXCEL_TYPE)
      },
      () => setSaid({ at: '', text: fileWords.fileFailed }),
    )
  }
  return (
    <>
      <Actions>
        <Button onClick={saveExcel}>
          <Icon name="download" />
          {words.excel}
        </Button>
        <Button look="line" onClick={() => save('csv', tableAsCsv(table()), 'text/csv;charset=utf-8')}>
          {words.csv}
        </Button>
        <Button look="line" onClick={() => void copy('', tableToPaste(table()))}>
          {words.copyAll}
        </Button>
      </Actions>
      <p role="status">{said?.text}</p>
      <div class="prospects-table" role="region" aria-label={words.caption}>
        <table>
          <caption class="visually-hidden">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.client}</th>
              <th scope="col">{words.link}</th>
            </tr>
          </thead>
          <tbody>
            {list.map(({ name }) => {
              const link = namedLink(quizAddress, name)
              const isCopied = said?.at === name && said.text === linkWords.copied
              return (
                <tr key={name}>
                  <th scope="row">
                    <bdi>{name}</bdi>
                  </th>
                  <td>
                    <div class="prospects-link">
                      <span dir="ltr">{link}</span>
                      <Button
                        look="quiet"
                        aria-label={isCopied ? undefined : fill(words.copyOne, { name })}
                        onClick={() => void copy(name, link)}
                      >
                        {isCopied ? linkWords.copied : words.copy}
                      </Button>
                    </div>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}
