import type { FirstJob } from '../../core/report/types.ts'

/** The next step to a separate backup, with a link to its job. Empty if the report has no such step. */
export function BackupStep({ job }: { job: FirstJob | undefined }) {
  return (
    job && (
      <p class="backup-step">
        <a href={`#${job.id}`}>{job.title}</a> <small>· {job.effort}</small>
      </p>
    )
  )
}
