import { useEffect, useMemo } from 'preact/hooks'
import { todayHere } from '../../../state/browser.ts'
import { forgetAsked } from '../../../state/asked.ts'
import { makeId } from '../../../state/id.ts'
import { type SavedAssessments, startSavedAssessments } from '../../../state/saved-assessments.ts'
import { deviceTexts } from '../../../state/saved-storage.ts'
import { soundRecords } from '../../../core/answers/check-records.ts'
import { acceptAnswers } from '../../../state/validate-stored.ts'
import { emptyForm, reportForm } from '../../../state/report-form.ts'
import type { OwnAnswers } from '../report-props.ts'

const started = new WeakMap<OwnAnswers['visit'], SavedAssessments>()

/** Returns the saved assessments of a visit. All parts of the page that call this hook share them. */
export function useSaved({ session, content, visit }: OwnAnswers): SavedAssessments {
  const { model, fileWords } = content
  const saved = useMemo(() => {
    const known = started.get(visit)
    if (known) return known
    const made = startSavedAssessments({
      ...{ model, visit, texts: deviceTexts('shelf'), today: todayHere },
      accept: acceptAnswers(model, fileWords, (given) => soundRecords(model, given)),
      makeId,
      onSwitch: () => {
        forgetAsked()
        session.storeName(undefined)
        reportForm(session).set(emptyForm('own'))
      },
    })
    started.set(visit, made)
    return made
  }, [visit])
  useEffect(() => saved.open(), [saved])
  return saved
}
