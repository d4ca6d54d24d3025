import type { Dropped } from '../quiz/upgrade.ts'
import { LoadFailed, type LoadWords } from './LoadFailed.tsx'
import { loadJson } from './load-json.ts'
import type { MoreContent } from './more.ts'
import { useLazy } from './use-lazy.ts'

interface Props {
  /** `undefined` while no answer was dropped: nothing is loaded then. */
  dropped: Dropped | undefined
  moreUrl: string
  words: LoadWords
}

/** Loads and shows the list of answers that an update of the question set removed. */
export function DroppedNotice({ dropped, moreUrl, words }: Props) {
  const list = useLazy(
    dropped &&
      (async () => {
        const [part, more] = await Promise.all([import('./Dropped.tsx'), loadJson<MoreContent>(moreUrl)])
        return { ...part, more }
      }),
  )
  if (!dropped) return null
  if (!list.part) return <LoadFailed of={list} words={words} />
  return <list.part.Dropped dropped={dropped} more={list.part.more} />
}
