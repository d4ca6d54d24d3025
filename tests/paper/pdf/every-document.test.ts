import { testEveryDocument } from './every-document-rules.ts'

testEveryDocument('en')
