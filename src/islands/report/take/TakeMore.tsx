import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { ResultWords } from '../../../messages/ui.ts'
import { fileNameOf } from '../../../core/documents/file-name.ts'
import type { PaperSize } from '../../../core/documents/paper-size.ts'
import { cleanName } from '../../../core/model/clean-text.ts'
import type { Report } from '../../../core/report/types.ts'
import { actionsAsCsv, actionsForPlanner, reportAsJson } from '../../../core/exchange/exports.ts'
import { planAsJson, ticketsForAutotask } from '../../../core/exchange/plan-file.ts'
import { fill } from '../../../core/model/format.ts'
import { saveFile } from '../../../state/browser.ts'
import { forgetForm } from '../../../state/report-form.ts'
import { AnswerFiles } from '../../quiz/AnswerFiles.tsx'
import type { TakeContent } from './use-section.ts'
import { saveCalendar } from './save-calendar.ts'
import { saveSheet } from './save-sheet.ts'
import { ShareLink } from './ShareLink.tsx'
import type { ReportProps, ResultProps } from '../report-props.ts'
import { Actions } from '../../../ui/actions/Actions.tsx'
import { Button } from '../../../ui/button/Button.tsx'

/** The props: the result, the texts, and the URLs that the files contain. */
export interface TakeMoreProps
  extends
    ResultProps,
    Pick<
      ReportProps,
      'storeWords' | 'takePages' | 'checklistUrl' | 'shareUrl' | 'moreUrl' | 'device' | 'quizUrl' | 'brand'
    > {
  words: ResultWords
  report: Report
  content: TakeContent
  /** The company name that the visitor entered for the checklist. */
  name: string
  /** The paper size that the visitor chose for the checklist. */
  paper: PaperSize
}

