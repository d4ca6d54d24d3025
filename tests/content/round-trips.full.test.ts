/** Tests that answers are the same after writing and reading a link or a file, for ten thousand cases each. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeAsk, encodeAsk } from '../../src/core/handover/ask.ts'
import { readAnswersFile, writeAnswersFile } from '../../src/core/exchange/answers-file.ts'
import { decodeReply, encodeReply, readReplyFile, writeReplyFile } from '../../src/core/handover/reply.ts'
import { decodeShare, encodeShare } from '../../src/core/exchange/share.ts'
import { anyAnswers, wordless } from '../core/anything.ts'
import { model, ui } from './content.ts'
import { forAll } from '../support/for-all.ts'

/** Time limit in milliseconds for ten thousand cases on a busy machine. */
const LONG = 300_000

test(
  'questions for IT and replies are the same after a round trip by link and by file',
  () => {
    const anyIds = fc.shuffledSubarray(
      [...model.questions, ...model.controls].map(({ id }) => id),
      { minLength: 1 },
    )
    forAll(anyAnswers(model), anyIds, ({ choices, controls }, ids) => {
      const reply = { choices, controls }
      expect(decodeAsk(model, ui, encodeAsk(model, { ids }) ?? '')).toEqual({ ok: true, ids })
      expect(decodeReply(model, ui, encodeReply(model, reply) ?? '')).toEqual({ ok: true, reply })
      expect(readReplyFile(model, ui, writeReplyFile(model, reply))).toEqual({ ok: true, reply })
    })
  },
  LONG,
)

test(
  'all answers are the same after writing and reading an answers file',
  () => {
    forAll(anyAnswers(model), (before) => {
      expect(readAnswersFile(model, ui.file, writeAnswersFile(model, before))).toEqual({
        ok: true,
        answers: before,
      })
    })
  },
  LONG,
)

test(
  'all answers are the same after encoding and decoding a share link',
  () => {
    forAll(anyAnswers(model), (before) => {
      const payload = encodeShare(model, { kind: 'answers', answers: before })
      expect(payload && decodeShare(model, ui.file, payload)).toEqual({
        ok: true,
        shared: { kind: 'answers', answers: { ...before, statuses: wordless(before.statuses) } },
      })
    })
  },
  LONG,
)
