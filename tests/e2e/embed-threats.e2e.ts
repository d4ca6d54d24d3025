import { type Page, expect } from '@playwright/test'
import { GREATEST_HEIGHT } from '../../src/embed/messages.ts'
import { exampleChoices, ui } from '../support/answer-sets.ts'
import {
  answerInFrame,
  check,
  connected,
  FRAME,
  frameIn,
  frameName,
  LOADER,
  names,
  pageWith,
  QUIZ,
  result,
  settled,
  showAll,
  speakAsFrame,
  test,
} from '../support/host-pages.ts'
import { heading, nextButton, options, seeResult, startButton } from '../support/quiz-screens.ts'
import { nextFrames } from '../support/visitor.ts'

/** JavaScript source of an array with forged messages: all messages of the protocol, and invalid values. */
const FORGED = `[null, 0, 'text', [], {}, {responsibilityCheck:'hello',min:1,max:1}, {responsibilityCheck:'init',v:1,mode:'inline',o:{brand:'Evil'}},
  {t:'size',h:5000}, {t:'reveal',y:9000}, {t:'close'}, {t:'event',n:'complete',d:{score:100}}, {t:'event',n:'lead',d:{consent:true}},
  {t:'opts',o:{brand:'Evil'}}, {t:'cmd',n:'reset'}, {t:'lead',ok:true}, {t:'navigate',href:'https://evil.test'}]`

const heightOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const element = document.querySelector('responsibility-check')!
    const frame = element.shadowRoot!.querySelector('iframe') ?? element.querySelector('iframe')!
    return frame.getBoundingClientRect().height
  })

test(
  'a sibling frame cannot impersonate quiz or host (docs/threats.md, threat 1)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    const evil = hosts.put(
      'evil',
      '/',
      `<!doctype html><script>
    const channel = new MessageChannel()
    const send = () => { for (const one of ${FORGED}) {
      parent.postMessage(one, '*')
      for (let i = 0; i < parent.length; i += 1) if (parent[i] !== self) {
        parent[i].postMessage(one, '*')
        parent[i].postMessage(one, '*', [new MessageChannel().port1])
      }
    } }
    setInterval(send, 200)
  </script>`,
    )
    const light = `<responsibility-check brand="Acme" class="light"><iframe src="${FRAME}#brand=Acme" title="Check" style="width:100%;height:600px"></iframe></responsibility-check>`
    await page.goto(
      hosts.put(
        'host',
        '/',
        pageWith(light + check('brand="Shadow" class="shadow"'), {
          head: LOADER,
          below: `<iframe src="${evil}" title="Evil"></iframe>`,
        }),
      ),
    )
    const frames = [await frameIn(page, '.light iframe'), await frameIn(page, '.shadow iframe')]
    await expect.poll(async () => (await names(page)).length).toBe(2)
    // Waits until the host has received four rounds of forged messages, so that a successful attack would be visible.
    const received = async (): Promise<number> => (await page.evaluate<unknown[]>('messages')).length
    await expect.poll(received, { timeout: 15_000 }).toBeGreaterThan(4 * 16)
    await expect(frameName(frames[0]!)).toHaveText('Acme')
    await expect(frameName(frames[1]!)).toHaveText('Shadow')
    expect(await names(page)).toEqual(['ready', 'ready'])
    // Only the frame outside a shadow root and the hostile frame are in `window.frames`, which sibling frames can read.
    expect(await page.evaluate(() => window.length)).toBe(2)
  },
)

test('the frame never accepts a sibling frame as its host (docs/threats.md, threat 1d)', async ({
  page,
  hosts,
}) => {
  const evil = hosts.put(
    'evil',
    '/',
    `<!doctype html><script>rounds = 0; setInterval(() => parent[0].postMessage(
      { responsibilityCheck: 'init', v: 1, mode: 'inline', o: { brand: 'Evil' } }, '*', [new MessageChannel().port1], rounds++), 100)</script>`,
  )
  const frames = `<iframe id="quiz" src="${FRAME}#brand=Acme" title="Check"></iframe><iframe src="${evil}" title="Evil"></iframe>`
  await page.goto(hosts.put('host', '/', pageWith(frames)))
  const frame = await frameIn(page, '#quiz')
  const sender = page.frames().find((one) => one.url() === evil)!
  const before = await sender.evaluate<number>('rounds')
  await expect.poll(() => sender.evaluate<number>('rounds')).toBeGreaterThan(before + 5)
  await nextFrames(frame.locator('html'))
  await expect(frameName(frame)).toHaveText('Acme')
  await expect(frame.locator('html')).not.toHaveClass('managed')
})

