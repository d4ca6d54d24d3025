import type { ScanningWords, TakeWords } from '../../../content/keys.ts'
import type { ExportWords } from '../../../quiz/keys.ts'
import { loadOnce, useLater } from '../../later.ts'

/** What `/data/take.<language>.json` holds: the words of the sections that come once the report stands. */
export interface TakeContent {
  take: TakeWords
  scanning: ScanningWords
  exports: ExportWords
}

/** One of these sections with its words; nothing until both are there. */
export function useSection<Section>(
  url: string,
  load: () => Promise<Section>,
): { part: Section; content: TakeContent } | undefined {
  const both = useLater(() => Promise.all([load(), loadOnce<TakeContent>(url)]))
  return both && { part: both[0], content: both[1] }
}
