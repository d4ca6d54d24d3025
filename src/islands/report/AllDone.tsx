import { useState } from 'preact/hooks'
import { fill } from '../../core/model/format.ts'
import { loadJson } from '../../ui/load-json.ts'
import { Button, ButtonLink } from '../../ui/button/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { nothingLeft } from './plan/nothing-left.ts'
import type { SectionProps } from './report-props.ts'
import { EVIDENCE } from './Experts.tsx'
import type { TakeContent } from './take/use-section.ts'

/** The head of a report without an open job: when to check again, the calendar file and the evidence sheet. */
export function AllDone({ report, words, shown, storeWords, isConfined, ...props }: SectionProps) {
  const [said, setSaid] = useState('')
  const save = async (): Promise<string> => {
    const [{ saveCalendar }, content] = await Promise.all([
      import('./take/late-parts.ts'),
      loadJson<TakeContent>(props.takeUrl),
    ])
    return fill(content.take.saved, { file: saveCalendar(report, props, shown.content, content) })
  }
  return (
    <>
      <h2 class="like-h4">{nothingLeft(report, words, shown.content)}</h2>
      {!isConfined && (
        <>
          <Button onClick={() => void save().then(setSaid, () => setSaid(storeWords.partFailed))}>
            <Icon name="calendar" />
            {words.remind}
          </Button>
          <p role="status">{said}</p>
          <ButtonLink look="line" href={EVIDENCE}>
            {words.evidenceFold}
          </ButtonLink>
        </>
      )}
    </>
  )
}
