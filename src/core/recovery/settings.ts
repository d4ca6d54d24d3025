/** The visitor's settings in the recovery clock: retention periods, hold and Microsoft 365 plan before the event. */
import type { Plan } from '../model/model.ts'
import {
  DAY_SETTINGS,
  type DaySetting,
  type Days,
  type Recovery,
  type RecoveryEvent,
  affectedParts,
} from './model.ts'

export interface Settings extends Partial<Record<DaySetting, number | undefined>> {
  /** Whether a hold or retention policy existed before the event. */
  hold?: boolean | undefined
  /** The Microsoft 365 plan. `undefined` if the plan is not known. */
  plan?: Plan | undefined
}

/** The default and the allowed range for the days for which a separate backup keeps deleted data. */
export const BACKUP_DAYS: Days = { default: 365, min: 1, max: 3650 }

/** The settings that change the recovery windows of an event. */
export interface Relevant {
  days: { setting: DaySetting; days: Days }[]
  hold: boolean
  plan: boolean
}

/** Rounds a number of days and limits the result to a range. Returns the default if the number is not finite. */
export function clampDays(value: number, { default: usual, min, max }: Days): number {
  return Number.isFinite(value) ? Math.min(max, Math.max(min, Math.round(value))) : usual
}

/** Returns the allowed range of a setting, in days. `undefined` if no window uses the setting. */
export function rangeOf({ parts }: Recovery, setting: DaySetting): Days | undefined {
  return parts.flatMap(({ windows }) => windows).find((window) => window.setting === setting)?.days
}

/** Returns the settings that change the recovery windows of an event. */
export function relevantSettings(recovery: Recovery, event: RecoveryEvent): Relevant {
  const windows = affectedParts(recovery, event).flatMap((part) => part.windows)
  return {
    days: DAY_SETTINGS.flatMap((setting) => {
      const days = windows.find((window) => window.setting === setting)?.days
      return days ? [{ setting, days }] : []
    }),
    hold: windows.some(({ needsHold }) => needsHold),
    plan: windows.some(({ plans }) => plans.length > 0),
  }
}
