import type { PaperDocument } from '../../core/documents/paper.ts'
import { PaperBlocks } from '../paper/PaperBlocks.tsx'
import { PrintedContact } from './PrintedParts.tsx'

/** A document of headings, texts, lists, tables and links. */
export function PrintedPaper({ page }: { page: PaperDocument }) {
  const { heading, lead, facts, blocks } = page
  return (
    <>
      <h1>{heading}</h1>
      <PrintedContact page={page} />
      <p class="printed-lead">{lead}</p>
      <ul>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <PaperBlocks blocks={blocks} level={2} />
    </>
  )
}
