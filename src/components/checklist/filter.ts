/** Generates the CSS rules that filter the jobs of the checklist by form fields, without JavaScript. */
import type { Control } from '../../core/model/model.ts'

/**
 * A group of filter options: radio buttons or a drop-down list. The value of each option is a token. `tokensOf` returns
 * the tokens of a control.
 */
export interface Facet {
  id: string
  legend: string
  /** The label of the option that shows all jobs. */
  any: string
  options: { value: string; label: string }[]
}

/** Returns the filter tokens of a control, such as "first", "doer-you" and "plan-e3". */
export function tokensOf({ critical, doer, plans, plansPartial }: Control): string[] {
  return [
    ...(critical ? ['first'] : []),
    doer === 'you' ? 'doer-you' : 'doer-it',
    ...[...plans, ...plansPartial].map((plan) => `plan-${plan}`),
  ]
}

/**
 * Returns the names (`data-part`) of the two page parts that contain a control. One part is the control's
 * area. The other part is the group of first jobs or the group of later jobs in this area.
 */
export function partsOf({ area, critical }: Pick<Control, 'area' | 'critical'>): string[] {
  return [area, `${area}-${critical ? 'first' : 'then'}`]
}

/** Returns all combinations of filter options, with at most one option from each group. */
function combinations(facets: readonly Facet[]): string[][] {
  return facets.reduce<string[][]>(
    (all, { options }) => all.flatMap((one) => [one, ...options.map(({ value }) => [...one, value])]),
    [[]],
  )
}

/**
 * Returns the combinations of filter options that match none of `controls`. Omits a combination that contains
 * all options of a shorter combination in the result, because the shorter combination is enough.
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
 * Returns the CSS rules of the filter. The rules hide jobs that do not match the chosen options. They also hide parts of
 * the page (`data-part`) without a matching job.
 */
export function filterCss(facets: readonly Facet[], controls: readonly Control[]): string {
  const chosen = (values: readonly string[]): string =>
    `.jobs${values.map((value) => `:has(#only-${value}:checked)`).join('')}`
  const values = facets.flatMap(({ options }) => options.map(({ value }) => value))
  const parts = [...new Set(controls.flatMap(partsOf))]
  const hide = [
    ...values.map((value) => `${chosen([value])} .job-row:not([data-is~="${value}"])`),
    ...parts.flatMap((part) =>
      emptying(
        facets,
        controls.filter((control) => partsOf(control).includes(part)),
      ).map((choice) => `${chosen(choice)} [data-part="${part}"]`),
    ),
  ]
  return `${hide.join(',')}{display:none}`
}
