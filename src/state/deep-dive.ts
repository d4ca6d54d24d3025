/** The screens of the deep dive, which asks about an area control by control. Each control has a hash of its own. */
import type { DeepArea, DeepControl } from '../core/report/deep-dive.ts'

/** One control on screen. */
export interface DeepScreen {
  area: DeepArea
  asked: DeepControl
  /** Its position in the area, from 1. */
  number: number
  /** The hashes of the controls before and after it in the area; undefined at either end. */
  back: string | undefined
  next: string | undefined
}

const DEEP = 'deep='

/** The hash of a control's screen. */
export function deepPlace(id: string): string {
  return `${DEEP}${id}`
}

/** The screen that a hash names. Undefined for other hashes, and for a control that does not apply. */
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

/** The number of controls in an area with an answer of their own (`deep`), and the hash of the first one without. */
export function deepProgress({ controls }: DeepArea): { deep: number; total: number; place: string } {
  const isDeep = ({ from }: DeepControl): boolean => from === 'deep'
  const next = controls.find((one) => !isDeep(one)) ?? controls[0]
  return {
    deep: controls.filter(isDeep).length,
    total: controls.length,
    place: next ? deepPlace(next.control.id) : '',
  }
}
