import type { DeeperWords } from '../../../messages/ui.ts'
import type { DeepArea } from '../../../core/report/deep-dive.ts'
import type { Report } from '../../../core/report/types.ts'
import { fill, plural } from '../../../core/model/format.ts'
import { deepProgress } from '../../../state/deep-dive.ts'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'

interface Props {
  areas: readonly DeepArea[]
  report: Report
  words: DeeperWords
}

/** The list of areas, each with a link to the deep dive and the number of its answered controls. */
export function GoDeeper({ areas, report, words }: Props) {
  const sum = (count: (area: DeepArea) => number): number =>
    areas.reduce((whole, area) => whole + count(area), 0)
  const total = sum(({ controls }) => controls.length)
  const answered = sum((area) => area.answered)
  return (
    <Disclosure hasBar class="areas-fold noprint" summary={fill(words.title, { n: answered, total })}>
      <p>
        {words.lead} {fill(report.scope === 'full' ? words.isFull : words.toFull, { total })}
      </p>
      <ul class="deeper">
        {areas
          .filter(({ controls }) => controls.length > 0)
          .map((area) => {
            const { deep, total: of, place } = deepProgress(area)
            const label = deep > 0 && deep < of ? words.goOn : words.go
            const open = of - area.answered
            return (
              <li key={area.area.id}>
                <a href={`#${place}`} data-deep={area.area.id}>
                  {fill(label, { area: area.area.name })}
                </a>
                <span class="small muted">
                  {fill(words.count, { n: area.answered, total: of })}
                  {open > 0 && ` ${plural(words.countNew, open, report.language)}`}
                </span>
              </li>
            )
          })}
      </ul>
    </Disclosure>
  )
}
