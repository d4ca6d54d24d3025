import { ActionNotice } from '../notice/Notice.tsx'
import type { Lazy } from '../use-lazy.ts'

/** The texts of a notice after a failed load: the message, and the label of the retry button. */
export interface LoadWords {
  partFailed: string
  retry: string
}

interface Props {
  of: Lazy<unknown>
  words: LoadWords
  /** True if the missing part is as wide as the page. The notice then has its own margins. */
  isSection?: boolean
}

/** A notice that a part of the page did not load, with a retry button. Renders nothing if the part did load. */
export function LoadFailed({ of: { retry }, words, isSection = false }: Props) {
  if (!retry) return null
  return (
    <div class={isSection ? 'wrap' : undefined}>
      <ActionNotice role="alert" text={words.partFailed} label={words.retry} onPress={retry} />
    </div>
  )
}
