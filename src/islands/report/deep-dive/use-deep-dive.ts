import { useEffect, useRef } from 'preact/hooks'
import type { DeepScreen } from '../../../state/deep-dive.ts'
import { type Lazy, useLazy } from '../../../ui/use-lazy.ts'
import type * as DeepDivePart from './DeepDive.tsx'

/** Loads the deep dive when the visitor opens a control. After it, focuses the link of the control's area. */
export function useDeepDive(screen: DeepScreen | undefined): Lazy<typeof DeepDivePart> {
  const lazy = useLazy(screen && (() => import('./DeepDive.tsx')))
  const last = useRef<string>()
  useEffect(() => {
    if (screen) {
      last.current = screen.area.area.id
    } else if (last.current) {
      const way = document.querySelector<HTMLElement>(`[data-deep="${last.current}"]`)
      const fold = way?.closest('details')
      if (fold) fold.open = true
      way?.focus({ preventScroll: true })
      way?.scrollIntoView({ block: 'center' })
      last.current = undefined
    }
  }, [screen?.asked.control.id])
  return lazy
}
