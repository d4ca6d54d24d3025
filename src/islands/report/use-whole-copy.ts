import { useEffect } from 'preact/hooks'
import { keepRestOffline } from '../../state/offline-rest.ts'
import type { Device } from '../../state/report-session.ts'
import type { ShownResult } from '../../state/report-view.ts'

/** Completes the offline copy while the visitor reads the own result. Does nothing in a frame (`device`). */
export function useWholeCopy(device: Device | undefined, shown: ShownResult): void {
  const isOwn = !device && shown.kind === 'own'
  useEffect(() => (isOwn ? keepRestOffline() : undefined), [isOwn])
}
