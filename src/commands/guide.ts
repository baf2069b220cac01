import type { Lesson } from '../bank/lesson.ts'
import { nearest } from '../bank/nearest.ts'
import { openContent } from '../disk/content.ts'
import { EXIT, type ExitCode, UserError } from '../errors.ts'
import type { Io } from '../io.ts'
import { renderLesson, renderLessonMarkdown, renderLessons, renderLessonsMarkdown } from '../render/lesson.ts'
import { canvasOf } from './canvas.ts'
import { tellNotices } from './notices.ts'

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

/** `mlsd guide [topic]` */
export const runGuide = async (io: Io, { topic, format = 'text' }: GuideArguments): Promise<ExitCode> => {
  const content = await openContent(io)
  const lessons = await content.lessons()
  const lesson = topic === undefined ? null : lessonNamed(lessons, topic)
  const canvas = await canvasOf(io)
  const [text, markdown] =
    lesson === null
      ? [renderLessons, renderLessonsMarkdown].map((render) => render(lessons, canvas))
      : [renderLesson, renderLessonMarkdown].map((render) => render(lesson, canvas))
  io.out.write(`${format === 'markdown' ? markdown : text}\n`)
  tellNotices(io, content)
  return EXIT.done
}
