import type { Dropped } from '../../core/answers/migrate.ts'
import { LoadFailed, type LoadWords } from '../../ui/load-failed/LoadFailed.tsx'
import { loadJson } from '../../ui/load-json.ts'
import type { HandoverContent } from '../handover/handover-content.ts'
import { useLazy } from '../../ui/use-lazy.ts'

interface Props {
  /** The answers that an update of the question set removed. If `undefined`, the component loads nothing. */
  dropped: Dropped | undefined
  moreUrl: string
  words: LoadWords
}

/** Loads and shows the list of answers that an update of the question set removed. */
export function DroppedNotice({ dropped, moreUrl, words }: Props) {
  const list = useLazy(
    dropped &&
      (async () => {
        const [{ DroppedAnswers }, more] = await Promise.all([
          import('./DroppedAnswers.tsx'),
          loadJson<HandoverContent>(moreUrl),
        ])
        return { DroppedAnswers, more }
      }),
  )
  if (!dropped) return null
  if (!list.part) return <LoadFailed of={list} words={words} />
  return <list.part.DroppedAnswers dropped={dropped} more={list.part.more} />
}
