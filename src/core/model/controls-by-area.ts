import type { Area, Control, Model } from './model.ts'

/** Returns the areas in their order, each with its controls, the critical ones first. */
export function controlsByArea({
  areas,
  controls,
}: Pick<Model, 'areas' | 'controls'>): { area: Area; controls: Control[] }[] {
  return areas.map((area) => ({
    area,
    controls: controls
      .filter((control) => control.area === area.id)
      .toSorted((a, b) => Number(b.critical) - Number(a.critical)),
  }))
}
