/** The text of a new company's page. */
export const companyScaffold = ({
  id,
  year,
}: {
  readonly id: string
  readonly year: number
}): string => `# A company's page: what its interviewers stress, and what it calls the levels.
id: ${id}
name: ${id.charAt(0).toUpperCase()}${id.slice(1)}
aliases: []
# Its own names for L3 to L6; each must mean one level.
levels:
  L5: [senior]
# One line each; the checklist prints them.
stresses:
  - What a wrong answer costs the customer.
format: One round of 45 minutes.
# Its own clock, if a source says so:
# phaseMinutes: {clarify: 6, design: 20, deep-dive: 12, trade-offs: 4}
probes:
  - What would you build first, and why?
products: []
reading: []
# Every claim with its kind of source and year.
claims:
  - {text: Written by hand, kind: general, year: ${year}}
`
