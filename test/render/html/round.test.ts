import { describe, expect, it } from 'vitest'
import { renderRoundHtml } from '../../../src/render/html/round.ts'
import { DARK, LIGHT, PHASE_COLOURS } from '../../../src/render/html/style.ts'
import { passagesOf } from '../../../src/report/quotes.ts'
import { roundReportOf } from '../../../src/report/transcript.ts'
import type { SessionEvent } from '../../../src/session/event.ts'
import { replay } from '../../../src/session/replay.ts'
import { judged } from '../../fixtures/round.ts'
import { broken, EVENTS, session, started } from '../../fixtures/session.ts'
import { faultsIn, shownText } from './tags.ts'

const report = roundReportOf(session, judged)
const page = renderRoundHtml(report)

const HOSTILE = [
  ['a script', '</p></div></main><script>alert(1)</script>'],
  ['a closed style', '</style><img src=x onerror=alert(1)>'],
  ['tags and entities', '<b>bold</b> &lt; &amp; & &#60;'],
  ['quotes', `" onclick="x" ' style='x`],
  ['comments and CDATA', '<!-- --> --> <![CDATA[ ]]> <?xml ?>'],
  ['what replace() would read', "$& $1 $` $' $$"],
  ['right to left letters', 'שלום عربي'],
] as const

const sayingAll = (text: string): SessionEvent[] =>
  EVENTS.map((event) => ('text' in event ? { ...event, text } : event)) as SessionEvent[]

