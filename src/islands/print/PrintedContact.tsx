interface Props {
  dateText: string
  contact: readonly { text: string; url: string }[]
}

/** The date of a document, and how to reach the brand. */
export function PrintedContact({ dateText, contact }: Props) {
  return (
    <p class="printed-contact">
      <span>{dateText}</span>
      {contact.map(({ text, url }) => (
        <a key={url} href={url}>
          {text}
        </a>
      ))}
    </p>
  )
}
