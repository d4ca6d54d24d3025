import type { Report } from '../../../core/report/types.ts'
import type { ReportWords } from '../../../messages/ui.ts'

interface Props {
  report: Pick<Report, 'dates'>
  words: ReportWords['nextDates']
  /** The URL of the page with all service dates. */
  datesUrl: string
}

/**
 * The next dates on which Microsoft changes or ends a service. For each date, a note says whether the business is
 * affected.
 */
export function NextDates({ report: { dates }, words, datesUrl }: Props) {
  if (dates.length === 0) return null
  return (
    <section class="wrap" aria-labelledby="next-dates">
      <h2 id="next-dates" class="like-h4">
        {dates.some(({ isSure }) => isSure) ? words.title : words.titleCheck}
      </h2>
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
    </section>
  )
}
