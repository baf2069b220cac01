import { FAMILY_LINES } from './bank/family-lines.ts'

/** What `--help` says of a command: one line, and lines that can be typed as they stand. */
export interface CommandHelp {
  /** In the list of all commands, where the summary is longer than a row. */
  readonly brief?: string
  readonly summary: string
  /** What has to be known besides, before the examples. */
  readonly more?: readonly string[]
  readonly examples: readonly string[]
}

/** Headings of the two groups of commands. */
export const EVERYDAY = 'Everyday commands:'
export const MORE = 'More commands:'

/** The texts of the help screens, by command. */
export const HELP: Readonly<Record<string, CommandHelp>> = {
  mlsd: {
    summary: 'Practise machine-learning system design interviews in the terminal.',
    examples: ['mlsd practice --company meta', 'mlsd checklist --company meta', 'mlsd list'],
  },
  practice: {
    summary: 'be interviewed, and see a score with its evidence',
    examples: [
      'mlsd practice --company meta',
      'mlsd practice stripe/payment-fraud --level L6 --minutes 60',
      'mlsd practice --company meta --level E5 --interviewer product',
      'mlsd practice uber/ride-eta --phase clarify',
      'mlsd practice --answers round.yaml',
      'printf "What is the goal?\\n/next\\n" | mlsd practice uber/ride-eta',
    ],
  },
  redo: {
    brief: 'one phase of a round again, before and now',
    summary: 'practise one phase of a round again, and see before and now side by side',
    examples: ['mlsd redo', 'mlsd redo last --phase design', 'mlsd redo 20261121 --phase clarify'],
  },
  resume: {
    summary: 'go on with an interrupted round',
    examples: ['mlsd resume', 'mlsd resume 20261121'],
  },
  review: {
    brief: 'a round phase by phase, with what earns more',
    summary: 'learn from a round: your words beside the arguments that would have earned more',
    examples: [
      'mlsd review',
      'mlsd review last --outline',
      'mlsd review 20261121 --format markdown > review.md',
    ],
  },
  drill: {
    brief: 'five minutes on what you missed',
    summary: 'five minutes on what you missed and on what to know by heart, when it is due',
    more: ['A card you answer well comes back in days, then weeks; one you do not, tomorrow.'],
    examples: ['mlsd drill', 'mlsd drill --minutes 10 --company meta', 'mlsd drill --due'],
  },
  checklist: {
    summary: 'one page to read before an interview',
    more: [
      'With rounds of your own: what you keep missing in your best words, what you forget to ask, your pace.',
    ],
    examples: [
      'mlsd checklist --company meta --level E5',
      'mlsd checklist --fit 24',
      'mlsd checklist --format markdown > checklist.md',
    ],
  },
  export: {
    brief: 'a round to keep or to hand to a mentor',
    summary: 'write a round as markdown or a web page, to keep or to hand to a mentor',
    examples: [
      'mlsd export',
      'mlsd export --format html --output round.html',
      'mlsd export --for-review --redact --output review.md',
    ],
  },
  list: {
    summary: 'companies and their prompts',
    examples: ['mlsd list', 'mlsd list --company google', 'mlsd list --family integrity --json'],
  },
  history: {
    summary: 'your rounds and their verdicts',
    examples: ['mlsd history', 'mlsd history --all', 'mlsd history --json'],
  },
  progress: {
    brief: 'what rises and falls, and what comes next',
    summary: 'what rises and what falls over your rounds, and what to practise next',
    examples: ['mlsd progress', 'mlsd progress --html --output progress.html', 'mlsd progress --json'],
  },
  plan: {
    brief: 'what to practise until the interview',
    summary: 'what to practise until the interview: at most four rounds and a drill',
    examples: ['mlsd plan --in 3d --company meta', 'mlsd plan --in 2w --level L6', 'mlsd plan --json'],
  },
  show: {
    brief: 'what a prompt asks; --host to interview others',
    summary: 'what a prompt asks and trains; with --host, the sheet for interviewing somebody else',
    examples: [
      'mlsd show meta/news-feed-ranking',
      'mlsd show uber/ride-eta --spoilers',
      'mlsd show stripe/payment-fraud --host --level L4',
      'mlsd show uber/ride-eta --host --format markdown > host.md',
      'mlsd show --family vision',
      'mlsd show --concepts drift',
    ],
  },
  guide: {
    brief: 'lessons of one screen each',
    summary: 'the lesson before the exam: the round, the craft, kinds of problem, worked ones',
    examples: ['mlsd guide', 'mlsd guide trade-offs', 'mlsd guide fraud --format markdown'],
  },
  score: {
    brief: 'judge a written transcript, or many',
    summary: 'judge a written transcript (.yaml, .json, .md, or - for standard input)',
    examples: [
      'mlsd score round.yaml',
      'mlsd score exported.md --json --min-verdict hire',
      'mlsd score --jsonl < rounds.jsonl > scorecards.jsonl',
      'mlsd score --rubric rubric.yaml --jsonl < answers.jsonl',
    ],
  },
  import: {
    brief: 'take a round made elsewhere into your history',
    summary: 'take a transcript made elsewhere into your history, and judge it (a file, or -)',
    more: [
      'Our own forms (.yaml, .json, an exported .md), or any text with a heading before each phase:',
      '  # Clarify     DESIGN:     3. Deep dive     **Trade-offs**',
      'Lines that begin with Interviewer: or Candidate: are told apart. Problem and level may stand',
      'in the first lines (Prompt: uber/ride-eta, Level: L5). Without all four phases there is no verdict.',
    ],
    examples: [
      'mlsd import mock.md --prompt uber/ride-eta --level L5 --dry-run',
      'mlsd import dictated.txt --prompt stripe/payment-fraud --level L4',
      'mlsd import exported.md',
    ],
  },
  why: {
    brief: 'the proof behind a score',
    summary: 'the proof behind a score: rule, matched words, sentence, denial, points',
    examples: ['mlsd why last', 'mlsd why round.yaml label-traps', 'mlsd why last --json'],
  },
  diff: {
    brief: 'two rounds side by side',
    summary: 'two rounds side by side: points gained, kept and dropped, time, and new wording',
    examples: ['mlsd diff 20261120 last', 'mlsd diff draft.yaml final.yaml', 'mlsd diff 20261120 --json'],
  },
  rescore: {
    brief: 'judge stored rounds by the rules of today',
    summary: 'judge stored rounds by the rules of today, and say what moved',
    examples: ['mlsd rescore', 'mlsd rescore --all', 'mlsd rescore last --level L6'],
  },
  new: {
    brief: 'start a prompt or a company of your own',
    summary: 'start a prompt or a company of your own: a commented file that already works',
    more: [
      'Families, which bring the criteria that such problems share:',
      ...FAMILY_LINES.map(({ id, what, example }) => `  ${id.padEnd(13)}${what}: ${example}`),
      'Which cases will go wrong (escalate, churn, break, default) is forecasting; with an adversary it is integrity.',
    ],
    examples: [
      'mlsd new prompt meta/comment-ranking --family ranking',
      'mlsd new prompt acme/parcel-photos --family vision',
      'mlsd new prompt acme/parcel-photos --family vision --empty',
      'mlsd new company acme',
    ],
  },
  doctor: {
    brief: 'what mlsd finds on this machine',
    summary: 'what mlsd finds on this machine, and what needs attention; nothing you wrote',
    examples: ['mlsd doctor', 'mlsd doctor --json'],
  },
  completion: {
    brief: 'completion for your shell',
    summary: 'a script that lets your shell complete commands, problems and sessions',
    examples: [
      'source <(mlsd completion bash)',
      'source <(mlsd completion zsh)',
      'mlsd completion fish | source',
    ],
  },
  check: {
    brief: 'prove that banks and rubrics judge as they say',
    summary: 'validate prompt banks and rubrics, and prove that they judge as they say',
    more: [
      'A path is a folder, one file, or the id of a prompt or company; without it, the bundled bank and your own.',
      'Problems come as file:line:column; the exit code is then 1.',
    ],
    examples: ['mlsd check', 'mlsd check acme/parcel-photos', 'mlsd check acme/parcel-photos --all'],
  },
}
