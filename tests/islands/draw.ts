/** Renders a component into an empty page, and returns a simulated user. */
import { configure } from '@testing-library/dom'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import { type ComponentChild, options, render } from 'preact'
import { act } from 'preact/test-utils'
import { vi } from 'vitest'

const pause = globalThis.setTimeout

// jsdom does not paint, so effects run in the next task instead of before the next paint.
options.requestAnimationFrame = (effects) => void pause(effects, 0)

/** Waits until Preact has rendered all changes. Stores notify components in a later task. */
export function settle(): Promise<void> {
  return act(async () => {
    // Advances fake timers, which do not run on their own.
    if (setTimeout !== pause) await vi.advanceTimersByTimeAsync(0)
    else await new Promise((resolve) => pause(resolve, 0))
  })
}

// Preact renders and runs effects asynchronously. `act` completes both before the next event.
configure({
  // Waits up to ten seconds, because a lazily loaded module can take long on a busy machine.
  asyncUtilTimeout: 10_000,
  eventWrapper: (event) => {
    let result: unknown
    void act(() => {
      result = event()
    })
    return result
  },
  asyncWrapper: async <Result>(work: (...given: never[]) => Promise<Result>): Promise<Result> => {
    const result = await work()
    await settle()
    return result
  },
})

const places: HTMLElement[] = []

export interface Drawn {
  user: UserEvent
  /** The element that contains the component. */
  place: HTMLElement
  /** Renders the component again with other props. */
  redraw: (node: ComponentChild) => Promise<void>
}

export async function draw(node: ComponentChild): Promise<Drawn> {
  const place = document.createElement('div')
  document.body.append(place)
  places.push(place)
  const redraw = async (next: ComponentChild): Promise<void> => {
    await act(() => render(next, place))
    await settle()
  }
  // A delay between user events would wait forever with fake timers.
  const user = userEvent.setup({ delay: null })
  await redraw(node)
  return { user, place, redraw }
}

/** Runs a function that changes the page, such as a change of a store, and waits until Preact has rendered. */
export async function change(action: () => void): Promise<void> {
  await act(action)
  await settle()
}

/** Unmounts all components. */
export function clearPage(): void {
  for (const place of places.splice(0)) void act(() => render(null, place))
  document.body.replaceChildren()
}
