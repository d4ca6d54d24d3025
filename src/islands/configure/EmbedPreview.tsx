import { h } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Theme, rootRule } from '../../brand/theme.ts'
import type { ConfigureWords } from '../../messages/ui.ts'
import type { SnippetOptions } from '../../embed/snippets.ts'
import { Notice } from '../../ui/notice/Notice.tsx'
import { Choices } from './Choices.tsx'
import { PreviewWindow } from './PreviewWindow.tsx'
import {
  INSTANCES,
  type PreviewScreen,
  SCREENS,
  openScreen,
  removeSample,
  storeSample,
} from './open-screen.ts'

interface Props {
  words: ConfigureWords
  /** The options of the HTML snippet, without invalid values. The accent colour is always set. */
  wanted: SnippetOptions
  theme: Theme
  /** The brand name, shown at the top of the example page. */
  name: string
  /** The URL of the page that a host embeds in a frame, and the URL of the full quiz page. */
  frameUrl: string
  pageUrl: string
  linkText: string
  /**
   * The answers of the fictional business in the worked example, as a browser stores them. The preview shows
   * the result of these answers.
   */
  sample: string
}

let sheet: CSSStyleSheet | undefined

/** Sets the sample colours in a stylesheet, because the page's Content Security Policy forbids style attributes. */
export function paintSamples(theme: Theme): void {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }
  const rule = (scheme: 'light' | 'dark'): string => rootRule(theme, scheme).replace(':root', `.on-${scheme}`)
  sheet.replaceSync(rule('light') + rule('dark'))
}

/** A preview of the quiz in a real frame on an example page. Radio buttons choose the screen of the quiz. */
export function EmbedPreview({ words, wanted, theme, name, frameUrl, pageUrl, linkText, sample }: Props) {
  const [size, setSize] = useState<'desktop' | 'phone'>('desktop')
  const [system, setSystem] = useState<'light' | 'dark'>('light')
  const [view, setView] = useState<PreviewScreen>('start')
  const [canStore, setCanStore] = useState(true)
  const page = useRef<HTMLDivElement>(null)
  const { options, mode, leadEndpoint } = wanted
  useEffect(() => {
    paintSamples(theme)
  }, [theme.asked])
  useEffect(() => {
    addEventListener('pagehide', removeSample)
    return () => {
      removeEventListener('pagehide', removeSample)
      removeSample()
    }
  }, [])
  useEffect(() => {
    const check = page.current?.querySelector<HTMLElement>('responsibility-check')
    if (page.current) page.current.scrollTop = 0
    if (!check || mode === 'dialog' || options.start) return
    const stop = new AbortController()
    void openScreen(check, view, stop.signal)
    return () => {
      stop.abort()
    }
  }, [view, mode, frameUrl])
  const choose = (next: PreviewScreen): void => {
    const isSample = INSTANCES[next] === INSTANCES.result
    if (isSample && !storeSample(sample)) {
      setCanStore(false)
      return
    }
    if (!isSample) removeSample()
    setView(next)
  }

  // In dialog mode, the quiz covers the whole page. So the preview shows only the link that opens the dialog.
  const isTen = options.start === 'whose-job'
  const shown = mode === 'dialog' || isTen ? 'start' : view
  const hasForm = leadEndpoint !== undefined
  const attributes = {
    ...options,
    src: frameUrl,
    instance: INSTANCES[shown],
    scheme: options.scheme ?? system,
    mode,
    // With an empty endpoint, the preview shows the contact form but sends no lead.
    ...((hasForm || shown === 'enquiry') && { 'lead-endpoint': '' }),
    'frame-title': words.previewFrame,
    loading: 'lazy',
  }
  return (
    <PreviewWindow
      words={words}
      name={name}
      size={size}
      onSize={setSize}
      scheme={system}
      onScheme={setSystem}
      schemeHelp={options.scheme === undefined ? undefined : words.previewFixed}
      screens={
        mode === 'inline' &&
        !isTen && (
          <Choices
            legend={words.screen}
            name="screen"
            options={SCREENS.map((one) => [one, words[SCREEN_NAMES[one]]] as const)}
            value={view}
            onChange={choose}
            isRow
            isLegendHidden
          />
        )
      }
      isLive
      alert={!canStore && <Notice role="status">{words.sampleBlocked}</Notice>}
      note={words[noteOf(shown, hasForm)]}
    >
      {/* Keyboard users can scroll a region only if the region is in the tab order. */}
      {/* eslint-disable jsx-a11y-x/no-noninteractive-tabindex */}
      <div
        class={`window-page window-page--${mode}`}
        ref={page}
        tabIndex={0}
        role="group"
        aria-label={words.page}
      >
        {h(
          'responsibility-check',
          { key: `${frameUrl} ${mode} ${shown}`, ...attributes },
          <a href={pageUrl}>{linkText}</a>,
        )}
      </div>
    </PreviewWindow>
  )
}

const SCREEN_NAMES = {
  start: 'screenStart',
  question: 'screenQuestion',
  result: 'screenResult',
  enquiry: 'screenEnquiry',
} as const

/** Returns the key of the sentence below the preview. */
function noteOf(screen: PreviewScreen, hasForm: boolean): 'previewNote' | 'sampleNote' | 'enquiryOff' {
  if (screen === 'enquiry' && !hasForm) return 'enquiryOff'
  return screen === 'result' || screen === 'enquiry' ? 'sampleNote' : 'previewNote'
}
