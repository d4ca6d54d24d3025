import { Choice } from '../choice/Choice.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'

export const title = 'Error summary'

export const examples = {
  'one problem': () => (
    <>
      <ErrorSummary
        title="There is a problem"
        problems={[{ text: 'Choose an answer', field: 'summary-answer' }]}
      />
      <Choice
        type="radio"
        id="summary-answer"
        name="summary-answer"
        checked={false}
        onChange={() => undefined}
      >
        Yes
      </Choice>
    </>
  ),
}
