import { cleanLine, cleanText } from '../clean.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

/** Text of many lines that stays text, in an element or in a quoted attribute. */
export const htmlText = (text: string): string => escaped(cleanText(text))

/** The same on one line. */
export const htmlLine = (text: string): string => escaped(cleanLine(text))
