import { useRef, useState } from 'preact/hooks'
import { CONTACT } from '../../core/documents/leave-behind.ts'
import { paperOf } from '../../core/documents/paper-size.ts'
import { fill, formatList, plural } from '../../core/model/format.ts'
import { todayHere } from '../../state/browser.ts'
import { saveFile } from '../../state/save-and-share.ts'
import type { ReportContent } from '../../state/report-view.ts'
import { Actions } from '../../ui/actions/Actions.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { TextField } from '../../ui/field/Field.tsx'
import { Icon } from '../../ui/icons.tsx'
import { loadJson } from '../../ui/load-json.ts'
import { submitsTo } from '../../ui/use-listener.ts'
import { PaperSizeChoice } from '../report/take/PaperSizeChoice.tsx'
import { $contact } from './contact.ts'
import type { PackedPages } from './pack-pages.ts'
import type { ProspectsProps } from './prospects-props.ts'

type ZipState = { state: 'idle' | 'failed' | 'tooLong' } | { state: 'making'; done: number } | PackedPages

/** A ZIP with a leave-behind for each client of the list. */
export function ProspectPages(props: ProspectsProps & { names: readonly string[] }) {
  const { words, fileWords, paperWords, leaveWords, contentUrl, quizAddress, brand, names } = props
  const [contact, setContact] = useState(() => $contact.get().filter(Boolean).join('\n'))
  const [paper, setPaper] = useState(() => paperOf(navigator.language))
  const [zip, setZip] = useState<ZipState>({ state: 'idle' })
  const isStopped = useRef(false)
  const isMaking = zip.state === 'making'
  const isLong = contact.trim().split('\n').length > CONTACT.lines

  const make = async (): Promise<void> => {
    isStopped.current = false
    setZip({ state: 'making', done: 0 })
    const today = todayHere()
    try {
      const [content, { packPages }, { startZip }, { pdfMakerOf }] = await Promise.all([
        loadJson<ReportContent>(contentUrl),
        import('./pack-pages.ts'),
        import('../clients/zip.ts'),
        import('../report/take/pdf-maker.ts'),
      ])
      const packed = await packPages({
        ...{ names, content, leaveWords, brand, paper },
        facts: { today, contact: contact.split('\n'), quizUrl: quizAddress },
        makePdf: (await pdfMakerOf(brand)).make,
        zip: startZip(),
        onProgress: (done) => setZip({ state: 'making', done }),
        isStopped: () => isStopped.current,
      })
      if (packed.state === 'done') saveFile(fill(words.zipName, { date: today }), packed.zip, packed.zip.type)
      setZip(packed)
    } catch (problem) {
      setZip({ state: (problem as { kind?: unknown }).kind === 'making' ? 'tooLong' : 'failed' })
    }
  }
  return (
    <form
      class="prospects-pages"
      noValidate
      onSubmit={submitsTo(() => {
        if (isLong) document.getElementById('prospects-contact')?.focus()
        else if (!isMaking) void make()
      })}
    >
      <h3 class="like-h4">{words.pages}</h3>
      <TextField
        id="prospects-contact"
        label={words.contact}
        error={isLong ? fill(words.contactLong, { max: CONTACT.lines }) : undefined}
        isErrorAnnounced
        hint={fill(words.contactHelp, { max: CONTACT.lines, brand: brand.name })}
        rows={3}
        maxLength={CONTACT.lines * CONTACT.length}
        autocomplete="off"
        value={contact}
        onInput={setContact}
      />
      <PaperSizeChoice words={paperWords} name="prospects-paper" paper={paper} onPaper={setPaper} />
      <Actions>
        <Button type="submit" aria-disabled={isMaking}>
          <Icon name="download" />
          {fileWords.zipMake}
        </Button>
        {isMaking && (
          <Button
            look="line"
            onClick={() => {
              isStopped.current = true
            }}
          >
            {fileWords.zipCancel}
          </Button>
        )}
      </Actions>
      {zip.state === 'making' && (
        <progress value={zip.done} max={names.length} aria-label={fileWords.zipMake} />
      )}
      <p role="status" class={zip.state === 'failed' || zip.state === 'tooLong' ? 'error' : undefined}>
        {sayZip(zip, props)}
      </p>
    </form>
  )
}

/** Returns the sentence about the ZIP: what it waits for, or what became of it. */
function sayZip(
  zip: ZipState,
  { words, fileWords, language, names }: Parameters<typeof ProspectPages>[0],
): string {
  switch (zip.state) {
    case 'idle':
      return ''
    case 'making':
      return fill(fileWords.zipMaking, { done: zip.done + 1, total: names.length })
    case 'stopped':
      return fileWords.zipStopped
    case 'failed':
      return fileWords.zipFailed
    case 'tooLong':
      return words.tooLong
    case 'done': {
      const { files, undrawable } = zip
      const left = fill(fileWords.zipLetters, { list: formatList(undrawable, language) })
      return `${plural(fileWords.zipSaved, files, language)} ${undrawable.length > 0 ? left : ''}`.trim()
    }
  }
}
