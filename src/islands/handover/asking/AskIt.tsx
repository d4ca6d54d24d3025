import { NAME_LIMIT } from '../../../core/model/clean-text.ts'
import { useState } from 'preact/hooks'
import { askedQuestions, isAnswered } from '../../../core/answers/answers.ts'
import { asksFor } from '../../../core/answers/answers.ts'
import { encodeAsk, writeAskFile } from '../../../core/handover/ask.ts'
import { NOTE_LIMIT, writeMessage } from '../../../core/handover/message.ts'
import type { Report } from '../../../core/report/types.ts'
import { fill, plural } from '../../../core/model/format.ts'
import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
import { useHandoverContent } from '../handover-content.ts'
import { SendMessage } from '../SendMessage.tsx'
import { PasteReply } from './PasteReply.tsx'
import type { ReportProps, ResultProps } from '../../report/report-props.ts'
import { Choice } from '../../../ui/choice/Choice.tsx'
import { TextField } from '../../../ui/field/Field.tsx'
import { Disclosure } from '../../../ui/disclosure/Disclosure.tsx'

/** The props of `AskIt`: the result, the ids of the ticked controls, and the URLs for the message. */
export interface AskItProps
  extends ResultProps, Pick<ReportProps, 'moreUrl' | 'storeWords' | 'askUrl' | 'quizUrl'> {
  report: Report
  /** The ids of the ticked controls. The visitor ticks them in the list of controls whose status is unknown. */
  ids: readonly string[]
}

/** The ticked questions for the IT person, as a file or as a message. The message contains a link to the questions. */
export function AskIt({ report, session, shown, ids, ...props }: AskItProps) {
  const later = useHandoverContent(props.moreUrl)
  const [others, setOthers] = useState<readonly string[]>([])
  const [name, setName] = useState(report.name ?? '')
  const [note, setNote] = useState('')
  const { answers, content } = shown
  const more = later.part
  if (!answers) return null
  if (!more) return <LoadFailed of={later} words={props.storeWords} />
  const words = more.words.asking
  const { model } = content
  const ticked = asksFor(model, answers, ids)
  const asked = [...ticked, ...others.filter((id) => !ticked.includes(id))]
  const known = askedQuestions(model, answers).filter(
    (question) =>
      isAnswered(question, answers) &&
      !question.options.some(({ id, unknown }) => unknown && answers.choices[question.id]?.includes(id)),
  )
  const titleOf = (id: string): string => more.questions.find((one) => one.id === id)?.title ?? id
  const unknown = report.actions.filter(({ id }) => ids.includes(id))
  const payload = asked.length > 0 ? encodeAsk(model, asked) : undefined
  const page = new URL(props.askUrl ?? props.quizUrl, location.href).href
  const message = writeMessage(
    {
      questions: [
        ...unknown.map(({ ask, where }) => ({ ask, where })),
        ...asked.filter((id) => others.includes(id)).map((id) => ({ ask: titleOf(id) })),
      ],
      link: payload === undefined ? '' : `${page}#ask=${payload}`,
      ...{ name, note },
    },
    more.words.ask,
    more.language,
  )
  const short = {
    nothing: undefined,
    places: words.leftPlaces,
    questions: words.leftQuestions,
    note: words.leftNote,
  }
  return (
    <div class="ask-form">
      {known.length > 0 && (
        <Disclosure place="more" summary={words.others}>
          <fieldset>
            <legend class="visually-hidden">{words.others}</legend>
            <p class="muted">{words.othersLead}</p>
            {known.map(({ id }) => (
              <Choice
                key={id}
                type="checkbox"
                checked={others.includes(id)}
                onChange={() => {
                  setOthers(others.includes(id) ? others.filter((one) => one !== id) : [...others, id])
                }}
              >
                {titleOf(id)}
              </Choice>
            ))}
          </fieldset>
        </Disclosure>
      )}
      <h3>{words.message}</h3>
      <TextField
        id="ask-name"
        label={words.name}
        hint={words.nameHelp}
        maxLength={NAME_LIMIT}
        autocomplete="organization"
        value={name}
        onInput={setName}
      />
      <TextField
        id="ask-note"
        label={words.note}
        hint={fill(words.noteHelp, { n: NOTE_LIMIT })}
        rows={3}
        maxLength={NOTE_LIMIT}
        value={note}
        onInput={setNote}
      />
      <p class="ready" role="status">
        {asked.length > 0 ? plural(words.ready, asked.length, more.language) : words.none}
      </p>
      <SendMessage
        message={message}
        words={words}
        file={{ name: 'questions-for-it.json', write: () => writeAskFile(model, asked) }}
        short={short[message.left]}
        blocked={asked.length === 0 ? words.none : undefined}
      />
      <p class="small muted">
        {fill(words.fileHelp, { address: `${page}#check`, open: props.storeWords.open })}
      </p>
      {shown.kind === 'own' && <PasteReply words={words} onReply={session.showReply} />}
    </div>
  )
}
