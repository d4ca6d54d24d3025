import './bar.css'
import { fill } from '../../core/model/format.ts'
import { windowName, sayState } from '../../core/recovery/text.ts'
import { type PartOutcome, type BarSegment, actorOf, segmentsOf } from '../../core/recovery/windows.ts'
import type { ClockProps } from './clock-props.ts'

interface Props extends Pick<ClockProps, 'words' | 'saying'> {
  outcome: PartOutcome
  /** The length of the timeline in days. */
  span: number
}

/**
 * If a bar ends beyond this share of the timeline (0 to 1), only the short label fits after the bar, or none. The label of
 * some languages is twice as long as the English one.
 */
const ROOM_FOR = { words: 0.6, short: 0.82 }

/** One kind of affected data, such as email: its name, its bar and its state. Screen readers skip the bar. */
export function Lane({ outcome, words, saying, span }: Props) {
  const { name, what, note } = outcome.part
  const { head, line } = sayState(outcome, saying)
  return (
    <div class="lane">
      <h3>
        {name} <span>{what}</span>
      </h3>
      <div class="lane-bar" aria-hidden="true">
        {saying.on !== undefined && <Bar outcome={outcome} words={words} span={span} />}
      </div>
      <p class={`lane-state ${outcome.state}`}>
        <b>{head}</b> {line}
      </p>
      {note && (
        <p class="lane-note">
          <span>{note}</span>
        </p>
      )}
    </div>
  )
}

function Bar({ outcome, words, span }: Omit<Props, 'saying'>) {
  const stretches = segmentsOf(outcome)
  const backup = outcome.windows.find(({ window, state }) => window === 'backup' && state !== 'absent')
  const isEndless = stretches.some(({ until }) => until === undefined)
  // If the end of the backup is certain, draw the backup over a recovery window with an uncertain end.
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
          class="lane-backup"
          data-sure={backup?.sure}
          style={{ '--f': copyStart, '--t': Math.min(copyEnd, span) }}
        >
          <Label text={backup?.sure ? words.legendBackup : words.legendCopy} />
        </span>
      )}
      {!isEndless && end <= span && <End day={end} words={words} share={end / span} />}
    </>
  )
}

interface PieceProps {
  stretch: BarSegment
  words: Props['words']
  /** True if the backup is drawn over this piece of the bar. Then only the backup has a label. */
  isCovered: boolean
}

function Piece({ stretch: { from, until, outcome }, words, isCovered }: PieceProps) {
  return (
    <span
      class={until === undefined ? 'lane-piece keep' : 'lane-piece'}
      data-who={actorOf(outcome)}
      data-sure={outcome.sure}
      style={{ '--f': from, '--t': until ?? 'var(--span)' }}
    >
      <i />
      {!isCovered && <Label text={windowName(outcome, words)} />}
    </span>
  )
}

/** A label on a bar. A label that does not fit wraps onto a hidden line. */
function Label({ text }: { text: string }) {
  return (
    <span class="lane-label">
      <i />
      <b>
        <span>{text}</span>
      </b>
    </span>
  )
}

/**
 * The end of a bar, labelled with the last safe day. `day` is the first day after the bar, `share` its place on the timeline
 * (0 to 1).
 */
function End({ day, words, share }: { day: number; words: Props['words']; share: number }) {
  const say = (sentence: string): string => (day === 0 ? words.goneAtOnce : fill(sentence, { n: day - 1 }))
  return (
    <span class="lane-end" style={{ '--d': day }}>
      {share <= ROOM_FOR.short && (
        <>
          <span class="wide">{say(share <= ROOM_FOR.words ? words.lastSafe : words.lastSafeShort)}</span>
          <span class="narrow">{say(words.lastSafeShort)}</span>
        </>
      )}
    </span>
  )
}
