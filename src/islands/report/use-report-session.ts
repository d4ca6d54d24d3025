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
 * Reads what there is to show for as long as the component lives. `contentUrl` is loaded only when there is something,
 * and `alongside` with it; `quizUrl` is where answers are handed over that this device does not keep. `device` stands in for this device's storage and address bar.
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
      // Others on the shelf are shown as well, also while none is in use.
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
