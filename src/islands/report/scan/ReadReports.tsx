import type { RefObject } from 'preact'
import type { ScanningWords } from '../../../messages/ui.ts'
import { fill, plural } from '../../../core/model/format.ts'
import type { Facts } from '../../../core/scan/suggestions.ts'
import type { ReadReport } from '../../../state/scan-session.ts'
import { Toggle } from './ScanParts.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { Notice } from '../../../ui/notice/Notice.tsx'

interface Props {
  reports: readonly ReadReport[]
  /** The facts in the scanner reports, including facts that the visitor's answers already contain. */
  facts: Facts
  /** The facts about the business that the visitor accepted from the scanner reports. */
  tookFacts: Facts
  words: ScanningWords
  /** The language of the texts as a BCP 47 tag, such as `en`. */
  language: string
  /** Microsoft 365 plan id → name of the plan. */
  plans: Readonly<Record<string, string>>
  heading: RefObject<HTMLHeadingElement>
  onRemove: (place: number) => void
  onTake: (fact: keyof Facts, text: string) => void
  onBack: (fact: keyof Facts) => void
}

/** The list of the scanner reports that the browser has read, and the facts about the business from these reports. */
export function ReadReports(props: Props) {
  const { reports, facts, tookFacts, words, language, plans, heading, onRemove, onTake, onBack } = props
  const factLines = [
    facts.plan && (['plan', fill(words.plan, { plan: plans[facts.plan] ?? facts.plan })] as const),
    facts.people && (['people', plural(words.people, facts.people, language)] as const),
  ]
  return (
    <section class="scan-part">
      <h3 tabIndex={-1} ref={heading}>
        {words.reports}
      </h3>
      <ul class="scan-list">
        {reports.map(({ title, count, warning }, place) => (
          <li key={place}>
            <div>
              <p class="scan-title">{title}</p>
              <p class="small muted">{count}</p>
              {warning && <Notice>{warning}</Notice>}
            </div>
            <Button
              look="quiet"
              size="small"
              aria-label={fill(words.removeOf, { report: title })}
              onClick={() => onRemove(place)}
            >
              {words.remove}
            </Button>
          </li>
        ))}
        {factLines.map(
          (line) =>
            line && (
              <li key={line[0]}>
                <p>{line[1]}</p>
                <Toggle
                  isTaken={line[0] in tookFacts}
                  words={words}
                  what={line[1]}
                  onTake={() => onTake(line[0], line[1])}
                  onBack={() => onBack(line[0])}
                />
              </li>
            ),
        )}
      </ul>
    </section>
  )
}
