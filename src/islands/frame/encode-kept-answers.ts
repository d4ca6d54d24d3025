import { encodeShare } from '../../core/exchange/share.ts'
import type { Device } from '../../state/report-session.ts'
import { acceptAnswers } from '../../state/validate-stored.ts'
import type { QuizProps } from '../quiz/quiz-props.ts'

/** Returns the frame's stored answers as the payload of a share link, or `undefined` without answers. */
export function encodeKeptAnswers(
  quiz: Pick<QuizProps, 'questions' | 'controls' | 'retired' | 'constants' | 'fileWords'>,
  device: Device,
): string | undefined {
  const kept = device.makeStorage(acceptAnswers(quiz, quiz.fileWords), quiz.constants.quiz).read()
  return kept && encodeShare(quiz, { kind: 'answers', answers: kept.answers })
}
