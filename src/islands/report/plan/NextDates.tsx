import type { Report } from '../../../core/report/types.ts'
import type { ReportWords } from '../../../messages/ui.ts'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'

interface Props {
  report: Pick<Report, 'dates'>
  words: ReportWords['nextDates']
  datesUrl: string
}

/** The next dates on which Microsoft changes a service. Folded if none is certain to affect the business. */
export function NextDates({ report: { dates }, words, datesUrl }: Props) {
  if (dates.length === 0) return null
  const isSure = dates.some((date) => date.isSure)
  return (
    <section class="wrap" aria-labelledby="next-dates">
      <Disclosure
        class="next-dates-fold"
        open={isSure}
        summary={
          <>
            <h2 id="next-dates" class="like-h4">
              {isSure ? words.title : words.titleCheck}
            </h2>
            <span class="job-count">{dates.length}</span>
          </>
        }
      >
        <p class="small">{words.lead}</p>
        <ol class="next-dates">
          {dates.map(({ id, whenText, title, note }) => (
            <li key={id}>
              <b>{whenText}</b>
              <div>
                <a href={`${datesUrl}#${id}`}>{title}</a>
                <p>{note}</p>
              </div>
            </li>
          ))}
        </ol>
        <p>
          <a href={datesUrl}>{words.more}</a>
        </p>
      </Disclosure>
    </section>
  )
}
