import type { ComponentChildren } from 'preact'
import type { ResultWords } from '../../../messages/ui.ts'
import type { PaperSize } from '../../../core/documents/paper-size.ts'
import { cleanName } from '../../../core/model/clean-text.ts'
import type { Report } from '../../../core/report/types.ts'
import { fill } from '../../../core/model/format.ts'
import { forgetForm } from '../../../state/report-form.ts'
import { canStoreOffline } from '../../../state/offline.ts'
import { keepEverything } from '../../../state/offline-all.ts'
import { AnswerFiles } from '../../quiz/AnswerFiles.tsx'
import type { TakeContent } from './use-section.ts'
import { saveCalendar } from './save-calendar.ts'
import { saveSheet } from './save-sheet.ts'
import { ShareLink } from './ShareLink.tsx'
import { saveExport } from './save-export.ts'
import { ExportFile } from './ExportFile.tsx'
import { PlanTable } from './PlanTable.tsx'
import { LoadFailed } from '../../../ui/load-failed/LoadFailed.tsx'
import { useLazy } from '../../../ui/use-lazy.ts'
import type { ReportProps, ResultProps } from '../report-props.ts'

/** The props: the result, the texts, and the URLs that the files contain. */
export interface TakeMoreProps
  extends
    ResultProps,
    Pick<
      ReportProps,
      | 'storeWords'
      | 'takePages'
      | 'checklistUrl'
      | 'shareUrl'
      | 'moreUrl'
      | 'device'
      | 'quizUrl'
      | 'brand'
      | 'loadProgramFiles'
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
  const { take } = content
  const programs = useLazy(props.loadProgramFiles)
  const report: Report = { ...props.report, name: cleanName(name) }
  const visit = shown.kind === 'own' ? session.visit() : undefined
  const saveSheetAs = (as: 'pdf' | 'word'): Promise<string> =>
    saveSheet({
      ...{ report, brand: props.brand, paper: props.paper, as },
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
          <PlanTable {...props} report={report} />
          {programs.part && <programs.part.ProgramFiles {...props} report={report} onSave={saveExport} />}
          <LoadFailed of={programs} words={storeWords} />
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
          {canStoreOffline() && (
            <ExportFile
              title={take.offline}
              holds={take.offlineHolds}
              label={take.offlineKeep}
              saving={take.offlineKeeping}
              onSave={async () => ((await keepEverything()) ? take.offlineKept : take.offlineFailed)}
            />
          )}
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
