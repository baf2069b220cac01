/** What a content file holds; its place in the folders decides. */
export const FILE_KINDS = [
  'prompt',
  'company',
  'phases',
  'levels',
  'checklist',
  'mistakes',
  'area',
  'family',
  'concepts',
  'lesson',
  'cards',
] as const
export type FileKind = (typeof FILE_KINDS)[number]

const BY_FOLDER: Readonly<Record<string, FileKind>> = {
  mistakes: 'mistakes',
  areas: 'area',
  families: 'family',
  concepts: 'concepts',
  lessons: 'lesson',
  cards: 'cards',
}

const BY_NAME: Readonly<Record<string, FileKind>> = {
  'phases.yaml': 'phases',
  'levels.yaml': 'levels',
  'checklist.yaml': 'checklist',
}

/** The kind of `…/areas/data.yaml`, `…/meta/company.yaml`; null for a stray file of rubrics, else a prompt. */
export const kindOf = (file: string): FileKind | null => {
  const [name = '', folder = '', above] = file.split(/[/\\]/).reverse()
  if (name === 'company.yaml') return 'company'
  if (folder === 'rubrics') return BY_NAME[name] ?? null
  if (above === 'rubrics') return BY_FOLDER[folder] ?? null
  return 'prompt'
}
