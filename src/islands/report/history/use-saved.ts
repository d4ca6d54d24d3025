import { useEffect, useMemo } from 'preact/hooks'
import { todayHere } from '../../../state/browser.ts'
import { forgetAsked } from '../../../state/asked.ts'
import { makeId } from '../../../state/id.ts'
import type { ReportContent } from '../../../state/report-view.ts'
import { type SavedAssessments, startSavedAssessments } from '../../../state/saved-assessments.ts'
import { deviceTexts } from '../../../state/saved-storage.ts'
import { acceptAnswers } from '../../../state/validate-stored.ts'
import type { Visit } from '../../../state/visit.ts'

const started = new WeakMap<Visit, SavedAssessments>()

/** Returns the saved assessments of a visit. All parts of the page that call this hook share them. */
export function useSaved({ model, fileWords }: ReportContent, visit: Visit): SavedAssessments {
  const saved = useMemo(() => {
    const known = started.get(visit)
    if (known) return known
    const made = startSavedAssessments({
      ...{ model, visit, texts: deviceTexts('shelf'), today: todayHere },
      accept: acceptAnswers(model, fileWords),
      makeId,
      onSwitch: forgetAsked,
    })
    started.set(visit, made)
    return made
  }, [visit])
  useEffect(() => saved.open(), [saved])
  return saved
}
