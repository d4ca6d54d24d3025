import { Disclosure } from './Disclosure.tsx'

export const title = 'Disclosure'

export const examples = {
  closed: () => (
    <Disclosure summary="How to get this file">
      <p>Run the scanner, then choose its report here.</p>
    </Disclosure>
  ),
  open: () => (
    <Disclosure summary="How to get this file" open>
      <p>Run the scanner, then choose its report here.</p>
    </Disclosure>
  ),
  'with a bar': () => (
    <Disclosure hasBar summary="Why we ask" open>
      <p>Whoever has the password of an administrator can switch off everything else.</p>
    </Disclosure>
  ),
}
