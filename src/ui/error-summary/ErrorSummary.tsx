import type { Ref } from 'preact'

interface Props {
  title: string
  /** The error messages, each with the id of the invalid field. */
  problems: readonly { text: string; field: string }[]
  /** A ref for the caller, which focuses the summary so that screen readers announce it at once. */
  elementRef?: Ref<HTMLDivElement>
}

/** The errors of a form, with a link to each field (GOV.UK error summary). The links do not change the URL. */
export function ErrorSummary({ title, problems, elementRef = null }: Props) {
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={elementRef}>
      <h2 class="like-h4">{title}</h2>
      {problems.map(({ text, field }) => (
        <a
          key={field}
          href={`#${field}`}
          onClick={(event) => {
            // The URL contains the position in the quiz, so the link must not change it.
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
