import type { Ref } from 'preact'

interface Props {
  title: string
  /** What is wrong, and the id of the field where it is put right. */
  problems: readonly { text: string; field: string }[]
  /** The caller moves the focus here, so that it is read out at once, as after a page load. */
  elementRef?: Ref<HTMLDivElement>
}

/** What is wrong with a form, above it, with a link to each field (GOV.UK error summary). The links keep the address. */
export function ErrorSummary({ title, problems, elementRef = null }: Props) {
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={elementRef}>
      <h2 class="like-h4">{title}</h2>
      {problems.map(({ text, field }) => (
        <a
          key={field}
          href={`#${field}`}
          onClick={(event) => {
            // The address holds the place in the quiz.
            event.preventDefault()
            document.getElementById(field)?.focus()
          }}
        >
          {text}
        </a>
      ))}
    </div>
  )
}
