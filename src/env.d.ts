declare namespace App {
  interface Locals {
    /**
     * The sources that the current page of the guide cites: source id → number of the source in the page's list of
     * sources.
     */
    notes?: ReadonlyMap<string, number>
    /** True on a page of the guide that is not translated yet, so that its text is in the base language. */
    isOriginal?: boolean
  }
}

/** The values that `astro.config.mjs` defines for the code in the browser. */
interface ImportMetaEnv {
  /** The path of the whole site, such as "/". `BASE_URL` is the path of this build's language. */
  readonly SITE_ROOT: string
  /** The folders of the other languages of the site, joined by commas, such as "de,fr". Empty for one language. */
  readonly SITE_LANGUAGES: string
  /** True if the language of this build runs from right to left. */
  readonly SITE_RTL: boolean
  /** True if the contacts of this build's language name a duty to report an attack from a number of people. */
  readonly SITE_DUTIES: boolean
  /** True if the brand has a contact form. */
  readonly SITE_LEADS: boolean
  /** True if this build is not in the base language. */
  readonly SITE_TRANSLATED: boolean
  /** The typefaces of Word files, for a brand with fonts of its own. */
  readonly SITE_FACES: { text: string; display: string; isDisplayBold?: boolean } | undefined
}

/** The address of a module as a chunk of its own: see `src/build/bundle/chunk-url.ts`. */
declare module '*?chunk' {
  const address: string
  // eslint-disable-next-line no-restricted-exports -- a query of Vite has only a default export
  export default address
}
