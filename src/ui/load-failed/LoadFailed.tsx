import { Button } from '../button/Button.tsx'
import { Notice } from '../notice/Notice.tsx'
import type { Lazy } from '../use-lazy.ts'

/** The two sentences of a failed load: what happened, and the button that tries again. */
export interface LoadWords {
  partFailed: string
  retry: string
}

interface Props {
  of: Lazy<unknown>
  words: LoadWords
  /** True if the part is as wide as the page. The notice then has margins of its own. */
  isSection?: boolean
}

/** Says that a part of the page could not be loaded, with a button that loads it again. Renders nothing otherwise. */
export function LoadFailed({ of: { retry }, words, isSection = false }: Props) {
  if (!retry) return null
  return (
    <div class={isSection ? 'wrap' : undefined}>
      <Notice role="alert" isRow>
        <p>{words.partFailed}</p>
        <Button look="line" size="small" onClick={retry}>
          {words.retry}
        </Button>
      </Notice>
    </div>
  )
}
