import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Client } from '../../core/clients/client.ts'
import type { ClientFigures } from '../../core/clients/figures.ts'
import { clientGroups, inGroup } from '../../core/clients/clients.ts'
import { type SinceRow, gapRows, heatRows } from '../../core/clients/views.ts'
import { fill, plural } from '../../core/model/format.ts'
import type { SortOrder } from '../../ui/sort-table/SortTable.tsx'
import { ActionNotice } from '../../ui/notice/Notice.tsx'
import { useStore } from '../use-store.ts'
import { AddClients } from './AddClients.tsx'
import { AreasView } from './AreasView.tsx'
import type { DeskProps } from './open-desk.ts'
import { ClientsView } from './ClientsView.tsx'
import { ColumnChoices } from './ColumnChoice.tsx'
import { DeskKeeping } from './DeskKeeping.tsx'
import { Filter } from './Filter.tsx'
import { GapsView } from './GapsView.tsx'
import { Overview } from './Overview.tsx'
import { ReadNotice } from './ReadNotice.tsx'
import { SinceView } from './SinceView.tsx'
import { TakeDesk } from './TakeDesk.tsx'
import { useCachedValues } from './use-cached-values.ts'
import { VIEWS, type ViewChoices, type ViewId, isMatch } from './view-state.ts'

interface Props extends DeskProps {
  clients: readonly Client[]
  view: ViewId
  choices: ViewChoices
  onChoices: (choices: ViewChoices) => void
}

/** The list of clients in one of its views, the ways to add clients, and the files that leave the page. */
export function Desk(props: Props) {
  const { words, open, clients, onExample } = props
  const { desk, tables, content } = open
  const { language } = content.words
  const reading = useStore(desk.$reading)
  const isExample = useStore(desk.$isExample)
  const { values: allFigures, progress } = useCachedValues(tables.figures, clients, true)
  // The changes take longer and are further down, so the table of clients does not wait for them.
  const { values: compared, progress: comparing } = useCachedValues(
    tables.since,
    clients,
    !progress && !!allFigures,
  )
  const allSince = useMemo(() => compared?.filter((row) => row !== undefined), [compared])
  const outcome = useStore(desk.$outcome)
  useEffect(() => {
    // A note that asks for nothing does not stay above the other views.
    if (outcome && outcome.refused.length + outcome.numbersOf.length === 0) desk.dismissOutcome()
  }, [props.view])
  const [undo, setUndo] = useState<{ text: string; back: () => void; done: string }>()
  const status = useRef<HTMLDivElement>(null)
  const isEmpty = clients.length === 0
  const busy = reading
    ? fill(words.reading, { done: reading.done, total: reading.total })
    : progress && fill(words.computing, { done: progress.done, total: progress.total })
  const shared = { words, desk, language }
  const adding = { words, add: props.add, pasted: props.pasted, onPasted: props.onPasted }
  const clearAll = (): void => {
    const back = desk.clear()
    setUndo({ text: plural(words.deletedAll, clients.length, language), back, done: words.restoredAll })
    setTimeout(() => status.current?.focus())
  }
  const putBack = (): void => {
    undo?.back()
    setUndo(undo && { ...undo, text: undo.done })
  }
  return (
    <div class={isEmpty ? 'desk wrap desk--empty' : 'desk wrap'}>
      {isExample && (
        <ActionNotice
          class="noprint"
          focusId="desk-example"
          text={words.exampleNote}
          label={words.exampleLeave}
          onPress={desk.leaveExample}
        />
      )}
      <div class="desk-status noprint" id="desk-status" role="status" tabIndex={-1} ref={status}>
        {busy && <p>{busy}</p>}
        {undo && (
          <ActionNotice
            text={undo.text}
            label={words.undo}
            onPress={undo.text === undo.done ? undefined : putBack}
          />
        )}
        <ReadNotice {...shared} />
      </div>
      <ColumnChoices {...shared} />
      {isEmpty && <AddClients {...adding} onExample={onExample} isEmpty />}
      {isEmpty && <DeskKeeping {...shared} count={0} />}
      {!isEmpty && allFigures && (
        <Views
          {...props}
          allFigures={allFigures}
          allSince={allSince}
          isComparing={!allSince || comparing !== undefined}
        />
      )}
      {!isEmpty && (
        <div class="desk-ends noprint">
          <AddClients {...adding} isEmpty={false} />
          {!isExample && <DeskKeeping {...shared} count={clients.length} onClear={clearAll} />}
        </div>
      )}
    </div>
  )
}

