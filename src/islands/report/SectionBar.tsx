import { useEffect, useState } from 'preact/hooks'
import type { ResultWords } from '../../messages/ui.ts'
import type { Report } from '../../core/report/types.ts'
import { adoptStyles } from '../../ui/adopt-styles.ts'
import sheet from './section-bar-page.css?inline'

interface Props {
  report: Report
  words: ResultWords
  /** True if the report has the section with downloads and the share link. */
  hasDownloads: boolean
}

/** Returns the sections of the report, each with its short name and a number for the section bar. */
function sectionsOf({ report, words, hasDownloads }: Props): { id: string; name: string; count?: number }[] {
  const jobs = report.actions.filter(({ group }) => group !== 'findOut').length
  return [
    { id: 'result', name: words.barResult },
    { id: 'plan', name: words.barPlan, count: jobs },
    ...(report.asks.length > 0 ? [{ id: 'find', name: words.barAsk, count: report.asks.length }] : []),
    ...(report.known === 'tooFew' ? [] : [{ id: 'risks', name: words.barRisks }]),
    ...(hasDownloads ? [{ id: 'take', name: words.barTake }] : []),
  ]
}

/**
 * Links to the main sections, at the edge of the window. Marks the section that the visitor reads. A report in a frame
 * has none, because the frame is as tall as its content.
 */
export function SectionBar(props: Props) {
  const sections = sectionsOf(props)
  adoptStyles(sheet)
  const current = useCurrentSection(sections.map(({ id }) => id))
  return (
    <nav class="section-bar noprint" aria-label={props.words.bar}>
      <ul class="wrap">
        {sections.map(({ id, name, count }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
              {name}
              {count !== undefined && count > 0 && <b> {count}</b>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Returns the id of the last section whose start is above the middle of the window. */
function useCurrentSection(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState(ids[0])
  const key = ids.join(' ')
  useEffect(() => {
    const seen = new Set<string>()
    // The observer watches the area from far above the window to the middle of the window. A section inside this area
    // has started above the middle.
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target.id)
          else seen.delete(target.id)
        }
        setCurrent(ids.findLast((id) => seen.has(id)) ?? ids[0])
      },
      { rootMargin: '1000000px 0px -50% 0px' },
    )
    // Most sections are rendered after the bar, each in a task of its own (InTurn).
    let waiting = ids
    const observeNew = (): void => {
      waiting = waiting.filter((id) => {
        const element = document.getElementById(id)
        if (element) observer.observe(element)
        return !element
      })
      if (waiting.length === 0) added.disconnect()
    }
    const added = new MutationObserver(observeNew)
    added.observe(document.body, { childList: true, subtree: true })
    observeNew()
    return () => {
      added.disconnect()
      observer.disconnect()
    }
  }, [key])
  return current
}
