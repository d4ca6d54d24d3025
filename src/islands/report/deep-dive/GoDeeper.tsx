import type { DeeperWords } from '../../../messages/ui.ts'
import type { DeepArea } from '../../../core/report/deep-dive.ts'
import type { Report } from '../../../core/report/types.ts'
import { fill } from '../../../core/model/format.ts'
import { deepProgress } from '../../../state/deep-dive.ts'

interface Props {
  areas: readonly DeepArea[]
  report: Report
  words: DeeperWords
}

/** A link to the deep dive of each area. Each link shows how many controls of the area are answered. */
export function GoDeeper({ areas, report, words }: Props) {
  const sum = (count: (area: DeepArea) => number): number =>
    areas.reduce((whole, area) => whole + count(area), 0)
  const total = sum(({ controls }) => controls.length)
  return (
    <section class="band band--rule wrap noprint" id="deeper">
      <div class="head">
        <h2>{words.title}</h2>
        <p class="lede">{words.lead}</p>
        <p>
          {fill(report.scope === 'full' ? words.isFull : words.toFull, {
            n: sum(({ answered }) => answered),
            total,
          })}
        </p>
      </div>
      <ul class="deeper">
        {areas
          .filter(({ controls }) => controls.length > 0)
          .map((area) => {
            const { deep, total: of, place } = deepProgress(area)
            const label = deep > 0 && deep < of ? words.goOn : words.go
            return (
              <li key={area.area.id}>
                <a href={`#${place}`} data-deep={area.area.id}>
                  {fill(label, { area: area.area.name })}
                </a>
                <span class="small muted">{fill(words.count, { deep, total: of })}</span>
              </li>
            )
          })}
      </ul>
    </section>
  )
}
