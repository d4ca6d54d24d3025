/** The oEmbed response for the quiz. */
import { oembedOf } from './data/_oembed.ts'

export const GET = oembedOf({ path: 'quiz/', titleOf: ({ brand }) => brand.quizName, hasHeight: true })
