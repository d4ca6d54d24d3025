/** The gallery page `/_gallery/`, which shows every component of `src/ui` in every state. */
import { resolve } from 'node:path'
import type { AstroIntegration } from 'astro'

/**
 * Returns the Astro integration that adds the gallery to the dev server. With `inBuild`, it also adds the gallery to a
 * build. Only `tests/gallery/astro.config.ts` sets `inBuild`, so that the published site never contains the gallery.
 */
export function gallery({ inBuild = false } = {}): AstroIntegration {
  return {
    name: 'gallery',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev' || (command === 'build' && inBuild))
          injectRoute({
            pattern: '/_gallery',
            entrypoint: resolve('tests/gallery/gallery.astro'),
            prerender: true,
          })
      },
    },
  }
}
