import type { AreaDrawing } from '../../core/documents/area-drawing.ts'

/** The drawing of the area scores as bars, with the numbers beside them. A bar is dotted where answers are unknown. */
export function Bands({ drawing: { bands, legend } }: { drawing: AreaDrawing }) {
  return (
    <figure class="printed-bands">
      <dl>
        {bands.map(({ name, value, high, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <i class="printed-bar">
                <i style={{ width: `${String(high)}%` }} />
                <i style={{ width: `${String(value)}%` }} />
              </i>
              <b>{text}</b>
            </dd>
          </div>
        ))}
      </dl>
      <figcaption>{legend}</figcaption>
    </figure>
  )
}

/** The score of a result and its sentence. The figure is missing if too few answers are known. */
export function PrintedScore({ result }: { result: { figure: string; of: string; sentence: string } }) {
  return (
    <>
      <p class="printed-score">
        {result.figure && <b>{result.figure}</b>} <span>{result.of}</span>
      </p>
      <p class="printed-sentence">{result.sentence}</p>
    </>
  )
}

/** An empty line to write on, after its label. */
export function PrintedLine({ label }: { label: string }) {
  return (
    <p class="printed-line">
      <span>{label}</span>
      <i />
    </p>
  )
}
