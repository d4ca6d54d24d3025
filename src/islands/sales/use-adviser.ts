import { useState } from 'preact/hooks'
import type { ReportContent } from '../../state/report-view.ts'
import { loadJson } from '../../ui/load-json.ts'
import type { AdviserContent, AdviserResult, Loaded } from './open-result.ts'

type AdviserState = { state: 'idle' | 'writing' | 'failed' } | AdviserResult

type OpenResult = (loaded: Loaded) => AdviserResult | Promise<AdviserResult>

/** The adviser's page of one result, from the answers on the device or from a file. Nothing is stored. */
export function useAdviser({ contentUrl, adviserUrl }: { contentUrl: string; adviserUrl: string }): {
  now: AdviserState
  openDevice: () => Promise<void>
  openFile: (file: File) => Promise<void>
  close: () => void
} {
  const [now, setNow] = useState<AdviserState>({ state: 'idle' })
  /** Loads the content while the code of `opening` loads, and shows the result. */
  const attempt = async (opening: Promise<OpenResult>): Promise<void> => {
    setNow({ state: 'writing' })
    try {
      const [open, content, adviser] = await Promise.all([
        opening,
        loadJson<ReportContent>(contentUrl),
        loadJson<AdviserContent>(adviserUrl),
      ])
      setNow(await open({ content, adviser }))
    } catch {
      setNow({ state: 'failed' })
    }
  }
  return {
    now,
    openDevice: () => attempt(import('./open-result.ts').then(({ openDeviceResult }) => openDeviceResult)),
    openFile: (file) =>
      attempt(
        import('./open-result.ts').then(
          ({ openResultFile }) =>
            (loaded) =>
              openResultFile(loaded, file),
        ),
      ),
    close: () => setNow({ state: 'idle' }),
  }
}
