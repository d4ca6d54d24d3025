import type { ComponentChildren, Ref } from 'preact'

interface Props {
  title: string
  /** The error messages, each with the id of the invalid field. */
  problems: readonly { text: ComponentChildren; field: string }[]
  /** A ref to the summary. The caller focuses the summary, so that screen readers announce it immediately. */
  elementRef?: Ref<HTMLDivElement>
}

/** The errors of a form, each with a link to its field (GOV.UK error summary). The links do not change the URL. */
export function ErrorSummary({ title, problems, elementRef = null }: Props) {
  return (
    // Named by its own text. Without a name, some screen readers say nothing but "alert" when the summary gets the focus.
    <div
      class="error-summary"
      role="alert"
      tabIndex={-1}
      ref={elementRef}
      id="problems"
      aria-labelledby="problems"
    >
      <h2 class="like-h4">{title}</h2>
      {problems.map(({ text, field }) => (
        <a
          key={field}
          href={`#${field}`}
          onClick={(event) => {
            // The hash of the URL contains the position in the quiz, so the link must not change the hash.
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
