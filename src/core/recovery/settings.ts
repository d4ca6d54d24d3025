/** What the visitor says was set up before the day it happened. */
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
  /** A hold or retention policy that existed before the event. */
  hold?: boolean | undefined
  /** Nothing said counts as "not known". */
  plan?: Plan | undefined
}

/** How far back a separate backup may reach, in days. */
export const BACKUP_DAYS: Days = { default: 365, min: 1, max: 3650 }

/** Which settings change anything about an event. */
export interface Relevant {
  days: { setting: DaySetting; days: Days }[]
  hold: boolean
  plan: boolean
}

/** A whole number of days inside a range; the default where it is not a number. */
export function clampDays(value: number, { default: usual, min, max }: Days): number {
  return Number.isFinite(value) ? Math.min(max, Math.max(min, Math.round(value))) : usual
}

/** The range of each setting, as its windows give it. */
export function rangeOf({ parts }: Recovery, setting: DaySetting): Days | undefined {
  return parts.flatMap(({ windows }) => windows).find((window) => window.setting === setting)?.days
}

/** The settings that an event's windows depend on. */
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
