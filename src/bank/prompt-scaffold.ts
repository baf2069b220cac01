import { scaffoldAnswers } from './scaffold-answers.ts'

/**
 * The text of a new prompt: small, complete, and true to the form, so that it can be checked and played at once and every
 * part replaced in turn. The sample problem is a support desk's; its comments say what each part is for, and what the check
 * asks of it.
 */
export const promptScaffold = ({
  id,
  family,
  year,
}: {
  readonly id: string
  readonly family: string
  readonly year: number
}): string => `# A problem of your own. It is complete as it stands: check it, play it, then replace the sample from the top down.
#   mlsd check <this file>     what is wrong, with line and column, and where sample text is still left
#   mlsd practice ${id}
# A full one: mlsd show uber/ride-eta --spoilers. Text with ": " or " #" in it, or a comma within [ ], stands in "quotes".
id: ${id}
title: Routing of support mail
company: ${id.split('/')[0]}
# Decides by which shared criteria an answer is judged; mlsd new --help says what each family is for.
family: ${family}
# As the interviewer says it: one sentence, vague on purpose. Check: it holds no criterion's title.
statement: Design a system that sends each customer mail to the right support team.
# Why it is hard; shown before a round.
background: >-
  A wrong team costs a day, and nobody labels mail for a living. What counts is not how often the model is right but
  how long a customer waits.
# Of framing, data, modelling, system, trade-offs, communication.
trains: [framing, data, modelling, system]
# What each level adds here.
levels:
  L4: Says where labels come from and starts with a baseline.
  L5: Puts a price on a wrong route and leaves doubtful mail to people.
  L6: Plans for teams that are founded, merged and renamed.
minutes: 45

# What the interviewer tells when asked, three or more. Check: each question in "asks", asked as it stands, brings its fact,
# and every number in an answer has its unit or noun. "changes": the criteria that the answer should feed; may be [].
# "source" has two forms: {kind: practice} and {kind: published, name: Acme engineering blog, year: 2024}.
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
# Write title, why and earns, then hits and misses, and only then the patterns. Check, for each criterion:
#   hits, three or more: every one earns something; one at least meets a pattern of "explained"
#   misses, two or more: none is explained, and one at least earns nothing; a denial and a bare list are good ones
# A pattern, in double quotes: slots joined by & (any order) or > (this order), each slot alternatives joined by |;
# ~20 at its end: all within 20 words. # is any number, #(day|ms) one with that unit, @reason a concept of the lexicon.
criteria:
  - id: wrong-route-priced
    # clarify, design, deep-dive or trade-offs: where a good answer says it
    phase: clarify
    # framing, metrics, data, labels, features, model, training, evaluation, serving, monitoring or trade-offs
    area: metrics
    levels: [L4, L5, L6]
    # 1 to 3
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
    # sentence: all of a pattern in one; linked: also in two of which the second begins with it, so, this, because …
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

${scaffoldAnswers(year)}`
