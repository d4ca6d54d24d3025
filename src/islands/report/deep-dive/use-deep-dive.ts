import { useEffect, useRef } from 'preact/hooks'
import type { DeepScreen } from '../../../state/deep-dive.ts'
import { type Lazy, useLazy } from '../../../ui/use-lazy.ts'
import type * as DeeperPart from './DeepDive.tsx'

/** Loads the screen of one control when the first is shown. Closing it returns focus to the link that opened its area. */
export function useDeeper(screen: DeepScreen | undefined): Lazy<typeof DeeperPart> {
  const lazy = useLazy(screen && (() => import('./DeepDive.tsx')))
  const last = useRef<string>()
  useEffect(() => {
    if (screen) {
      last.current = screen.area.area.id
    } else if (last.current) {
      const way = document.querySelector<HTMLElement>(`[data-deep="${last.current}"]`)
      way?.focus({ preventScroll: true })
      way?.scrollIntoView({ block: 'center' })
      last.current = undefined
    }
  }, [screen?.asked.control.id])
  return lazy
}
