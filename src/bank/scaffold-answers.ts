import { OUTLINE_WORDS } from './limits.ts'

/** The second half of a new prompt: an answer that proves the first half, and what may be added. */
export const scaffoldAnswers = (
  year: number,
): string => `# A strong answer, in notes. Check: hire or better at L5, and grade 3 or more in every phase. Everybody's answer is held
# against it: ${OUTLINE_WORDS} words in all are enough, half of them in design. A second one, in other words, is the best test there is.
outlines:
  - name: Multilingual encoder with a human queue
    phases:
      clarify: |
        Goal: first useful answer from 19 h to below 8 h. A wrong team costs a day, a manual look 10 minutes, so mail goes straight through only above 90 % confidence; below it a person decides. 40,000 mails a day is one every two seconds: 5 s would do. Out of scope: writing the answer. The model takes the mail and the customer's product and returns a team with a probability.
      design: |
        mail -> clean -> encoder -> probabilities over 35 teams -> >= .9 route | else human queue
        Data: 3 years, about 40 M mails. Label = the last team that answered, because the first is only what the old rules guessed; forwarded mails (20 %) are kept apart as a slice.
        Features: subject and body, customer's product and plan, language.
        Baseline: the keyword rules in use; the multilingual encoder must beat them by 5 points on forwarded mail, otherwise it does not pay for its GPUs.
        Train on months 1-30, test on the last two, since a random split would put replies of one thread on both sides.
        Metrics: expected hours lost per mail; online: hours to the first useful answer in an A/B test by customer for 2 weeks, guardrail reopened tickets.
        Serving: queue worker, 50 ms on CPU; shadow one week, 5 % canary, rollback by flag. Monitoring: share of mail per team, PSI > .2 alerts; forwarding above 12 % pages the owner.
      deep-dive: |
        Labels: a customer who gave up leaves a wrong last team, so I drop chains without an answer (7 %). Calibration: temperature scaling per language on the last month, because the .9 threshold is only worth something if .9 means 90 %. Failure: if the model times out after 2 s the keyword rules route; if they fail too, everything lands in the shared queue, about 28 mails a minute, which 12 people can sort for an hour.
      trade-offs: |
        One model for six languages costs 1 point in English and brings 9 in Polish; since Polish customers wait longest I take it. Rejected: an LLM call per mail, 10x the cost for 2 points. A new team has no history, so it gets mail by rules until 200 labels exist; when teams merge, old labels are mapped to the new id.

# All that may be added. What is left out is made of the above and of what the family shares; take the # away to write it.
# background: Why it is hard; shown before a round.
# trains: [framing, data, modelling, system, trade-offs, communication]
# levels: {L4: What it adds here., L5: What it adds here., L6: What it adds here.}
# minutes: 45
# Questions of the deep dive. "holds", what a good answer has, takes two forms, in curveballs too:
# probes:
#   - id: forwarded-twice
#     area: labels
#     interviewer: [research, infrastructure, product]
#     question: A mail went to three teams before it was answered. What does the model learn from it?
#     holds:
#       - criterion: labels-from-forwarding
#       - {say: what is hoped for, signals: ["patterns it is heard by"]}
#     followUp: And if the third team only answered because the customer gave up?
# What changes near the end; "touches" names areas.
# curveballs:
#   - id: one-hour-promise
#     change: Sales has promised the largest customers an answer within one hour.
#     touches: [metrics, serving]
#     holds: [{criterion: wrong-route-priced}]
# Up to three for each phase, from a nudge to almost told.
# hints: {clarify: [A nudge.], design: [A nudge.], deep-dive: [A nudge.], trade-offs: [A nudge.]}
# tradeOffs: [{left: One model, right: One per language, leftWhen: Some are small., rightWhen: One has most mail.}]
# A fluent answer that says nothing; it must not pass.
# weak: {clarify: We want accuracy., design: We train a model., deep-dive: We tune it., trade-offs: There is one.}
# pitfalls: [Learning from the first team.]
# reading: [{title: How Acme routes mail, publisher: Acme, year: 2024}]
asked: {weight: 1, kind: practice, year: ${year}}
`
