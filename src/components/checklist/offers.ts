/** Selects a brand's offers for a page, with the controls of each offer. */
import type { Brand, BrandOffer } from '../../brand/brand.ts'

/** The brand, and the model with the controls of its offers. */
export interface Offered {
  brand: Pick<Brand, 'offers'>
  model: { controls: readonly { id: string; words: { title: string } }[] }
}

/** An offer, its index in the brand file, and its controls with their names. */
export interface ShownOffer extends BrandOffer {
  place: number
  belongs: { id: string; title: string }[]
}

/** Returns the offers for any of these controls, or all offers without `controls`, in the order of the brand file. */
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
 * Returns the CSS rules that show offers on the report page: all once there is a plan, and a single offer if one of its
 * controls is open, which the report lists as `li#<id>`. The report needs no script for offers.
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
