import { FilePicker } from './FilePicker.tsx'

export const title = 'File picker'

const ignore = (): void => undefined

export const examples = {
  'a button': () => <FilePicker words="Open a file" onPick={ignore} />,
  small: () => <FilePicker words="Open a file" isSmall onPick={ignore} />,
}
