import type { Question } from '../../../core/model/model.ts'
import type { Chosen } from '../../../state/handover-session.ts'
import type { QuizProps } from '../../quiz/quiz-props.ts'
import type { HandoverContent } from '../handover-content.ts'

/** The props of the screens where the IT person checks and sends the answers. */
export interface SendProps extends Pick<
  QuizProps,
  'questions' | 'controls' | 'retired' | 'constants' | 'fileWords' | 'reportUrl'
> {
  more: HandoverContent
  asked: readonly Question[]
  chosen: Chosen
}
