import type { RefObject } from 'preact'
import type { PaperDocument } from '../../core/documents/paper.ts'
import { PaperBlocks } from '../paper/PaperBlocks.tsx'

interface Props {
  paper: PaperDocument
  heading: RefObject<HTMLHeadingElement>
}

/** A document as a part of a page, to read and to print. Its main heading is on level 3. */
export function PaperPage({ paper, heading }: Props) {
  return (
    <article class="paper-page" lang={paper.language} aria-labelledby="paper-heading">
      <p class="small muted">{paper.labels.runningHead}</p>
      <h3 id="paper-heading" tabIndex={-1} ref={heading}>
        {paper.heading}
      </h3>
      <p>{paper.lead}</p>
      <ul class="paper-facts">
        {paper.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <PaperBlocks blocks={paper.blocks} level={4} captionClass="visually-hidden" />
    </article>
  )
}
