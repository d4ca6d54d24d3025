import { Notice } from '../../ui/notice/Notice.tsx'

/** The reasons why a link did not open. */
export function LinkProblems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null
  return (
    <Notice role="alert">
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </Notice>
  )
}
