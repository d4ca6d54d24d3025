import { useEffect, useRef, useState } from 'preact/hooks'
import type { DeepScreen } from '../../../state/deeper.ts'
import type { Deeper } from './Deeper.tsx'

/** The screen of one control, loaded when the first is shown. Whoever leaves comes back to where the area was entered. */
export function useDeeper(screen: DeepScreen | undefined): typeof Deeper | undefined {
  const [Loaded, setLoaded] = useState<typeof Deeper>()
  const last = useRef<string>()
  useEffect(() => {
    if (screen) {
      last.current = screen.area.area.id
      if (!Loaded) {
        void import('./Deeper.tsx').then(({ Deeper: loaded }) => {
          setLoaded(() => loaded)
        })
      }
    } else if (last.current) {
      const way = document.querySelector<HTMLElement>(`[data-deep="${last.current}"]`)
      way?.focus({ preventScroll: true })
      way?.scrollIntoView({ block: 'center' })
      last.current = undefined
    }
  }, [screen?.asked.control.id])
  return Loaded
}
