/** What a sentence may begin with and keeps its capital in the middle of a sentence, beside `I` and what has two. */
const NAMES =
  /^(?:European?|American?|Asian?|Afric\w+|Indian?|Chin\w+|Japan\w*|Brazil\w*|Britain|British|English|Spanish|French|German\w*|Latin|Arabic|Hindi|Android|Apple|Alexa|Airbnb|Amazon|Chrome|Facebook|Gmail|Google|Instagram|Kindle|Maps|Meta|Netflix|Photos|Prime|Shorts|Siri|Smart Compose|Spotify|Stripe|Uber|Windows|YouTube|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Christmas|I)\b/

/** In the middle of a sentence; names stay as they are. */
export const lowered = (text: string): string =>
  NAMES.test(text) || /^[\p{Lu}\d]\S*[\p{Lu}\d]/u.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1)
