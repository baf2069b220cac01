import type { Company } from '../bank/bank-types.ts'
import { PHASE_NAMES } from '../bank/phase-names.ts'
import type { Prompt } from '../bank/prompt-types.ts'
import type { Guide, LevelGuide } from '../bank/rubric-types.ts'
import type { Level } from '../bank/vocabulary.ts'
import { PHASES } from '../bank/vocabulary.ts'
import type { RoundClock } from '../session/phases.ts'
import { type ChecklistItem, type ChecklistSection, plainItem } from './checklist-items.ts'
import { ownMistakes, personalSections } from './checklist-personal.ts'
import { levelText } from './level-text.ts'
import type { Personal } from './personal.ts'

/** The page to read before an interview. */
export interface Checklist {
  readonly title: string
  readonly sections: readonly ChecklistSection[]
}

/** Whom the page is for. */
export interface ChecklistInput {
  readonly rubrics: Guide
  readonly clock: RoundClock
  readonly level: Level
  /** The company's own name for the level. */
  readonly levelName: string
  readonly company: Company | null
  readonly prompt: Prompt | null
  /** What one's own rounds say; null without any. */
  readonly personal?: Personal | null
}

/** From and to, in minutes of the round. */
const clockItem = (clock: RoundClock): ChecklistItem => {
  const parts = [
    ['statement', clock.statement] as const,
    ...PHASES.map((phase) => [PHASE_NAMES[phase], clock.phases[phase]] as const),
    ['close', clock.close] as const,
  ]
  let from = 0
  const spans = parts.flatMap(([name, minutes]) => {
    if (minutes <= 0) return []
    from += minutes
    return [`${from - minutes}–${from} ${name}`]
  })
  return plainItem(spans.join(' · '))
}

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text

const problem = ({ prompt, rubrics }: ChecklistInput): ChecklistItem[] => {
  if (prompt === null) return []
  const family = rubrics.families.find((one) => one.id === prompt.family)
  return [
    { term: 'asked', text: prompt.statement },
    { term: 'trains', text: prompt.trains.join(', ') },
    ...(family === undefined
      ? []
      : [{ term: 'family', text: `${family.name}: ${firstSentence(family.about)}` }]),
  ]
}

const expectations = (guide: LevelGuide | undefined): ChecklistItem[] => (guide?.expects ?? []).map(plainItem)

/** One's own, all by name, then how some of them sound and could sound. */
const mistakes = ({ rubrics: { checklist, mistakes: rules }, personal }: ChecklistInput): ChecklistItem[] => {
  const names = checklist.mistakes.map(({ id }) => rules.find((rule) => rule.id === id)?.name ?? id)
  const pairs = checklist.mistakes.map(({ sounds, instead }) => ({ term: sounds, text: instead }))
  const yours = ownMistakes(personal ?? null)
  return names.length === 0 ? yours : [...yours, plainItem(names.join(' · ')), ...pairs]
}

const sectionsOf = (input: ChecklistInput): ChecklistSection[] => {
  const { rubrics, clock, company, level, levelName } = input
  const areas = rubrics.areas.map(({ name, say }) => ({ term: name, text: say }))
  const guide = rubrics.levels.find((one) => one.id === level)
  return [
    { id: 'clock', title: 'The clock, in minutes', items: [clockItem(clock)], least: 1 },
    { id: 'problem', title: 'This problem', items: problem(input), least: 3 },
    ...personalSections(input.personal ?? null),
    { id: 'ask', title: 'Ask first', items: rubrics.checklist.questions.map(plainItem), least: 7 },
    { id: 'cover', title: 'Cover, each with a decision and a number', items: areas, least: areas.length },
    {
      id: 'level',
      title: `Expected at ${levelText(level, levelName)}`,
      items: expectations(guide),
      least: 3,
    },
    {
      id: 'company',
      title: `What ${company?.name ?? 'the company'} stresses`,
      items: (company?.stresses ?? []).map(plainItem),
      least: 3,
    },
    { id: 'avoid', title: 'Avoid', items: mistakes(input), least: 2 },
    {
      id: 'numbers',
      title: 'Numbers worth knowing',
      items: rubrics.checklist.numbers.map(plainItem),
      least: 3,
    },
    { id: 'words', title: 'Words that help', items: rubrics.checklist.phrases.map(plainItem), least: 1 },
  ]
}

/** The checklist for a level, a company and a problem, the latter two where they are given. */
export const checklistOf = (input: ChecklistInput): Checklist => {
  const { company, level, levelName, clock, prompt } = input
  const parts = [company?.name, prompt?.title, levelText(level, levelName), `${clock.minutes} min`].filter(
    (part) => part !== undefined,
  )
  return {
    title: `ML system design · ${parts.join(' · ')}`,
    sections: sectionsOf(input).filter((section) => section.items.length > 0),
  }
}

/** What is worth a glance at the door, in this order of worth. */
const DOORSTEP: readonly ChecklistSection['id'][] = [
  'clock',
  'misses',
  'forgotten',
  'pace',
  'ask',
  'avoid',
  'company',
  'words',
]

/** The page for the doorstep: few parts, each of which may shrink to one line, but for the clock. */
export const doorstepOf = ({ title, sections }: Checklist): Checklist => ({
  title,
  sections: sections
    .filter(({ id }) => DOORSTEP.includes(id))
    .sort((a, b) => DOORSTEP.indexOf(a.id) - DOORSTEP.indexOf(b.id))
    .map((section) =>
      section.id === 'clock'
        ? section
        : { ...section, least: Math.min(section.least, section.items.length - 1) },
    ),
})
