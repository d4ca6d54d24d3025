import { useStore } from '@nanostores/preact'
import { useEffect, useMemo } from 'preact/hooks'
import {
  deviceKeeper,
  followAddress,
  hasKeptAnswers,
  hasShelf,
  keptName,
  listenForAnswers,
  todayHere,
} from '../../state/browser.ts'
import type { Device } from '../../state/reading.ts'
import { type Reading, type ReportContent, type Shown, startReading } from '../../state/reading.ts'

/**
 * Reads what there is to show for as long as the component lives. `contentUrl` is loaded only when there is something,
 * and `alongside` with it; `device` stands in for this device's storage and address bar.
 */
export function useReading(
  contentUrl: string,
  device?: Device,
  alongside?: () => Promise<void>,
): { reading: Reading; shown: Shown } {
  const reading = useMemo(() => {
    const load = async (): Promise<ReportContent> => {
      const [response] = await Promise.all([fetch(contentUrl), alongside?.()])
      return (await response.json()) as ReportContent
    }
    return startReading({
      load,
      address: followAddress(),
      makeKeeper: deviceKeeper,
      // Others on the shelf are shown as well, also while none is in use.
      hasKeptAnswers: () => hasKeptAnswers() || hasShelf(),
      keptName,
      listenForAnswers,
      today: todayHere,
      ...device,
    })
  }, [])
  useEffect(() => reading.open(), [])
  return { reading, shown: useStore(reading.$shown) }
}
