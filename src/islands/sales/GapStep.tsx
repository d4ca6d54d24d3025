import type { Gap } from '../../core/documents/talking-points.ts'

interface Props {
  gap: Gap
  /** The caption above the heading, such as "Gap 1 of 3". A gap is a control that is not in place in the business. */
  caption: string
  lead: string | undefined
}

/**
 * The screen for one gap, which is a control that the business still lacks. Shows three talking points and their
 * sources.
 */
export function GapStep({ gap, caption, lead }: Props) {
  return (
    <div class="screen wrap gap-step">
      <p class="muted">
        {caption}
        {lead !== undefined && `. ${lead}`}
      </p>
      <h2>{gap.title}</h2>
      <ol class="points">
        {gap.points.map(({ id, title, text }) => (
          <li key={id}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <p class="small muted">
        {gap.sources.map(({ title, url, dates }) => (
          <span key={url}>
            <a href={url}>{title}</a>. {dates}{' '}
          </span>
        ))}
      </p>
    </div>
  )
}
