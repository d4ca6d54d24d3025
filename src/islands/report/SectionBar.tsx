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

/** A section of the report: the id of its element, its short name, and a number for the section bar. */
interface Section {
  id: string
  name: string
  count?: number | undefined
}

function sectionsOf({ report, words, hasDownloads }: Props): Section[] {
  const jobs = report.actions.filter(({ group }) => group !== 'findOut').length
  return [
    { id: 'result', name: words.barResult },
    { id: 'plan', name: words.barPlan, count: jobs },
    ...(report.head.ask ? [{ id: 'find', name: words.barAsk, count: report.head.ask.questions }] : []),
    ...(report.known === 'tooFew' ? [] : [{ id: 'risks', name: words.barRisks }]),
    ...(hasDownloads ? [{ id: 'take', name: words.barTake }] : []),
  ]
}

/**
 * The section bar, with links to the main sections of the report. The bar does not scroll with the page. It
 * is at the top of the window, or at the lower edge on a phone. It marks the section that the visitor reads.
 * A report in a frame has no section bar, because the frame is as tall as its content.
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
    for (const id of ids) {
      const element = document.getElementById(id)
      if (element) observer.observe(element)
    }
    return () => {
      observer.disconnect()
    }
  }, [key])
  return current
}
