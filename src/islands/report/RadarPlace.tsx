import type { ComponentProps } from 'preact'
import { LoadFailed, type LoadWords } from '../../ui/load-failed/LoadFailed.tsx'
import { useLazy } from '../../ui/use-lazy.ts'
import type { Radar } from './Radar.tsx'

/** Loads the chart. */
export const loadRadar = () => import('./Radar.tsx')

/** The place of the radar chart. Loads the chart, and keeps its room until then. */
export function RadarPlace({ loadWords, ...props }: ComponentProps<typeof Radar> & { loadWords: LoadWords }) {
  const radar = useLazy(loadRadar)
  return (
    <div class="profile-radar">
      {radar.part ? <radar.part.Radar {...props} /> : <LoadFailed of={radar} words={loadWords} />}
    </div>
  )
}