interface ViewsProps extends Props {
  allFigures: readonly ClientFigures[]
  allSince: readonly SinceRow[] | undefined
  /** True while `allSince` belongs to an earlier list. */
  isComparing: boolean
}

const NO_CHANGES: readonly SinceRow[] = []

function Views(props: ViewsProps) {
  const { words, open, view, allFigures, allSince = NO_CHANGES, isComparing } = props
  const { choices, onChoices, clients } = props
  const { content, viewWords, today } = open
  const { model, words: reportWords } = content
  const { language } = reportWords
  const { group, client: wanted } = choices
  const groups = useMemo(() => clientGroups(allFigures, language), [allFigures])
  const ofGroup = useMemo(() => inGroup(allFigures, group), [allFigures, group])
  const hasTen = view === 'clients' && ofGroup.some(({ eachOther }) => eachOther)
  const isEachOther = hasTen && choices.isEachOther
  const figures = useMemo(
    () =>
      ofGroup.filter(
        ({ name, eachOther = [] }) => isMatch(name, wanted) && (!isEachOther || eachOther.length > 0),
      ),
    [ofGroup, wanted, isEachOther],
  )
  const sinceOfGroup = useMemo(() => inGroup(allSince, group), [allSince, group])
  const since = useMemo(
    () => sinceOfGroup.filter(({ name }) => isMatch(name, wanted)),
    [sinceOfGroup, wanted],
  )
  const gaps = useMemo(() => gapRows(model, ofGroup), [ofGroup])
  const shownGaps = useMemo(
    () => gaps.filter(({ id, title }) => isMatch(`${title} ${id}`, choices.job)),
    [gaps, choices.job],
  )
  const heat = useMemo(() => (view === 'areas' ? heatRows(model, figures) : []), [figures, view === 'areas'])
  const [said, setSaid] = useState('')
  const onOrder = (order: SortOrder, label: string): void => {
    onChoices({ ...choices, order: { ...choices.order, [view]: order } })
    setSaid(fill(words.sorted, { column: label, direction: order.isDown ? words.sortDown : words.sortUp }))
  }
  useEffect(() => {
    setSaid('')
  }, [view])
  const names: Record<ViewId, string> = {
    clients: words.viewClients,
    areas: words.viewAreas,
    gaps: words.viewGaps,
    since: words.viewSince,
  }
  const shared = { ...{ words, language, onOrder }, order: choices.order[view] }
  return (
    <>
      <nav class="desk-views noprint" aria-label={words.views}>
        <ul class="desk-tabs">
          {VIEWS.map((id) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === view ? 'page' : undefined}>
                {names[id]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {view === 'clients' && (
        <Overview
          {...shared}
          today={today}
          gaps={gaps}
          isComparing={isComparing}
          figures={ofGroup}
          since={sinceOfGroup}
          levels={model.levels}
          brand={props.report.brand.name}
        />
      )}
      <section class={`desk-view desk-view--${view}`} aria-labelledby="desk-view">
        <h2 id="desk-view">{names[view]}</h2>
        <Filter
          words={words}
          view={view}
          groups={groups}
          choices={choices}
          onChoices={onChoices}
          n={view === 'gaps' ? shownGaps.length : figures.length}
          total={view === 'gaps' ? model.controls.length : clients.length}
          hasTen={hasTen}
        />
        <p class="visually-hidden" role="status">
          {said}
        </p>
        {view === 'clients' && <ClientsView {...shared} figures={figures} />}
        {view === 'areas' && <AreasView {...shared} rows={heat} areas={model.areas} levels={model.levels} />}
        {view === 'gaps' && (
          <GapsView
            {...shared}
            rows={shownGaps}
            total={ofGroup.filter(({ hasAnswers }) => hasAnswers).length}
          />
        )}
        {view === 'since' && (
          <SinceView
            {...shared}
            isComparing={isComparing}
            rows={since}
            once={figures.length - since.length}
          />
        )}
      </section>
      <TakeDesk
        {...props}
        view={view}
        since={since}
        figures={figures}
        viewWords={viewWords}
        gaps={shownGaps}
      />
    </>
  )
}
