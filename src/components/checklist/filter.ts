/** Generates the CSS rules that filter the controls of a page by radios, without script. */
import type { Control } from '../../core/model/model.ts'

/**
 * A group of radio buttons in the filter. The value of each radio button is a token; `tokensOf` returns the tokens of a
 * control.
 */
export interface Facet {
  id: string
  legend: string
  options: { value: string; label: string }[]
}

const EFFORTS: Record<string, readonly string[]> = {
  minutes: ['effort-hour', 'effort-hours'],
  hour: ['effort-hour', 'effort-hours'],
  hours: ['effort-hours'],
}

/** Returns the filter tokens of a control, such as "critical", "area-IA", "plan-e3" and "effort-hour". */
export function tokensOf({ area, critical, effort, plans, plansPartial }: Control): string[] {
  return [
    ...(critical ? ['critical'] : []),
    `area-${area}`,
    ...[...plans, ...plansPartial].map((plan) => `plan-${plan}`),
    ...(EFFORTS[effort] ?? ['effort-days']),
  ]
}

/** Returns all combinations of filter options, with at most one option from each group of radio buttons. */
function combinations(facets: readonly Facet[]): string[][] {
  return facets.reduce<string[][]>(
    (all, { options }) => all.flatMap((one) => [one, ...options.map(({ value }) => [...one, value])]),
    [[]],
  )
}

/**
 * Returns the combinations of filter options that match none of these controls. Omits a combination if all options of a
 * shorter combination in the result are part of it.
 */
function emptying(facets: readonly Facet[], controls: readonly Control[]): string[][] {
  const carried = controls.map((control) => new Set(tokensOf(control)))
  const empty = combinations(facets)
    .filter((choice) => carried.every((tokens) => choice.some((value) => !tokens.has(value))))
    .toSorted((a, b) => a.length - b.length)
  return empty.filter(
    (choice, index) =>
      !empty.slice(0, index).some((shorter) => shorter.every((value) => choice.includes(value))),
  )
}

/**
 * Returns the CSS rules of the filter. The rules hide controls that do not match the chosen options. They also hide
 * areas (`data-part`) without a matching control.
 */
export function filterCss(facets: readonly Facet[], controls: readonly Control[]): string {
  const chosen = (values: readonly string[]): string =>
    `.chap${values.map((value) => `:has(#only-${value}:checked)`).join('')}`
  const values = facets.flatMap(({ options }) => options.map(({ value }) => value))
  const areas = [...new Set(controls.map(({ area }) => area))]
  const hide = [
    ...values.map((value) => `${chosen([value])} .control:not([data-is~="${value}"])`),
    ...areas.flatMap((area) =>
      emptying(
        facets,
        controls.filter((control) => control.area === area),
      ).map((choice) => `${chosen(choice)} [data-part="${area}"]`),
    ),
  ]
  return `${hide.join(',')}{display:none}`
}
