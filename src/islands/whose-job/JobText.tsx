import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import type { SourcedJob } from './later-content.ts'

/** What Microsoft does about a job and what not, with the sources. */
export function JobText({ job, isOpen }: { job: SourcedJob; isOpen: boolean }) {
  return (
    <Disclosure summary={job.short} open={isOpen}>
      <p>
        {job.does} {job.doesNot}
      </p>
      <ul class="small muted">
        {job.sources.map(({ title, url, dates }) => (
          <li key={url}>
            <a href={url} {...(import.meta.env.SITE_TRANSLATED && { lang: 'en', dir: 'ltr' as const })}>
              {title}
            </a>
            . {dates}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
