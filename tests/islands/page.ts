/** Finds elements on a rendered page as a visitor does, and makes what a visitor brings. */
import { screen } from '@testing-library/dom'

export const button = (name: string) => screen.getByRole('button', { name })
export const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name })

/** Returns the text of each element. */
export const textsOf = (elements: Iterable<Element>): string[] =>
  Array.from(elements, ({ textContent }) => textContent)

/** Returns the address of each link. */
export const hrefsOf = (links: Iterable<Element>): (string | null)[] =>
  Array.from(links, (link) => link.getAttribute('href'))

/** Returns the input behind the button that opens a file. */
export const filePicker = (place: Element) => place.querySelector<HTMLInputElement>('input[type=file]')!

/** Returns a JSON file as a visitor chooses it. */
export const jsonFile = (content: BlobPart, name = 'a.json') =>
  new File([content], name, { type: 'application/json' })
