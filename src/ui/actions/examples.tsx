import { Button } from '../button/Button.tsx'
import { Actions } from './Actions.tsx'

export const title = 'Actions'

export const examples = {
  'two buttons': () => (
    <Actions>
      <Button>Keep</Button>
      <Button look="quiet">Cancel</Button>
    </Actions>
  ),
  'a status beside the button': () => (
    <Actions>
      <Button look="line">Copy</Button>
      <span role="status">Copied</span>
    </Actions>
  ),
  'more than fits in a line': () => (
    <Actions>
      {[
        'Save the answers',
        'Open a file',
        'Copy the link',
        'Write an email',
        'Print this page',
        'Start again',
      ].map((words) => (
        <Button key={words} look="line">
          {words}
        </Button>
      ))}
    </Actions>
  ),
}
