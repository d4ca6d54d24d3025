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

/** A group of exports: the share link, the files of the plan, or the other files. */
export type ExportGroup = 'send' | 'plan' | 'other'

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
  group: ExportGroup
  words: ResultWords
  report: Report
  content: TakeContent
  /** The company name that the visitor entered for the checklist. */
  name: string
  /** The paper size that the visitor chose for the checklist. */
  paper: PaperSize
}

/** One group of the exports of a result except the checklist: the share link, the files of the plan, or the other files. */
export function TakeMore({ group, ...props }: TakeMoreProps) {
  const report: Report = { ...props.report, name: cleanName(props.name) }
  const Content = { send: Send, plan: Plan, other: OtherFiles }[group]
  return (
    <div class="take-group-content">
      <Content {...props} report={report} />
    </div>
  )
}

type GroupProps = Omit<TakeMoreProps, 'group'>

function Send({ words, shown, report, name, shareUrl }: GroupProps) {
  return (
    <>
      <p>{words.shareLead}</p>
      <div id="share" class="share">
        <ShareLink
          words={words}
          fileWords={shown.content.fileWords}
          shown={shown}
          report={report}
          name={name}
          shareUrl={shareUrl}
          id="share"
        />
      </div>
    </>
  )
}

function Plan(props: GroupProps) {
  const { words, shown, report, content, name } = props
  const { take } = content
  const saveSheetAs = (as: 'pdf' | 'word'): Promise<string> =>
    saveSheet({
      ...{ report, brand: props.brand, paper: props.paper, as },
      content: content.sheet,
      words: { ...words, ...take },
    })
  return (
    <>
      <p>{take.planLead}</p>
      {name.trim() && <p class="small muted">{take.planName}</p>}
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
    </>
  )
}

function OtherFiles(props: GroupProps) {
  const { words, storeWords, shown, session, content, takePages } = props
  const { take } = content
  const programs = useLazy(props.loadProgramFiles)
  const visit = shown.kind === 'own' ? session.visit() : undefined
  return (
    <>
      <p>{take.otherLead}</p>
      <ul class="outs">
        <PlanTable {...props} />
        {programs.part && <programs.part.ProgramFiles {...props} onSave={saveExport} />}
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
    </>
  )
}
