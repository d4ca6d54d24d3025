import './question.css'
import type { RefObject } from 'preact'
import type { Question } from '../../core/model/model.ts'
import { groupsOf } from '../../core/answers/answers.ts'
import { NotMine } from './NotMine.tsx'
import { OptionGroup, type SaidNote, chooseByKey, fieldId } from './OptionGroup.tsx'
import type { QuizWords } from '../../messages/ui.ts'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { fill } from '../../core/model/format.ts'
import type { QuestionFlow, QuestionStep } from '../../state/question-flow.ts'
import { ErrorSummary } from '../../ui/error-summary/ErrorSummary.tsx'
import { Arrow } from '../../ui/Arrow.tsx'
import { Button, ButtonLink } from '../../ui/button/Button.tsx'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'
import { Bilingual } from '../Bilingual.tsx'

/**
 * The kind of advice that a question screen gives the owner of a business. `usual`: a button that chooses "I
 * don't know". `first`: also two sentences that explain how to choose between two answers, and what "I don't
 * know" causes.
 */
type Advice = 'first' | 'usual'

const hasUnknown = ({ options }: Question): boolean => options.some(({ unknown }) => unknown)

/** Returns the advice for a question. `undefined` for a question without "I don't know", which asks for a plain fact. */
export function adviceFor(questions: readonly Question[], question: Question): Advice | undefined {
  if (!hasUnknown(question)) return undefined
  return questions.find(hasUnknown)?.id === question.id ? 'first' : 'usual'
}

type Options = Question['options']

interface Props {
  screen: QuestionStep
  chosen: readonly string[]
  /** True if the visitor has pressed Next without an answer. */
  missing: boolean
  areaName: string
  /** How much time the rest of the quiz takes, as text. `undefined` for an IT person, who must look answers up. */
  timeLeft?: string | undefined
  /** `undefined` if the question has no option "I don't know", and if an IT person answers. */
  advice?: Advice | undefined
  /** `null` for the next question, which is drawn before the visitor asks for it, and invisible. */
  heading: RefObject<HTMLHeadingElement> | null
  flow: Pick<QuestionFlow, 'press' | 'next'>
  /** Calls `next`, and shows the question that is drawn ahead before anything else. */
  showAhead?: ((form: HTMLFormElement, next: () => boolean) => void) | undefined
  words: QuizWords
  /** Renders a note beside an option that the visitor has chosen in the ten jobs. */
  Said?: SaidNote | undefined
}

/** One question with its options. No option is preselected, and a choice does not open the next question. */
export function QuestionScreen({
  screen,
  chosen,
  missing,
  areaName,
  timeLeft,
  advice,
  heading,
  flow,
  showAhead,
  words,
  Said,
}: Props) {
  const { question, number, total, isExact, returns, back } = screen
  const { id, kind } = question
  const summary = useRef<HTMLDivElement>(null)
  const groups = groupsOf(question)
  const open = missing ? groups.filter((group) => !group.some((one) => chosen.includes(one.id))) : []
  const isLast = number === total
  // An answer can change the total. The line of the visible question changes with the next question, so that it never moves the
  // options. The line of the question drawn ahead follows each answer. After a changed answer, both ways back keep the change, so
  // there is one. A question without an answer has two.
  const [position, mayLeave] = useMemo(
    () =>
      [
        [fill(isExact ? words.position : words.positionUpTo, { n: number, total }), timeLeft],
        !returns || !chosen[0],
      ] as const,
    heading ? [question.id] : [number, total, isExact, timeLeft],
  )
  const problemOf = ([first]: Options): string =>
    kind === 'groups'
      ? fill(words.chooseGroup, { group: first?.group ?? '' })
      : kind === 'many'
        ? words.chooseMany
        : question.options.some(({ unknown }) => unknown) || question.where
          ? words.chooseKnown
          : words.chooseOne

  useEffect(() => {
    // Focus makes screen readers announce the error summary immediately (GOV.UK error summary).
    if (missing) summary.current?.focus()
  }, [missing])

  return (
    // With this method, a browser sends nothing if the visitor presses Next before the script of the page runs.
    // https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-algorithm
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions -- a shortcut; every option stays a native input
    <form
      method="dialog"
      hidden={!heading}
      onKeyDown={chooseByKey}
      onSubmit={(event) => {
        event.preventDefault()
        if (showAhead) showAhead(event.currentTarget, flow.next)
        else flow.next()
        // A second press without an answer leaves the error as it is. Focus makes a screen reader say it again.
        summary.current?.focus()
      }}
    >
      {missing && (
        <ErrorSummary
          title={words.problem}
          problems={open.map((group) => ({ text: problemOf(group), field: fieldId(question, group[0]?.id) }))}
          elementRef={summary}
        />
      )}
      <p class="where">
        <b>{areaName}</b>
        {position.map((part) => part && `${import.meta.env.SITE_RTL ? '،' : ','} ${part}`)}
      </p>
      <fieldset
        aria-describedby={
          `${question.help ? `${id}-help ` : ''}${missing && kind !== 'groups' ? `${id}-error` : ''}`.trim() ||
          undefined
        }
      >
        <legend>
          <h1 tabIndex={-1} ref={heading}>
            {question.title}
          </h1>
        </legend>
        {question.help && (
          <p class="help" id={`${id}-help`}>
            {question.help}
          </p>
        )}
        {advice && <NotMine question={question} chosen={chosen} words={words} />}
        {advice === 'first' && (
          <p class="question-note">
            {words.between} {words.unknownNote}
          </p>
        )}
        <div class="question-folds">
          {question.where && (
            <Disclosure hasBar summary={words.where}>
              <p>{question.where}</p>
            </Disclosure>
          )}
          {question.why !== '' && (
            <Disclosure hasBar summary={words.why}>
              <p>{import.meta.env.SITE_TRANSLATED ? <Bilingual text={question.why} /> : question.why}</p>
              {advice && <p>{words.between}</p>}
            </Disclosure>
          )}
        </div>
        {groups.map((group) => (
          <OptionGroup
            key={group[0]?.id}
            question={question}
            chosen={chosen}
            group={group}
            problem={open.includes(group) ? problemOf(group) : undefined}
            press={flow.press}
            Said={Said}
          />
        ))}
      </fieldset>
      <div class="question-actions">
        {back && mayLeave && (
          <ButtonLink look="quiet" href={`#${back}`}>
            <Arrow back />
            {returns ? words.backToCheck : words.back}
          </ButtonLink>
        )}
        <Button type="submit">
          {returns ? words.doneCheck : isLast ? words.toCheck : words.next}
          <Arrow />
        </Button>
        <p class="keys" aria-hidden="true">
          <span>
            {fill(words.keysChoose, { first: 1, last: Math.min(9, ...groups.map(({ length }) => length)) })}
          </span>
          <span>{words.keysNext}</span>
        </p>
      </div>
    </form>
  )
}
