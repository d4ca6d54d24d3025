import { beforeEach, expect, test, vi } from 'vitest'
import type { Client } from '../../src/core/clients/client.ts'
import { createKeeper } from '../../src/state/desk-keeper.ts'
import type { DeskStorage } from '../../src/state/desk-storage.ts'

/** A device whose storage several tabs share. Each tab gets the changes of the others. */
function device() {
  const texts = new Map<string, string>()
  const tabs = new Map<object, { change: () => void; hide: () => void }>()
  const state = { isFull: false, room: Infinity, writes: 0 }
  const sizeWith = (key: string, text: string): number =>
    [...new Map(texts).set(key, text)].flat().join('').length
  const tell = (from: object): void => {
    for (const [tab, { change }] of tabs) if (tab !== from) change()
  }
  const storageOf = (tab: object): DeskStorage => ({
    keys: () => [...texts.keys()],
    read: (key) => texts.get(key),
    write: (key, text) => {
      if (state.isFull || sizeWith(key, text) > state.room) return false
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

function openTab(place: ReturnType<typeof device>) {
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
    set: (...clients: Client[]) => {
      list = clients
      keeper.later()
    },
  }
}
/** Opens a tab on a new device. It keeps the clients. */
function keeping(...clients: Client[]) {
  const place = device()
  const one = openTab(place)
  one.set(...clients)
  one.keeper.start()
  return { place, one }
}
const soon = (): void => {
  vi.advanceTimersByTime(1000)
}

beforeEach(() => {
  vi.useFakeTimers()
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
  const { place, one } = keeping(client('a'), client('b'))
  expect(Object.fromEntries(place.texts)).toEqual({ a: 'a', b: 'b', order: '["a","b"]' })
  expect(one.keeper.$size.get()).toBe(2)
  one.set(client('b', 'new name'))
  soon()
  expect(Object.fromEntries(place.texts)).toEqual({ b: 'new name', order: '["b"]' })
})

test('stores only the clients that changed', () => {
  const a = client('a')
  const { place, one } = keeping(a, client('b'))
  const before = place.state.writes
  one.set(a, client('b', 'new'))
  soon()
  expect(place.state.writes - before).toBe(1)
})

test('reads the stored clients in their order after a reload', () => {
  const { place, one } = keeping(client('b'), client('a'))
  one.close()
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
  const { place, one } = keeping(client('a'), client('b'))
  const two = openTab(place)
  one.set(client('a', 'A'), client('b'), client('c'))
  two.set(client('a'), client('b', 'B'))
  soon()
  soon()
  expect(one.names()).toEqual(['A', 'B', 'c'])
  expect(two.names()).toEqual(['A', 'B', 'c'])
})

test('a client that another tab removes goes, and a changed client stays', () => {
  const [a, b] = [client('a'), client('b')]
  const { place, one } = keeping(a, b)
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
  const { place, one } = keeping(client('a'))
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

test('a client that another tab removed does not come back (finding 18)', () => {
  const [a, b] = [client('a'), client('b')]
  const { place, one } = keeping(a, b)
  const two = openTab(place)
  one.keeper.stop()
  soon()
  one.set(a)
  one.keeper.start()
  soon()
  expect(two.names()).toEqual(['a', 'b'])
  two.keeper.start()
  soon()
  expect(one.names()).toEqual(['a'])
  expect(two.names()).toEqual(['a'])
  expect([...place.texts.keys()]).toEqual(['a', 'order'])
})

test('a client removed elsewhere is not kept by the tab that stopped (finding 18)', () => {
  const [a, b, c] = [client('a'), client('b'), client('c')]
  const { place, one } = keeping(a, b, c)
  const two = openTab(place)
  one.keeper.stop()
  soon()
  two.keeper.start()
  two.set(client('a', 'A'))
  soon()
  one.set(a, b, client('c', 'C'))
  one.keeper.start()
  soon()
  // The change of this tab stays, as it does while both tabs keep their clients.
  expect(one.names()).toEqual(['A', 'C'])
  expect(two.names()).toEqual(['A', 'C'])
})

test('a tab keeps its clients beside those of an unrelated tab (finding 18)', () => {
  const { place, one } = keeping(client('a'), client('b'))
  one.keeper.stop()
  const two = openTab(place)
  two.set(client('z'))
  two.keeper.start()
  soon()
  one.keeper.start()
  soon()
  expect(one.names()).toEqual(['z', 'a', 'b'])
  expect([...place.texts.keys()].toSorted()).toEqual(['a', 'b', 'order', 'z'])
})

test('a tab keeps its clients again after all were deleted (finding 18)', () => {
  const { place, one } = keeping(client('a'), client('b'))
  one.keeper.stop()
  one.keeper.start()
  expect(one.names()).toEqual(['a', 'b'])
  expect(place.texts.get('a')).toBe('a')
  expect(place.texts.get('b')).toBe('b')
})

test('a change right after another tab deleted all loses no client (finding 18)', () => {
  const { place, one } = keeping(client('a'), client('b'))
  const two = openTab(place)
  const [a, b] = [client('a', 'A'), client('b')]
  two.set(a, b)
  one.keeper.stop()
  soon()
  soon()
  expect(two.names()).toEqual(['A', 'b'])
  expect(two.keeper.$keeping.get()).toBe('elsewhere')
  expect(place.texts.size).toBe(0)
})

test('a tab that heard of no deletion does not say that it keeps all (finding 18)', () => {
  const { place, one } = keeping(client('a'), client('b'))
  // A page in the back/forward cache gets no event.
  place.texts.clear()
  one.set(client('a', 'A'), client('b'))
  soon()
  expect(one.keeper.$keeping.get()).toBe('elsewhere')
  expect(one.names()).toEqual(['A', 'b'])
})

test('two tabs that read the same files keep each client once (finding 18)', () => {
  const place = device()
  const one = openTab(place)
  const two = openTab(place)
  one.set(client('a1', 'Acme'), client('b1', 'Bay'))
  two.set(client('a2', 'Acme'), client('c2', 'Cove'))
  one.keeper.start()
  two.keeper.start()
  soon()
  soon()
  expect(one.names()).toEqual(['Acme', 'Bay', 'Cove'])
  expect(two.names()).toEqual(['Acme', 'Bay', 'Cove'])
  expect([...place.texts.keys()].toSorted()).toEqual(['a1', 'b1', 'c2', 'order'])
})

test('a client with the checks of another is stored before that goes (finding 18)', () => {
  const b = client('b')
  const { place, one } = keeping(client('a'), b)
  place.state.room = 20
  one.set(client('a', 'a with all the checks of b'))
  soon()
  expect(one.keeper.$keeping.get()).toBe('refused')
  expect([place.texts.get('a'), place.texts.get('b')]).toEqual(['a', 'b'])
  one.set(client('a', 'a + b'))
  soon()
  expect(one.keeper.$keeping.get()).toBe('on')
  expect([place.texts.get('a'), place.texts.get('b')]).toEqual(['a + b', undefined])
})

test('removing a client makes room for another (finding 18)', () => {
  const { place, one } = keeping(client('a'), client('b', 'b with many checks'))
  place.state.room = 45
  one.set(client('a', 'a with many checks'))
  soon()
  expect(one.keeper.$keeping.get()).toBe('on')
  expect([place.texts.get('a'), place.texts.get('b')]).toEqual(['a with many checks', undefined])
})

test('if the storage refuses every text, a removed client stays stored', () => {
  const { place, one } = keeping(client('a', 'Alpha'), client('b', 'Bravo'))
  const before = new Map(place.texts)
  place.state.isFull = true
  one.set(client('a', 'Bravo'))
  soon()
  expect(one.keeper.$keeping.get()).toBe('refused')
  expect(place.texts).toEqual(before)
})
