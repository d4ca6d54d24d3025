import type { Answers } from '../../core/answers/answers.ts'
import { encodeAsk, kindOfFile, readAskFile } from '../../core/handover/ask.ts'
import { FILE_LIMIT, readAnswersFile } from '../../core/exchange/answers-file.ts'
import type { FileWords } from '../../messages/ui.ts'
import { encodeReply, readReplyFile } from '../../core/handover/reply.ts'
import type { Dropped } from '../../core/answers/migrate.ts'
import type { FileModel } from '../../core/answers/versions.ts'
import { loadJson } from '../../ui/load-json.ts'
import type { HandoverContent } from '../handover/handover-content.ts'

/** The content of a file: answers, questions for the IT person, a reply, or why the file is invalid. */
export type OpenedFile =
  | {
      kind: 'answers'
      answers: Answers
      dropped: Dropped | undefined
      quiz: string | undefined
      model: number | undefined
    }
  | { kind: 'ask' | 'reply'; payload: string }
  | { kind: 'refused'; problems: string[] }

/** Returns the text of a file. Cuts a large file off just above the size limit, so that the parser rejects the text. */
const textOf = (file: File): Promise<string> => file.slice(0, 4 * FILE_LIMIT + 4).text()

function openAnswers(model: FileModel, words: FileWords, text: string): OpenedFile {
  const read = readAnswersFile(model, words, text)
  if (!read.ok) return { kind: 'refused', problems: read.problems }
  const { quiz, model: weights } = JSON.parse(text.replace(/^\uFEFF/, '')) as {
    quiz?: string
    model?: number
  }
  return { kind: 'answers', answers: read.answers, dropped: read.dropped, quiz, model: weights }
}

/** Reads a file that this site has written: answers, questions for the IT person, or a reply. */
export async function openFile(
  model: FileModel,
  words: FileWords,
  moreUrl: string,
  file: File,
): Promise<OpenedFile> {
  const text = await textOf(file)
  const kind = kindOfFile(words, text)
  if (kind !== 'ask' && kind !== 'reply') return openAnswers(model, words, text)
  const { ask } = await loadJson<HandoverContent>(moreUrl).then((more) => more.words)
  const all = { file: words, ask }
  const read = kind === 'ask' ? readAskFile(model, all, text) : readReplyFile(model, all, text)
  if (!read.ok) return { kind: 'refused', problems: read.problems }
  const payload = 'ids' in read ? encodeAsk(model, read) : encodeReply(model, read.reply)
  return payload === undefined ? { kind: 'refused', problems: [words.longLink] } : { kind, payload }
}
