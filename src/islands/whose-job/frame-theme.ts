/** The colours of a host in the frame of the ten jobs. Loaded only in a frame. */
import { applyTheme } from '../frame/apply-theme.ts'
import type { TenFrame } from './turn.ts'

/** Applies the host's colour and scheme, now and after each change, and then shows the frame. */
export function followTheme(frame: TenFrame): void {
  const apply = (): void => {
    const { accent, scheme } = frame.around().options
    if (accent || scheme) applyTheme(accent ?? frame.ownAccent, scheme)
    document.documentElement.classList.remove('waits')
  }
  apply()
  frame.listen(apply)
}
