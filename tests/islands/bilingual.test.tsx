import { expect, test } from 'vitest'
import { markEnglish } from '../../src/core/model/bilingual.ts'
import { Bilingual, rememberBilingual } from '../../src/islands/Bilingual.tsx'
import { draw } from './draw.ts'

const users = `Benutzer (${markEnglish('Users')})`
const path = `${users} > ${markEnglish('Add a user')}`

test('the English parts of a text are marked, also if texts are joined', async () => {
  rememberBilingual([users, path])
  rememberBilingual([path])
  rememberBilingual()
  const { place } = await draw(<Bilingual text="Benutzer (Users) > Add a user; Benutzer (Users)" />)
  expect(place.innerHTML).toBe(
    'Benutzer (<bdi lang="en" dir="ltr">Users</bdi>) &gt; <bdi lang="en" dir="ltr">Add a user</bdi>; ' +
      'Benutzer (<bdi lang="en" dir="ltr">Users</bdi>)',
  )
})

test('a text without English parts stays as it is', async () => {
  const { place } = await draw(<Bilingual text="Auf Papier" />)
  expect(place.innerHTML).toBe('Auf Papier')
})
