import { Arrow } from '../Arrow.tsx'
import { Button, ButtonLink } from './Button.tsx'

export const title = 'Button'

export const examples = {
  primary: () => <Button>Make the PDF</Button>,
  outlined: () => <Button look="line">Copy the link</Button>,
  quiet: () => <Button look="quiet">Cancel</Button>,
  big: () => <Button size="big">See your result</Button>,
  'small, in each look': () => (
    <>
      <Button size="small">Keep</Button>{' '}
      <Button size="small" look="line">
        Save
      </Button>{' '}
      <Button size="small" look="quiet">
        Cancel
      </Button>
    </>
  ),
  'with an arrow': () => (
    <Button>
      Next
      <Arrow />
    </Button>
  ),
  'busy: it stays in the order of the Tab key': () => <Button aria-disabled>Making the PDF</Button>,
  disabled: () => (
    <Button look="line" disabled>
      Nothing to undo
    </Button>
  ),
  'long words': () => (
    <Button>
      Save these answers to a file, so that you can open them on another device or send them to someone else
    </Button>
  ),
  'a link that looks like one': () => (
    <ButtonLink href="#button" look="line">
      Take the check
    </ButtonLink>
  ),
  'right to left': () => (
    <div dir="rtl" lang="ar">
      <Button>
        التالي
        <Arrow />
      </Button>
    </div>
  ),
}