test(
  'the host never accepts another page as its frame (docs/threats.md, threat 1c)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    const body = `<!doctype html><script>for (let i = 0; i < 3; i += 1) parent.postMessage({ responsibilityCheck: 'hello', min: 1, max: 1 }, '*')</script>`
    await page.route(`${QUIZ}/other`, (route) => route.fulfill({ contentType: 'text/html', body }))
    await page.goto(hosts.put('host', '/', pageWith(check(), { head: LOADER })))
    const frame = await connected(page)
    await settled(page)
    const calls = async (): Promise<number> => (await page.evaluate<unknown[]>('messages')).length
    // A slow frame says hello more than once before it is connected.
    const before = await calls()
    await frame.locator('html').evaluate((root) => {
      addEventListener('message', ({ data }) => {
        if (data === 'the last one') root.dataset['done'] = 'true'
        else document.title = 'called'
      })
    })
    await page.evaluate((src) => {
      const other = document.createElement('iframe')
      other.src = src
      document.body.append(other)
    }, `${QUIZ}/other`)
    // Waits until the host has received all messages. If the host had replied to the forged messages, its reply would
    // reach the frame before the message "the last one".
    await expect.poll(calls).toBe(before + 3)
    await page.evaluate(() => {
      document
        .querySelector('responsibility-check')!
        .shadowRoot!.querySelector('iframe')!
        .contentWindow!.postMessage('the last one', '*')
    })
    await expect(frame.locator('html')).toHaveAttribute('data-done', 'true')
    expect(await frame.locator('html').evaluate(() => document.title)).not.toBe('called')
  },
)

test(
  'the frame stays connected to its first host page (docs/threats.md, threat 1b)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    await page.goto(hosts.put('host', '/', pageWith(check('brand="Acme"'), { head: LOADER })))
    const frame = await connected(page)
    await frame.locator('body').evaluate(() => {
      const forged = new MessageEvent('message', {
        data: { responsibilityCheck: 'init', v: 1, mode: 'inline', o: { brand: 'Evil' } },
        origin: 'https://evil.test',
        source: parent,
        ports: [new MessageChannel().port1],
      })
      dispatchEvent(forged)
    })
    await nextFrames(frame.locator('html'))
    await expect(frameName(frame)).toHaveText('Acme')
  },
)

test('the host ignores a frame that left the quiz site (docs/threats.md, threat 2)', async ({
  page,
  hosts,
}) => {
  const evil = hosts.put(
    'evil',
    '/',
    `<!doctype html><script>
    addEventListener('message', (event) => { top.postMessage({ got: event.data }, '*') })
    for (const one of ${FORGED}) parent.postMessage(one, '*')
  </script>`,
  )
  await page.goto(hosts.put('host', '/', pageWith(check(), { head: LOADER })))
  const height = await settled(page)
  const before = await names(page)
  expect(before).toEqual(['ready'])
  await page
    .frames()
    .find((one) => one.url().startsWith(FRAME))!
    .evaluate((to) => void (location.href = to), evil)
  // Waits until the message has reached the host's window. Only then does a missing event show that the host ignored
  // the message.
  await expect
    .poll(async () => JSON.stringify(await page.evaluate('messages')))
    .toContain('"href":"https://evil.test"')
  await nextFrames(page)
  expect(await names(page)).toEqual(before)
  expect(await heightOf(page)).toBe(height)
  expect(JSON.stringify(await page.evaluate('messages'))).not.toContain('"got"')
})

