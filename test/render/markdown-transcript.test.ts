import { describe, expect, it } from 'vitest'
import { renderRoundMarkdown } from '../../src/render/markdown-transcript.ts'
import { roundReportOf } from '../../src/report/transcript.ts'
import { replay } from '../../src/session/replay.ts'
import { judged, mistake, prompt, scorecard } from '../fixtures/round.ts'
import { broken, EVENTS, session, started } from '../fixtures/session.ts'

const HOSTILE =
  '</div><script>alert(1)</script>\n# Owned\n| a | b |\n|---|---|\n[x](javascript:alert(1))\n---'

describe('renderRoundMarkdown', () => {
  it('is what a mentor is handed', () => {
    expect(renderRoundMarkdown(roundReportOf(session, judged))).toMatchInlineSnapshot(`
      "---
      title: "Toy ranking"
      session: "20261121-090000-0042"
      prompt: meta/toy-ranking
      level: L5
      date: 2026-11-21
      minutes: 45
      used: "20:50"
      self-rating: {"clarify":3,"design":2,"deep-dive":2}
      ---

      # Toy ranking

      Meta · L5 (E5) · 2026-11-21 · 20:50 of 45:00 min

      ## Conversation

      ### Clarify (6:20 of 6:00)

      **Interviewer** · 0:00 · statement

      > Design a system that ranks toys for a child.

      **Candidate** · 0:40

      \`\`\`text mlsd:clarify at=40
      What is the goal, play or sales?
      \`\`\`

      **Interviewer** · 0:41

      > Play. Sales are\\
      > your call.

      ### Design (7:40 of 20:00)

      **Coach** · 11:40 · hint

      > Which toys were seen?

      **Candidate** · 12:41

      \`\`\`text mlsd:design at=761 after=hint:1
      We weight clicks by the inverse of the examination rate, measured on 1 % shuffled traffic.
      \`\`\`

      ### Clarify

      **Candidate** · 13:50

      \`\`\`\`text mlsd:clarify at=830
      # How many

      \`\`\`
      children?
      \`\`\`
      \`\`\`\`

      ### Deep Dive (2:40 of 12:00)

      **Interviewer** · 14:01 · probe

      > Which \\*one\\*?

      **Candidate** · 15:00

      \`\`\`text mlsd:deep-dive at=900 after=probe:labels-1
      Toys break.
      \`\`\`

      ### Trade-offs (3:20 of 4:00)

      **Candidate** · 18:20

      \`\`\`text mlsd:trade-offs at=1100
      Clicks are quick but noisy, so I take play.
      \`\`\`

      ### Close

      **Candidate** · 20:30 · question

      \`\`\`text mlsd:close at=1230
      Who owns the labels?
      \`\`\`

      ## Questions

      ### Never asked: what it would have changed

      - **scale**: enough traffic to shuffle
      - **latency**

      ## Time

      | phase | against the plan | time |
      | --- | --- | --- |
      | Clarify | ██████ | 6:20 of 6:00 |
      | Design | ████████░░░░░░░░░░░░ | 7:40 of 20:00 |
      | Deep Dive | ███░░░░░░░░░ | 2:40 of 12:00 |
      | Trade-offs | ███░ | 3:20 of 4:00 |

      | what | when |
      | --- | --- |
      | first metric | – |
      | first number | 12:41 |
      | first baseline | – |
      | first word on data | – |
      | first word on serving | – |
      | first word on monitoring | – |

      ## Scorecard

      **hire** for L5 (E5), 71.5 of 100. Deep Dive cost most. A practice signal, not a decision.

      | phase | grade | of 100 | covered | own guess | time |
      | --- | --- | --- | --- | --- | --- |
      | Clarify | ███░ 3 | 68.0 | 70 % | 3 | 6:20 of 6:00 |
      | Design | ███░ 3 | 74.2 | 80 % | 2 | 7:40 of 20:00 |
      | Deep Dive | █░░░ 1 | 30.0 | 25 % | 2 | 2:40 of 12:00 |
      | Trade-offs | ██░░ 2 | 50.0 | 50 % |  | 3:20 of 4:00 |

      | area | of 100 | covered |
      | --- | --- | --- |
      | labels | 80.0 | 90 % |
      | monitoring | 0.0 | 0 % |

      ## Evidence

      ### Clarify: what earned

      - **Asks for the goal** (named, framing, 0.8 of 2, 0:40)
        > What is the goal, play or sales?

      ### Design: what earned

      - **Corrects for position bias** (argued, labels, 3 of 3, 12:41)
        > We weight clicks by the inverse of the examination rate, measured on 1 % shuffled traffic.

      ### Trade-offs: what earned

      - **Weighs two options** (explained, trade-offs, 1.6 of 2)
        > Clicks are quick but noisy, so I take play.

      ## Missing points

      - **Sees broken toys** (Deep Dive, monitoring): Say how you would do breakage.
      - **Watches it after launch** (Deep Dive, monitoring): Say how you would do monitoring-any.
      - **Asks for the goal** (Clarify, framing, named so far): Say how you would do framing-any.
      - **Weighs two options** (Trade-offs, trade-offs, explained so far): Say how you would do trade-offs-any.

      ## Mistakes

      - **Nothing quantified** (Clarify): Words like fast decide nothing. Better: Say 200 ms at p99.

      Written by mlsd, which reads it back: \`mlsd score FILE.md\`"
    `)
  })

  it('says that a round was broken off', () => {
    const incomplete = { ...scorecard, verdict: null, incomplete: true as const, phases: {}, areas: {} }
    const text = renderRoundMarkdown(roundReportOf(broken, { scorecard: incomplete, prompt }))
    expect(text).toContain('\ncomplete: false\n')
    expect(text).toContain('**incomplete** for L5 (E5)')
  })

  it('says that a round was not judged', () => {
    expect(renderRoundMarkdown(roundReportOf(broken, null))).toContain(
      '## Scorecard\n\nThis round was not judged.',
    )
  })

  it('says what capped the verdict, and shows the sentence of a mistake', () => {
    const capped = {
      ...scorecard,
      gate: { id: 'no-specificity', why: 'No deciding point was explained.' },
      mistakes: [
        {
          ...mistake,
          evidence: [{ phase: 'design' as const, quote: 'fast\nand | large', start: 0, end: 4 }],
        },
      ],
    }
    const text = renderRoundMarkdown(roundReportOf(session, { scorecard: capped, prompt }))
    expect(text).toContain('71.5 of 100. Capped: No deciding point was explained. A practice signal')
    expect(text).toContain('Better: Say 200 ms at p99.\n  > fast and \\| large (in Design)\n')
  })

  it('has no clock where there was none', () => {
    const untimed = replay([{ ...started, minutes: null }, ...EVENTS.slice(1)])
    const text = renderRoundMarkdown(roundReportOf(untimed, judged))
    expect(text).toContain('Meta · L5 (E5) · 2026-11-21 · no clock')
    expect(text).toContain('### Design (7:40)')
  })

  it('is not broken by what anybody says', () => {
    const hostile = replay([
      { ...started, title: HOSTILE, companyName: HOSTILE, levelName: HOSTILE, statement: HOSTILE },
      { type: 'said', at: started.at, by: 'interviewer', kind: 'statement', text: HOSTILE },
      { type: 'answered', at: started.at + 1000, text: `\`\`\`\n${HOSTILE}\n\`\`\`\`` },
      { type: 'finished', at: started.at + 2000, reason: 'done' },
    ])
    const [first] = scorecard.criteria
    const criteria = [
      {
        ...first!,
        title: HOSTILE,
        evidence: [{ phase: 'design' as const, quote: HOSTILE, start: 0, end: 1 }],
      },
    ]
    const changes = [{ criterion: 'x', why: HOSTILE }]
    const facts = prompt.facts.map((fact) => ({ ...fact, topic: HOSTILE, changes }))
    const text = renderRoundMarkdown(
      roundReportOf(hostile, { scorecard: { ...scorecard, criteria }, prompt: { ...prompt, facts } }),
    )
    const outside = text.replace(/^---\n.*?\n---\n/s, '').replace(/^(`{5})text[^\n]*\n.*?\n\1$/gms, '')
    expect(outside).not.toMatch(/(?<!\\)[<[]/)
    expect(outside).not.toMatch(/^# Owned/m)
    expect(outside.match(/^#+ .*/gm)).toEqual([
      expect.stringMatching(/^# \\<\/div/),
      '## Conversation',
      '### Clarify (0:02 of 6:00)',
      '## Questions',
      '### Never asked: what it would have changed',
      '## Time',
      '## Scorecard',
      '## Evidence',
      '### Design: what earned',
      '## Missing points',
      '## Mistakes',
    ])
  })
})
