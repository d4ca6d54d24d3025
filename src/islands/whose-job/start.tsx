import { hydrate } from 'preact'
import type { followTheme } from './frame-theme.ts'
import type { WhoseJobProps } from './screen-props.ts'
import frameTheme from './frame-theme.ts?chunk'
import { tabPlace } from './tab-place.ts'
import { WhoseJobApp } from './WhoseJobApp.tsx'

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
  hydrate(<WhoseJobApp {...props} place={tenPlace ?? tabPlace(props.storeKey, props.titles.length)} />, place)
  if (tenPlace?.frame)
    import(/* @vite-ignore */ frameTheme).then(
      ({ followTheme }: FrameTheme) => followTheme(tenPlace.frame!),
      // Without the theme, the frame has the colours of this site.
      () => document.documentElement.classList.remove('waits'),
    )
}
