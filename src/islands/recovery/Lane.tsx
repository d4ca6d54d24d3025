import { fill } from '../../core/model/format.ts'
import { windowName, sayState } from '../../core/recovery/text.ts'
import { type PartOutcome, type Stretch, actorOf, stretchesOf } from '../../core/recovery/windows.ts'
import type { ClockProps } from './RecoveryApp.tsx'

interface Props extends ClockProps {
  outcome: PartOutcome
}

/** Past this share of the scale there is no room for words at the end of a bar. */
const ROOM_FOR_WORDS = 0.86

/** One part: its name, its bar, its state on the line's day. The bar repeats what the state and the table say. */
export function Lane({ outcome, words, face, saying }: Props) {
  const { name, what, note } = outcome.part
  const { head, line } = sayState(outcome, saying)
  return (
    <div class="lane">
      <h3>
        {name} <span>{what}</span>
      </h3>
      <div class="bar" aria-hidden="true">
        {saying.on !== undefined && <Bar outcome={outcome} words={words} span={face.span} />}
      </div>
      <p class={`st ${outcome.state}`}>
        <b>{head}</b> {line}
      </p>
      {note && (
        <p class="nt">
          <span>{note}</span>
        </p>
      )}
    </div>
  )
}

interface BarProps {
  outcome: PartOutcome
  words: Props['words']
  span: number
}

function Bar({ outcome, words, span }: BarProps) {
  const stretches = stretchesOf(outcome)
  const backup = outcome.windows.find(({ window, state }) => window === 'backup' && state !== 'absent')
  const isEndless = stretches.some(({ until }) => until === undefined)
  // A backup that is sure lies over what is only perhaps.
  const firstDoubt = stretches.find(({ outcome: { sure } }) => !sure)?.from
  const ownEnd = stretches.at(-1)?.until ?? 0
  const copyEnd = backup?.until ?? 0
  const copyStart = backup?.sure ? (firstDoubt ?? ownEnd) : ownEnd
  const isCopyOver = !isEndless || (backup?.sure === true && firstDoubt !== undefined)
  const hasCopy = isCopyOver && copyEnd > copyStart && copyStart < span
  const end = Math.max(ownEnd, copyEnd)
  return (
    <>
      {stretches.map((stretch) => (
        <Piece
          key={stretch.from}
          stretch={stretch}
          words={words}
          isCovered={hasCopy && stretch.from >= copyStart}
        />
      ))}
      {hasCopy && (
        <span
          class="bk"
          data-sure={backup?.sure}
          style={{ '--f': copyStart, '--t': Math.min(copyEnd, span) }}
        >
          <Label text={backup?.sure ? words.legendBackup : words.legendCopy} />
        </span>
      )}
      {!isEndless && end <= span && <End day={end} words={words} hasRoom={end / span <= ROOM_FOR_WORDS} />}
    </>
  )
}

interface PieceProps {
  stretch: Stretch
  words: Props['words']
  /** The backup is drawn over it and carries the words. */
  isCovered: boolean
}

function Piece({ stretch: { from, until, outcome }, words, isCovered }: PieceProps) {
  return (
    <span
      class={until === undefined ? 'sg keep' : 'sg'}
      data-who={actorOf(outcome)}
      data-sure={outcome.sure}
      style={{ '--f': from, '--t': until ?? 'var(--span)' }}
    >
      <i />
      {!isCovered && <Label text={windowName(outcome, words)} />}
    </span>
  )
}

/** Words on a bar: shown whole or not at all (a text that does not fit wraps out of sight). */
function Label({ text }: { text: string }) {
  return (
    <span class="lb">
      <i />
      <b>
        <span>{text}</span>
      </b>
    </span>
  )
}

function End({ day, words, hasRoom }: { day: number; words: Props['words']; hasRoom: boolean }) {
  return (
    <span class="end" style={{ '--d': day }}>
      {hasRoom && (
        <>
          <span class="wide">{fill(words.goneFrom, { n: day })}</span>
          <span class="narrow">{fill(words.goneFromShort, { n: day })}</span>
        </>
      )}
    </span>
  )
}
