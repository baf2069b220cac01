import { scaffoldAnswers } from './scaffold-answers.ts'

/**
 * The text of a new prompt: the least that can be played, and true to the form, so that it can be checked and played at
 * once and every part replaced in turn. The sample problem is a support desk's; its comments say what each part is for,
 * what the check asks of it, and what else may be added.
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
#   mlsd check ${id}      what is wrong, with line and column, and where sample text is still left
#   mlsd practice ${id}
# A full one: mlsd show uber/ride-eta --spoilers. Text with ": " or " #" in it, or a comma within [ ], stands in "quotes".
id: ${id}
title: Routing of support mail
company: ${id.split('/')[0]}
# Brings the criteria that such problems share; see them before you write your own: mlsd show --family ${family}
family: ${family}
# As the interviewer says it: one sentence, vague on purpose. Check: it holds no criterion's title.
statement: Design a system that sends each customer mail to the right support team.

# What the interviewer tells when asked, three or more. Check: each question in "asks", asked as it stands, brings its fact,
# and every number in an answer has its unit or noun. May be added to a fact: changes: [{criterion: <id>, why: <text>}],
# the criteria that it should feed, and source: {kind: published, name: Acme engineering blog, year: 2024}.
facts:
  - id: goal
    topic: Goal
    answer: Customers wait 19 hours for a first useful answer; we want it below 8.
    asks: [What is the business goal?, How long do people wait now?]
  - id: volume
    topic: Volume
    answer: About 40,000 mails a day in six languages, to 35 teams.
    asks: [How many mails arrive?, Which languages are they in?]
  - id: history
    topic: Labels
    answer: Three years of mail with every team that handled it, in order. One in five was forwarded at least once.
    asks: [Do we have labelled data?, What is known of past mail?]

# What this problem asks beyond the shared criteria: three to fourteen, one to three of them crux: true, which decide it.
#   phase     clarify, design, deep-dive or trade-offs: where a good answer says it
#   area      framing, metrics, data, labels, features, model, training, evaluation, serving, monitoring or trade-offs
#   earns     what is told to somebody who did not say it
#   hits      three sentences or more, in words as different as people's: each is to earn something
# It is heard where a sentence has two words that no other point has and that are rare in talk about any system, or one and
# two less telling ones, in any form and order: all from title, earns and hits; check lists them. May be added: why, weight
# (1 to 3), levels: [L5, L6], misses (sentences that must earn nothing, such as a denial), and patterns in "named",
# "explained" or "argued" where words are not enough (see the README).
criteria:
  - id: wrong-route-priced
    phase: clarify
    area: metrics
    crux: true
    title: Puts a price on a wrong route
    earns: Say what each error costs in hours, and set the confidence at which mail goes straight through from it.
    hits:
      - "A wrong team costs a day of waiting, a manual look costs ten minutes, so we route alone only above 90 %."
      - "misroute = +24 h, human triage = +1 h -> threshold where expected hours are equal"
      - "What does it cost if the mail lands at the wrong desk, compared with a person sorting it?"

  - id: labels-from-forwarding
    phase: design
    area: labels
    crux: true
    title: Takes the team that solved it as the label
    earns: Say which team in the chain is the label, and what a forwarded mail teaches.
    hits:
      - "The label is the last team that answered, because the first one is only what the old rules guessed."
      - "y = team that closed the ticket; forwarded mails are our hard examples"
      - "If it was forwarded twice, the desk that finally helped is the truth, so we learn from that one."

  - id: teams-change
    phase: trade-offs
    area: monitoring
    title: Survives teams that are founded, merged and renamed
    earns: Say what happens to the model, the labels and the alarm when the list of teams changes.
    hits:
      - "A new team has no history, so it gets mail by rules until 200 labels exist."
      - "teams merge -> map old labels to the new id, retrain, watch its share for a week"
      - "When two desks become one I rename their past mail, otherwise the model keeps splitting them."

${scaffoldAnswers(year)}`
