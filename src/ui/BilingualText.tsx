import type { BilingualPart } from '../core/model/bilingual.ts'

/** A text in parts. Its English parts get the language English, and run from left to right. */
export function BilingualText({ parts }: { parts: readonly BilingualPart[] }) {
  return (
    <>
      {parts.map((part, index) =>
        part.isEnglish ? (
          <bdi key={index} lang="en" dir="ltr">
            {part.text}
          </bdi>
        ) : (
          part.text
        ),
      )}
    </>
  )
}
