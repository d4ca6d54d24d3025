import type {
  ExportWords,
  HandoffWords,
  RecordWords,
  ScanningWords,
  TakeWords,
} from '../../../messages/ui.ts'
import { loadJson } from '../../../ui/load-json.ts'
import type { SheetContent } from './save-sheet.ts'
import { type Lazy, useLazy } from '../../../ui/use-lazy.ts'

/** The content of `/data/take.<language>.json`: the texts of the sections that load after the report. */
export interface TakeContent {
  take: TakeWords
  scanning: ScanningWords
  exports: ExportWords
  handoff: HandoffWords
  /** The texts of the form for who does a job, and the proof. */
  record: RecordWords
  sheet: SheetContent
}

/** Loads the code of a section together with the texts at `url`. Waits while `url` is `undefined`. */
export function useSection<Section>(
  url: string | undefined,
  load: () => Promise<Section>,
): Lazy<{ section: Section; content: TakeContent }> {
  return useLazy(
    url === undefined
      ? undefined
      : async () => {
          const [section, content] = await Promise.all([load(), loadJson<TakeContent>(url)])
          return { section, content }
        },
  )
}
