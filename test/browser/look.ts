import type { Browser, Message } from './chromium.ts'

/** What a page did while it was looked at. */
export interface Looked {
  /** Messages, warnings and errors of the console, blocked requests among them. */
  readonly complaints: readonly string[]
  /** All that was asked for but the page itself. */
  readonly requests: readonly string[]
  /** The expression's value, at each width. */
  readonly values: readonly unknown[]
  readonly pdf: Buffer
}

export interface Looking {
  readonly url: string
  readonly widths: readonly number[]
  readonly scheme?: 'light' | 'dark'
  readonly expression: string
}

const loaded = (browser: Browser, session: string): Promise<void> =>
  new Promise((resolve) => {
    const stop = browser.listen(({ method, sessionId }) => {
      if (method !== 'Page.loadEventFired' || sessionId !== session) return
      stop()
      resolve()
    })
  })

const KINDS = /^(?:Runtime\.consoleAPICalled|Runtime\.exceptionThrown|Log\.entryAdded)$/

/** Opens a page in a tab of its own, measures it at some widths, and prints it. */
export const look = async (
  browser: Browser,
  { url, widths, scheme, expression }: Looking,
): Promise<Looked> => {
  const complaints: string[] = []
  const requests: string[] = []
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true })
  const session = String(sessionId)
  const send = (method: string, params?: object) => browser.send(method, params, session)
  const stop = browser.listen(({ method = '', params = {}, sessionId: from }: Message) => {
    if (from !== session) return
    if (KINDS.test(method)) complaints.push(JSON.stringify(params))
    if (method !== 'Network.requestWillBeSent') return
    const { url: asked } = params['request'] as { readonly url: string }
    if (asked !== url) requests.push(asked)
  })
  for (const part of ['Page', 'Runtime', 'Log', 'Network']) await send(`${part}.enable`)
  const features = [{ name: 'prefers-color-scheme', value: scheme ?? 'light' }]
  await send('Emulation.setEmulatedMedia', { features })
  const ready = loaded(browser, session)
  await send('Page.navigate', { url })
  await ready
  const values: unknown[] = []
  for (const width of widths) {
    const size = { width, height: 900, deviceScaleFactor: 1, mobile: false }
    await send('Emulation.setDeviceMetricsOverride', size)
    const { result } = await send('Runtime.evaluate', { expression, returnByValue: true })
    values.push((result as { readonly value?: unknown }).value)
  }
  const { data } = await send('Page.printToPDF', { preferCSSPageSize: true, printBackground: false })
  await browser.send('Target.closeTarget', { targetId })
  stop()
  return { complaints, requests, values, pdf: Buffer.from(String(data), 'base64') }
}
