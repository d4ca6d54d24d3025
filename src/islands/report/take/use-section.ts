import type { ExportWords, ScanningWords, TakeWords } from '../../../messages/ui.ts'
import { loadJson } from '../../../ui/load-json.ts'
import { type Lazy, useLazy } from '../../../ui/use-lazy.ts'

/** What `/data/take.<language>.json` holds: the words of the sections that come once the report stands. */
export interface TakeContent {
  take: TakeWords
  scanning: ScanningWords
  exports: ExportWords
}

/** One of these sections, loaded together with its words. */
export function useSection<Section>(
  url: string,
  load: () => Promise<Section>,
): Lazy<{ section: Section; content: TakeContent }> {
  return useLazy(async () => {
    const [section, content] = await Promise.all([load(), loadJson<TakeContent>(url)])
    return { section, content }
  })
}
