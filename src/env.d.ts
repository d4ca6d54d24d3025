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
  /** True if this build is not in the base language. */
  readonly SITE_TRANSLATED: boolean
}
