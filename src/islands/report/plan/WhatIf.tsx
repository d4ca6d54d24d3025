import { useEffect, useRef, useState } from 'preact/hooks'
import type { ReportContent } from '../../../state/report-view.ts'
import type { Report } from '../../../core/report/types.ts'
import { whatIfChange } from '../../../core/report/what-if.ts'
import { fill, plural, shown } from '../../../core/model/format.ts'

interface Props {
  /** Today, and as if the ticked jobs were done. */
  first: Report
  then: Report | undefined
  ticked: readonly string[]
  kept: number
  words: ReportContent['tickWords']
  /** Nothing where the answers are not the visitor's own. */
  onKeep: (() => void) | undefined
  onUndo: () => void
  onOff: () => void
}

/** Time without a further tick after which the change is announced, in ms. */
const QUIET = 700

/** The score as it would be, beside the plan; at the lower edge of a phone once something is ticked. */
export function WhatIf({ first, then, ticked, kept, words, onKeep, onUndo, onOff }: Props) {
  const report = then ?? first
  const level = report.levels.find(({ id }) => id === report.level)
  const isCertain = report.known === 'enough'
  const rise = shown(report.score) - shown(first.score)
  const was = first.head.figure
  const undo = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The button that was pressed is gone; what takes it back stands in its place.
    if (kept > 0) undo.current?.focus({ preventScroll: true })
  }, [kept])
  return (
    <aside class={then ? 'wi wi--on' : 'wi'} aria-label={words.title}>
      <h3 class="h4">{words.title}</h3>
      <div class="wi-figure">
        {isCertain && (
          <div class="column" style={{ '--from': first.score, '--to': report.score }} aria-hidden="true">
            <i />
            <u />
            <b />
          </div>
        )}
        <p class={isCertain ? 'wi-n' : 'wi-n wi-n--range'}>{report.head.figure}</p>
      </div>
      <div class="wi-words">
        {isCertain && <p class="wi-level">{level?.name}</p>}
        {then ? (
          <p>
            {was && fill(isCertain && rise > 0 ? words.up : words.still, { n: rise, was })}{' '}
            {plural(words.counted, ticked.length, report.language)}
          </p>
        ) : (
          kept === 0 && <p>{words.none}</p>
        )}
        {then && (
          <p class="wi-more">
            {fill(words.critical, {
              is: then.critical.full,
              what: then.critical.total,
              was: first.critical.full,
            })}
          </p>
        )}
        {then?.heldBy && <p class="wi-more">{then.head.sentence}</p>}
        {kept > 0 && <p>{plural(words.kept, kept, report.language)}</p>}
      </div>
      {then && (
        <div class="wi-do">
          {onKeep && (
            <button type="button" class="btn btn--s" onClick={onKeep}>
              {words.keep}
            </button>
          )}
          <button type="button" class="btn btn--line btn--s" onClick={onOff}>
            {words.off}
          </button>
          {onKeep && <p class="small wi-more">{words.keepLead}</p>}
        </div>
      )}
      {kept > 0 && (
        <div class="wi-do">
          <button ref={undo} type="button" class="btn btn--line btn--s" onClick={onUndo}>
            {words.undo}
          </button>
        </div>
      )}
      <Told {...{ first, then, ticked, kept, words }} />
    </aside>
  )
}

/** Says once what changed, when the ticking pauses. */
function Told({
  first,
  then,
  ticked,
  kept,
  words,
}: Pick<Props, 'first' | 'then' | 'ticked' | 'kept' | 'words'>) {
  const [said, setSaid] = useState('')
  const now = { report: then ?? first, key: `${ticked.join()} ${kept > 0 ? 'kept' : ''}` }
  const [told, setTold] = useState(now)
  useEffect(() => {
    // The same report is written again when anything on the page changes: only ticks are told here.
    if (now.key === told.key) return
    const timer = setTimeout(() => {
      setTold(now)
      setSaid(
        kept > 0 ? plural(words.kept, kept, first.language) : whatIfChange(told.report, now.report, words),
      )
    }, QUIET)
    return () => {
      clearTimeout(timer)
    }
  }, [now.key, told])
  return (
    <p role="status" class="vh">
      {said}
    </p>
  )
}
