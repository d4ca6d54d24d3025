import type { PaperDocument } from '../../core/documents/paper.ts'
import { PaperBlocks } from '../paper/PaperBlocks.tsx'
import { PrintedContact } from './PrintedParts.tsx'

/** A document of blocks. `code` is its QR code as the URL of a picture. */
export function PrintedPaper({ page, code }: { page: PaperDocument; code?: string | undefined }) {
  const { heading, madeFor, lead, facts, blocks, foot, look } = page
  return (
    <div class={look && `printed-${look}`}>
      <h1>{heading}</h1>
      <PrintedContact page={page}>{madeFor && <b>{madeFor}</b>}</PrintedContact>
      <p class="printed-lead">{lead}</p>
      {facts.length > 0 && (
        <ul>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      <PaperBlocks blocks={blocks} level={2} code={code} />
      {foot && <p class="printed-small">{foot}</p>}
    </div>
  )
}
