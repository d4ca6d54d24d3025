import { useEffect, useRef, useState } from 'preact/hooks'
import type { ReportContent } from '../../../state/report-view.ts'
import type { Report } from '../../../core/report/types.ts'
import { whatIfChange } from '../../../core/report/what-if.ts'
import { fill, plural, floorScore } from '../../../core/model/format.ts'
import { Button } from '../../../ui/button/Button.tsx'

interface Props {
  /** The report of the current answers. Ticked jobs do not count as done. */
  first: Report
  /** The report with the ticked jobs done. `undefined` while no job is ticked. */
  then: Report | undefined
  ticked: readonly string[]
  kept: number
  words: ReportContent['tickWords']
  /** Marks the ticked jobs as planned. `undefined` if the shown answers are not the visitor's own. */
  onKeep: (() => void) | undefined
  onUndo: () => void
  /** Ends the what-if mode. */
  onStop: () => void
}

/** The delay between the last tick and its announcement to screen readers, in ms. */
const QUIET = 700

/** The panel with the what-if score, beside the action plan or, on a phone, at the lower edge of the window. */
export function WhatIfPanel(props: Props) {
  const { first, then, ticked, kept, words } = props
  const report = then ?? first
  const level = report.levels.find(({ id }) => id === report.level)
  const isCertain = report.known === 'enough'
  const rise = floorScore(report.score) - floorScore(first.score)
  const was = first.head.figure
  return (
    <aside class="what-if-total" aria-labelledby="what-if-title">
      <h3 class="like-h4" id="what-if-title">
        {words.title}
      </h3>
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
          <p>{words.none}</p>
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
      <PanelButtons {...props} />
      <ScoreAnnouncement {...props} />
    </aside>
  )
}

function PanelButtons({ then, kept, words, onKeep, onUndo, onStop }: Props) {
  const undo = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // Marking the jobs as planned removes the pressed button, so move the focus to the Undo button.
    if (kept > 0) undo.current?.focus({ preventScroll: true })
  }, [kept])
  const canKeep = then !== undefined && onKeep !== undefined && kept === 0
  return (
    <div class="wi-do">
      {canKeep && (
        <Button size="small" onClick={onKeep}>
          {words.keep}
        </Button>
      )}
      {kept > 0 && (
        <Button elementRef={undo} look="line" size="small" onClick={onUndo}>
          {words.undo}
        </Button>
      )}
      <Button look="line" size="small" onClick={onStop}>
        {words.stop}
      </Button>
      {canKeep && <p class="small wi-more">{words.keepLead}</p>}
    </div>
  )
}

/** A status message for screen readers. Announces a change of the score once, `QUIET` ms after the last tick. */
function ScoreAnnouncement({ first, then, ticked, kept, words }: Props) {
  const [said, setSaid] = useState('')
  const now = { report: then ?? first, key: `${ticked.join()} ${kept > 0 ? 'kept' : ''}` }
  const [told, setTold] = useState(now)
  useEffect(() => {
    // Announce the score only after ticks. Other changes create a new report too, but do not change `key`.
    if (now.key === told.key) return
    const timer = setTimeout(() => {
      setTold(now)
      setSaid(
        kept > 0 ? plural(words.kept, kept, first.language) : whatIfChange(told.report, now.report, words),
      )
    }, QUIET)
    return () => clearTimeout(timer)
  }, [now.key, told])
  return (
    <p role="status" class="visually-hidden">
      {said}
    </p>
  )
}
