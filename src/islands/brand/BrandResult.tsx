import type { ComponentChildren, Ref } from 'preact'
import { useState } from 'preact/hooks'
import { fill } from '../../core/model/format.ts'
import type { BrandFormWords, ConfigureWords } from '../../messages/ui.ts'
import { saveFile } from '../../state/save-and-share.ts'
import { Actions } from '../../ui/actions/Actions.tsx'
import { Button, ButtonLink } from '../../ui/button/Button.tsx'
import { CopyField } from '../../ui/copy-field/CopyField.tsx'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary/ErrorSummary.tsx'
import { TextField } from '../../ui/field/Field.tsx'
import { Notice } from '../../ui/notice/Notice.tsx'
import { newFileAddress, repositoryOf, uploadAddress } from './github.ts'
import type { LogoChoice } from './stored-brand.ts'

interface Props {
  words: BrandFormWords
  shared: ConfigureWords
  /** The name and the text of the file. */
  file: string
  text: string
  logos: readonly LogoChoice[]
  isSound: boolean
  /** The names of the logos that the file names and that are not here. */
  unseen: readonly string[]
  /** The address of the project on GitHub. `undefined` if the project is not published. */
  source: string | undefined
  problems: readonly { text: ComponentChildren; field: string }[]
  /** A sentence for each language that lacks texts. */
  lacks: readonly string[]
  /** True after the file was asked for. Then the mistakes are listed. */
  isAsked: boolean
  summary: Ref<HTMLDivElement>
  onAsk: () => void
  repository: string
  onRepository: (text: string) => void
}

const bytesOf = (data: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(data.slice(data.indexOf(',') + 1)), (letter) => letter.charCodeAt(0))

/** The end of the form: its mistakes, or the file as a download, as a text, and as a new file on GitHub. */
export function BrandResult(props: Props) {
  const { words, shared, file, text, logos, isSound, unseen, source, problems, lacks } = props
  const { isAsked, summary, onAsk, repository, onRepository } = props
  /** True after the new file was asked for without a repository. */
  const [isWanted, setWanted] = useState(false)
  const place = repositoryOf(repository)
  const address = place && newFileAddress(place, file, text)
  const isTooLong = place !== undefined && address === undefined
  const copyWords = { ...shared, label: words.text }
  return (
    <section class="brand-result" aria-labelledby="brand-result">
      <h2 id="brand-result" class="like-h3">
        {words.result}
      </h2>
      {isAsked && problems.length > 0 && (
        <>
          <ErrorSummary title={words.wrong} problems={problems} elementRef={summary} />
          {import.meta.env.SITE_TRANSLATED && <p class="small muted">{words.messages}</p>}
        </>
      )}
      <p role="status">
        {isSound && (unseen.length > 0 ? fill(words.soundBeside, { list: unseen.join(', ') }) : words.sound)}
      </p>
      {isSound && lacks.map((lack) => <Notice key={lack}>{lack}</Notice>)}
      <Actions>
        <Button
          onClick={() => {
            if (isSound) saveFile(file, text, 'application/yaml')
            else onAsk()
          }}
        >
          {fill(words.download, { name: file })}
        </Button>
        {logos.map(({ name, data }) => (
          <Button
            key={name}
            look="line"
            onClick={() => {
              saveFile(name, bytesOf(data), /\.svg$/i.test(name) ? 'image/svg+xml' : 'image/png')
            }}
          >
            {fill(words.download, { name })}
          </Button>
        ))}
      </Actions>
      <Disclosure summary={words.showText}>
        <div dir="ltr" lang="en">
          <CopyField id="brand-text" text={text} words={copyWords} rows={12} />
        </div>
      </Disclosure>
      <h3 class="like-h4">{words.onGithub}</h3>
      <ol class="brand-steps">
        <li>
          <Disclosure summary={words.copyTitle}>
            <p class="measure">{words.copyHow}</p>
            {source && (
              <p>
                <a href={source}>{source}</a>
              </p>
            )}
          </Disclosure>
        </li>
        <li>
          <TextField
            id="brand-repository"
            label={words.repository}
            hint={words.repositoryHelp}
            error={(isWanted || repository.trim() !== '') && !place ? words.repositoryWrong : undefined}
            value={repository}
            autocomplete="off"
            spellcheck={false}
            onInput={onRepository}
          />
        </li>
        <li>
          {place ? (
            <a href={uploadAddress(place)} target="_blank" rel="noreferrer">
              {words.upload}
            </a>
          ) : (
            <b>{words.upload}</b>
          )}
          <p class="small muted">{words.uploadHelp}</p>
        </li>
        <li>
          {isTooLong ? (
            <p>{words.tooLong}</p>
          ) : (
            <>
              <Actions>
                {isSound && address !== undefined ? (
                  <ButtonLink look="line" href={address} target="_blank" rel="noreferrer">
                    {words.newFile}
                  </ButtonLink>
                ) : (
                  <Button
                    look="line"
                    onClick={() => {
                      if (!isSound) {
                        onAsk()
                        return
                      }
                      setWanted(true)
                      // The field has its error then, which a screen reader reads with it.
                      setTimeout(() => document.getElementById('brand-repository')?.focus())
                    }}
                  >
                    {words.newFile}
                  </Button>
                )}
              </Actions>
              <p class="small muted">{words.newFileHelp}</p>
            </>
          )}
        </li>
      </ol>
    </section>
  )
}
