import { useState } from 'preact/hooks'
import type { ReportContent } from '../../state/report-view.ts'
import { loadJson } from '../../ui/load-json.ts'
import type * as ResultCode from './open-result.ts'

type AdviserState = { state: 'idle' | 'writing' | 'failed' } | ResultCode.AdviserResult

interface Urls {
  contentUrl: string
  adviserUrl: string
}

/** The adviser's page of one result, from the answers on the device or from a file. Nothing is stored. */
export function useAdviser({ contentUrl, adviserUrl }: Urls): {
  now: AdviserState
  openDevice: () => Promise<void>
  openFile: (file: File) => Promise<void>
  close: () => void
} {
  const [now, setNow] = useState<AdviserState>({ state: 'idle' })
  /** Loads the content and the code, and shows the result that `open` opens. */
  const attempt = async (
    open: (
      code: typeof ResultCode,
      loaded: { content: ReportContent; adviser: ResultCode.AdviserContent },
    ) => ResultCode.AdviserResult | Promise<ResultCode.AdviserResult>,
  ): Promise<void> => {
    setNow({ state: 'writing' })
    try {
      const [content, adviser, code] = await Promise.all([
        loadJson<ReportContent>(contentUrl),
        loadJson<ResultCode.AdviserContent>(adviserUrl),
        import('./open-result.ts'),
      ])
      setNow(await open(code, { content, adviser }))
    } catch {
      setNow({ state: 'failed' })
    }
  }
  return {
    now,
    openDevice: () => attempt(({ openDeviceResult }, loaded) => openDeviceResult(loaded)),
    openFile: (file) => attempt(({ openResultFile }, loaded) => openResultFile(loaded, file)),
    close: () => {
      setNow({ state: 'idle' })
    },
  }
}
