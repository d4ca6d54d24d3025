import { CopyField } from './CopyField.tsx'

export const title = 'Copy field'

const words = {
  label: 'Address',
  copy: 'Copy the link',
  copied: 'Copied.',
  copyFailed: 'Your browser did not copy it. Select the text and copy it by hand.',
}

export const examples = {
  'an address': () => (
    <CopyField id="example-address" text="https://example.org/report/#r=abc" words={words} />
  ),
  'several lines': () => (
    <CopyField
      id="example-message"
      rows={4}
      text={'Dear Sam,\n\nplease answer these questions.\n\nKim'}
      words={{ ...words, label: 'Message', copy: 'Copy the message' }}
    />
  ),
  'longer than a phone is wide': () => (
    <CopyField
      id="example-long-address"
      text={`https://example.org/report/#r=${'a'.repeat(400)}`}
      words={words}
    />
  ),
}
