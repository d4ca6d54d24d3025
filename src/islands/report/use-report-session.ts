import { useStore } from '../use-store.ts'
import { useLayoutEffect, useMemo } from 'preact/hooks'
import {
  deviceStorage,
  followAddress,
  hasStoredAnswers,
  hasSavedAssessments,
  isHandedOver,
  storeName,
  storedName,
  listenForAnswers,
  todayHere,
} from '../../state/browser.ts'
import { type Device, type ReportSession, startReportSession } from '../../state/report-session.ts'
import { loadJson } from '../../ui/load-json.ts'
import { rememberBilingual } from '../Bilingual.tsx'
import type { ReportContent, ReportView } from '../../state/report-view.ts'

/**
 * Runs the session of the report page while the component is mounted. If there is a result to show, loads `contentUrl`,
 * and calls `alongside` to load the result's code. If this device cannot store answers, the quiz at `quizUrl` passes
 * the answers in a link. `device` replaces the storage and the address bar of the browser.
 */
export function useReportSession(
  contentUrl: string,
  device?: Device,
  alongside?: () => Promise<void>,
  quizUrl?: string,
): { session: ReportSession; shown: ReportView } {
  const session = useMemo(() => {
    const load = async (): Promise<ReportContent> => {
      const [content] = await Promise.all([loadJson<ReportContent>(contentUrl), alongside?.()])
      if (import.meta.env.SITE_TRANSLATED) rememberBilingual(content.bilingual)
      return content
    }
    return startReportSession({
      load,
      address: followAddress(),
      makeStorage: deviceStorage,
      // Also load the content if the device stores only saved assessments.
      hasStoredAnswers: () => hasStoredAnswers() || hasSavedAssessments(),
      isHandedOver: (isFromLanguage) =>
        quizUrl !== undefined && isHandedOver(isFromLanguage ? import.meta.env.SITE_ROOT : quizUrl),
      // The name belongs to the answers of the site. A frame has other answers.
      ...(!device && { storedName, storeName }),
      listenForAnswers,
      today: todayHere,
      ...device,
    })
  }, [])
  useLayoutEffect(() => session.open(), [])
  return { session, shown: useStore(session.$view) }
}
