/** The oEmbed response for the ten jobs. Their frame has no script for WordPress, so it has a fixed height. */
import { oembedOf } from './data/_oembed.ts'

export const GET = oembedOf({
  path: 'whose-job/',
  titleOf: ({ ui }) => ui.whoseJob.title,
  hasHeight: false,
})
