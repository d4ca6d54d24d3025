/**
 * The attributes of a text that stays English in every language, such as the title of a source. Empty in an English site.
 */
export const ENGLISH: { lang?: 'en'; dir?: 'ltr' } = import.meta.env.SITE_TRANSLATED
  ? { lang: 'en', dir: 'ltr' }
  : {}
