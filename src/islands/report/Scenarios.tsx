import type { ResultWords, TickWords } from '../../messages/ui.ts'
import type { Constants } from '../../core/model/model.ts'
import type { Report, ReportRisk, ReportScenario } from '../../core/report/types.ts'
import type { SummaryReport } from '../../core/report/summary.ts'
import { fill } from '../../core/model/format.ts'
import { Disclosure } from '../../ui/disclosure/Disclosure.tsx'

/** The highest possible risk value: likelihood 5 × impact 5. */
const HIGHEST = 25

type Band = Constants['bands'][number]

interface Props {
  report: SummaryReport
  /** The full report. `undefined` if a share link contains only a summary, which explains no risk. */
  full: Report | undefined
  /** The report without the what-if. `undefined` unless `report` is a what-if report. */
  today: Report | undefined
  /** The risk bands, the lowest first. */
  bands: readonly Band[]
  words: ResultWords
  tickWords: TickWords
}

/**
 * The five risk scenarios, the highest first. The highest risks also show the visitor's answer, with what happens, the cost
 * and the best job in a disclosure.
 */
export function Scenarios(props: Props) {
  const { report, full, today, bands, words } = props
  const scenarios = report.scenarios.toSorted((a, b) => b.residual - a.residual)
  const risks = full?.risks ?? []
  return (
    <section class="band band--rule wrap" id="risks" aria-labelledby="scenarios">
      <div class="head">
        <h2 id="scenarios">{words.scenarios}</h2>
        <p class="lede">{report.known === 'enough' ? words.scenariosLead : words.scenariosLeadFew}</p>
      </div>
      {report.known === 'enough' && <BandNames bands={bands} />}
      <ol class="scenarios">
        {scenarios.map((scenario) => (
          <li key={scenario.id} class="scenario">
            <div class="scenario-name">
              <h3>{scenario.name}</h3>
              <p class="small muted">{scenario.short}</p>
            </div>
            <Level
              {...props}
              scenario={scenario}
              was={today?.scenarios.find(({ id }) => id === scenario.id)}
            />
            <Cause
              {...props}
              scenario={scenario}
              risk={risks.find((risk) => risk.scenario === scenario.id)}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The names of the risk bands, each at its place on the scale. The text of each scenario repeats its band. */
function BandNames({ bands }: { bands: readonly Band[] }) {
  return (
    <ol class="scenario-bands" aria-hidden="true">
      {bands.map(({ id, name, below = HIGHEST }, index) => (
        <li key={id} style={{ flexGrow: below - (bands[index - 1]?.below ?? 1) }}>
          {name}
        </li>
      ))}
    </ol>
  )
}

/** Returns the place of a risk on the scale, 0 to 1. The lowest risk is 1. */
const placeOf = (risk: number): number => (risk - 1) / (HIGHEST - 1)

interface LevelProps extends Pick<Props, 'bands' | 'words' | 'tickWords'> {
  scenario: ReportScenario
  /** The scenario without the what-if. `undefined` if there is no what-if. */
  was: ReportScenario | undefined
}

/**
 * The bar of a risk: solid up to the risk if every unknown control were in place, dotted up to the risk if none were. A
 * mark shows the risk without any control.
 */
function Level({ scenario, was, bands, words, tickWords }: LevelProps) {
  const { inherent, residual, residualIfUnknownsAreFine: lowest = residual, before, now } = scenario
  const isCertain = before !== ''
  return (
    <div class="scenario-level">
      <div
        class="risk"
        aria-hidden="true"
        style={{
          '--none': placeOf(inherent),
          '--now': placeOf(residual),
          '--sure': placeOf(isCertain ? residual : lowest),
          '--was': placeOf(was?.residual ?? residual),
        }}
      >
        {bands.slice(0, -1).map(({ id, below = HIGHEST }) => (
          <i key={id} class="risk-step" style={{ '--at': placeOf(below) }} />
        ))}
        {was && was.residual > residual && <i class="risk-was" />}
        {!isCertain && <i class="risk-open" />}
        <i class="risk-now" />
        <i class="risk-none" />
      </div>
      <p>
        <span class="small muted">{was ? tickWords.scenario : words.now}</span> <b>{now || words.riskOpen}</b>
        {was && was.now !== now && (
          <small class="value-before">{fill(tickWords.was, { was: was.now })}</small>
        )}
      </p>
      {before && (
        <p>
          <span class="small muted">{words.before}</span> {before}
        </p>
      )}
    </div>
  )
}

interface CauseProps extends Pick<Props, 'full' | 'words'> {
  scenario: ReportScenario
  risk: ReportRisk | undefined
}

/**
 * The explanation of one of the highest risks, folded below the visitor's answer: what happens, cost, and the job that lowers this
 * risk most.
 */
function Cause({ scenario, risk, full, words }: CauseProps) {
  const action = full?.actions.find(({ id }) => id === risk?.action)
  if (!risk || !action) return null
  const { question, said } = risk
  const answer = action.mark
    ? fill(words.saidBy, { source: action.mark.text, said })
    : fill(words.said, { question, said })
  return (
    <Disclosure class="scenario-fold" summary={answer}>
      <div class="scenario-cause">
        <div class="scenario-story">
          <p>{scenario.picture}</p>
          <p>{scenario.cost}</p>
        </div>
        <p>
          <b>{risk.isDamageOnly ? words.fixDamage : words.fix}</b>{' '}
          <a href={`#${action.id}`}>{action.title}</a>
          <span class="small muted">
            {' '}
            {action.effort} · {action.who}
          </span>
        </p>
      </div>
    </Disclosure>
  )
}
