import type { Sample } from './sample.ts'

export const LANGUAGE: Sample = {
  title: 'Routing of support mail',
  statement: 'Design a system that sends each customer mail to the right support team.',
  facts: [
    {
      id: 'goal',
      topic: 'Goal',
      answer: 'Customers wait 19 hours for a first useful answer; we want it below 8 hours.',
      asks: ['What is the business goal?', 'How long do people wait now?'],
    },
    {
      id: 'volume',
      topic: 'Volume',
      answer: 'About 40,000 mails a day in six languages, to 35 teams.',
      asks: ['How many mails arrive?', 'Which languages are they in?'],
    },
    {
      id: 'history',
      topic: 'Past mail',
      answer:
        'Three years of mail with every team that handled it, in order. One in five was forwarded at least once.',
      asks: ['Do we have labelled data?', 'What is known of past mail?'],
    },
  ],
  criteria: [
    {
      id: 'wrong-route-priced',
      phase: 'clarify',
      area: 'metrics',
      crux: true,
      title: 'Puts a price on a wrong route',
      earns:
        'Say what each error costs in hours, and from which confidence on mail goes through without a person.',
      hits: [
        'A wrong team costs a day of waiting, a manual look costs ten minutes, so we route alone only above 90 %.',
        'misroute = +24 h, human triage = +1 h -> threshold where expected hours are equal',
      ],
    },
    {
      id: 'labels-from-forwarding',
      phase: 'design',
      area: 'labels',
      crux: true,
      title: 'Takes the team that solved it as the label',
      earns: 'Say which team in the chain is the label, and what a forwarded mail teaches.',
      hits: [
        'The label is the last team that answered, because the first one is only what the old rules guessed.',
        'If it was forwarded twice, the desk that finally helped is the truth, so we learn from that one.',
      ],
    },
    {
      id: 'teams-change',
      phase: 'trade-offs',
      area: 'monitoring',
      title: 'Survives teams that are founded, merged and renamed',
      earns: 'Say what happens to the model and the labels when the list of teams changes.',
      hits: [
        'A newly founded team has no history, so it gets mail by rules until 200 labels exist.',
        'teams merge -> map old labels to the new id, retrain, watch its share for a week',
      ],
    },
  ],
}
