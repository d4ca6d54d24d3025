import { sentQuestions } from '../../../core/answers/questions-to-ask.ts'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'
import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
import { loadJson } from '../../../ui/load-json.ts'
import { useFolds } from '../../../ui/use-folds.ts'
import { useReportForm } from '../../report/use-report-form.ts'
import type { HandoverContent } from '../handover-content.ts'
import { AskNow } from './AskNow.tsx'
import type { AskMoreProps, AskPart } from './AskMore.tsx'

async function load(moreUrl: string) {
  const [{ AskMore }, more] = await Promise.all([import('./AskMore.tsx'), loadJson<HandoverContent>(moreUrl)])
  return { AskMore, more }
}

/**
 * The closed disclosures below the list of questions: the message, the choice of its questions, and the reply. Their content loads
 * when the first of them opens.
 */
export function AskFolds(props: AskMoreProps) {
  const { shown, report } = props
  const { form } = useReportForm(props)
  const folds = useFolds<AskPart, Awaited<ReturnType<typeof load>>>(() => load(props.moreUrl))
  const hasUnknown = sentQuestions(report.asks).length > 0
  const hasMessage = hasUnknown || form.others.length > 0
  const fold = (id: AskPart) => {
    const loaded = folds.partOf(id)
    return (
      <Disclosure summary={shown.content.foldTitles[id]} onToggle={folds.onToggle(id)}>
        {loaded && <loaded.AskMore {...props} part={id} more={loaded.more} />}
      </Disclosure>
    )
  }
  return (
    <>
      <div class="ask-folds noprint">
        {hasMessage && fold('preview')}
        {shown.answers && fold('others')}
        {hasMessage && !hasUnknown && <AskNow {...props} id="ask" look="primary" hasMessage={false} />}
        {shown.kind === 'own' && fold('back')}
      </div>
      <LoadFailed of={folds.lazy} words={props.storeWords} />
    </>
  )
}