test(
  'a compromised quiz cannot harm its host page (docs/threats.md, threats 3 and 11)',
  { tag: '@full' },
  async ({ page, hosts, trouble }) => {
    await speakAsFrame(
      page,
      `if (!port) return
    for (const one of [...${FORGED}, {t:'size',h:1e9}, {t:'size',h:-5}, {t:'size',h:NaN}, {t:'size',h:'500'}, {t:'size',h:[600]}, {t:'size',h:null},
      {t:'event',n:'evil',d:{}}, {t:'event',n:['lead'],d:{}}, {t:'event',n:'complete',d:null}, {t:'event',n:'__proto__',d:{}}, {t:'reveal',y:'1'}, {t:'reveal',y:NaN}])
      port.postMessage(one)
    setTimeout(() => {
      for (const y of [9000, -9000]) port.postMessage({ t: 'reveal', y })
      port.postMessage({ t: 'event', n: 'progress', d: { index: 1, total: 2 } })
    }, 1000)`,
    )
    const tall = '<div style="height:3000px">Tall</div>'
    await page.goto(hosts.put('host', '/', pageWith(check(), { head: LOADER, above: tall, below: tall })))
    await page.locator('responsibility-check').scrollIntoViewIfNeeded()
    await page.evaluate(() => scrollTo(0, 2600))
    await expect.poll(() => names(page)).toEqual(['complete', 'lead', 'progress'])
    await nextFrames(page)
    expect(await page.evaluate(() => scrollY)).toBe(2600)
    expect(await heightOf(page)).toBe(GREATEST_HEIGHT)
    expect(page.url()).toBe(`${hosts.origin('host')}/`)
    expect(trouble).toEqual([])
  },
)

test(
  'unsafe URLs, styles and markup have no effect (docs/threats.md, threats 4 to 6)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const bad = [
      'javascript:alert(1)',
      ' java&#9;script:alert(1)',
      'data:text/html,x',
      '//evil.test/x',
      'https://user:word@evil.test/',
      'blob:https://evil.test/1',
    ]
    for (const address of bad) {
      const attributes = `brand="<b>x</b>&#x202e;&#7;" accent="#0b5fff;background:url(https://evil.test/a)" logo="${address}" cta="${address}" privacy="${address}" scheme="dark}body{" locale="../de"`
      await page.goto(hosts.put('host', '/', pageWith(check(attributes), { head: LOADER })))
      const frame = await connected(page)
      await expect(frameName(frame)).toHaveText('<b>x</b>')
      expect(await frame.locator('img').count()).toBe(0)
      for (const link of await frame.locator('a').all())
        expect(new URL((await link.getAttribute('href')) ?? '', QUIZ).origin).toBe(QUIZ)
      expect(await frame.locator('html').evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
    }
    expect(asked.filter((url) => url.includes('evil'))).toEqual([])
  },
)

test('a page outside a frame ignores embed options (docs/threats.md, threats 7 and 18)', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const chosen =
    '#brand=YourBank&cta=https%3A%2F%2Fevil.test&logo=https%3A%2F%2Fevil.test%2Fl.png&accent=%23ff0000'
  for (const path of ['/', '/quiz/', '/report/', '/frame/quiz/', '/frame/whose-job/']) {
    await page.goto('about:blank')
    await page.goto(QUIZ + path + chosen, { waitUntil: 'networkidle' })
    await expect(page.locator('body')).not.toContainText('YourBank')
    expect(await page.locator('a[href*=evil], img').count()).toBe(0)
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
  }
  expect(asked.filter((url) => new URL(url).hostname === 'evil.test')).toEqual([])
})

test(
  'a button to another site names that site (docs/threats.md, threat 7b)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    await page.goto(
      hosts.put(
        'host',
        '/',
        pageWith(check('cta="https://evil.test/x" cta-label="Your bank"'), { head: LOADER }),
      ),
    )
    const frame = await connected(page)
    await answerInFrame(frame, exampleChoices)
    await seeResult(frame).click()
    await result(frame).waitFor()
    await showAll(page, ui.frame.moreReport)
    const link = frame.getByRole('link', { name: 'Your bank (evil.test)' }).first()
    await page.context().route('https://evil.test/**', (route) => route.fulfill({ body: 'there' }))
    const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()])
    expect(await opened.evaluate(() => window.opener as unknown)).toBeNull()
    expect((await names(page)).at(-1)).toBe('cta')
  },
)

test(
  'a URL fragment of 2 MB does not block the frame (docs/threats.md, threat 9)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    await page.addInitScript(() => {
      const note = (): void => {
        const root = document.querySelector('html')
        if (root?.dataset['ready']) root.dataset['after'] ??= String(performance.now())
        else requestAnimationFrame(note)
      }
      note()
    })
    await page.goto(
      hosts.put('host', '/', pageWith(`<iframe id="big" title="Check" width="600" height="600"></iframe>`)),
    )
    await page.evaluate((src) => {
      document.querySelector<HTMLIFrameElement>('#big')!.src = `${src}#brand=Acme&x=${'y'.repeat(2_000_000)}`
    }, FRAME)
    const frame = await frameIn(page, '#big')
    await expect(frameName(frame)).toHaveText('Acme')
    // Five seconds are enough for a busy machine. A frame that read the whole fragment would take longer.
    expect(Number(await frame.locator('html').getAttribute('data-after'))).toBeLessThan(5000)
    expect(await frame.locator('html').evaluate(() => JSON.stringify(history.state).length)).toBeLessThan(
      9000,
    )
  },
)

