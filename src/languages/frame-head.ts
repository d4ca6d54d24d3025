/**
 * The script in the head of the frame page. It opens the frame in the language that the host's page asks for. It runs
 * before the page reads the options, because they are in the URL hash.
 */
import { findLanguage } from './find-language.ts'
import type { LanguagePage } from './language-page.ts'

/** The build writes this constant in front of the script. */
declare const PAGE: LanguagePage

const wanted = new URLSearchParams(location.hash.slice(1)).get('locale') ?? ''
const language = findLanguage(wanted, Object.keys(PAGE.paths))
if (language !== undefined && language !== PAGE.current)
  location.replace(String(PAGE.paths[language]) + location.hash)
