import { Notice } from '../../ui/notice/Notice.tsx'

/** An alert with the reasons why a share link did not open. Renders nothing if there are no reasons. */
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
