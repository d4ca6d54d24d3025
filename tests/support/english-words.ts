/**
 * Finds English words on a page in another language. A word is English if the English content has it and the list
 * `tests/support/english-words/<language>.txt` does not. The list has names, and words that both languages share.
 */
import { globSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

const WORD = /\p{L}{3,}/gu

const wordsOf = (text: string): string[] => [...text.toLowerCase().matchAll(WORD)].map(([word]) => word)

/** Every word of the English content. */
function englishWords(): Set<string> {
  const files = globSync(['content/en/*.yml', 'content/en/howto/*.yml', 'content/en/learn/*.mdx'])
  return new Set(files.flatMap((file) => wordsOf(readFileSync(file, 'utf8'))))
}

/** Returns the words that a page in `language` may have although English has them too. Lines with "#" are comments. */
function sharedWords(language: string): Set<string> {
  const list = readFileSync(`tests/support/english-words/${language}.txt`, 'utf8')
  return new Set(wordsOf(list.replace(/^#.*$/gm, '')))
}

/** Returns the texts of a page that are in the language of the page: its text nodes, labels and alternatives. */
const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const own = document.documentElement.lang
    const isOwn = (element: Element | null): boolean =>
      element !== null &&
      element.closest('[lang]')?.getAttribute('lang') === own &&
      !element.closest('script, style, code, pre, kbd, noscript, .brandmark')
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode.nodeValue?.trim() ?? ''
      if (text !== '' && isOwn(walker.currentNode.parentElement)) found.push(text)
    }
    for (const name of ['alt', 'title', 'aria-label', 'placeholder'])
      for (const element of document.body.querySelectorAll(`[${name}]`))
        if (isOwn(element)) found.push(element.getAttribute(name) ?? '')
    return [...found, document.title]
  })

/** Returns a function that finds the English words of a page in `language`, each with the text around it. */
export function englishFinder(language: string): (page: Page) => Promise<Map<string, string>> {
  const english = englishWords()
  const shared = sharedWords(language)
  return async (page) => {
    const found = new Map<string, string>()
    for (const text of await textsOf(page)) {
      // Addresses and names of files are the same in each language.
      const words = wordsOf(text.replace(/\S+[/@.]\S+/g, ' '))
      for (const word of words) if (english.has(word) && !shared.has(word)) found.set(word, text.slice(0, 80))
    }
    return found
  }
}
