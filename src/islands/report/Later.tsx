import { useStore } from '@nanostores/preact'
import { hasShelf } from '../../state/browser.ts'
import type { Reading } from '../../state/reading.ts'
import type { Shown } from '../../state/shown.ts'
import { useLater } from '../later.ts'
import type { ReportProps } from './ReportApp.tsx'

interface Props extends ReportProps {
  reading: Reading
  shown: Exclude<Shown, { kind: 'loading' | 'failed' }>
}

/** A reply from IT and what an update took away, above the report. Loaded only where there is one. */
export function Arrived(props: Props) {
  const { reading } = props
  const payload = useStore(reading.$reply)
  const Replied = useLater(payload === undefined ? undefined : () => import('./ask/Replied.tsx'))?.Replied
  const [content, visit] = [reading.content(), reading.visit()]
  const dropped = visit?.$dropped.get()
  const Notice = useLater(dropped && (() => import('../Dropped.tsx')))?.Dropped
  return (
    <>
      {Notice && dropped && props.shown.kind === 'own' && (
        <div class="wrap">
          <Notice dropped={dropped} moreUrl={props.moreUrl} />
        </div>
      )}
      {Replied && content && visit && <Replied {...props} {...{ payload, content, visit }} />}
    </>
  )
}

/** The assessments on this device, below the report; also where none is in use but others lie on the shelf. */
export function Past(props: Props) {
  const { reading, shown, device } = props
  const visit = reading.visit()
  const isWanted = !device && visit && (shown.kind === 'own' || (shown.kind === 'empty' && hasShelf()))
  const Shelf = useLater(isWanted ? () => import('./past/Assessments.tsx') : undefined)?.Assessments
  const content = reading.content()
  return Shelf && isWanted && content ? <Shelf {...props} {...{ content, visit }} /> : null
}
