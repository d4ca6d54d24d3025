import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import type { ClientFigures } from '../../core/clients/figures.ts'
import { type GapRow, type SinceRow, isWorse, sortSince } from '../../core/clients/views.ts'
import { fill, plural } from '../../core/model/format.ts'
import { dateInWords } from '../../core/model/format-dates.ts'
import type { Model } from '../../core/model/model.ts'
import type { DeskWords } from '../../messages/ui.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { clientHref } from './view-state.ts'

interface Props {
  words: DeskWords
  language: string
  /** ISO date. */
  today: string
  /** The clients of the chosen group, and their gaps and changes. */
  figures: readonly ClientFigures[]
  gaps: readonly GapRow[]
  since: readonly SinceRow[]
  /** True while `since` is not complete. */
  isComparing: boolean
  levels: Model['levels']
  brand: string
}

/** The number of gaps and of clients that the overview names, so that it fits on one page. */
const MOST = 5
const MOST_NAMES = 8

function printOverview(): void {
  const { classList } = document.documentElement
  classList.add('prints-overview')
  addEventListener('afterprint', () => classList.remove('prints-overview'), { once: true })
  print()
}

/** What matters most, on one page: the shared gaps, who got worse, and whose check is due. */
export function Overview(props: Props) {
  const { words, language, today, figures, gaps, since, isComparing, levels, brand } = props
  const known = figures.filter(({ hasAnswers }) => hasAnswers).length
  const open = gaps.filter((gap) => gap.open > 0)
  const worse = useMemo(() => sortSince(since.filter(isWorse)), [since])
  const due = useMemo(
    () => figures.filter(({ isDue }) => isDue).toSorted((a, b) => (a.nextCheck < b.nextCheck ? -1 : 1)),
    [figures],
  )
  const [first] = open
  const tied = open.filter((gap) => gap.open === first?.open).length - 1
  const hasTen = figures.some(({ eachOther }) => eachOther)
  const eachOther = figures.filter((one) => one.eachOther && one.eachOther.length > 0)
  return (
    <section class="desk-overview" aria-labelledby="desk-overview">
      <div class="desk-overview-head">
        <h2 id="desk-overview">{words.overview}</h2>
        <Button look="line" size="small" class="noprint" onClick={printOverview}>
          <Icon name="print" />
          {words.overviewPrint}
        </Button>
      </div>
      <p class="desk-paper small">
        {brand}. {plural(words.count, figures.length, language)}.{' '}
        {fill(words.overviewDate, { date: dateInWords(today, language) })}
      </p>
      <dl class="desk-facts">
        <Fact name={words.overviewGap} big>
          {first ? (
            <>
              <a href="#gaps">{first.title}</a>
              <span>{fill(words.overviewGapText, { n: first.open, total: known })}</span>
              {tied > 0 && <span>{plural(words.overviewGapTied, tied, language)}</span>}
            </>
          ) : known > 0 ? (
            words.overviewGapNone
          ) : (
            `${words.overviewGapNumbers} ${words.askAnswers}`
          )}
        </Fact>
        <Fact name={words.overviewWorse} big>
          {isComparing ? (
            words.comparing
          ) : worse.length > 0 ? (
            <>
              <Names of={worse} words={words} language={language} />
              <span>
                <a href="#since">{plural(words.count, worse.length, language)}</a>
              </span>
            </>
          ) : since.length > 0 ? (
            words.overviewWorseNone
          ) : (
            words.overviewWorseFew
          )}
        </Fact>
        {hasTen && (
          <Fact name={words.overviewTen}>
            {eachOther.length > 0 ? (
              <Names of={eachOther} words={words} language={language} />
            ) : (
              words.overviewTenNone
            )}
          </Fact>
        )}
        <Fact name={words.overviewDue}>
          {due.length > 0 ? <Names of={due} words={words} language={language} /> : words.overviewDueNone}
        </Fact>
        <Fact name={words.overviewLevels}>
          <Levels figures={figures} levels={levels} words={words} />
        </Fact>
      </dl>
      {open.length > 1 && (
        <>
          <h3 class="like-h4">{words.overviewTop}</h3>
          <ol class="desk-top">
            {open.slice(0, MOST).map(({ id, title, open: n }) => (
              <li key={id}>{fill(words.topGap, { title, n, total: known })}</li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function Fact({ name, big = false, children }: { name: string; big?: boolean; children: ComponentChildren }) {
  return (
    <div class={big ? 'desk-fact desk-fact--big' : 'desk-fact'}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The names of clients as links, and how many more there are. */
function Names(props: Pick<Props, 'words' | 'language'> & { of: readonly { id: string; name: string }[] }) {
  const { of, words, language } = props
  const some = of.slice(0, MOST_NAMES)
  const rest = of.length - some.length
  return (
    <span class="desk-who">
      {some.map(({ id, name }, index) => (
        <span key={id}>
          <a href={clientHref(id)}>{name}</a>
          {index < some.length - 1 && ', '}
        </span>
      ))}
      {rest > 0 && <span> {plural(words.moreClients, rest, language)}</span>}
    </span>
  )
}

function Levels({ figures, levels, words }: Pick<Props, 'figures' | 'levels' | 'words'>) {
  const rows = [
    ...levels.map(({ id, name }) => ({
      name,
      n: figures.filter(({ level }) => level === id).length,
    })),
    { name: words.overviewUnknown, n: figures.filter(({ level }) => level === undefined).length },
  ]
  return (
    <ul class="desk-plain">
      {rows
        .filter(({ n }) => n > 0)
        .map(({ name, n }) => (
          <li key={name}>{fill(words.whoCount, { who: name, n })}</li>
        ))}
    </ul>
  )
}
