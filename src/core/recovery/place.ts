/** Writes and parses the URL fragment of the recovery clock. A fragment from a shared link is untrusted input. */
import { PLANS, type Plan } from '../model/model.ts'
import { isDateThisCentury } from '../model/dates.ts'
import { DAY_SETTINGS, type Recovery, findEvent } from './model.ts'
import { BACKUP_DAYS, type Settings, clampDays, rangeOf } from './settings.ts'

/** The visitor's input to the recovery clock. */
export interface ClockChoice {
  event: string
  /** ISO date of the event. `undefined` until the visitor enters the date. */
  on?: string | undefined
  settings: Settings
  /** The number of days for which a separate backup keeps deleted data. `undefined` without a backup. */
  backup?: number | undefined
  still?: boolean | undefined
}

const LONGEST = 300

/** Returns a URL fragment such as `what=mail&on=2026-11-04`. Leaves out values that are `undefined`. */
export function writePlace({ event, on, settings, backup, still }: ClockChoice): string {
  const pairs: [string, string | number | undefined][] = [
    ['what', event],
    ['on', on],
    ['still', still === undefined ? undefined : Number(still)],
    ...DAY_SETTINGS.map((setting): [string, number | undefined] => [setting, settings[setting]]),
    ['hold', settings.hold === undefined ? undefined : Number(settings.hold)],
    ['plan', settings.plan],
    ['backup', backup],
  ]
  return pairs.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`])).join('&')
}

/**
 * Parses a URL fragment without "#". Ignores invalid values and limits each number of days to its allowed
 * range. Returns `undefined` if the event is unknown or the fragment is too long.
 */
export function readPlace(recovery: Recovery, hash: string): ClockChoice | undefined {
  if (hash.length > LONGEST) return undefined
  const said = new Map(hash.split('&').map((pair) => pair.split('=', 2) as [string, string | undefined]))
  const event = findEvent(recovery, said.get('what') ?? '')
  if (!event) return undefined
  const flag = (key: string): boolean | undefined => ({ 0: false, 1: true })[said.get(key) ?? '']
  const number = (key: string): number | undefined => {
    const text = said.get(key) ?? ''
    return /^\d{1,5}$/.test(text) ? Number(text) : undefined
  }
  const settings: Settings = {
    hold: flag('hold'),
    plan: PLANS.find((plan: Plan) => plan === said.get('plan')),
  }
  for (const setting of DAY_SETTINGS) {
    const days = number(setting)
    const range = rangeOf(recovery, setting)
    if (days !== undefined && range) settings[setting] = clampDays(days, range)
  }
  const on = said.get('on') ?? ''
  const backup = number('backup')
  return {
    event: event.id,
    on: isDateThisCentury(on) ? on : undefined,
    settings,
    backup: backup === undefined ? undefined : clampDays(backup, BACKUP_DAYS),
    still: flag('still'),
  }
}
