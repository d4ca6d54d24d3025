/** Tests every PDF of the translations, whose texts are longer. */
import { readLanguages } from '../../src/content/languages.ts'
import { readUi } from '../../src/content/read.ts'
import { testEveryDocument } from './every-document-rules.ts'

const { base, all } = readLanguages('content')

// A language that is written from right to left has no PDF.
for (const language of all) {
  if (language !== base && readUi('content', language).direction === 'ltr') testEveryDocument(language)
}
