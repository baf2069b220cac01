/** A family of problems as one line of help tells it. */
export interface FamilyLine {
  readonly id: string
  /** What its problems are like. */
  readonly what: string
  /** A prompt that is one. */
  readonly example: string
}

/** Those of the bundled rubrics; a test holds them to the rubrics. Written out here: help is printed without reading any. */
export const FAMILY_LINES: readonly FamilyLine[] = [
  { id: 'ads', what: 'a prediction becomes a bid, a price or a match', example: 'airbnb/dynamic-pricing' },
  { id: 'forecasting', what: 'a number about the future is promised or acted on', example: 'uber/ride-eta' },
  { id: 'integrity', what: 'somebody gains by getting past it', example: 'stripe/payment-fraud' },
  { id: 'language', what: 'it completes, understands or answers in words', example: 'openai/rag-assistant' },
  {
    id: 'on-device',
    what: 'the model lives on a phone, and the data stay',
    example: 'apple/keyboard-prediction',
  },
  {
    id: 'ranking',
    what: 'a few are chosen for a person out of far too many',
    example: 'meta/news-feed-ranking',
  },
  { id: 'search', what: 'somebody says in words what they want now', example: 'google/query-autosuggest' },
  {
    id: 'vision',
    what: 'pictures or things are compared, found, paired',
    example: 'pinterest/visual-search',
  },
]
