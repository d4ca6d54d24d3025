/** Showing only some controls without script: radios, and the CSS rules that follow from the controls there are. */
import type { Control } from '../../core/model/model.ts'

/** One row of radios; an option's value is a token that some controls carry. */
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

/** What a control is, for `data-is`: "critical area-IA plan-e3 effort-hour". */
export function tokensOf({ area, critical, effort, plans, plansPartial }: Control): string[] {
  return [
    ...(critical ? ['critical'] : []),
    `area-${area}`,
    ...[...plans, ...plansPartial].map((plan) => `plan-${plan}`),
    ...(EFFORTS[effort] ?? ['effort-days']),
  ]
}

/** Every way to choose one option of some of the facets. */
function combinations(facets: readonly Facet[]): string[][] {
  return facets.reduce<string[][]>(
    (all, { options }) => all.flatMap((one) => [one, ...options.map(({ value }) => [...one, value])]),
    [[]],
  )
}

/** The shortest choices that leave nothing of these controls. */
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

/** The rules: a control without the chosen token goes, and so does a part (`data-part`) that has none left. */
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
