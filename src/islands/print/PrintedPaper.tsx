import type { PaperCover, PaperDocument } from '../../core/documents/paper.ts'
import { PaperBlocks } from '../paper/PaperBlocks.tsx'
import { Bands, PrintedContact, PrintedScore } from './PrintedParts.tsx'

/** A document of blocks. `code` is its QR code as the URL of a picture. */
export function PrintedPaper({ page, code }: { page: PaperDocument; code?: string | undefined }) {
  const { heading, madeFor, lead, facts, cover, blocks, foot, look } = page
  return (
    <div class={look && `printed-${look}`}>
      <header class={cover && 'printed-cover'}>
        <h1>{heading}</h1>
        <PrintedContact page={page}>{madeFor && <b>{madeFor}</b>}</PrintedContact>
        <p class="printed-lead">{lead}</p>
        {cover && <Cover cover={cover} />}
      </header>
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

function Cover({ cover }: { cover: PaperCover }) {
  const { score, first, promise } = cover
  return (
    <>
      <PrintedScore result={score} />
      {first && (
        <section>
          <h2>{first.title}</h2>
          <ol>
            {first.items.map(({ title, terms }) => (
              <li key={title}>
                <b>{title}</b> <span>{terms}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <Bands drawing={cover} />
      <p class="printed-small">{promise}</p>
    </>
  )
}
