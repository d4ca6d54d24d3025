import { PaperBlocks } from '../../paper/html/PaperBlocks.tsx'
import '../islands.css'
import './adviser.css'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PaperDocument } from '../../core/documents/paper.ts'
import type { AdviserWords } from '../../messages/ui.ts'
import { NAME_LIMIT, cleanName } from '../../core/model/clean-text.ts'
import { fill } from '../../core/model/format.ts'
import { hasStoredAnswers, listenForAnswers } from '../../state/browser.ts'
import { Actions } from '../../ui/actions/Actions.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { TextField } from '../../ui/field/Field.tsx'
import { FilePicker } from '../../ui/file-picker/FilePicker.tsx'
import { useAdviser } from './use-adviser.ts'

interface Props {
  words: Pick<
    AdviserWords,
    | 'client'
    | 'fromDevice'
    | 'pick'
    | 'fileHelp'
    | 'noAnswers'
    | 'writing'
    | 'print'
    | 'savePdf'
    | 'saveWord'
    | 'making'
    | 'saved'
    | 'saveFailed'
    | 'close'
    | 'failed'
    | 'fileWrong'
  >
  contentUrl: string
  adviserUrl: string
  brand: { name: string; mark?: string | undefined; accent: string; logo?: string | undefined }
}

/**
 * The adviser's page of one result: a form that opens the result, and the page to read and print. The page exists only in
 * this document. No link, file or event of the site contains it.
 */
export function AdviserApp({ words, contentUrl, adviserUrl, brand }: Props) {
  const { now, openDevice, openFile, close } = useAdviser({ contentUrl, adviserUrl })
  const [hasAnswers, setHasAnswers] = useState(false)
  const [name, setName] = useState('')
  const [said, setSaid] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const isShown = now.state === 'shown'

  useEffect(() => {
    setHasAnswers(hasStoredAnswers())
    return listenForAnswers(() => setHasAnswers(true))
  }, [])
  useEffect(() => {
    setSaid('')
    if (!isShown) return
    // While the page is open, printing leaves out everything else.
    document.documentElement.dataset['paper'] = 'open'
    heading.current?.focus()
    return () => {
      delete document.documentElement.dataset['paper']
    }
  }, [now])

  const save = async (kind: 'pdf' | 'word', paper: PaperDocument): Promise<void> => {
    setSaid(words.making)
    try {
      const { savePaper } = await import('../report/take/save-paper.ts')
      setSaid(fill(words.saved, { file: await savePaper(kind, paper, brand) }))
    } catch {
      setSaid(words.saveFailed)
    }
  }
  const paper = isShown ? now.write(cleanName(name)) : undefined

  return (
    <div class="adviser-part">
      <TextField
        id="adviser-client"
        label={words.client}
        maxLength={NAME_LIMIT}
        autocomplete="off"
        value={name}
        onInput={setName}
      />
      {!hasAnswers && <p>{words.noAnswers}</p>}
      <Actions>
        {hasAnswers && (
          <Button aria-disabled={now.state === 'writing'} onClick={() => void openDevice()}>
            {words.fromDevice}
          </Button>
        )}
        <FilePicker words={words.pick} onPick={(file) => void openFile(file)} />
      </Actions>
      <p class="small muted">{words.fileHelp}</p>
      <p class="visually-hidden" role="status">
        {now.state === 'writing' ? words.writing : ''}
      </p>
      {now.state === 'failed' && (
        <p class="error" role="alert">
          {words.failed}
        </p>
      )}
      {now.state === 'refused' && (
        <div class="error" role="alert">
          <p>{fill(words.fileWrong, { file: now.file })}</p>
          <ul>
            {now.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      {paper && (
        <>
          <Actions class="adviser-tools">
            <Button onClick={() => print()}>{words.print}</Button>
            {(['pdf', 'word'] as const).map((kind) => (
              <Button key={kind} look="line" onClick={() => void save(kind, paper)}>
                {kind === 'pdf' ? words.savePdf : words.saveWord}
              </Button>
            ))}
            <Button look="line" onClick={close}>
              {words.close}
            </Button>
          </Actions>
          <p role="status" class="noprint">
            {said}
          </p>
          <article class="paper-page" lang={paper.language} aria-labelledby="paper-heading">
            <p class="small muted">{paper.labels.runningHead}</p>
            <h3 id="paper-heading" tabIndex={-1} ref={heading}>
              {paper.heading}
            </h3>
            <p>{paper.lead}</p>
            <ul class="paper-facts">
              {paper.facts.map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
            <PaperBlocks blocks={paper.blocks} level={4} captionClass="visually-hidden" />
          </article>
        </>
      )}
    </div>
  )
}
