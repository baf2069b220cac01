import type { Probe } from '../bank/prompt-types.ts'
import type { Area } from '../bank/vocabulary.ts'

/** What a question asks, and words of an answer that was given already. */
type Standby = readonly [
  id: string,
  area: Area,
  question: string,
  followUp: string,
  signals: readonly string[],
]

const MACHINES = 'machine | server | gpu | accelerator | core | replica | node | box | instance'

/** What runs any system whatever, each answered by figures or by what is done. */
const STANDBYS: readonly Standby[] = [
  [
    'capacity',
    'serving',
    'How many machines does your design need in the busiest hour?',
    'Which of them is full first?',
    [`${MACHINES} & #(rate) | peak | busy | load | need | headroom`, `# & ${MACHINES}`],
  ],
  [
    'request-path',
    'serving',
    'Follow one request through. Where do the slowest of them lose their time?',
    'What would you cut first if it had to be twice as fast?',
    [
      'p99 | 99th percentile | tail | slowest & #(ms) & fetch | lookup | retrieval | feature | store | score | rank | network',
    ],
  ],
  [
    'model-silent',
    'serving',
    'One evening the model does not answer in time. What do people get?',
    'How would you notice that it happens?',
    [
      'fallback | fall back | degrade | last good | default & time out | timeout | late | down | missing | fail | unavailable',
    ],
  ],
  [
    'kept-ready',
    'serving',
    'What in your design could come out of a cache?',
    'How old may such an answer be?',
    ['cache | precompute | keep ready & #(time)', 'cache & hit rate | invalidate | expire | ttl'],
  ],
  [
    'minute-old',
    'features',
    'Somebody did something a minute ago. How does the model get to know of it?',
    'What is late on that way on a bad day?',
    ['stream | flink | kafka | near real time | event | ping & #(time) | counter | feature | window | store'],
  ],
  [
    'failed-training',
    'training',
    'Your latest training run has failed. What is served until it works?',
    'How many such runs could you do without?',
    [
      'previous | last | old & model | version & keep | stay | serve | restore | roll back | rollback | pin',
      'training | run & fail | missed | skip & alert | keep | serve',
    ],
  ],
  [
    'monthly-bill',
    'trade-offs',
    'Which part of your design costs most each month?',
    'What would you give up to halve it?',
    ['#(money)', `cost | bill | spend & ${MACHINES} & largest | most | half | double | cheaper`],
  ],
]

/** Questions of one kind of interviewer for where the problem has none of theirs left that is still open. */
export const STANDBY_PROBES: readonly Probe[] = STANDBYS.map(([id, area, question, followUp, signals]) => ({
  id: `standby-${id}`,
  area,
  interviewer: ['infrastructure'],
  question,
  followUp,
  holds: [{ say: question, signals }],
}))
