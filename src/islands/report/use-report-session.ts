import { useStore } from '@nanostores/preact'
import { useEffect, useMemo } from 'preact/hooks'
import {
  deviceStorage,
  followAddress,
  hasStoredAnswers,
  hasSavedAssessments,
  isHandedOver,
  storedName,
  listenForAnswers,
  todayHere,
} from '../../state/browser.ts'
import type { Device } from '../../state/report-session.ts'
import { type ReportSession, startReportSession } from '../../state/report-session.ts'
import { loadJson } from '../../ui/load-json.ts'
import type { ReportContent, ReportView } from '../../state/report-view.ts'

/**
 * Reads what there is to show for as long as the component lives. `contentUrl` is loaded only when there is something,
 * and `alongside` with it; `quizUrl` is where answers are handed over that this device does not keep. `device` stands in for this device's storage and address bar.
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
      return content
    }
    return startReportSession({
      load,
      address: followAddress(),
      makeStorage: deviceStorage,
      // Others on the shelf are shown as well, also while none is in use.
      hasStoredAnswers: () => hasStoredAnswers() || hasSavedAssessments(),
      isHandedOver: () => quizUrl !== undefined && isHandedOver(quizUrl),
      storedName,
      listenForAnswers,
      today: todayHere,
      ...device,
    })
  }, [])
  useEffect(() => session.open(), [])
  return { session, shown: useStore(session.$view) }
}
