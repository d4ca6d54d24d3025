import { useEffect, useMemo, useState } from 'preact/hooks'
import type { ReportContent } from '../../state/report-view.ts'
import { listKeys } from '../../state/storage.ts'
import { loadJson } from '../../ui/load-json.ts'
import type { LaterContent } from '../whose-job/later-content.ts'
import type { ClientsProps } from './clients-props.ts'
import type { OpenDesk } from './open-desk.ts'
import type * as Parts from './Places.tsx'

/** The desk, and the lazily loaded code that shows it. */
export type LoadedDesk = OpenDesk & { parts: typeof Parts }

/**
 * Returns the desk, and a function that opens it. Opening loads the scoring model and the views. The page opens the desk itself if this
 * device stores clients.
 */
export function useDesk(props: ClientsProps): {
  open: LoadedDesk | undefined
  hasFailed: boolean
  start: () => Promise<LoadedDesk | undefined>
} {
  const [open, setOpen] = useState<LoadedDesk>()
  const [hasFailed, setFailed] = useState(false)
  const start = useMemo(() => {
    let opening: Promise<LoadedDesk | undefined> | undefined
    return () => {
      setFailed(false)
      opening ??= Promise.all([
        loadJson<ReportContent>(props.report.contentUrl),
        loadJson<LaterContent>(props.tenUrl),
        import('./Places.tsx'),
      ]).then(
        ([content, ten, parts]) => {
          const made = { ...parts.openDesk(content, ten, props), parts }
          setOpen(made)
          return made
        },
        () => {
          opening = undefined
          setFailed(true)
          return undefined
        },
      )
      return opening
    }
  }, [])
  useEffect(() => {
    if (listKeys('desk/').length > 0) void start()
  }, [])
  useEffect(() => open?.desk.open(), [open])
  return { open, hasFailed, start }
}
