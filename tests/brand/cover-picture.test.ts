import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readCoverPicture } from '../../src/brand/cover-picture.ts'
import { COVER_RATIO, jpegSize } from '../../src/brand/paper-logo.ts'
import { parseBrand } from '../../src/brand/read.ts'
import { paperCover, paperPictures } from '../../src/build/picture/cover-picture.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const { file, folder } = temporaryFolder()
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#345' } })
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 10"><rect width="60" height="10"/></svg>'

/** Returns the problem of a file, without its path. */
const problemOf = (name: string, content: unknown): string | undefined => {
  const path = file(name, content)
  const found = readCoverPicture(path)
  return typeof found === 'string' ? found.replace(`${path} `, '') : undefined
}

describe('the check of a cover picture', () => {
  test('accepts a JPEG, a progressive JPEG, a PNG and an SVG', async () => {
    expect(problemOf('a.jpg', await picture(1200, 300).jpeg().toBuffer())).toBeUndefined()
    expect(
      problemOf('a.JPEG', await picture(1200, 300).jpeg({ progressive: true }).toBuffer()),
    ).toBeUndefined()
    expect(problemOf('a.png', await picture(1200, 300).png().toBuffer())).toBeUndefined()
    expect(problemOf('a.svg', svg)).toBeUndefined()
  })

  test.each([
    ['a.jpg', 'no picture', 'is not a JPEG'],
    ['a.jpg', '', 'is not a JPEG'],
    ['a.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0, 0, 0, 0, 0, 0]), 'is not a JPEG'],
    ['a.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2]), 'is not a JPEG'],
    ['a.png', 'no picture', 'is not a PNG'],
    ['a.svg', svg.replace('<rect', '<script/><rect'), 'script'],
    ['a.svg', svg.replace('<rect', '<rect onload="a()"'), 'script'],
    ['a.svg', new Uint8Array([0x3c, 0xff, 0xfe]), 'is not saved as UTF-8'],
    ['b.svg', svg + ' '.repeat(40_000), 'is larger than 32 KB'],
    ['b.jpg', new Uint8Array(2_200_000), 'is larger than 2048 KB'],
  ])('refuses %s with %o', (name, content, said) => {
    expect(problemOf(name, content)).toContain(said)
  })

  test('refuses a picture that is too small or too large', async () => {
    expect(problemOf('a.jpg', await picture(999, 300).jpeg().toBuffer())).toContain(
      'is 999 by 300 pixels: make it at least',
    )
    expect(problemOf('a.png', await picture(1200, 199).png().toBuffer())).toContain('at least 1000 by 200')
    expect(problemOf('a.png', await picture(6001, 300).png().toBuffer())).toContain('at most 6000 by 6000')
  })

  test('refuses a file that is missing or a folder', () => {
    expect(readCoverPicture(`${folder}/nowhere.jpg`)).toContain('is not there')
    expect(readCoverPicture(folder)).toContain('is a folder')
  })
})

const brandWith = (cover?: unknown) =>
  parseBrand(
    `${folder}/acme.yml`,
    JSON.stringify({
      ...{ name: 'Acme IT', legalName: 'Acme IT Ltd', site: 'https://check.acme.example', cover },
      ...{ accent: '#aa0000', mark: 'M0 0h32v32H0z', quizName: 'Cloud check', about: 'Acme.' },
    }),
  )

test('a brand file names its cover picture, and the message about it names the field', () => {
  file('cover.svg', svg)
  expect(brandWith('cover.svg').cover?.path).toMatch(/^brand\/files\/cover-[\da-f]{8}\.jpg$/)
  expect(brandWith().cover).toBeUndefined()
  expect(() => brandWith('nowhere.jpg')).toThrow(
    `${folder}/acme.yml › cover: ${folder}/nowhere.jpg is not there`,
  )
  expect(() => brandWith('../cover.jpg')).toThrow('› cover: must be the name of an SVG, PNG or JPEG file')
  expect(() => brandWith(7)).toThrow('› cover: must be the name of a file')
})

test('documents get the middle of the picture as a baseline JPEG', async () => {
  file('wide.png', await picture(3000, 2000).png().toBuffer())
  const jpeg = await paperCover(brandWith('wide.png'))
  const [width, height] = jpegSize(jpeg!)
  expect(height / width).toBeCloseTo(COVER_RATIO, 2)
  expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', isProgressive: false, channels: 3 })
  expect(await paperPictures(brandWith())).toEqual({ logo: undefined, coverPicture: undefined })
})