const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe('renderRoundHtml', () => {
  it('is well-formed, and every link has its end', () => {
    expect(faultsIn(page)).toEqual([])
    expect(faultsIn(renderRoundHtml(roundReportOf(broken, null)))).toEqual([])
  })

  it('asks for nothing and runs nothing', () => {
    expect(page.replace('http-equiv', '')).not.toMatch(/https?|src=|<script|@import|url\(|<link/)
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline';`)
  })

  it('has a language, landmarks, and headings in order', () => {
    expect(page).toContain('<html lang="en">')
    for (const landmark of ['<header>', '<nav aria-label=', '<main id="main">', '<footer>']) {
      expect(page.split(landmark)).toHaveLength(2)
    }
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toEqual([1])
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThan(2)
    for (const [svg] of page.matchAll(/<svg class[^>]*>/g))
      expect(svg).toMatch(/role="img" aria-label="[^"]+"/)
  })

  it('marks every quoted passage once, and links both ways', () => {
    const { judgement } = report
    if (judgement === null) throw new Error('not judged')
    const passages = passagesOf(judgement)
    expect(passages.length).toBeGreaterThan(0)
    for (const { number, labels } of passages) {
      expect(page.split(`id="q${number}"`)).toHaveLength(2)
      expect(page).toContain(`href="#q${number}"`)
      for (const label of labels) expect(page).toContain(`href="#${label}"`)
    }
    const marks = [...page.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, text = '']) => shownText(text))
    for (const { evidence } of judgement.earned) {
      for (const { quote } of evidence) expect(marks.filter((text) => text === quote)).toHaveLength(1)
    }
  })

  it.each(HOSTILE)('leaves %s text', (_, text) => {
    const events = [
      { ...started, title: text, statement: text, companyName: text, levelName: text },
      ...sayingAll(text).slice(1),
    ]
    const html = renderRoundHtml(roundReportOf(replay(events), judged))
    expect(faultsIn(html).filter((fault) => !fault.startsWith('no #q'))).toEqual([])
    expect(shownText(html)).toContain(text)
  })

  it('drops control characters and marks of direction', () => {
    const html = renderRoundHtml(roundReportOf(replay(sayingAll('a\u202eb\u0000c')), null))
    expect(html).toContain('>abc</p>')
  })

  it('takes 200 KB in one answer', () => {
    const html = renderRoundHtml(roundReportOf(replay(sayingAll('<i>&'.repeat(50_000))), null))
    expect(faultsIn(html)).toEqual([])
  })

  it.each([
    ['light', LIGHT],
    ['dark', DARK],
  ])('can be read in %s', (_, { ground, panel, mark, text, dim, link }) => {
    for (const behind of [ground, panel]) {
      for (const letters of [text, dim, link]) expect(contrast(letters, behind)).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(text, mark)).toBeGreaterThanOrEqual(4.5)
    for (const colour of Object.values(PHASE_COLOURS))
      expect(contrast('#ffffff', colour)).toBeGreaterThanOrEqual(4.5)
  })

  it('is this, for a small round', () => {
    expect(page.slice(page.indexOf('<body>'))).toMatchInlineSnapshot(`
      "<body>
      <a class="skip" href="#main">To the report</a>
      <header>
      <h1 dir="auto">Toy ranking</h1>
      <p class="dim">Meta · L5 (E5) · 2026-11-21 · 20:50 of 45:00 min</p>
      <nav aria-label="Contents"><a href="#scorecard">Scorecard</a>
      <a href="#earned">What earned</a>
      <a href="#missing">Missing points</a>
      <a href="#mistakes">Mistakes</a>
      <a href="#time">Time</a>
      <a href="#questions">Questions</a>
      <a href="#conversation">Conversation</a></nav>
      </header>
      <main id="main">
      <section aria-labelledby="scorecard">
      <h2 id="scorecard">Scorecard</h2>
      <p><span class="verdict">hire</span> for L5 (E5), 71.5 of 100. Deep Dive cost most.</p>
      <p class="dim">A practice signal, not a decision.</p>
      <table>
      <caption>By phase</caption>
      <thead><tr><th scope="col">phase</th><th scope="col">of 100</th><td></td><th scope="col">grade</th><th scope="col">own guess</th><th scope="col">covered</th><th scope="col">time</th></tr></thead>
      <tbody>
      <tr><th scope="row">Clarify</th><td><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="Clarify: 68.0 of 100"><rect class="track" width="100" height="8"/><rect class="full" width="68" height="8"/></svg></td><td>68.0</td><td>3 of 4</td><td>3</td><td>70 %</td><td>6:20 of 6:00</td></tr>
      <tr><th scope="row">Design</th><td><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="Design: 74.2 of 100"><rect class="track" width="100" height="8"/><rect class="full" width="74.2" height="8"/></svg></td><td>74.2</td><td>3 of 4</td><td>2</td><td>80 %</td><td>7:40 of 20:00</td></tr>
      <tr><th scope="row">Deep Dive</th><td><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="Deep Dive: 30.0 of 100"><rect class="track" width="100" height="8"/><rect class="full" width="30" height="8"/></svg></td><td>30.0</td><td>1 of 4</td><td>2</td><td>25 %</td><td>2:40 of 12:00</td></tr>
      <tr><th scope="row">Trade-offs</th><td><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="Trade-offs: 50.0 of 100"><rect class="track" width="100" height="8"/><rect class="full" width="50" height="8"/></svg></td><td>50.0</td><td>2 of 4</td><td>–</td><td>50 %</td><td>3:20 of 4:00</td></tr>
      </tbody>
      </table>
      <table>
      <caption>By area</caption>
      <thead><tr><th scope="col">area</th><th scope="col">of 100</th><td></td><th scope="col">covered</th></tr></thead>
      <tbody>
      <tr><th scope="row">labels</th><td><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="labels: 80.0 of 100"><rect class="track" width="100" height="8"/><rect class="full" width="80" height="8"/></svg></td><td>80.0</td><td>90 %</td></tr>
      <tr><th scope="row">monitoring</th><td><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="monitoring: 0.0 of 100"><rect class="track" width="100" height="8"/><rect class="full" width="0" height="8"/></svg></td><td>0.0</td><td>0 %</td></tr>
      </tbody>
      </table>
      </section>
      <section aria-labelledby="earned">
      <h2 id="earned">What earned</h2>
      <ul>
      <li id="P1"><span class="dim">P1</span> <strong>Asks for the goal</strong> <span class="dim">(Clarify, framing, named, 0.8 of 2, 0:40)</span><blockquote dir="auto">What is the goal, play or sales? <a class="ref" href="#q1">in Clarify</a></blockquote></li>
      <li id="P2"><span class="dim">P2</span> <strong>Corrects for position bias</strong> <span class="dim">(Design, labels, argued, 3 of 3, 12:41)</span><blockquote dir="auto">We weight clicks by the inverse of the examination rate, measured on 1 % shuffled traffic. <a class="ref" href="#q2">in Design</a></blockquote></li>
      <li id="P3"><span class="dim">P3</span> <strong>Weighs two options</strong> <span class="dim">(Trade-offs, trade-offs, explained, 1.6 of 2)</span><blockquote dir="auto">Clicks are quick but noisy, so I take play. <a class="ref" href="#q3">in Trade-offs</a></blockquote></li>
      </ul>
      </section>
      <section aria-labelledby="missing">
      <h2 id="missing">Missing points</h2>
      <ul>
      <li><strong>Sees broken toys</strong> <span class="dim">(Deep Dive, monitoring)</span><br>Say how you would do breakage.</li>
      <li><strong>Watches it after launch</strong> <span class="dim">(Deep Dive, monitoring)</span><br>Say how you would do monitoring-any.</li>
      <li><strong>Asks for the goal</strong> <span class="dim">(Clarify, framing, named so far)</span><br>Say how you would do framing-any.</li>
      <li><strong>Weighs two options</strong> <span class="dim">(Trade-offs, trade-offs, explained so far)</span><br>Say how you would do trade-offs-any.</li>
      </ul>
      </section>
      <section aria-labelledby="mistakes">
      <h2 id="mistakes">Mistakes</h2>
      <ul>
      <li id="M1"><span class="dim">M1</span> <strong>Nothing quantified</strong> <span class="dim">(Clarify)</span><br>Words like fast decide nothing. Better: Say 200 ms at p99.</li>
      </ul>
      </section>
      <section aria-labelledby="time">
      <h2 id="time">Time</h2>
      <figure><svg class="ribbon" viewBox="0 0 1000 96" role="img" aria-label="Time: Clarify 6:20 of 6:00, Design 7:40 of 20:00, Deep Dive 2:40 of 12:00, Trade-offs 3:20 of 4:00"><text class="axis" x="0" y="12">Plan</text><svg x="0" width="142.9" height="26" y="17"><rect class="p-clarify" width="100%" height="26"/><text x="8" y="18">Clarify</text></svg><svg x="142.9" width="476.2" height="26" y="17"><rect class="p-design" width="100%" height="26"/><text x="8" y="18">Design</text></svg><svg x="619" width="285.7" height="26" y="17"><rect class="p-deep-dive" width="100%" height="26"/><text x="8" y="18">Deep Dive</text></svg><svg x="904.8" width="95.2" height="26" y="17"><rect class="p-trade-offs" width="100%" height="26"/><text x="8" y="18">Trade-offs</text></svg><text class="axis" x="0" y="60">Spent</text><svg x="0" width="150.8" height="26" y="65"><rect class="p-clarify" width="100%" height="26"/><text x="8" y="18">Clarify</text></svg><svg x="150.8" width="182.5" height="26" y="65"><rect class="p-design" width="100%" height="26"/><text x="8" y="18">Design</text></svg><svg x="333.3" width="63.5" height="26" y="65"><rect class="p-deep-dive" width="100%" height="26"/></svg><svg x="396.8" width="79.4" height="26" y="65"><rect class="p-trade-offs" width="100%" height="26"/></svg></svg><figcaption>Clarify 6:20 of 6:00 · Design 7:40 of 20:00 · Deep Dive 2:40 of 12:00 · Trade-offs 3:20 of 4:00</figcaption></figure>
      <table>
      <caption>When each first came up</caption>
      <thead><tr><th scope="col">what</th><th scope="col">when</th></tr></thead>
      <tbody>
      <tr><th scope="row">first metric</th><td>–</td></tr>
      <tr><th scope="row">first number</th><td>12:41</td></tr>
      <tr><th scope="row">first baseline</th><td>–</td></tr>
      <tr><th scope="row">first word on data</th><td>–</td></tr>
      <tr><th scope="row">first word on serving</th><td>–</td></tr>
      <tr><th scope="row">first word on monitoring</th><td>–</td></tr>
      </tbody>
      </table>
      </section>
      <section aria-labelledby="questions">
      <h2 id="questions">Questions</h2>
      <h3>Never asked: what it would have changed</h3>
      <ul>
      <li><strong>scale</strong><br>enough traffic to shuffle</li>
      <li><strong>latency</strong></li>
      </ul>
      </section>
      <section aria-labelledby="conversation">
      <h2 id="conversation">Conversation</h2>
      <h3>Clarify</h3>
      <div class="speech interviewer">
      <p class="speaker"><strong>Interviewer</strong> · 0:00 · statement</p>
      <p class="said" dir="auto">Design a system that ranks toys for a child.</p>
      </div>
      <div class="speech candidate">
      <p class="speaker"><strong>Candidate</strong> · 0:40</p>
      <p class="said" dir="auto"><span id="q1"></span><mark>What is the goal, play or sales?</mark><sup><a class="ref" href="#P1" aria-label="to P1">P1</a></sup></p>
      </div>
      <div class="speech interviewer">
      <p class="speaker"><strong>Interviewer</strong> · 0:41</p>
      <p class="said" dir="auto">Play. Sales are
      your call.</p>
      </div>
      <h3>Design</h3>
      <div class="speech coach">
      <p class="speaker"><strong>Coach</strong> · 11:40 · hint</p>
      <p class="said" dir="auto">Which toys were seen?</p>
      </div>
      <div class="speech candidate">
      <p class="speaker"><strong>Candidate</strong> · 12:41 · after hint:1</p>
      <p class="said" dir="auto"><span id="q2"></span><mark>We weight clicks by the inverse of the examination rate, measured on 1 % shuffled traffic.</mark><sup><a class="ref" href="#P2" aria-label="to P2">P2</a></sup></p>
      </div>
      <h3>Clarify</h3>
      <div class="speech candidate">
      <p class="speaker"><strong>Candidate</strong> · 13:50</p>
      <p class="said" dir="auto"># How many

      \`\`\`
      children?
      \`\`\`</p>
      </div>
      <h3>Deep Dive</h3>
      <div class="speech interviewer">
      <p class="speaker"><strong>Interviewer</strong> · 14:01 · probe</p>
      <p class="said" dir="auto">Which *one*?</p>
      </div>
      <div class="speech candidate">
      <p class="speaker"><strong>Candidate</strong> · 15:00 · after probe:labels-1</p>
      <p class="said" dir="auto">Toys break.</p>
      </div>
      <h3>Trade-offs</h3>
      <div class="speech candidate">
      <p class="speaker"><strong>Candidate</strong> · 18:20</p>
      <p class="said" dir="auto"><span id="q3"></span><mark>Clicks are quick but noisy, so I take play.</mark><sup><a class="ref" href="#P3" aria-label="to P3">P3</a></sup></p>
      </div>
      <h3>Close</h3>
      <div class="speech candidate">
      <p class="speaker"><strong>Candidate</strong> · 20:30 · question</p>
      <p class="said" dir="auto">Who owns the labels?</p>
      </div>
      </section>
      </main>
      <footer>Written by mlsd; everything on this page is in this file.</footer>
      </body>
      </html>"
    `)
  })
})
