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

/** The code of a section, and its texts. */
interface LoadedSection<Section> {
  section: Section
  content: TakeContent
}

/** Loads the code of a section together with the texts at `url`. */
export async function loadSection<Section>(
  url: string,
  load: () => Promise<Section>,
): Promise<LoadedSection<Section>> {
  const [section, content] = await Promise.all([load(), loadJson<TakeContent>(url)])
  return { section, content }
}

/** The same as `loadSection`, in a component. Waits while `url` is `undefined`. */
export function useSection<Section>(
  url: string | undefined,
  load: () => Promise<Section>,
): Lazy<LoadedSection<Section>> {
  return useLazy(url === undefined ? undefined : () => loadSection(url, load))
}
