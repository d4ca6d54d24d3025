/** Tests that the brand files of earlier versions still build. Old links, files and answers have tests beside their formats. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseBrand } from '../../src/brand/read.ts'

const FILES = 'tests/fixtures/brands'

test.each(readdirSync(FILES))('the brand file %s of an earlier version is read as before', (file) => {
  // Its logos are in the folder of the brands, as they were.
  const brand = parseBrand('content/brands/northgate.yml', readFileSync(join(FILES, file), 'utf8'))
  expect(brand).toMatchObject({ name: 'Northgate IT', accent: expect.stringMatching(/^#/) as string })
  expect(brand.offers.map(({ title }) => title)).toEqual(['Managed backup', 'Joiners and leavers'])
})