test('no message changes the object prototype (docs/threats.md, threat 10)', async ({ page, hosts }) => {
  await page.goto(hosts.put('host', '/', pageWith(check('brand="Acme"'), { head: LOADER })))
  const frame = await connected(page)
  await page.evaluate(() => {
    const element = document.querySelector('responsibility-check')!
    element.configure(
      JSON.parse(
        '{"__proto__":{"brand":"Evil","polluted":"1"},"constructor":{"prototype":{"polluted":"1"}}}',
      ) as object,
    )
    element.configure({ brand: ['Evil'], accent: [['#ff0000']] } as never)
    element.configure([] as never)
  })
  await nextFrames(frame.locator('html'))
  // The frame ignores a brand name that is not a string, and keeps the brand name from its URL.
  await expect(frameName(frame)).toHaveText('Acme')
  for (const world of [page.locator('html'), frame.locator('html')])
    expect(await world.evaluate(() => [({} as never)['polluted'], ({} as never)['brand']])).toEqual([
      undefined,
      undefined,
    ])
})

test(
  'host scripts see only the hello message (docs/threats.md, threats 12 and 14)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    await page.goto(hosts.put('host', '/', pageWith(check(), { head: LOADER })))
    const frame = await connected(page)
    await answerInFrame(frame, exampleChoices)
    await seeResult(frame).click()
    await result(frame).waitFor()
    await frame
      .locator('html')
      .evaluate(() =>
        document.dispatchEvent(new CustomEvent('quiz-lead', { detail: { consent: true, id: 'x' } })),
      )
    await expect.poll(() => names(page)).toContain('lead')
    expect(
      await page.evaluate(
        () =>
          document.querySelector('responsibility-check')!.shadowRoot!.querySelector('iframe')!
            .contentDocument,
      ),
    ).toBeNull()
    const heard = await page.evaluate<{ data: object }[]>('messages')
    expect(new Set(heard.map(({ data }) => JSON.stringify(data)))).toEqual(
      new Set(['{"responsibilityCheck":"hello","min":1,"max":1}']),
    )
    expect(JSON.stringify(await page.evaluate('heard'))).not.toContain('sign-in')
  },
)

test('other sites can embed only the frame page (docs/threats.md, threats 15 and 21)', async ({
  page,
  hosts,
  request,
}) => {
  for (const path of ['/', '/quiz/', '/report/', '/checklist/', '/privacy/', '/404.html', '/recovery/']) {
    const { headers } = { headers: (await request.get(path)).headers() }
    expect(headers['content-security-policy'], path).toBe("frame-ancestors 'none'")
    expect(headers['x-frame-options'], path).toBe('DENY')
  }
  const framed = (await request.get('/frame/quiz/')).headers()
  expect(framed['content-security-policy']).toMatch(/^frame-ancestors https:/)
  expect(framed['x-frame-options']).toBeUndefined()
  expect(framed['referrer-policy']).toBe('no-referrer')
  const [evergreen, pinned] = await Promise.all(
    // The address that 0.2 pinned.
    ['v1.js', '0.2.0/responsibility-check.js'].map(async (file) =>
      (await request.get(`/embed/${file}`)).text(),
    ),
  )
  expect(pinned).toBe(evergreen)
  const asked: string[] = []
  page.on('request', (one) => {
    if (one.frame() === page.mainFrame() || one.isNavigationRequest()) asked.push(one.url().split('#')[0]!)
  })
  await page.goto(hosts.put('host', '/', pageWith(check(), { head: LOADER })))
  await connected(page)
  expect(asked.filter((url) => !url.endsWith('/favicon.ico')).sort()).toEqual(
    [`${hosts.origin('host')}/`, `${QUIZ}/embed/v1.js`, FRAME].sort(),
  )
})

