/** A brand's offers on a page, with the controls that each belongs to. */
import type { Brand, BrandOffer } from '../../brand/brand.ts'

/** Whose offers, and the controls they may belong to. */
export interface Offered {
  brand: Pick<Brand, 'offers'>
  model: { controls: readonly { id: string; words: { title: string } }[] }
}

/** An offer, its place among all of the brand's, and its controls by name. */
export interface ShownOffer extends BrandOffer {
  place: number
  belongs: { id: string; title: string }[]
}

/** The offers for any of these controls, or all of them; in the order of the brand file. */
export function offersFor({ brand, model }: Offered, controls?: readonly string[]): ShownOffer[] {
  return brand.offers
    .map((offer, place) => ({
      ...offer,
      place,
      belongs: model.controls
        .filter(({ id }) => offer.controls.includes(id))
        .map(({ id, words }) => ({ id, title: words.title })),
    }))
    .filter(({ controls: own }) => !controls || own.some((id) => controls.includes(id)))
}

/**
 * The rules of the report page: what the brand offers shows once there is a plan, and an offer only where one of its
 * controls is still open, which the report lists as `li#<id>`. Plain HTML and these rules cost the report no script.
 */
export function offerRules({ offers }: Pick<Brand, 'offers'>): string {
  const shown = offers.map(({ controls }, place) => {
    const open = controls.map((id) => `main:has(li#${id})`).join(',')
    return `:is(${open}) [data-offer="${String(place)}"]{display:grid}`
  })
  return [
    '@layer page{:is(.offer,.offers,.offers-list>li){display:none}',
    'main:has(#plan) .offer{display:flex}',
    'main:has(#plan) .offers{display:grid}',
    ...shown,
    '}',
  ].join('')
}
