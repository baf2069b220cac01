/**
 * The text of a new prompt: small, complete, and true to the form, so that it can be checked and played at once and every
 * part replaced in turn. The sample problem is a support desk's; its comments say what each part is for.
 */
export const promptScaffold = ({
  id,
  family,
  year,
}: {
  readonly id: string
  readonly family: string
  readonly year: number
}): string => `# A problem of your own. It is complete as it stands: check it, play it, then replace one part after the other.
#   mlsd check <this file>     says what is wrong, with line and column
#   mlsd practice ${id}
# Replace the sample from the top down; "mlsd show uber/ride-eta --spoilers" shows what a full one looks like.
id: ${id}
title: Routing of support mail
company: ${id.split('/')[0]}
# Decides by which shared criteria an answer is judged: mlsd list --json names the families in use.
family: ${family}
# As the interviewer says it: one sentence, vague on purpose, that gives no criterion away.
statement: Design a system that sends each customer mail to the right support team.
background: >-
  A wrong team costs a day, and nobody labels mail for a living. What counts is not how often the model is right but
  how long a customer waits.
trains: [framing, data, modelling, system]
levels:
  L4: Says where labels come from and starts with a baseline.
  L5: Puts a price on a wrong route and leaves doubtful mail to people.
  L6: Plans for teams that are founded, merged and renamed.
minutes: 45

# What the interviewer answers when asked. "asks": how people ask for it. "changes": which criterion the answer should feed.
facts:
  - id: goal
    topic: Goal
    answer: Customers wait 19 hours for a first useful answer; we want it below 8.
    asks: [What is the business goal?, What should get better?, How is success measured?]
    changes:
      - {criterion: wrong-route-priced, why: Waiting time is what a wrong route costs.}
    source: {kind: practice}
  - id: volume
    topic: Volume
    answer: About 40,000 mails a day in six languages, to 35 teams.
    asks: [How many mails arrive?, How many teams are there?, Which languages?]
    changes:
      - {criterion: labels-from-forwarding, why: It says how many labels a month brings.}
    source: {kind: practice}
  - id: history
    topic: Labels
    answer: Three years of mail with every team that handled it, in order. One in five was forwarded at least once.
    asks: [Do we have labelled data?, Where do labels come from?, What is logged?]
    changes:
      - {criterion: labels-from-forwarding, why: The last team is a better label than the first.}
    source: {kind: practice}

# What this problem asks beyond the shared criteria: three to fourteen, one to three of them crux: true.
# Write title, why and earns first, then hits and misses, and only then the patterns (see the README on authoring).
criteria:
  - id: wrong-route-priced
    phase: clarify
    area: metrics
    levels: [L4, L5, L6]
    weight: 3
    crux: true
    title: Puts a price on a wrong route
    why: A mail at the wrong desk loses a day; one that is held for a person loses an hour.
    earns: Say what each error costs in hours, and set the confidence at which mail goes straight through from it.
    hits:
      - "A wrong team costs a day of waiting, a manual look costs ten minutes, so we route alone only above 90 %."
      - "misroute = +24 h, human triage = +1 h -> threshold where expected hours are equal"
      - "What does it cost if the mail lands at the wrong desk, compared with a person sorting it?"
    misses:
      - "We do not price wrong routes."
      - "Accuracy, precision, recall, F1."
    scope: linked
    named:
      - "wrong team | wrong desk | wrong route | misroute | misrouted & cost | costs | hours | day | wait | waiting ~24"
    explained:
      - "wrong team | wrong desk | wrong route | misroute | misrouted & #(time) | day | hour & so | threshold | above | compared | than ~30"

  - id: labels-from-forwarding
    phase: design
    area: labels
    weight: 3
    crux: true
    title: Takes the team that solved it as the label
    why: The first team is what the old router guessed; training on it learns the old mistakes.
    earns: Say which team in the chain is the label, and what a forwarded mail teaches.
    hits:
      - "The label is the last team that answered, because the first one is only what the old rules guessed."
      - "y = team that closed the ticket; forwarded mails are our hard examples"
      - "If it was forwarded twice, the desk that finally helped is the truth, so we learn from that one."
    misses:
      - "The label isn't the last team."
      - "We need labels."
    scope: linked
    named:
      - "last team | final team | closed the ticket | finally helped | solved it | desk that finally & label | truth | target | learn | y ~20"
      - "forwarded | forwarding | passed on | bounced & label | hard | truth | learn ~20"
    explained:
      - "last team | final team | closed | finally helped | solved it & because | so | first | old | guessed | forwarded ~30"

  - id: teams-change
    phase: trade-offs
    area: monitoring
    levels: [L5, L6]
    weight: 2
    title: Survives teams that are founded, merged and renamed
    why: A classifier with 35 outputs is wrong on the day the 36th team starts.
    earns: Say what happens to the model, the labels and the alarm when the list of teams changes.
    hits:
      - "A new team has no history, so it gets mail by rules until 200 labels exist."
      - "teams merge -> map old labels to the new id, retrain, watch its share for a week"
      - "When two desks become one I rename their past mail, otherwise the model keeps splitting them."
    misses:
      - "Teams never change."
      - "Retraining, monitoring, alerting."
    scope: linked
    named:
      - "new team | teams merge | merged | renamed | two desks become & label | labels | retrain | rules | history | past ~24"
    explained:
      - "new team | teams merge | merged | renamed | two desks become & so | until | otherwise | map | rename | watch & label | labels | rules | model | mail ~30"

# Deep-dive questions. "holds": what a good answer has, a criterion or words of its own.
probes:
  - id: forwarded-twice
    area: labels
    interviewer: [research]
    question: A mail went to three teams before it was answered. What does the model learn from it?
    holds:
      - criterion: labels-from-forwarding
    followUp: And if the third team only answered because the customer gave up?
  - id: model-down
    area: serving
    interviewer: [infrastructure, product]
    question: The model is down on a Monday morning. What happens to the mail?
    holds:
      - say: Falls back to rules or a shared queue, and says how long that is bearable.
        signals:
          - "fallback | fall back | rules | keyword | shared queue | triage & down | outage | fails | timeout | monday"
    followUp: How do you notice before the customers do?

curveballs:
  - id: one-hour-promise
    change: Sales has promised the largest customers an answer within one hour.
    touches: [metrics, serving]
    holds:
      - criterion: wrong-route-priced

# Three rungs for each phase, from a nudge to almost told.
hints:
  clarify: [What does a mistake cost?, Compare a wrong desk with a manual look., "Ask for the hours lost by each, then set the confidence for routing alone."]
  design: [Which column is the label?, Several teams touched a mail., "Take the team that solved it; the first one is the old router's guess."]
  deep-dive: [What is hard to see?, Look at forwarded mail., "Measure accuracy on mail that was forwarded, by language."]
  trade-offs: [What will change next year?, Teams come and go., "Say what a new team gets before it has labels."]

tradeOffs:
  - left: One model for all languages
    right: One per language
    leftWhen: Small languages must borrow from large ones.
    rightWhen: One language has most of the mail and its own teams.

# Strong answers, phase by phase; the check scores them, and they must pass at L5.
outlines:
  - name: Multilingual encoder with a human queue
    phases:
      clarify: |
        Goal: first useful answer from 19 h to below 8 h. A wrong team costs a day, a manual look 10 minutes, so mail goes straight through only above 90 % confidence; below it a person decides. 40,000 mails a day is one every two seconds: latency is no issue, 5 s would do. Out of scope: writing the answer. Assume six languages. The model takes the mail and the customer's product and returns a team with a probability.
      design: |
        mail -> clean (strip quotes, signatures) -> encoder -> probabilities over 35 teams -> >= .9 route | else human queue
        Data: 3 years, about 40 M mails with the chain of teams. Label = the last team that answered, because the first is only what the old rules guessed; forwarded mails (20 %) are the hard examples and are kept apart as a slice.
        Features: subject and body, customer's product and plan, language, time of day.
        Baseline first: the keyword rules in use and TF-IDF with logistic regression; the multilingual encoder must beat it by 5 points on forwarded mail, otherwise it does not pay for its GPUs.
        Train on months 1-30, test on the last two, since a random split would put replies of one thread on both sides.
        Metrics: expected hours lost per mail, accuracy by team and language; online: hours to the first useful answer in an A/B test by customer for 2 weeks, guardrail reopened tickets.
        Serving: queue worker, batch of 32, 50 ms on CPU; shadow one week, 5 % canary, rollback by flag.
        Monitoring: share of mail per team against last week, PSI > .2 alerts; forwarding rate above 12 % pages the owner.
      deep-dive: |
        Labels: a mail that was bounced twice teaches most, but a customer who gave up leaves a wrong last team, so I drop chains without an answer (7 %). Calibration: temperature scaling per language on the last month, because the .9 threshold is only worth something if .9 means 90 %. Failure: if the model times out after 2 s the keyword rules route; if they fail too, everything lands in the shared queue, about 28 mails a minute, which 12 people can sort for an hour.
      trade-offs: |
        One model for six languages costs 1 point in English and brings 9 in Polish; since Polish customers wait longest I take it. Rejected: an LLM call per mail, 10x the cost for 2 points. A new team has no history, so it gets mail by rules until 200 labels exist; when teams merge, old labels are mapped to the new id, otherwise the model keeps splitting them. With more time: learn the price of an error per customer.

# A fluent answer that says nothing; it must not pass.
weak:
  clarify: We want the best possible accuracy and a scalable system.
  design: We collect data, clean it and train a deep learning model, then we deploy it and monitor it.
  deep-dive: We tune the hyperparameters until the accuracy is high enough.
  trade-offs: There is a trade-off between accuracy and latency.

pitfalls:
  - Learning from the first team, which is the old router's guess.
reading: []
asked: {weight: 1, kind: practice, year: ${year}}
`
