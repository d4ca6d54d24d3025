/** Updates the timeline of the dates page to the visitor's day, which is later than the day of the build. */
import { fill } from '../../core/model/format.ts'
import { dateInWords } from '../../core/model/format-dates.ts'

const SECTIONS = ['past', 'coming'] as const

/** Shows the texts of a line for after its date, and hides the texts for before. */
function turnPast(line: HTMLElement): void {
  for (const text of line.querySelectorAll<HTMLElement>('[data-while]'))
    text.hidden = text.dataset['while'] !== 'past'
}

/**
 * Moves the lines whose period ended before `today` (ISO date) to the past dates, and writes `today` between past and
 * coming dates. The past dates have a group for each line that can move.
 */
export function movePastDates(page: ParentNode, today: string): void {
  const section = (name: string): Element => page.querySelector(`section[aria-labelledby="part-${name}"]`)!
  for (const line of section('coming').querySelectorAll<HTMLElement>('[data-last]')) {
    if (line.dataset['last']! >= today) continue
    const group = line.closest<HTMLElement>('[data-group]')!
    const target = section('past').querySelector<HTMLElement>(`[data-group="${group.dataset['group']!}"]`)!
    turnPast(line)
    target.querySelector('ol')!.append(line)
    target.hidden = false
    group.hidden = !group.querySelector('[data-last]')
  }
  for (const name of SECTIONS) {
    const count = String(section(name).querySelectorAll('[data-date]').length)
    for (const place of page.querySelectorAll(`a[href="#part-${name}"] b, [data-count="${name}"]`))
      place.textContent = count
  }
  const isEmpty = !section('coming').querySelector('[data-date]')
  for (const part of page.querySelectorAll<HTMLElement>('[data-coming]'))
    part.hidden = (part.dataset['coming'] === 'some') === isEmpty
  const mark = page.querySelector<HTMLElement>('[data-today]')!
  mark.textContent = fill(mark.dataset['today']!, { date: dateInWords(today, mark.dataset['language']!) })
}
