import { LoadFailed } from './LoadFailed.tsx'

export const title = 'Load failed'

const words = { partFailed: 'This part could not be loaded.', retry: 'Try again' }
const failed = { state: 'failed', retry: () => undefined } as const

export const examples = {
  'in a column': () => <LoadFailed of={failed} words={words} />,
  'as wide as the page': () => <LoadFailed of={failed} words={words} isSection />,
}
