/** Draws a component into an empty page and gives the person who uses it. */
import { configure } from '@testing-library/dom'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import { type ComponentChild, options, render } from 'preact'
import { act } from 'preact/test-utils'
import { vi } from 'vitest'

const pause = globalThis.setTimeout

// There is no paint to wait for: effects run in the next task.
options.requestAnimationFrame = (effects) => void pause(effects, 0)

/** Waits until everything that is due is drawn: stores tell their components in a task of its own. */
export function settle(): Promise<void> {
  return act(async () => {
    // A test may have stopped the clock.
    if (setTimeout !== pause) await vi.advanceTimersByTimeAsync(0)
    else await new Promise((resolve) => pause(resolve, 0))
  })
}

// Preact redraws and runs effects later. `act` makes it do so before the next event of the person.
configure({
  // A busy machine takes its time to load a module.
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
  /** The element that holds the component. */
  place: HTMLElement
  /** Draws the component again, with other props. */
  redraw: (node: ComponentChild) => Promise<void>
}

export async function draw(node: ComponentChild): Promise<Drawn> {
  const place = document.createElement('div')
  document.body.append(place)
  places.push(place)
  const redraw = async (next: ComponentChild): Promise<void> => {
    await act(() => {
      render(next, place)
    })
    await settle()
  }
  // Without delay, so that a test may stop the clock.
  const user = userEvent.setup({ delay: null })
  await redraw(node)
  return { user, place, redraw }
}

/** Does something that is not an event of a person, such as a change of a store, and waits until it is drawn. */
export async function change(action: () => void): Promise<void> {
  await act(action)
  await settle()
}

/** Removes everything that was drawn; effects end. */
export function clearPage(): void {
  for (const place of places.splice(0))
    void act(() => {
      render(null, place)
    })
  document.body.replaceChildren()
}
