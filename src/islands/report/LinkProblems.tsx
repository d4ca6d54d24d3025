/** The reasons why a link did not open. */
export function LinkProblems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null
  return (
    <div class="note" role="alert">
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </div>
  )
}
