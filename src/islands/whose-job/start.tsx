import { hydrate } from 'preact'
import type { WhoseJobProps } from './screen-props.ts'
import { WhoseJobApp } from './WhoseJobApp.tsx'

/**
 * Starts the ten jobs in an element that has their first screen as HTML and their props as JSON. An island of Astro would load
 * three more files.
 */
export function startWhoseJob(place: HTMLElement): void {
  hydrate(<WhoseJobApp {...(JSON.parse(place.dataset['ten']!) as WhoseJobProps)} />, place)
}
