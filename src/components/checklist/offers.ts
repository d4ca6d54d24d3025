/** Selects the brand's offers for a page. */
import type { Brand, BrandOffer } from '../../brand/brand.ts'

/** The offers of a brand, and the controls that they refer to. */
export interface Offered {
  brand: Pick<Brand, 'offers'>
  model: { controls: readonly { id: string; words: { title: string } }[] }
}

/** An offer with its index in the brand file, and with the id and title of each of its controls. */
export interface ShownOffer extends BrandOffer {
  place: number
  belongs: { id: string; title: string }[]
}

/**
 * Returns the offers that belong to one of `controls`, in the order of the brand file. Without `controls`,
 * returns all offers.
 */
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
 * Returns the CSS rules that show offers on the report page, so that no script has to show them. All offers
 * are hidden until the report has an action plan. An offer appears only if the action plan contains one of
 * its controls. Each control of the action plan is an element `li#<control id>`.
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
