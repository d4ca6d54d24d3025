import { vi } from 'vitest'

/** Replaces local storage by an object with the stored keys. Writing throws beyond `room` characters in total. */
export function stubStorage(start: Record<string, string> = {}, room = Infinity): Record<string, string> {
  const storage = Object.create({
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null
    },
    setItem(this: Record<string, string>, key: string, text: string) {
      const rest = Object.entries(this).filter(([one]) => one !== key)
      if ([...rest, [key, text]].flat().join('').length > room) throw new Error('full')
      this[key] = text
    },
    removeItem(this: Record<string, string>, key: string) {
      Reflect.deleteProperty(this, key)
    },
  }) as Record<string, string>
  Object.assign(storage, start)
  vi.stubGlobal('localStorage', storage)
  return storage
}
