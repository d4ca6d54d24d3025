import { useState } from 'preact/hooks'
import { Choice, ChoiceGroup } from './Choice.tsx'

export const title = 'Choice'

const ignore = (): void => undefined

function Paper() {
  const [paper, setPaper] = useState<'a4' | 'letter'>('a4')
  return (
    <ChoiceGroup
      legend="Paper"
      name="example-paper"
      options={[
        { value: 'a4', label: 'A4' },
        { value: 'letter', label: 'US Letter' },
      ]}
      value={paper}
      onChange={setPaper}
    />
  )
}

function Reminder() {
  const [isOn, setOn] = useState(true)
  return (
    <Choice type="checkbox" checked={isOn} onChange={setOn}>
      Remind me in three months
    </Choice>
  )
}

export const examples = {
  'one of two': () => <Paper />,
  'one of two, each with a hint': () => (
    <ChoiceGroup
      legend="What the link holds"
      name="example-holds"
      options={[
        { value: 'summary', label: 'The summary', hint: 'Score, areas and jobs.' },
        { value: 'answers', label: 'Every answer', hint: 'Whoever has the link can change them in a copy.' },
      ]}
      value="summary"
      onChange={ignore}
    />
  ),
  'a box': () => <Reminder />,
  'a box with a hint': () => (
    <Choice
      type="checkbox"
      id="example-answers"
      checked={false}
      hint="They see what you chose."
      onChange={ignore}
    >
      Send the answers too
    </Choice>
  ),
  disabled: () => (
    <Choice type="checkbox" checked disabled onChange={ignore}>
      Security defaults are on
    </Choice>
  ),
  wrong: () => (
    <Choice type="checkbox" id="example-consent" aria-invalid checked={false} onChange={ignore}>
      I agree that this is sent
    </Choice>
  ),
  'long words': () => (
    <Choice type="radio" name="example-long" checked={false} onChange={ignore}>
      Everyone signs in with a second step, administrators with a key that cannot be phished, and someone
      looks at the list of those who have none at least every month
    </Choice>
  ),
}
