import type { PaperDocument } from '../../core/documents/paper.ts'
import { PaperBlocks } from '../paper/PaperBlocks.tsx'
import { PrintedContact } from './PrintedParts.tsx'

/** A document of blocks. */
export function PrintedPaper({ page }: { page: PaperDocument }) {
  const { heading, lead, facts, blocks } = page
  return (
    <>
      <h1>{heading}</h1>
      <PrintedContact page={page} />
      <p class="printed-lead">{lead}</p>
      {facts.length > 0 && (
        <ul>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      <PaperBlocks blocks={blocks} level={2} />
    </>
  )
}
