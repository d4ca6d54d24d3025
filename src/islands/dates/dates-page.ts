/** The script of the dates page. Opens the date that the URL hash names, and marks dates from the stored answers. */
import type { DateMark } from '../../core/report/date-marks.ts'
import { showBusiness } from '../../first-paint/show-business.ts'
import { hasStoredAnswers } from '../../state/storage.ts'
import { followVisitor } from '../returning/start-links.ts'
import type { DateAnswers, DateMarks } from './read-date-marks.ts'

/** Opens the line or the list that the URL hash names, and all that contain it. Not every browser does. */
function openTarget(root: HTMLElement): void {
  const place = document.getElementById(location.hash.slice(1))
  if (!place || !root.contains(place)) return
  let fold = place.closest('details')
  while (fold) {
    fold.open = true
    fold = fold.parentElement!.closest('details')
  }
  const line = place.closest('[data-date]') ?? place
  line.scrollIntoView()
}

function drawMarks(root: HTMLElement, marks: DateMarks): void {
  const words = JSON.parse(root.dataset['marks']!) as Record<DateMark, string>
  for (const label of root.querySelectorAll<HTMLElement>('[data-mark]')) {
    const line = label.closest<HTMLElement>('[data-date]')!
    const mark = marks[line.dataset['date']!]
    label.hidden = mark === undefined
    label.textContent = mark ? words[mark] : ''
    label.dataset['mark'] = mark ?? ''
  }
}

/**
 * Reads the stored answers, marks the dates, and says how to look something up if there is no IT person. Without stored answers, no
 * date has a mark.
 */
async function showAnswers(root: HTMLElement): Promise<void> {
  const nothing: DateAnswers = { marks: {}, noIt: false }
  const { marks, noIt } = hasStoredAnswers()
    ? await import('./read-date-marks.ts')
        .then(({ readDateMarks }) => readDateMarks(root.dataset['content']!))
        // If the model does not load, the page stays as it is without answers.
        .catch(() => nothing)
    : nothing
  drawMarks(root, marks)
  showBusiness({ isAlone: false, noIt, isBegun: false })
}

/** Starts the timeline in `root`. Its attribute `data-content` is the URL of the JSON file with the quiz model. */
export function startDates(root: HTMLElement): void {
  const follow = (): void => openTarget(root)
  addEventListener('hashchange', follow)
  follow()
  followVisitor(() => void showAnswers(root))
}
