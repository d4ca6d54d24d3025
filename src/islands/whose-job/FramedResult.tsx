import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { readOrigin } from '../../core/lead/origin.ts'
import type { TenSummary } from '../../core/whose-job/host-counts.ts'
import type { FrameWords, TenFrameWords } from '../../messages/ui.ts'
import { announce } from '../../state/browser.ts'
import { warnOfDropped } from '../../state/came-from.ts'
import { framedDevice } from '../../state/framed-device.ts'
import { adoptStyles } from '../../ui/adopt-styles.ts'
import { Button, ButtonLink } from '../../ui/button/Button.tsx'
import { loadJson } from '../../ui/load-json.ts'
import { Notice } from '../../ui/notice/Notice.tsx'
import { useLazy } from '../../ui/use-lazy.ts'
import { onDocument, useListener } from '../../ui/use-listener.ts'
import { hostOffer, leadTargetOf } from '../frame/host-options.ts'
import { useFrameLinks } from '../frame/use-frame-links.ts'
import { useReservedHeight } from '../frame/use-reserved-height.ts'
import type { LeadTarget } from '../lead/lead-content.ts'
import sheet from './framed-result.css?inline'
import type { FramedWays, LoadedProps } from './screen-props.ts'
import type { TenFrame } from './turn.ts'

/** The data that the result needs only in a frame. */
export interface FramedContent {
  words: Pick<FrameWords, 'ctaText' | 'ctaLabel' | 'ctaWhere' | 'confined' | 'confinedAddress'> &
    Pick<TenFrameWords, 'more'>
}

interface Props extends LoadedProps {
  frame: TenFrame
  /** How many jobs came out which way. */
  summary: TenSummary
  /** The payload of a link with the answers of all people. */
  payload: string
  /** Renders the contact form for the receiver on the host's page. */
  lead: (target: LeadTarget | undefined) => ComponentChildren
  children: (ways: FramedWays) => ComponentChildren
}

/** The parts of a long screen that can be cut off, and where the focus goes when they appear. */
const PARTS = { long: '.ten-page--wide > *, .framed-ends > *, .lead', next: '.ten-picture' }

/** Returns the height that the jobs have reserved, in CSS pixels. */
const reservedOf = (stage: HTMLElement): number => parseFloat(stage.style.minHeight) || 0

/**
 * The result in a frame on a host's page: as high as the jobs until the visitor wants all of it, the button of the host or
 * of this site, and the contact form. Tells the host how many jobs came out which way, after an answer in this frame, and never of a second person.
 */
export function FramedResult(props: Props) {
  adoptStyles(sheet)
  const { frame, summary, payload, content, turn, words: first, place, children } = props
  const [, render] = useState({})
  useEffect(() => frame.listen(() => render({})), [])
  const { part } = useLazy(() => loadJson<FramedContent>(frame.contentUrl))
  const stage = useMemo(() => ({ current: document.querySelector<HTMLElement>('.stage') }), [])
  const around = { ...frame.around(), isConfined: frame.isConfined }
  const dropped = readOrigin(around.options).dropped.join(' ')
  useEffect(() => warnOfDropped(dropped), [dropped])
  const isOwn = !turn.isGuest && turn.all === undefined
  const device = useMemo(() => framedDevice(frame.instance()), [])
  const { brand: name, cta } = around.options
  // As on the check, a brand name of the host replaces the buttons of this site.
  const own = name ? undefined : content.report.brand.booking
  const offer = cta ? part && hostOffer(around, part.words) : own
  const room = useReservedHeight({
    stage,
    isManaged: around.mode === 'inline',
    long: 'result',
    measure: reservedOf,
    round: 0,
    parts: PARTS,
  })
  useEffect(() => {
    if (isOwn && frame.hasStarted()) announce('complete', summary)
  }, [payload, isOwn])
  useEffect(() => {
    const root = document.getElementById('root')!
    if (room.isKept && part) root.dataset['more'] = part.words.more
    return () => {
      delete root.dataset['more']
    }
  }, [room.isKept, part])
  useEffect(() => {
    // The page outside the frame has another storage, so the link carries the answers.
    const link = document.querySelector<HTMLAnchorElement>('.frame-page')!
    link.href = `${frame.pageUrl}#ten=${payload}`
    return () => {
      link.href = frame.pageUrl
    }
  }, [payload])
  useEffect(() => {
    // A smaller frame would move the host's page.
    if (room.height && stage.current) stage.current.style.minHeight = `${String(room.height)}px`
  }, [room.height])
  useListener(onDocument, 'quiz-command', ({ detail: { name } }) => {
    if (name === 'more') room.open()
  })
  useFrameLinks({ isConfined: frame.isConfined, offerUrl: offer?.url, onFollow: () => undefined })

  const ways: FramedWays = {
    pageUrl: frame.pageUrl,
    offer: offer && (
      <section class="ten-next noprint">
        <p>{offer.text}</p>
        <ButtonLink href={offer.url}>{offer.label}</ButtonLink>
      </section>
    ),
    makeStorage: device.canKeep() ? device.makeStorage : undefined,
    canSave: !frame.isConfined,
    canCarry: !frame.isConfined,
    onCheck: (options) => {
      const carried = ways.makeStorage
        ? ''
        : Object.entries(options)
            .map((pair) => pair.join('.'))
            .join()
      // Only with a referrer does the check take answers from an address, so that no host can give answers.
      if (carried) document.querySelector<HTMLMetaElement>('meta[name="referrer"]')!.content = 'unsafe-url'
      location.replace(frame.checkUrl(carried))
    },
  }
  const kept = room.isKept ? { class: 'kept', style: { maxHeight: `${String(room.height)}px` } } : {}
  return (
    <div {...kept}>
      {children(ways)}
      <div class="wrap framed-ends">
        {part && frame.isConfined && (
          <>
            <Notice>{part.words.confined}</Notice>
            <label class="frame-address small">
              {part.words.confinedAddress}
              <input
                type="text"
                readOnly
                value={`${location.origin}${frame.pageUrl}#ten=${payload}`}
                onFocus={({ currentTarget }) => currentTarget.select()}
              />
            </label>
          </>
        )}
        <p class="noprint">
          <Button look="quiet" size="small" onClick={() => place.back()}>
            {first.back}
          </Button>
        </p>
      </div>
      {isOwn && props.lead(leadTargetOf(frame.around(), content.lead.url))}
    </div>
  )
}
