/** The `lang` of the titles of sources, which stay English in every language. `undefined` in an English site. */
export const SOURCE_LANGUAGE = import.meta.env.SITE_TRANSLATED ? 'en' : undefined
