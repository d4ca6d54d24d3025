import { useState } from 'preact/hooks'
import type { ResultWords } from '../../content/keys.ts'
import type { Report } from '../../quiz/report.ts'
import { copyText } from '../../state/browser.ts'

/** Every unknown as a ready question for the person who knows, to copy or to mail. */
export function FindOut({ report, words }: { report: Report; words: ResultWords }) {
  const [copied, setCopied] = useState<boolean>()
  const unknown = report.actions.filter(({ group }) => group === 'findOut')
  const text = [
    words.mailIntro,
    ...unknown.map(({ ask, where }, index) => `${String(index + 1)}. ${ask}\n   ${where}`),
    words.mailOutro,
  ].join('\n\n')
  const mail = `mailto:?subject=${encodeURIComponent(words.mailSubject)}&body=${encodeURIComponent(text)}`
  return (
    <section class="band band--sunk" id="find">
      <div class="wrap">
        <div class="head">
          <h2>{words.find}</h2>
          <p class="lede">{unknown.length > 0 ? words.findLead : words.findNone}</p>
        </div>
        {unknown.length > 0 && (
          <>
            <ol class="asks">
              {unknown.map(({ id, title, ask, who, where }) => (
                <li key={id} id={id}>
                  <h3 class="h4">{title}</h3>
                  <p>{ask}</p>
                  <p class="small muted">
                    {who}. {where}
                  </p>
                </li>
              ))}
            </ol>
            <p class="row">
              <button
                type="button"
                class="btn"
                onClick={() => {
                  void copyText(text).then(setCopied)
                }}
              >
                {words.copy}
              </button>
              <a class="btn btn--line" href={mail}>
                {words.mail}
              </a>
              <span role="status">{copied === true && words.copied}</span>
            </p>
            {copied === false && (
              <div role="alert">
                <p>{words.copyFailed}</p>
                <textarea class="copy-me" readOnly rows={8} value={text} aria-label={words.find} />
              </div>
            )}
          </>
        )}
      </div>
    </section>
  )
}
