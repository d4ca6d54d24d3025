import '../islands.css'
import './adviser.css'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { AdviserWords } from '../../messages/ui.ts'
import { NAME_LIMIT, cleanName } from '../../core/model/clean-text.ts'
import { fill } from '../../core/model/format.ts'
import { hasStoredAnswers, listenForAnswers } from '../../state/browser.ts'
import { Actions } from '../../ui/actions/Actions.tsx'
import { Button } from '../../ui/button/Button.tsx'
import { TextField } from '../../ui/field/Field.tsx'
import { FilePicker } from '../../ui/file-picker/FilePicker.tsx'
import { PaperPage } from './PaperPage.tsx'
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
    | 'close'
    | 'failed'
    | 'fileWrong'
  >
  contentUrl: string
  adviserUrl: string
}

/**
 * The adviser's page of one result: a form that opens the result, and the page to read and print. The page exists only in
 * this document. No link, file or event of the site contains it.
 */
export function AdviserApp({ words, contentUrl, adviserUrl }: Props) {
  const { now, openDevice, openFile, close } = useAdviser({ contentUrl, adviserUrl })
  const [hasAnswers, setHasAnswers] = useState(false)
  const [name, setName] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const isShown = now.state === 'shown'

  useEffect(() => {
    setHasAnswers(hasStoredAnswers())
    return listenForAnswers(() => {
      setHasAnswers(true)
    })
  }, [])
  useEffect(() => {
    if (!isShown) return
    // While the page is open, printing leaves out everything else.
    document.documentElement.dataset['paper'] = 'open'
    heading.current?.focus()
    return () => {
      delete document.documentElement.dataset['paper']
    }
  }, [now])

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
      {isShown && (
        <>
          <Actions place="adviser-tools">
            <Button
              onClick={() => {
                print()
              }}
            >
              {words.print}
            </Button>
            <Button look="line" onClick={close}>
              {words.close}
            </Button>
          </Actions>
          <PaperPage paper={now.write(cleanName(name))} heading={heading} />
        </>
      )}
    </div>
  )
}