test(
  'no request has embed options or answers (docs/threats.md, threats 16 and 17)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    const seen: string[] = []
    page.on('request', (request) => {
      seen.push(request.url().split('#')[0]!, request.headers()['referer'] ?? '', request.postData() ?? '')
    })
    await page.goto(
      hosts.put(
        'host',
        '/',
        pageWith(check('brand="Sekretbrand" cta="https://sekret.test/"'), { head: LOADER }),
      ),
    )
    const frame = await connected(page)
    await answerInFrame(frame, exampleChoices)
    await seeResult(frame).click()
    await result(frame).waitFor()
    expect(await frame.locator('html').evaluate(() => location.hash)).toBe('')
    expect(seen.join(' ').toLowerCase()).not.toContain('sekret')
    expect(seen.join(' ')).not.toMatch(/sign-in|business-premium/)
    // A frame that is reloaded without the host page keeps its embed options.
    await frame.locator('html').evaluate(() => location.reload())
    await expect(frameName(await frameIn(page))).toHaveText('Sekretbrand')
  },
)

test('only the host’s endpoint gets a lead, with consent (docs/threats.md, threat 19)', async ({
  page,
  hosts,
}) => {
  const box = hosts.take('/lead', 200)
  const broken = hosts.take('/broken', 500)
  const evilBox = hosts.take('/steal', 200)
  const strays = [hosts.take('/null', 200), hosts.take('/', 200)]
  const send = async (attributes: string, detail: object, script = ''): Promise<boolean> => {
    await page.goto(hosts.put('host', '/', pageWith(check(attributes), { head: LOADER + script })))
    const frame = await connected(page)
    return frame.locator('html').evaluate(
      (_, lead) =>
        new Promise<boolean>((resolve) => {
          document.addEventListener('quiz-command', (event) => {
            const { name, ok } = (event as CustomEvent<{ name: string; ok: boolean }>).detail
            if (name === 'lead') resolve(ok)
          })
          document.dispatchEvent(new CustomEvent('quiz-lead', { detail: lead }))
        }),
      detail,
    )
  }
  const lead = { id: 'a', consent: true, contact: { name: 'Ada', email: 'ada@example.com' } }
  expect(await send('lead-endpoint="/lead"', lead)).toBe(true)
  expect(JSON.parse(box[0]!.body)).toEqual(lead)
  expect(box[0]!.headers['content-type']).toBe('application/json')
  expect(await send('lead-endpoint="/lead"', { ...lead, consent: 'yes' })).toBe(false)
  expect(await send('lead-endpoint="/lead"', { ...lead, consent: false })).toBe(false)
  expect(await send(`lead-endpoint="${hosts.origin('evil')}/steal"`, lead)).toBe(false)
  expect(await send('lead-endpoint="javascript:alert(1)"', lead)).toBe(false)
  expect(await send('', lead)).toBe(false)
  expect(await send('lead-endpoint="/broken"', lead)).toBe(false)
  expect(broken).toHaveLength(1)
  // The loader sends no request if the host page handles the lead event itself.
  expect(
    await send(
      'lead-endpoint="/lead"',
      lead,
      '<script>addEventListener("quiz-lead", (event) => event.preventDefault())</script>',
    ),
  ).toBe(true)
  // The loader ignores an endpoint that the frame sends.
  expect(await send('', { ...lead, 'lead-endpoint': '/lead' })).toBe(false)
  expect(await send('lead-endpoint=""', lead)).toBe(false)
  expect([box, evilBox, ...strays].map(({ length }) => length)).toEqual([1, 0, 0, 0])
})

test(
  '200 removed embed elements leave no event listeners (docs/threats.md, threat 22)',
  { tag: '@full' },
  async ({ page, hosts, trouble }) => {
    const count = `<script>
    listeners = 0
    const { addEventListener: add, removeEventListener: remove } = window
    window.addEventListener = function (type, ...rest) { if (type === 'message') listeners += 1; return add.call(window, type, ...rest) }
    window.removeEventListener = function (type, ...rest) { if (type === 'message') listeners -= 1; return remove.call(window, type, ...rest) }
    gone = []
  </script>`
    await page.goto(hosts.put('host', '/', pageWith('', { head: count + LOADER + LOADER })))
    await page.waitForFunction(() => customElements.get('responsibility-check'))
    const client = await page.context().newCDPSession(page)
    await page.evaluate(async (src) => {
      for (let i = 0; i < 200; i += 1) {
        const element = document.createElement('responsibility-check')
        element.setAttribute('src', src)
        document.body.append(element)
        if (i % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 50))
        element.remove()
        ;(window as unknown as { gone: WeakRef<Element>[] }).gone.push(new WeakRef(element))
      }
    }, FRAME)
    await expect
      .poll(async () => {
        await client.send('HeapProfiler.collectGarbage')
        return page.evaluate('gone.filter((one) => one.deref()).length')
      })
      .toBeLessThan(10)
    expect(await page.evaluate('listeners')).toBe(0)
    expect(await page.evaluate(() => document.querySelectorAll('iframe').length)).toBe(0)
    expect(trouble).toEqual([])
  },
)

