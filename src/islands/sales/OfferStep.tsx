import type { BrandOffer } from '../../brand/brand.ts'
import { readableAddress } from '../../core/documents/contact.ts'
import type { Gap } from '../../core/documents/talking-points.ts'
import { fill } from '../../core/model/format.ts'
import type { PresentWords } from '../../messages/ui.ts'
import { useLazy } from '../../ui/use-lazy.ts'
import type { HostOffer } from './presenter-steps.ts'
import { type NotesState, SlideNotes } from './SlideNotes.tsx'

/** The highest number of offers on the screen. */
const MOST = 3

interface Props {
  words: PresentWords
  brandName: string
  gaps: readonly Gap[]
  offer: HostOffer
  notes: NotesState
}

/** The screen with what the host sells, the offers for the gaps of the talk first, and with its call to action. */
export function OfferStep({ words, brandName, gaps, offer: { offers, booking }, notes }: Props) {
  return (
    <div class="screen wrap offer-slide">
      <div>
        <h2>{fill(words.offerLead, { brand: brandName })}</h2>
        {booking && <Booking booking={booking} words={words} />}
      </div>
      <OfferList {...{ words, gaps, offers }} />
      <SlideNotes {...notes} />
    </div>
  )
}

interface ListProps extends Pick<Props, 'words' | 'gaps'> {
  offers: readonly BrandOffer[]
}

/** The first offers, those for the gaps of the talk before the others. */
export function OfferList({ words, gaps, offers }: ListProps) {
  const gapsOf = ({ controls }: BrandOffer): readonly Gap[] => gaps.filter(({ id }) => controls.includes(id))
  const sorted = [
    ...offers.filter((offer) => gapsOf(offer).length > 0),
    ...offers.filter((offer) => gapsOf(offer).length === 0),
  ]
  if (sorted.length === 0) return null
  return (
    <ul class="offer-list">
      {sorted.slice(0, MOST).map((offer) => (
        <li key={offer.title}>
          <h3>{offer.title}</h3>
          <p>{offer.text}</p>
          {offer.price && <p class="offer-price">{offer.price}</p>}
          <p>
            <a href={offer.url} target="_blank" rel="noreferrer">
              {offer.label}
            </a>
          </p>
          {gapsOf(offer).length > 0 && (
            <p class="small muted">
              {fill(words.offerFor, {
                jobs: gapsOf(offer)
                  .map(({ title }) => title)
                  .join(' · '),
              })}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

interface BookingProps {
  booking: NonNullable<HostOffer['booking']>
  words: PresentWords
}

/** The call to action of the host, with its address as a code for a phone. */
export function Booking({ booking: { text, label, url }, words }: BookingProps) {
  const { part } = useLazy(() => import('../whose-job/QrCode.tsx'))
  const address = readableAddress(url)
  return (
    <div class="offer-talk">
      <p>{text}</p>
      <p>
        <a class="button" href={url} target="_blank" rel="noreferrer">
          {label}
        </a>
      </p>
      {part && <part.QrCode text={url} label={fill(words.offerCode, { address })} />}
      <p class="small muted" aria-hidden="true">
        {fill(words.offerCode, { address })}
      </p>
    </div>
  )
}
