import { useStore } from '@nanostores/preact'
import { useEffect, useMemo } from 'preact/hooks'
import {
  deviceKeeper,
  followAddress,
  hasKeptAnswers,
  hasShelf,
  isHandedOver,
  keptName,
  listenForAnswers,
  todayHere,
} from '../../state/browser.ts'
import type { Device } from '../../state/report-session.ts'
import { type Reading, startReading } from '../../state/report-session.ts'
import { loadJson } from '../../ui/load-json.ts'
import type { ReportContent, Shown } from '../../state/report-view.ts'

/**
 * Runs the session of the report page while the component is mounted. It loads `contentUrl`, and `alongside` with it, when
 * there is something to show. `quizUrl` is the quiz that may hand over answers if this device stores none. `device`
 * replaces this device's storage and address bar.
 */
export function useReportSession(
  contentUrl: string,
  device?: Device,
  alongside?: () => Promise<void>,
  quizUrl?: string,
): { reading: Reading; shown: Shown } {
  const reading = useMemo(() => {
    const load = async (): Promise<ReportContent> => {
      const [content] = await Promise.all([loadJson<ReportContent>(contentUrl), alongside?.()])
      return content
    }
    return startReading({
      load,
      address: followAddress(),
      makeKeeper: deviceKeeper,
      // Saved assessments count too, even if none is in use.
      hasKeptAnswers: () => hasKeptAnswers() || hasShelf(),
      isHandedOver: () => quizUrl !== undefined && isHandedOver(quizUrl),
      keptName,
      listenForAnswers,
      today: todayHere,
      ...device,
    })
  }, [])
  useEffect(() => reading.open(), [])
  return { reading, shown: useStore(reading.$shown) }
}
