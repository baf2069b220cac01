/** The second half of a new prompt: what the interviewer asks, and the answers that prove the first half. */
export const scaffoldAnswers = (
  year: number,
): string => `# Questions of the deep dive, two or more. "holds", what a good answer has, takes two forms, as in curveballs too:
#   - criterion: <id>                         one of the criteria, shared ones too
#   - {say: what is hoped for, signals: ["patterns it is heard by"]}
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

# What changes near the end, one or more; "touches" names areas.
curveballs:
  - id: one-hour-promise
    change: Sales has promised the largest customers an answer within one hour.
    touches: [metrics, serving]
    holds:
      - criterion: wrong-route-priced
      - say: Says who jumps the queue, and who waits longer for it.
        signals:
          - "largest | priority | vip | queue | first & wait | longer | behind | everybody else | others ~24"

# Exactly three for each phase, from a nudge to almost told.
hints:
  clarify: [What does a mistake cost?, Compare a wrong desk with a manual look., "Ask for the hours lost by each, then set the confidence for routing alone."]
  design: [Which column is the label?, Several teams touched a mail., "Take the team that solved it; the first one is the old router's guess."]
  deep-dive: [What is hard to see?, Look at forwarded mail., "Measure accuracy on mail that was forwarded, by language."]
  trade-offs: [What will change next year?, Teams come and go., "Say what a new team gets before it has labels."]

# One or more.
tradeOffs:
  - left: One model for all languages
    right: One per language
    leftWhen: Small languages must borrow from large ones.
    rightWhen: One language has most of the mail and its own teams.

# Strong answers, one or more. Check: hire or better at L5, and grade 3 or more in every phase.
# Where one falls short: mlsd score on a transcript with its texts, then mlsd why (the README shows the form).
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

# A fluent answer that says nothing. Check: no hire at L5. This one may stay: it says nothing of any problem.
weak:
  clarify: We want the best possible accuracy and a scalable system.
  design: We collect data, clean it and train a deep learning model, then we deploy it and monitor it.
  deep-dive: We tune the hyperparameters until the accuracy is high enough.
  trade-offs: There is a trade-off between accuracy and latency.

# What people usually get wrong here, and what to read; both may be [].
pitfalls:
  - Learning from the first team, which is the old router's guess.
# - {title: How Acme routes mail, publisher: Acme, year: 2024}
reading: []
asked: {weight: 1, kind: practice, year: ${year}}
`
