import type { Lesson } from '../bank/lesson.ts'
import { nearest } from '../bank/nearest.ts'
import { openContent } from '../disk/content.ts'
import { EXIT, type ExitCode, UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { renderLesson, renderLessonMarkdown, renderLessons, renderLessonsMarkdown } from '../render/lesson.ts'
import { canvasOf } from './canvas.ts'
import { tellNotices } from './notices.ts'
import { print } from './print.ts'

export interface GuideArguments {
  readonly topic?: string
  readonly format?: 'text' | 'markdown'
}

const lessonNamed = (lessons: readonly Lesson[], topic: string): Lesson => {
  const wanted = topic.trim().toLowerCase().replaceAll(' ', '-')
  const lesson = lessons.find(({ id }) => id === wanted)
  if (lesson !== undefined) return lesson
  const ids = lessons.map(({ id }) => id)
  const meant = nearest(wanted, ids)
  const hint = meant === null ? '' : ` Did you mean ${meant}?`
  throw new UserError({ expected: `no lesson "${topic}".${hint}`, next: `Lessons: ${ids.join(', ')}` })
}

interface Shown {
  readonly lessons: readonly Lesson[]
  readonly lesson: Lesson | null
  readonly markdown: boolean
}

const shownText = async (io: Io, { lessons, lesson, markdown }: Shown): Promise<string> => {
  if (markdown) return lesson === null ? renderLessonsMarkdown(lessons) : renderLessonMarkdown(lesson)
  const canvas = await canvasOf(io)
  return lesson === null ? renderLessons(lessons, canvas) : renderLesson(lesson, canvas)
}

/** `mlsd guide [topic]` */
export const runGuide = async (io: Io, { topic, format = 'text' }: GuideArguments): Promise<ExitCode> => {
  const content = await openContent(io)
  const lessons = await content.lessons()
  const lesson = topic === undefined ? null : lessonNamed(lessons, topic)
  await print(io, await shownText(io, { lessons, lesson, markdown: format === 'markdown' }))
  tellNotices(io, content)
  return EXIT.done
}
