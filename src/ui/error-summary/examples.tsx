import { ErrorSummary } from './ErrorSummary.tsx'

export const title = 'Error summary'

export const examples = {
  'one problem': () => (
    <>
      <ErrorSummary
        title="There is a problem"
        problems={[{ text: 'Choose an answer', field: 'summary-answer' }]}
      />
      <label>
        <input type="radio" id="summary-answer" name="summary-answer" /> Yes
      </label>
    </>
  ),
}