test(
  'the loader limits the height changes of a frame (docs/threats.md, threat 23)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    await speakAsFrame(
      page,
      `if (!port) return
    port.onmessage = (event) => { if (event.data.n === 'free') port.postMessage({ t: 'event', n: 'error', d: { code: 'freed' } }) }
    setTimeout(() => { for (let i = 0; i < 600; i += 1) port.postMessage({ t: 'size', h: 300 + i }) }, 500)`,
    )
    const count = `<script>changes = 0
    addEventListener('load', () => new MutationObserver((list) => { changes += list.length })
      .observe(document.querySelector('responsibility-check').shadowRoot.querySelector('iframe'), { attributeFilter: ['style'] }))</script>`
    await page.goto(hosts.put('host', '/', pageWith(check('', ''), { head: count + LOADER })))
    await expect.poll(() => names(page)).toContain('error')
    // The frame requests 600 height changes. The loader applies at most 30 a second, for three seconds.
    expect(await page.evaluate('changes')).toBeLessThanOrEqual(91)
  },
)

test(
  'a frame with a fixed height can scroll (docs/threats.md, threat 23b)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    const speak = `<script>addEventListener('message', ({ data, source }) => {
    if (data.responsibilityCheck !== 'hello' || window.port) return
    const { port1, port2 } = new MessageChannel()
    window.port = port1
    source.postMessage({ responsibilityCheck: 'init', v: 1, mode: 'inline', o: {} }, '*', [port2])
  })</script>`
    await page.goto(
      hosts.put(
        'host',
        '/by-hand',
        pageWith(`<iframe src="${FRAME}" title="Check" height="600"></iframe>`, { head: speak }),
      ),
    )
    const freed = await frameIn(page, 'iframe')
    await expect(freed.locator('html')).toHaveClass('managed')
    expect(await freed.locator('html').evaluate((root) => getComputedStyle(root).overflowY)).toBe('hidden')
    await page.evaluate("port.postMessage({ t: 'cmd', n: 'free' })")
    await expect(freed.locator('html')).not.toHaveClass('managed')
    expect(await freed.locator('html').evaluate((root) => getComputedStyle(root).overflowY)).not.toBe(
      'hidden',
    )

    await page.goto(hosts.put('host', '/', pageWith(check('', ''), { head: LOADER })))
    const frame = await connected(page)
    await frame.locator('html').evaluate(() => {
      const grows = document.createElement('div')
      grows.style.height = '100vh'
      document.getElementById('root')!.append(grows)
    })
    let before = 0
    await expect
      .poll(
        async () => {
          const growth = (await heightOf(page)) - before
          before += growth
          return growth
        },
        { timeout: 20_000, intervals: [400] },
      )
      .toBe(0)
    expect(await heightOf(page)).toBeLessThanOrEqual(GREATEST_HEIGHT)
  },
)

test(
  'an unused frame takes no focus and scrolls no page (docs/threats.md, threat 24)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    const tall = '<div style="height:2500px">Tall</div>'
    await page.goto(hosts.put('host', '/', pageWith(check('loading="eager"'), { head: LOADER, above: tall })))
    await connected(page)
    await page.waitForLoadState('networkidle')
    await nextFrames(page)
    expect(await page.evaluate(() => [scrollY, document.activeElement === document.body])).toEqual([0, true])
  },
)

test(
  'the next question appears below the host’s header (docs/threats.md, threat 24b)',
  { tag: '@full' },
  async ({ page, hosts }) => {
    const head = '<style>html{scroll-padding-top:120px}</style>'
    await page.goto(hosts.put('host', '/', pageWith(check(), { head: LOADER + head, above: '<p>Above</p>' })))
    const frame = await connected(page)
    await startButton(frame).click()
    await settled(page)
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await options(frame).first().check()
    await nextButton(frame).click()
    await expect(frame.getByText('screen 2 of')).toBeVisible()
    await expect(heading(frame)).toBeFocused()
    await settled(page)
    const top = await heading(frame).boundingBox()
    expect(top!.y).toBeGreaterThanOrEqual(119)
    expect(top!.y).toBeLessThan(860 * 0.8)
  },
)
