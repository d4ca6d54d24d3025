/** Tests every PDF of the translations, whose texts are longer. */
import { readLanguages } from '../../../src/content/languages.ts'
import { testEveryDocument } from './every-document-rules.ts'

const { base, all } = readLanguages('content')

for (const language of all) if (language !== base) testEveryDocument(language)
