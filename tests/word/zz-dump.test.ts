import { mkdirSync, writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { makeWord } from '../../src/word/make-word.ts'
import { realDocuments, whose } from './real.ts'
import { aPaper } from './fixture.ts'
test('dump', async () => {
  mkdirSync('/tmp/wordout', { recursive: true })
  const rtl = aPaper({
    ...{
      language: 'ar',
      title: 'خطة',
      heading: 'خطة Microsoft 365',
      lead: 'لشركة هاربور ستريت 12, Microsoft 365',
    },
    labels: { page: 'صفحة {page} من {pages}', runningHead: 'خطة' },
  })
  for (const [name, source] of Object.entries({ ...realDocuments, rtl: { paper: rtl } })) {
    const t = performance.now()
    const bytes = await makeWord(source, whose, 'a4')
    console.log(name, bytes.length, Math.round(performance.now() - t))
    writeFileSync(`/tmp/wordout/${name}.docx`, bytes)
  }
})
