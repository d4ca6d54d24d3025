import type { PaperBlock } from '../../core/documents/paper.ts'
import { Bands, PrintedLine, PrintedScore } from '../print/PrintedParts.tsx'

/** The blocks that only paper shows: a score, drawings, steps, lines to write on, contact details and a QR code. */
export type FigureBlock = Exclude<
  PaperBlock,
  { kind: 'heading' | 'text' | 'list' | 'links' | 'fields' | 'table' }
>

/** A block that only paper shows. `code` is the QR code as the URL of a picture. */
export function PaperFigure({ block, code }: { block: FigureBlock; code: string | undefined }) {
  switch (block.kind) {
    case 'score':
      return (
        <>
          <PrintedScore result={block} />
          <p class="printed-small">{block.note}</p>
        </>
      )
    case 'bands':
      return <Bands drawing={block} />
    case 'owners':
      return (
        <ul>
          {block.owners.map(({ owner, name, layers }) => (
            <li key={owner}>
              <b>{name}</b> {layers}
            </li>
          ))}
        </ul>
      )
    case 'steps':
      return (
        <ol>
          {block.steps.map(({ id, title, reasons, terms, source }) => (
            <li key={id}>
              <b>{title}</b> {reasons[1]}
              <small>{[terms, source].filter(Boolean).join(' · ')}</small>
            </li>
          ))}
        </ol>
      )
    case 'lines':
      return (
        <>
          {block.lines.map(({ id, label }) => (
            <PrintedLine key={id} label={label} />
          ))}
        </>
      )
    case 'contact':
      return (
        <>
          {block.lines.map((line) => (
            <p key={line}>
              <bdi>{line}</bdi>
            </p>
          ))}
        </>
      )
    case 'code':
      return (
        <>
          <p>
            {block.text}{' '}
            <a href={block.url}>
              <bdi dir="ltr">{block.address}</bdi>
            </a>
          </p>
          <img src={code} alt={block.alt} />
        </>
      )
  }
}
