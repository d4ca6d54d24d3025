import type { SummaryReport } from '../../core/report/summary.ts'
import type { ReportBrand } from './report-props.ts'

interface Props {
  report: Pick<SummaryReport, 'dateText' | 'name'>
  brand: Pick<ReportBrand, 'quizName' | 'pagesUrl'>
}

/** The head of a printed result: whose it is, from which day, and the address of the site. The screen does not show it. */
export function PrintHead({ report: { name, dateText }, brand: { quizName, pagesUrl } }: Props) {
  const { host, pathname } = pagesUrl ? new URL('..', pagesUrl) : { host: '', pathname: '' }
  return (
    <p class="print-head">
      <b>
        <bdi>{name || quizName}</bdi>
      </b>
      <span>{dateText}</span>
      {name && <span>{quizName}</span>}
      {host && <span dir="ltr">{`${host}${pathname}`.replace(/\/$/, '')}</span>}
    </p>
  )
}
