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
