import { hydrate } from 'preact'
import type { followTheme } from './frame-theme.ts'
import type { WhoseJobProps } from './screen-props.ts'
import type { takeCameFrom } from '../../state/came-from.ts'
import cameFrom from '../../state/came-from.ts?chunk'
import frameTheme from './frame-theme.ts?chunk'
import { tabPlace } from './tab-place.ts'
import { WhoseJobApp } from './WhoseJobApp.tsx'

interface CameFrom {
  takeCameFrom: typeof takeCameFrom
}
interface FrameTheme {
  followTheme: typeof followTheme
}

/**
 * Starts the ten jobs in an element that has their first screen as HTML and their props as JSON. An island of Astro would load
 * three more files.
 */
export function startWhoseJob(place: HTMLElement): void {
  const props = JSON.parse(place.dataset['ten']!) as WhoseJobProps
  const { tenPlace } = window
  // A link that says where the visitor comes from. The first screen changes the address.
  const { search } = location
  if (search && !tenPlace)
    void import(/* @vite-ignore */ cameFrom).then(({ takeCameFrom }: CameFrom) => takeCameFrom(search))
  hydrate(<WhoseJobApp {...props} place={tenPlace ?? tabPlace(props.storeKey, props.titles.length)} />, place)
  if (tenPlace?.frame)
    import(/* @vite-ignore */ frameTheme).then(
      ({ followTheme }: FrameTheme) => followTheme(tenPlace.frame!),
      // Without the theme, the frame has the colours of this site.
      () => document.documentElement.classList.remove('waits'),
    )
}
