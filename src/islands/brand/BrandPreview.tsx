import { h } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { fill } from '../../core/model/format.ts'
import type { ConfigureWords } from '../../messages/ui.ts'
import type { LoadWords } from '../../ui/load-failed/LoadFailed.tsx'
import { ActionNotice } from '../../ui/notice/Notice.tsx'
import { Choices } from '../configure/Choices.tsx'
import { paintSamples } from '../configure/EmbedPreview.tsx'
import { PreviewWindow } from '../configure/PreviewWindow.tsx'
import { INSTANCES, openScreen, removeSample, storeSample } from '../configure/open-screen.ts'
import { type LoadedPage, type BrandLook, type OwnTexts, drawPage, loadPreviewPage } from './draw-page.ts'

/** The pages of this site that the preview shows, with their names and paths. The result has no page. */
export type PreviewPages = readonly { name: string; path: string }[]

/** This site in one language, at the address `base`. */
export type PreviewSite = OwnTexts & { base: string }

interface Props {
  words: ConfigureWords
  /** `missing` says which languages the preview does not show. */
  notes: { page: string; result: string; missing: string }
  loadWords: LoadWords
  pages: PreviewPages
  /** The languages of the brand, as pairs of id and name. The preview offers those that this site has. */
  languages: readonly (readonly [string, string])[]
  hasPages: (language: string) => boolean
  /** This site in a language. In the language of this page if the site does not have the language. */
  siteIn: (language: string) => PreviewSite
  /** The look for a scheme in a language. */
  lookIn: (site: PreviewSite, scheme: BrandLook['scheme'], language: string) => BrandLook
  bookingIn: (language: string) => { url: string; label: string }
  /** The answers of the worked example, as a browser stores them. */
  sample: string
}

const RESULT = 'result'

/** A preview of the site under a brand: its pages in a frame, and the result of an example business. */
export function BrandPreview(props: Props) {
  const { words, notes, loadWords, pages, languages, hasPages, siteIn, lookIn, bookingIn, sample } = props
  const [wanted, setWanted] = useState('')
  const known = languages.filter(([id]) => hasPages(id))
  const language = known.some(([id]) => id === wanted) ? wanted : (languages[0]?.[0] ?? '')
  const missing = languages.filter(([id]) => !hasPages(id)).map(([, name]) => name)
  const own = siteIn(language)
  const booking = bookingIn(language)
  const [view, setView] = useState(pages[0]!.path)
  const [scheme, setScheme] = useState<BrandLook['scheme']>('light')
  const [size, setSize] = useState<'desktop' | 'phone'>('desktop')
  const [page, setPage] = useState<LoadedPage | 'failed'>()
  const frame = useRef<HTMLIFrameElement>(null)
  const check = useRef<HTMLDivElement>(null)
  const look = lookIn(own, scheme, language)
  const isResult = view === RESULT
  /** The number of the last choice. A page that comes after a newer choice is not shown. */
  const asked = useRef(0)
  const load = (): void => {
    const now = (asked.current += 1)
    const show = (loaded: LoadedPage | 'failed'): void => {
      if (now === asked.current) setPage(loaded)
    }
    setPage(undefined)
    if (isResult) return
    loadPreviewPage(own.base + view).then(show, () => show('failed'))
  }
  const draw = (): void => {
    if (frame.current && page && page !== 'failed') drawPage(frame.current, page, look, own)
  }
  useEffect(load, [own.base, view])
  useEffect(draw, [page, JSON.stringify(look)])
  useEffect(() => {
    paintSamples(look.theme)
  }, [look.theme])
  const accent = look.theme.asked
  useEffect(() => {
    const element = check.current?.querySelector<HTMLElement>('responsibility-check')
    if (!isResult || !element) return
    const stop = new AbortController()
    void openScreen(element, RESULT, stop.signal)
    return () => {
      stop.abort()
    }
  }, [isResult, own.base])
  useEffect(() => {
    addEventListener('pagehide', removeSample)
    return () => {
      removeEventListener('pagehide', removeSample)
      removeSample()
    }
  }, [])
  return (
    <PreviewWindow
      words={words}
      name={look.name}
      size={size}
      onSize={setSize}
      scheme={scheme}
      onScheme={setScheme}
      screens={
        <>
          <Choices
            legend={words.screen}
            name="screen"
            options={[...pages.map(({ name, path }) => [path, name] as const), [RESULT, words.screenResult]]}
            value={view}
            onChange={(next) => {
              if (next === RESULT) storeSample(sample)
              else removeSample()
              setView(next)
            }}
            isRow
            isLegendHidden
          />
          {known.length > 1 && (
            <Choices
              legend={words.language}
              name="preview-language"
              options={known}
              value={language}
              onChange={setWanted}
              isRow
              isLegendHidden
            />
          )}
        </>
      }
      alert={
        page === 'failed' && (
          <ActionNotice role="alert" text={loadWords.partFailed} label={loadWords.retry} onPress={load} />
        )
      }
      note={[
        isResult ? notes.result : notes.page,
        missing[0] && fill(notes.missing, { list: missing.join(import.meta.env.SITE_RTL ? '، ' : ', ') }),
      ]
        .filter(Boolean)
        .join(' ')}
    >
      {isResult ? (
        <div
          class="window-page window-page--inline"
          ref={check}
          // Keyboard users can scroll a region only if the region is in the tab order.
          // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
          tabIndex={0}
          role="group"
          aria-label={words.page}
        >
          {h('responsibility-check', {
            ...{
              key: own.base,
              src: `${own.base}frame/quiz/`,
              instance: INSTANCES.result,
              scheme,
              accent,
              brand: look.name,
            },
            ...(booking.url && { cta: booking.url, 'cta-label': booking.label }),
            'frame-title': words.previewFrame,
          })}
        </div>
      ) : (
        <iframe class="window-frame" ref={frame} title={words.preview} onLoad={draw} />
      )}
    </PreviewWindow>
  )
}
