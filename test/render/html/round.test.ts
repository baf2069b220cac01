import { describe, expect, it } from 'vitest'
import { renderRoundHtml } from '../../../src/render/html/round.ts'
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

describe('renderRoundHtml', () => {
  it('says of a round without times that there are none', () => {
    const imported = { words: '', complete: true, timed: false }
    const timeless = renderRoundHtml(roundReportOf({ ...session, started: { ...started, imported } }, judged))
    expect(timeless).toContain('<p>Not known: imported from a text that holds no times.</p>')
    expect(timeless).not.toContain('class="ribbon"')
    expect(page).not.toContain('Not known: imported')
    expect(page).toContain('class="ribbon"')
  })

  it('is well-formed, and every link has its end', () => {
    expect(faultsIn(page)).toEqual([])
    expect(faultsIn(renderRoundHtml(roundReportOf(broken, null)))).toEqual([])
  })

  it('asks for nothing and runs nothing', () => {
    expect(page.replace('http-equiv', '')).not.toMatch(/https?|src=|<script|@import|url\(|<link/)
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline';`)
  })

  it('folds the tail of what was missed, and shows what weighed most', () => {
    const [first] = report.judgement?.missing ?? []
    if (first === undefined || report.judgement === null) throw new Error('nothing is missing')
    const missing = Array.from({ length: 20 }, (_, nth) => ({ ...first, title: `Point ${nth}.` }))
    const html = renderRoundHtml({ ...report, judgement: { ...report.judgement, missing } })
    expect(faultsIn(html)).toEqual([])
    const [before = '', folded = ''] = html.split(
      '<summary>12 more, by what they would have earned</summary>',
    )
    expect(before).toContain('Point 7.')
    expect(before).not.toContain('Point 8.')
    expect(folded).toContain('Point 19.')
  })

  it('has no clock and no empty column where a script has no times', () => {
    const html = renderRoundHtml({
      ...report,
      ribbon: null,
      transcript: { ...report.transcript, selfRating: {} },
    })
    const text = shownText(html)
    expect(text).toContain(' · 45 min')
    expect(text).not.toMatch(/\d:\d\d|own guess/)
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

  it('is this, for a small round', () => {
    expect(page.slice(page.indexOf('<body>'))).toMatchInlineSnapshot(`
      "<body>
      <a class="skip" href="#main">To the report</a>
      <header>
      <h1 dir="auto">Toy ranking</h1>
      <p class="dim"><span class="part">Meta</span> · <span class="part">L5 (E5)</span> · <span class="part">2026-11-21</span> · <span class="part">20:50 of 45:00 min</span></p>
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
      <p class="verdict"><strong>hire</strong> for L5 (E5)</p>
      <p>71.5 of 100. Deep Dive cost most. <span class="dim">A practice signal, not a decision.</span></p>
      <table class="phase">
      <caption>By phase</caption>
      <thead><tr><th scope="col">phase</th><th scope="col">of 100</th><th scope="col">grade</th><th scope="col">own guess</th><th scope="col" class="figure">covered</th><th scope="col" class="figure">time</th></tr></thead>
      <tbody>
      <tr><th scope="row">Clarify</th><td><div class="scored"><span>68.0</span><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="Clarify: 68.0 of 100"><rect class="track" width="100" height="8"/><rect class="full" width="68" height="8"/></svg></div></td><td>3 of 4</td><td>3</td><td class="figure">70 %</td><td class="figure">6:20 of 6:00</td></tr>
      <tr><th scope="row">Design</th><td><div class="scored"><span>74.2</span><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="Design: 74.2 of 100"><rect class="track" width="100" height="8"/><rect class="full" width="74.2" height="8"/></svg></div></td><td>3 of 4</td><td>2</td><td class="figure">80 %</td><td class="figure">7:40 of 20:00</td></tr>
      <tr><th scope="row">Deep Dive</th><td><div class="scored"><span>30.0</span><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="Deep Dive: 30.0 of 100"><rect class="track" width="100" height="8"/><rect class="full" width="30" height="8"/></svg></div></td><td>1 of 4</td><td>2</td><td class="figure">25 %</td><td class="figure">2:40 of 12:00</td></tr>
      <tr><th scope="row">Trade-offs</th><td><div class="scored"><span>50.0</span><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="Trade-offs: 50.0 of 100"><rect class="track" width="100" height="8"/><rect class="full" width="50" height="8"/></svg></div></td><td>2 of 4</td><td>–</td><td class="figure">50 %</td><td class="figure">3:20 of 4:00</td></tr>
      </tbody>
      </table>
      <table class="area">
      <caption>By area</caption>
      <thead><tr><th scope="col">area</th><th scope="col">of 100</th><th scope="col" class="figure">covered</th></tr></thead>
      <tbody>
      <tr><th scope="row">labels</th><td><div class="scored"><span>80.0</span><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="labels: 80.0 of 100"><rect class="track" width="100" height="8"/><rect class="full" width="80" height="8"/></svg></div></td><td class="figure">90 %</td></tr>
      <tr><th scope="row">monitoring</th><td><div class="scored"><span>0.0</span><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="monitoring: 0.0 of 100"><rect class="track" width="100" height="8"/><rect class="full" width="0" height="8"/></svg></div></td><td class="figure">0 %</td></tr>
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
      <figure><svg class="ribbon" height="92" role="img" aria-label="Time: Clarify 6:20 of 6:00, Design 7:40 of 20:00, Deep Dive 2:40 of 12:00, Trade-offs 3:20 of 4:00"><text class="axis" x="0" y="13">Plan</text><svg x="0%" y="18" width="14.3%" height="24"><rect class="p-clarify" width="100%" height="100%"/><text x="8" y="17">Clarify</text></svg><svg x="14.3%" y="18" width="47.6%" height="24"><rect class="p-design" width="100%" height="100%"/><text x="8" y="17">Design</text></svg><svg x="61.9%" y="18" width="28.6%" height="24"><rect class="p-deep-dive" width="100%" height="100%"/><text x="8" y="17">Deep Dive</text></svg><svg x="90.5%" y="18" width="9.5%" height="24"><rect class="p-trade-offs" width="100%" height="100%"/></svg><text class="axis" x="0" y="63">Spent</text><svg x="0%" y="68" width="15.1%" height="24"><rect class="p-clarify" width="100%" height="100%"/><text x="8" y="17">Clarify</text></svg><svg x="15.1%" y="68" width="18.3%" height="24"><rect class="p-design" width="100%" height="100%"/><text x="8" y="17">Design</text></svg><svg x="33.3%" y="68" width="6.3%" height="24"><rect class="p-deep-dive" width="100%" height="100%"/></svg><svg x="39.7%" y="68" width="7.9%" height="24"><rect class="p-trade-offs" width="100%" height="100%"/></svg></svg><figcaption><ul class="legend"><li><svg aria-hidden="true" class="chip"><rect class="p-clarify" width="100%" height="100%"/></svg>Clarify 6:20 of 6:00</li><li><svg aria-hidden="true" class="chip"><rect class="p-design" width="100%" height="100%"/></svg>Design 7:40 of 20:00</li><li><svg aria-hidden="true" class="chip"><rect class="p-deep-dive" width="100%" height="100%"/></svg>Deep Dive 2:40 of 12:00</li><li><svg aria-hidden="true" class="chip"><rect class="p-trade-offs" width="100%" height="100%"/></svg>Trade-offs 3:20 of 4:00</li></ul></figcaption></figure>
      <table class="short">
      <caption>When each first came up</caption>
      <thead><tr><th scope="col">what</th><th scope="col" class="figure">when</th></tr></thead>
      <tbody>
      <tr><th scope="row">first metric</th><td class="figure">–</td></tr>
      <tr><th scope="row">first number</th><td class="figure">12:41</td></tr>
      <tr><th scope="row">first baseline</th><td class="figure">–</td></tr>
      <tr><th scope="row">first word on data</th><td class="figure">–</td></tr>
      <tr><th scope="row">first word on serving</th><td class="figure">–</td></tr>
      <tr><th scope="row">first word on monitoring</th><td class="figure">–</td></tr>
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
      <p class="dim"><mark>Marked like this</mark>: earned a point (P). <mark class="against">Like this</mark>: a mistake (M), or figures that do not agree (F). Each label leads to what was said about it.</p>
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
      <p class="speaker"><strong>Candidate</strong> · 12:41 · after hint 1</p>
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
      <p class="speaker"><strong>Candidate</strong> · 15:00 · after the question “Which *one*?”</p>
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
