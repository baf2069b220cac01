import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run, scratch } from '../cli/run.ts'
import { type Browser, findChromium, openBrowser } from './chromium.ts'
import { look } from './look.ts'

const program = findChromium()
if (program === null)
  process.stderr.write('SKIPPED: no chromium on the PATH, and $CHROMIUM names none: no page was looked at.\n')

const HOSTILE = [
  '</p></div></main><script>document.title="owned";console.error("run")</script>',
  '<img src="http://127.0.0.1:9/x.png" onerror="document.title=\'owned\'">',
  '</style><style>body{display:none;background:url(http://127.0.0.1:9/y)}</style>',
  '</title></head><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/z"><!-- ]]>',
  '&lt;b&gt; &amp; &#60; &nbsp; &copy',
  '<a href="javascript:document.title=1">x</a> <svg/onload=console.error(1)> <iframe srcdoc="x">',
  'שלום latency 200 ms مرحبا 😀👩‍👩‍👧 of 99.9 %',
  'x'.repeat(10_000),
  '😀'.repeat(2000),
]
const WIDTHS = [320, 390, 1200]
/** The landmarks' own, and what no page of ours may hold. */
const MEASURED = `({
  wide: document.documentElement.scrollWidth > innerWidth,
  shown: getComputedStyle(document.body).display,
  ground: getComputedStyle(document.body).backgroundColor,
  title: document.title,
  strangers: document.querySelectorAll('script,img,iframe,object,embed,form,link,base,body style,a[href]:not([href^="#"])').length,
  said: [...document.querySelectorAll('.candidate .said')].map((one) => one.textContent).join('\\n'),
})`

interface Measured {
  readonly wide: boolean
  readonly shown: string
  readonly ground: string
  readonly title: string
  readonly strangers: number
  readonly said: string
}

const pagesOf = (pdf: Buffer): number =>
  Number(
    pdf
      .toString('latin1')
      .match(/\/Type\s*\/Pages\b[^>]*?\/Count (\d+)/)
      ?.at(1) ?? 0,
  )

describe.skipIf(program === null)('pages in a browser', () => {
  let folder: ReturnType<typeof scratch>
  let home = ''
  const place = (name: string): string => join(home, name)
  let browser: Browser

  /** A history of its own: rounds of one second have no order. */
  const apart = (): string => place('apart')

  const written = (args: readonly string[], name: string, from = home): string => {
    const { status, err } = run([...args, '--output', place(name)], { home: from })
    expect({ status, err }).toEqual({ status: 0, err: `Written to ${place(name)}\n` })
    return place(name)
  }
  const lookAt = (file: string, scheme: 'light' | 'dark' = 'light') =>
    look(browser, { url: pathToFileURL(file).href, widths: WIDTHS, scheme, expression: MEASURED })

  beforeAll(() => {
    folder = scratch()
    home = folder.path
    const phases = ['clarify', 'design', 'deep-dive', 'trade-offs']
    const said = JSON.stringify(HOSTILE.join('\n\n'))
    const answers = phases.map((phase) => `  ${phase}: ${said}`).join('\n')
    writeFileSync(place('hostile.yaml'), `prompt: meta/news-feed-ranking\nlevel: L5\nanswers:\n${answers}\n`)
    for (const [answered, kept] of [
      ['test/fixtures/readme-round.yaml', home],
      [place('hostile.yaml'), home],
      [place('hostile.yaml'), apart()],
    ] as const)
      expect(run(['practice', '--plain', '--seed', '4', '--answers', answered], { home: kept }).status).toBe(
        0,
      )
    browser = openBrowser(program ?? '')
  })
  afterAll(async () => {
    await browser?.close()
    folder.remove()
  })

  it.each(['light', 'dark'] as const)(
    'a round of hostile answers is text in %s, and asks for nothing',
    async (scheme) => {
      const file = written(['export', '--format', 'html', 'last'], `hostile-${scheme}.html`, apart())
      const { complaints, requests, values, pdf } = await lookAt(file, scheme)
      expect({ complaints, requests }).toEqual({ complaints: [], requests: [] })
      for (const { wide, strangers, title, shown, ground, said } of values as readonly Measured[]) {
        expect({ wide, strangers, title, shown }).toEqual({
          wide: false,
          strangers: 0,
          title: 'Ranking the News Feed · mlsd',
          shown: 'block',
        })
        expect(ground).toBe(scheme === 'dark' ? 'rgb(21, 24, 29)' : 'rgb(255, 255, 255)')
        for (const text of HOSTILE) expect(said).toContain(text)
      }
      expect(pagesOf(pdf)).toBeGreaterThan(0)
    },
  )

  it('the history fits every width, and prints', async () => {
    const { complaints, requests, values, pdf } = await lookAt(
      written(['progress', '--html'], 'progress.html'),
    )
    expect({ complaints, requests }).toEqual({ complaints: [], requests: [] })
    expect((values as readonly Measured[]).map(({ wide }) => wide)).toEqual([false, false, false])
    expect(pagesOf(pdf)).toBeGreaterThan(0)
  })

  it('a page that runs, asks and overflows would be noticed', async () => {
    const body = `<p style="width:3000px">x</p><script>console.error('run');document.title='owned'</script><img src="http://127.0.0.1:9/x.png">`
    writeFileSync(place('bad.html'), `<!DOCTYPE html><title>bad</title>${body}`)
    const { complaints, requests, values } = await lookAt(place('bad.html'))
    expect(complaints.join()).toContain('run')
    expect(requests).toEqual(['http://127.0.0.1:9/x.png'])
    expect(values[0]).toMatchObject({ wide: true, title: 'owned', strangers: 2 })
  })
})