/** The exports of a result except the PDF: the share link, the answers file, and files for other programs. */
export function TakeMore(props: TakeMoreProps) {
  const { words, storeWords, shown, session, content, name, takePages } = props
  const { take, exports, handoff } = content
  const report: Report = { ...props.report, name: cleanName(name) }
  const visit = shown.kind === 'own' ? session.visit() : undefined
  const tasks = report.actions.filter(({ group }) => group !== 'accepted').length
  const pages = new URL(props.checklistUrl, location.href).href
  const ticketWords = { handoff, plans: shown.content.words.plans }
  const save = (pattern: string, ending: string, type: string, text: string): string => {
    const file = fileNameOf(pattern, report.name ?? '', report.date, ending)
    saveFile(file, text, `${type};charset=utf-8`)
    return fill(take.saved, { file })
  }

  const saveSheetAs = (as: 'pdf' | 'word'): Promise<string> =>
    saveSheet({
      ...{ session, report, brand: props.brand, paper: props.paper, as },
      content: content.sheet,
      words: { ...words, ...take },
    })

  return (
    <div class="take-more">
      <ExportGroup title={take.sendTitle} lead={words.shareLead}>
        <div id="share" class="share">
          <ShareLink
            words={words}
            fileWords={shown.content.fileWords}
            shown={shown}
            report={report}
            name={name}
            shareUrl={props.shareUrl}
            id="share"
          />
        </div>
      </ExportGroup>
      <ExportGroup title={take.planTitle} lead={take.planLead} note={name.trim() && take.planName}>
        <ul class="outs">
          <ExportFile
            title={take.calendar}
            holds={take.calendarHolds}
            label={take.calendarSave}
            onSave={() => fill(take.saved, { file: saveCalendar(report, props, shown.content, content) })}
          />
          <ExportFile
            title={take.sheet}
            holds={take.sheetHolds}
            label={take.sheetSave}
            saving={take.sheetMaking}
            onSave={() => saveSheetAs('pdf')}
            also={{ label: take.sheetWord, onSave: () => saveSheetAs('word') }}
          />
        </ul>
      </ExportGroup>
      <ExportGroup title={take.otherTitle} lead={take.otherLead}>
        <ul class="outs">
          {report.actions.length > 0 ? (
            <ExportFile
              title={take.table}
              holds={take.tableHolds}
              label={take.tableSave}
              onSave={() => save(exports.filePlan, 'csv', 'text/csv', actionsAsCsv(report, exports, pages))}
            />
          ) : (
            <li>{take.nothing}</li>
          )}
          {tasks > 0 && (
            <ExportFile
              title={take.planner}
              holds={take.plannerHolds}
              label={take.plannerSave}
              onSave={() =>
                save(exports.filePlanner, 'csv', 'text/csv', actionsForPlanner(report, exports, pages))
              }
            />
          )}
          {tasks > 0 && (
            <ExportFile
              title={take.tickets}
              holds={take.ticketsHolds}
              label={take.ticketsSave}
              onSave={() =>
                save(handoff.fileTickets, 'csv', 'text/csv', ticketsForAutotask(report, ticketWords, pages))
              }
            />
          )}
          {tasks > 0 && (
            <ExportFile
              title={take.jobs}
              holds={take.jobsHolds}
              label={take.jobsSave}
              onSave={() =>
                save(exports.filePlan, 'json', 'application/json', planAsJson(report, ticketWords, pages))
              }
            >
              {takePages && <a href={takePages.planSchema}>{take.jobsSchema}</a>}
            </ExportFile>
          )}
          {report.actions.length > 0 && tasks === 0 && <li>{take.nothingPlanner}</li>}
          {visit && (
            <li>
              <div>
                <h4>{take.answers}</h4>
                <p>{words.filesLead}</p>
                <AnswerFiles
                  answers={shown.answers ?? visit.$answers.get()}
                  visit={visit}
                  fileModel={shown.content.model}
                  words={storeWords}
                  fileWords={shown.content.fileWords}
                  moreUrl={props.moreUrl}
                  canSave={!props.device}
                  onSwitch={() => forgetForm(session)}
                  canDelete={props.device !== undefined}
                  follow={(kind, payload) => {
                    if (kind === 'reply') session.showReply(payload)
                    else if (!props.device) location.assign(`${props.quizUrl}#ask=${payload}`)
                    return kind === 'reply' || !props.device
                  }}
                />
              </div>
            </li>
          )}
          <ExportFile
            title={take.data}
            holds={take.dataHolds}
            label={take.dataSave}
            onSave={() => save(exports.fileReport, 'json', 'application/json', reportAsJson(report))}
          >
            {takePages && <a href={takePages.schema}>{take.schema}</a>}
          </ExportFile>
        </ul>
        {takePages && (
          <p>
            <a href={takePages.files}>{take.whole}</a>
          </p>
        )}
      </ExportGroup>
    </div>
  )
}

/** A disclosure with a group of exports. `lead` says what the group is for. */
function ExportGroup(props: {
  title: string
  lead: string
  note?: string | undefined
  children: ComponentChildren
}) {
  const { title, lead, note, children } = props
  return (
    <details class="take-group">
      <summary>
        <h3>{title}</h3>
      </summary>
      <div class="take-group-content">
        <p>{lead}</p>
        {note && <p class="small muted">{note}</p>}
        {children}
      </div>
    </details>
  )
}

/** A file to download: its title, its content, and the button that saves the file. */
function ExportFile(props: {
  title: string
  holds: string
  label: string
  /** The status message until `onSave` resolves. */
  saving?: string
  /** Saves the file. Returns the status message. */
  onSave: () => string | Promise<string>
  /** The same file in another format. */
  also?: { label: string; onSave: () => Promise<string> }
  children?: ComponentChildren
}) {
  const { title, holds, label, saving = '', onSave, also, children } = props
  const [saved, setSaved] = useState('')
  const button = (name: string, save: () => string | Promise<string>) => (
    <Button
      look="line"
      size="small"
      onClick={() => {
        setSaved(saving)
        void Promise.resolve(save()).then(setSaved)
      }}
    >
      {name}
    </Button>
  )
  return (
    <li>
      <div>
        <h4>{title}</h4>
        <p>
          {holds} {children}
        </p>
        <p role="status" class="small">
          {saved}
        </p>
      </div>
      {also ? (
        <Actions>
          {button(label, onSave)}
          {button(also.label, also.onSave)}
        </Actions>
      ) : (
        button(label, onSave)
      )}
    </li>
  )
}
