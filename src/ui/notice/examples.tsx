import { ActionNotice, Notice } from './Notice.tsx'

export const title = 'Notice'

export const examples = {
  plain: () => <Notice>Your answers are stored on this device only.</Notice>,
  status: () => <Notice role="status">Three answers were filled in.</Notice>,
  alert: () => <Notice role="alert">This link does not open: it is incomplete.</Notice>,
  'to put right': () => <Notice isBad>Left out, because they have a mistake: logo, accent.</Notice>,
  'with a button': () => (
    <ActionNotice text="Two answers are missing." label="Answer them" onPress={() => undefined} />
  ),
  'long words': () => (
    <Notice>
      {'https://northgate-it.example/a-page-with-an-address-that-has-no-place-to-break-and-is-longer-than-a-phone-is-wide '.repeat(
        2,
      )}
    </Notice>
  ),
  'right to left': () => (
    <div dir="rtl" lang="ar">
      <Notice>يتم تخزين إجاباتك على هذا الجهاز فقط.</Notice>
    </div>
  ),
}
