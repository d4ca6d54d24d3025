/** The gallery of `src/ui`: every component in every state, at `/_gallery/`. */
import type { AstroIntegration } from 'astro'

/**
 * Adds the gallery to the development server. `inBuild` adds it to a build too, which no build for visitors sets:
 * `tests/gallery/astro.config.ts` builds the gallery alone.
 */
export function gallery({ inBuild = false } = {}): AstroIntegration {
  return {
    name: 'gallery',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev' || (command === 'build' && inBuild))
          injectRoute({ pattern: '/_gallery', entrypoint: './tests/gallery/gallery.astro', prerender: true })
      },
    },
  }
}
