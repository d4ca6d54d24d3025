import sharp from 'sharp'
import { expect, test } from 'vitest'
import { makePdfInNode } from '../../../src/paper/pdf/node.ts'
import { aSheet } from '../../support/documents.ts'
import { checklistPaper } from '../../support/checklist.ts'
import { aChecklist, aRow, brand, fullChecklist } from './fixture.ts'
import { lintPdf } from './lint.ts'
import { rolesOf, textOfPdf } from './reader.ts'

const coverPicture = new Uint8Array(
  await sharp({ create: { width: 600, height: 102, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer(),
)
const make = (page: ReturnType<typeof checklistPaper>, picture?: Uint8Array): Promise<Uint8Array> =>
  makePdfInNode(page, { ...brand, coverPicture: picture }, 'a4', 'src/brand/fonts')
const isIn = (pdf: Uint8Array): boolean => Buffer.from(pdf).includes(Buffer.from(coverPicture))

test('the cover picture is on the first page of a checklist, as decoration', async () => {
  const page = checklistPaper(fullChecklist())
  const [plain, pdf] = [await make(page), await make(page, coverPicture)]
  expect([isIn(plain), isIn(pdf)]).toEqual([false, true])
  expect(await lintPdf(pdf)).toEqual([])
  expect(await rolesOf(pdf)).toEqual(await rolesOf(plain))
  expect(await textOfPdf(pdf)).toBe(await textOfPdf(plain))
})

test('a document without a cover has no cover picture', async () => {
  expect(isIn(await make(aSheet(), coverPicture))).toBe(false)
})

test('a cover without room for the picture has none', async () => {
  const { cover } = aChecklist([])
  const long = aChecklist([{ id: 'a', title: 'A', rows: [aRow('A-1')] }], {
    cover: { ...cover, lead: `${cover.lead} `.repeat(8), bands: [...cover.bands, ...cover.bands] },
  })
  expect(isIn(await make(checklistPaper(long), coverPicture))).toBe(false)
})
