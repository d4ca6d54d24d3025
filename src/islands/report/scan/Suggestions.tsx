import { Fragment } from 'preact'
import type { ScanningWords } from '../../../messages/ui.ts'
import type { Scope } from '../../../core/model/model.ts'
import { fill, plural } from '../../../core/model/format.ts'
import type { LaidSuggestion } from '../../../core/scan/view.ts'
import { Suggested, Toggle } from './ScanParts.tsx'
import { Button } from '../../../ui/button/Button.tsx'

interface Props {
  suggestions: readonly LaidSuggestion[]
  /** The scope of the quiz. In the quick scope, suggestions for controls that are not critical form a second list. */
  scope: Scope
  words: ScanningWords
  /** The language of the texts as a BCP 47 tag, such as `en`. */
  language: string
  /** Accepts the suggestions for these control ids. `text` is the announcement for screen readers. */
  onTake: (controls: string[], text: string) => void
  onBack: (controls: string[]) => void
}

const idsOf = (suggestions: readonly LaidSuggestion[]): string[] =>
  suggestions.map(({ control }) => control.id)

/** The answers that scanner reports suggest, with buttons to accept one answer or all answers. */
export function Suggestions({ suggestions, scope, words, language, onTake, onBack }: Props) {
  const untaken = suggestions.filter(({ isTaken }) => !isTaken)
  const taken = suggestions.filter(({ isTaken }) => isTaken)
  const isLater = ({ control }: LaidSuggestion): boolean => scope === 'quick' && !control.critical
  const lists = [
    { id: 'now', note: '', list: suggestions.filter((one) => !isLater(one)) },
    { id: 'later', note: words.later, list: suggestions.filter(isLater) },
  ]
  return (
    <section class="scan-part">
      <div class="actions">
        <h3>{plural(words.suggest, suggestions.length, language)}</h3>
        {untaken.length > 1 && (
          <Button
            size="small"
            onClick={() => onTake(idsOf(untaken), plural(words.tookAll, untaken.length, language))}
          >
            {fill(words.takeAll, { n: untaken.length })}
          </Button>
        )}
        {untaken.length === 0 && taken.length > 1 && (
          <Button look="line" size="small" onClick={() => onBack(idsOf(taken))}>
            {words.backAll}
          </Button>
        )}
      </div>
      <p>{suggestions.length > 0 ? words.suggestLead : words.suggestNone}</p>
      {lists.map(
        ({ id, note, list }) =>
          list.length > 0 && (
            <Fragment key={id}>
              {note && <p class="scan-sub">{note}</p>}
              <ol class="scan-list">
                {list.map((one) => (
                  <li key={one.control.id}>
                    <Suggested suggestion={one} words={words} language={language} />
                    <Toggle
                      isTaken={one.isTaken}
                      words={words}
                      what={one.control.words.title}
                      onTake={() => {
                        onTake([one.control.id], fill(words.tookOne, { title: one.control.words.title }))
                      }}
                      onBack={() => onBack([one.control.id])}
                    />
                  </li>
                ))}
              </ol>
            </Fragment>
          ),
      )}
    </section>
  )
}
