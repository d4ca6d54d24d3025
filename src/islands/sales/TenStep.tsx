import { useEffect, useRef, useState } from 'preact/hooks'
import { fill } from '../../core/model/format.ts'
import { comparePeople, oneOfEach } from '../../core/whose-job/compare.ts'
import { JOB_DOERS, type JobDoer } from '../../core/whose-job/jobs.ts'
import { type Person, ROLES, type Role, hasAnsweredAll } from '../../core/whose-job/people.ts'
import { namePeople, sayGaps, sayHeadline } from '../../core/whose-job/say.ts'
import type { PresentWords, WhoseJobWords } from '../../messages/ui.ts'
import { adoptStyles } from '../../ui/adopt-styles.ts'
import { Button } from '../../ui/button/Button.tsx'
import { useListener } from '../../ui/use-listener.ts'
import { JobText } from '../whose-job/JobText.tsx'
import laterSheet from '../whose-job/later.css?inline'
import type { LaterContent } from '../whose-job/later-content.ts'
import { PasteTen } from '../whose-job/PasteTen.tsx'
import { TenPicture } from '../whose-job/TenPicture.tsx'
import sheet from '../whose-job/whose-job.css?inline'
import { type NotesState, SlideNotes } from './SlideNotes.tsx'

interface Props {
  content: LaterContent
  words: PresentWords
  /** All who have answered, once their answers may be shown. */
  people: readonly Person[]
  onPeople: (people: readonly Person[]) => void
  notes: NotesState
}

/**
 * What the slide shows while nobody's answers may be shown: the start, a job, or the curtain between two people. `first` is the
 * person who has answered, hidden until the other side has answered too.
 */
type Turn =
  | { at: 'start' }
  | { at: 'curtain'; first: Person }
  | { at: number; role: Role; said: readonly JobDoer[]; first?: Person | undefined }

const START: Turn = { at: 'start' }
const otherRole = (role: Role): Role => ROLES.find((one) => one !== role)!

/**
 * The slide of the ten jobs: both sides answer in the room, with a curtain between, or a link has their answers. Then it shows
 * them side by side. Nothing is stored.
 */
