/**
 * The screens of the deep dive, which asks about each control of an area. Each control has its own URL hash. The deep dive is on
 * the report page, because the quiz would have to load the answer levels of all its controls.
 */
import type { DeepArea, DeepControl } from '../core/report/deep-dive.ts'

/** The screen of one control. */
export interface DeepScreen {
  area: DeepArea
  asked: DeepControl
  /** The position of the control in its area, counted from 1. */
  number: number
  /** The hash of the previous control in the area. `undefined` for the first control. */
  back: string | undefined
  /** The hash of the next control in the area. `undefined` for the last control. */
  next: string | undefined
}

const DEEP = 'deep='

/** Returns the URL hash of a control's screen. */
export function deepPlace(id: string): string {
  return `${DEEP}${id}`
}

/**
 * Returns the screen that a URL hash names. Returns `undefined` for other hashes, and for a control that does not
 * apply.
 */
export function readDeepPlace(hash: string, areas: readonly DeepArea[]): DeepScreen | undefined {
  if (!hash.startsWith(DEEP)) return undefined
  const id = hash.slice(DEEP.length)
  for (const area of areas) {
    const index = area.controls.findIndex(({ control }) => control.id === id)
    const asked = area.controls[index]
    if (!asked) continue
    const placeAt = (place: number): string | undefined => {
      const other = area.controls[place]
      return other && deepPlace(other.control.id)
    }
    return { area, asked, number: index + 1, back: placeAt(index - 1), next: placeAt(index + 1) }
  }
  return undefined
}

/**
 * Returns how many controls of an area have an answer from the deep dive (`deep`). `place` is the hash of the
 * first control without such an answer. If every control has one, `place` is the hash of the first control.
 */
export function deepProgress({ controls }: DeepArea): { deep: number; total: number; place: string } {
  const isDeep = ({ from }: DeepControl): boolean => from === 'deep'
  const next = controls.find((one) => !isDeep(one)) ?? controls[0]
  return {
    deep: controls.filter(isDeep).length,
    total: controls.length,
    place: next ? deepPlace(next.control.id) : '',
  }
}
