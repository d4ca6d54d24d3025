import type { Duty } from '../../../core/documents/help.ts'

interface Props {
  duties: readonly Duty[]
  /** The number of people in the business. */
  people: number
}

/** The duties to report an attack that apply to a business of this size. Each names a sheet with who helps. */
export function Duties({ duties, people }: Props) {
  return duties
    .filter((duty) => people >= duty.people)
    .map(({ title, name, url, text, sheet }) => (
      <section key={url} class="wrap duty" aria-label={title}>
        <h2 class="like-h4">{title}</h2>
        <p>
          <a href={url}>{name}</a>. {text}
        </p>
        <p>
          <a href={sheet.url}>{sheet.label}</a>
        </p>
      </section>
    ))
}
