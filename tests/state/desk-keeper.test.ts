import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Client } from '../../src/core/clients/client.ts'
import { type DeskKeeper, createKeeper } from '../../src/state/desk-keeper.ts'
import type { DeskStorage } from '../../src/state/desk-storage.ts'

/** A device whose storage several tabs share. Each tab gets the changes of the others. */
function device() {
  const texts = new Map<string, string>()
  const tabs = new Map<object, { change: () => void; hide: () => void }>()
  const state = { isFull: false, writes: 0 }
  const tell = (from: object): void => {
    for (const [tab, { change }] of tabs) if (tab !== from) change()
  }
  const storageOf = (tab: object): DeskStorage => ({
    keys: () => [...texts.keys()],
    read: (key) => texts.get(key),
    write: (key, text) => {
      if (state.isFull) return false
      state.writes += 1
      texts.set(key, text)
      tell(tab)
      return true
    },
    remove: (key) => {
      if (texts.delete(key)) tell(tab)
    },
    listen: (change) => {
      tabs.set(tab, { ...(tabs.get(tab) ?? { hide: () => undefined }), change })
      return () => tabs.delete(tab)
    },
    onHide: (hide) => {
      tabs.set(tab, { ...(tabs.get(tab) ?? { change: () => undefined }), hide })
      return () => undefined
    },
  })
  return { texts, state, storageOf, hide: (tab: object) => tabs.get(tab)?.hide() }
}

const client = (id: string, name = id): Client => ({ id, name, group: '', checks: [] })

interface Tab {
  keeper: DeskKeeper
  names: () => string[]
  set: (...clients: Client[]) => void
  key: object
  close: () => void
}

function openTab(place: ReturnType<typeof device>): Tab {
  const key = {}
  let list: readonly Client[] = []
  const keeper = createKeeper({
    storage: place.storageOf(key),
    toText: ({ name }) => name,
    fromText: (id, text) => (text === 'damaged' ? ['This is damaged.'] : client(id, text)),
    clients: () => list,
    take: (next) => {
      list = next
    },
  })
  const close = keeper.open()
  return {
    ...{ keeper, key, close },
    names: () => list.map(({ name }) => name),
    set: (...clients) => {
      list = clients
      keeper.later()
    },
  }
}
const soon = (): void => {
  vi.advanceTimersByTime(1000)
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('stores nothing until the visitor wants it', () => {
  const place = device()
  const { set, keeper } = openTab(place)
  set(client('a'))
  soon()
  expect(place.texts.size).toBe(0)
  expect(keeper.$keeping.get()).toBe('off')
})

test('stores each client, their order and later changes', () => {
  const place = device()
  const { set, keeper } = openTab(place)
  set(client('a'), client('b'))
  keeper.start()
  expect(Object.fromEntries(place.texts)).toEqual({ a: 'a', b: 'b', order: '["a","b"]' })
  expect(keeper.$size.get()).toBe(2)
  set(client('b', 'new name'))
  soon()
  expect(Object.fromEntries(place.texts)).toEqual({ b: 'new name', order: '["b"]' })
})

test('stores only the clients that changed', () => {
  const place = device()
  const { set, keeper } = openTab(place)
  const [a, b] = [client('a'), client('b')]
  set(a, b)
  keeper.start()
  const before = place.state.writes
  set(a, client('b', 'new'))
  soon()
  expect(place.state.writes - before).toBe(1)
})

test('reads the stored clients in their order after a reload', () => {
  const place = device()
  const first = openTab(place)
  first.set(client('b'), client('a'))
  first.keeper.start()
  first.close()
  const second = openTab(place)
  expect(second.names()).toEqual(['b', 'a'])
  expect(second.keeper.$keeping.get()).toBe('on')
})

test('stores a waiting change when the page closes', () => {
  const place = device()
  const { set, keeper, key } = openTab(place)
  keeper.start()
  set(client('a'))
  place.hide(key)
  expect(place.texts.get('a')).toBe('a')
})

test('stores a waiting change when the desk stops', () => {
  const place = device()
  const { set, keeper, close } = openTab(place)
  keeper.start()
  set(client('a'))
  close()
  expect(place.texts.get('a')).toBe('a')
})

test('follows another tab and keeps the changes of both', () => {
  const place = device()
  const one = openTab(place)
  one.set(client('a'), client('b'))
  one.keeper.start()
  const two = openTab(place)
  one.set(client('a', 'A'), client('b'), client('c'))
  two.set(client('a'), client('b', 'B'))
  soon()
  soon()
  expect(one.names()).toEqual(['A', 'B', 'c'])
  expect(two.names()).toEqual(['A', 'B', 'c'])
})

test('a client that another tab removes goes, and a changed client stays', () => {
  const place = device()
  const one = openTab(place)
  const [a, b] = [client('a'), client('b')]
  one.set(a, b)
  one.keeper.start()
  const two = openTab(place)
  soon()
  two.set()
  one.set(a, client('b', 'changed'))
  soon()
  soon()
  expect(one.names()).toEqual(['changed'])
  expect(two.names()).toEqual(['changed'])
})

test('a tab with its own clients that keeps nothing does not follow', () => {
  const place = device()
  const one = openTab(place)
  const two = openTab(place)
  two.set(client('mine'))
  one.set(client('a'))
  one.keeper.start()
  soon()
  expect(two.names()).toEqual(['mine'])
  expect(two.keeper.$keeping.get()).toBe('off')
})

test('keeping joins the clients of the page with those of another tab', () => {
  const place = device()
  const one = openTab(place)
  const two = openTab(place)
  two.set(client('mine'))
  one.set(client('a'))
  one.keeper.start()
  two.keeper.start()
  soon()
  expect(one.names()).toEqual(['a', 'mine'])
  expect(two.names()).toEqual(['a', 'mine'])
})

test('says when the storage is full, and stores the clients when there is room', () => {
  const place = device()
  const { set, keeper } = openTab(place)
  place.state.isFull = true
  set(client('a'))
  keeper.start()
  expect(keeper.$keeping.get()).toBe('refused')
  place.state.isFull = false
  set(client('a'), client('b'))
  soon()
  expect(keeper.$keeping.get()).toBe('on')
  expect(place.texts.get('b')).toBe('b')
})

test('stopping deletes what is stored, and other tabs keep their clients on the page', () => {
  const place = device()
  const one = openTab(place)
  one.set(client('a'))
  one.keeper.start()
  const two = openTab(place)
  one.keeper.stop()
  soon()
  expect(place.texts.size).toBe(0)
  expect(one.names()).toEqual(['a'])
  expect(one.keeper.$keeping.get()).toBe('off')
  expect(two.names()).toEqual(['a'])
  expect(two.keeper.$keeping.get()).toBe('elsewhere')
  two.set(client('a', 'later'))
  soon()
  expect(place.texts.size).toBe(0)
})

test('a stored client that cannot be read is said, and stays stored', () => {
  const place = device()
  place.texts.set('a', 'damaged').set('b', 'b').set('order', 'not JSON')
  const { keeper, names, set } = openTab(place)
  expect(names()).toEqual(['b'])
  expect(keeper.$unreadable.get()).toEqual(['This is damaged.'])
  set(client('b', 'new'))
  soon()
  expect(place.texts.get('a')).toBe('damaged')
  expect(place.texts.get('b')).toBe('new')
})

test('an order that is no list is ignored', () => {
  const place = device()
  place.texts.set('b', 'b').set('order', '{}')
  expect(openTab(place).names()).toEqual(['b'])
})
