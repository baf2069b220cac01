/** What `--help` says of a command: one line, and lines that can be typed as they stand. */
export interface CommandHelp {
  readonly summary: string
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
    summary: 'practise one phase of a round again, and see before and now side by side',
    examples: ['mlsd redo', 'mlsd redo last --phase design', 'mlsd redo 20261121 --phase clarify'],
  },
  resume: {
    summary: 'go on with an interrupted round',
    examples: ['mlsd resume', 'mlsd resume 20261121'],
  },
  checklist: {
    summary: 'one page to read before an interview',
    examples: ['mlsd checklist --company meta --level E5', 'mlsd checklist --format markdown > checklist.md'],
  },
  export: {
    summary: 'write a round as markdown or a web page, to keep or to hand to a mentor',
    examples: [
      'mlsd export',
      'mlsd export --format html --output round.html',
      'mlsd export --format review --redact --output review.md',
    ],
  },
  list: {
    summary: 'companies and their prompts',
    examples: ['mlsd list', 'mlsd list --company google', 'mlsd list --family integrity --json'],
  },
  history: {
    summary: 'your rounds and their verdicts',
    examples: ['mlsd history', 'mlsd history --json'],
  },
  show: {
    summary: 'what a prompt asks and trains; with --host, the sheet for interviewing somebody else',
    examples: [
      'mlsd show meta/news-feed-ranking',
      'mlsd show uber/ride-eta --spoilers',
      'mlsd show stripe/payment-fraud --host --level L4',
      'mlsd show uber/ride-eta --host --format markdown > host.md',
    ],
  },
  guide: {
    summary: 'the lesson before the exam: the round, the craft, kinds of problem, worked ones',
    examples: ['mlsd guide', 'mlsd guide trade-offs', 'mlsd guide fraud --format markdown'],
  },
  score: {
    summary: 'judge a written transcript (.yaml, .json, .md, or - for standard input)',
    examples: [
      'mlsd score round.yaml',
      'mlsd score exported.md --json --min-verdict hire',
      'mlsd score --jsonl < rounds.jsonl > scorecards.jsonl',
      'mlsd score --rubric rubric.yaml --jsonl < answers.jsonl',
    ],
  },
  why: {
    summary: 'the proof behind a score: rule, matched words, sentence, denial, points',
    examples: ['mlsd why last', 'mlsd why round.yaml label-traps', 'mlsd why last --json'],
  },
  rescore: {
    summary: 'judge stored rounds by the rules of today, and say what moved',
    examples: ['mlsd rescore', 'mlsd rescore --all', 'mlsd rescore last --level L6'],
  },
  new: {
    summary: 'start a prompt or a company of your own: a commented file that already works',
    examples: ['mlsd new prompt meta/comment-ranking', 'mlsd new company acme'],
  },
  doctor: {
    summary: 'what mlsd finds on this machine, and what needs attention; nothing you wrote',
    examples: ['mlsd doctor', 'mlsd doctor --json'],
  },
  completion: {
    summary: 'a script that lets your shell complete commands, problems and sessions',
    examples: [
      'source <(mlsd completion bash)',
      'source <(mlsd completion zsh)',
      'mlsd completion fish | source',
    ],
  },
  check: {
    summary: 'validate prompt banks and rubrics, and prove that they judge as they say',
    examples: ['mlsd check', 'mlsd check my-bank/'],
  },
}