export function TenStep({ content, words, people, onPeople, notes }: Props) {
  adoptStyles(sheet)
  adoptStyles(laterSheet)
  const { jobs, words: ten } = content
  const [turn, setTurn] = useState(START)
  const heading = useRef<HTMLHeadingElement>(null)
  const hasMoved = useRef(false)
  const go = (next: Turn): void => {
    hasMoved.current = true
    setTurn(next)
  }
  const show = (all: readonly Person[]): void => {
    go(START)
    onPeople(all)
  }
  const choose = (now: Extract<Turn, { at: number }>, doer: JobDoer): void => {
    const said = [...now.said.slice(0, now.at), doer, ...now.said.slice(now.at + 1)]
    const isLast = now.at === jobs.length - 1
    const person = { role: now.role, said }
    if (!isLast || !hasAnsweredAll(said)) go({ ...now, said, at: now.at + 1 })
    else if (now.first) show(oneOfEach([now.first, person]))
    else go({ at: 'curtain', first: person })
  }
  const begin = (role: Role, first?: Person): void => go({ at: 0, role, said: [], first })
  useEffect(() => {
    if (hasMoved.current) heading.current?.focus({ preventScroll: true })
  }, [turn, people])

  const hasAnswers = turn.at !== 'start' || people.length > 0
  useEffect(() => {
    if (!hasAnswers) return
    // Nothing is stored, so the Back button of the browser or a reload would lose the answers in the room.
    const ask = (event: Event): void => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [hasAnswers])

  return (
    <>
      {people.length > 0 ? (
        <Result content={content} people={people} heading={heading} onAgain={() => show([])} />
      ) : typeof turn.at === 'number' ? (
        <JobScreen
          {...{ content, turn, heading }}
          onChoose={(doer) => choose(turn, doer)}
          onBack={() => {
            if (turn.at > 0) go({ ...turn, at: turn.at - 1 })
            else go(turn.first ? { at: 'curtain', first: turn.first } : START)
          }}
        />
      ) : turn.at === 'curtain' ? (
        <div class="wrap ten-page">
          <h1 tabIndex={-1} ref={heading}>
            {ten.curtain}
          </h1>
          <p class="lede">{ten.curtainLead}</p>
          <p>{turn.first.role === 'it' ? ten.asBusiness : ten.asIt}</p>
          <Button size="big" onClick={() => begin(otherRole(turn.first.role), turn.first)}>
            {ten.start}
          </Button>
        </div>
      ) : (
        <div class="wrap ten-page">
          <h1 tabIndex={-1} ref={heading}>
            {ten.heading}
          </h1>
          <p class="lede">{words.tenLead}</p>
          <p class="actions">
            <Button size="big" onClick={() => begin('business')}>
              {words.tenBusiness}
            </Button>
            <Button size="big" look="line" onClick={() => begin('it')}>
              {words.tenIt}
            </Button>
          </p>
          <PasteTen content={content} summary={ten.openLink} onOpen={(opened) => show(opened.people)} />
        </div>
      )}
      <SlideNotes {...notes}>
        <div class="ten-texts">
          <h2>{ten.textsTitle}</h2>
          <p class="small muted">{ten.textsNote}</p>
          {jobs.map((job) => (
            <JobText key={job.id} job={job} isOpen={false} />
          ))}
        </div>
      </SlideNotes>
    </>
  )
}

interface ScreenProps {
  content: LaterContent
  heading: { current: HTMLHeadingElement | null }
}

const answersOf = (words: WhoseJobWords, role: Role): Record<JobDoer, string> => ({
  ...(role === 'business'
    ? { business: words.business, it: words.it }
    : { business: words.businessForIt, it: words.itForIt }),
  ...{ microsoft: words.microsoft, nobody: words.nobody },
})

interface JobProps extends ScreenProps {
  turn: Extract<Turn, { at: number }>
  onChoose: (doer: JobDoer) => void
  onBack: () => void
}

/** One job with its four answers, as on the page of the ten jobs. The keys 1 to 4 answer. */
function JobScreen({ content: { jobs, words }, turn, heading, onChoose, onBack }: JobProps) {
  const { at, role, said } = turn
  const answers = answersOf(words, role)
  const root = useRef<HTMLDivElement>(null)
  // The keys work only while the focus is in the question (WCAG 2.1.4).
  useListener(
    () => root.current!,
    'keydown',
    (event) => {
      const doer = JOB_DOERS[Number(event.key) - 1]
      if (!doer || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      event.preventDefault()
      onChoose(doer)
    },
  )
  return (
    <div class="wrap ten-page" ref={root}>
      {/* Everyone in the room sees the bar, so it says how far someone is, and not what they have said. */}
      <div class="ten-bar" aria-hidden="true">
        {jobs.map(({ id }, index) => (
          <i key={id} class={index === at ? 'current' : said[index] && 'done'} />
        ))}
      </div>
      <h1 tabIndex={-1} ref={heading}>
        <small>{fill(words.progress, { n: at + 1, total: jobs.length })}</small> {jobs[at]!.title}
      </h1>
      <div class="ten-answers">
        {JOB_DOERS.map((doer, index) => (
          <button
            key={doer}
            type="button"
            data-own={doer.charAt(0)}
            aria-pressed={said[at] === doer}
            onClick={() => onChoose(doer)}
          >
            <i aria-hidden="true" />
            {answers[doer]}
            <kbd aria-hidden="true">{index + 1}</kbd>
          </button>
        ))}
      </div>
      <Button look="quiet" onClick={onBack}>
        {words.back}
      </Button>
    </div>
  )
}

interface ResultProps extends ScreenProps {
  people: readonly Person[]
  onAgain: () => void
}

/** What the people say, side by side. The jobs that each side thinks the other does come first. */
function Result({ content: { jobs, words, language }, people, heading, onAgain }: ResultProps) {
  const rows = comparePeople(jobs, people)
  const [pressing, ...gaps] = sayGaps(rows, words, language)
  return (
    <div class="wrap ten-slide">
      <div class="result-say">
        <h1 tabIndex={-1} ref={heading}>
          {sayHeadline(rows, words, language)}
        </h1>
        <ul>
          {pressing?.jobs.map((job) => (
            <li key={job}>{job}</li>
          ))}
        </ul>
        {gaps.map(({ text }) => (
          <p key={text}>{text}</p>
        ))}
        <Button look="line" size="small" onClick={onAgain}>
          {words.again}
        </Button>
      </div>
      <TenPicture rows={rows} names={namePeople(people, words)} words={words} />
    </div>
  )
}
