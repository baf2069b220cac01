/** One row a family: its stem, then the forms a suffix rule would miss or would mix with other words. */
const FAMILIES = `
use used uses using reuse
personal personally
personalize personalized personalizes personalizing personalization personalizations
general generally
generalize generalized generalizes generalizing generalization generalizations
generic generically
regularize regularized regularizes regularizing regularization regularizer regularizers
normalize normalized normalizes normalizing normalization normalizations
localize localized localizes localizing localization
authorize authorized authorizes authorizing authorization authorizations
organize organized organizes organizing organization organizations organizational organizer organizers
organic organically
transformer transformers
production productions
publication publications
conversation conversations conversational
stationary stationarity
internal internally
positive positives positively
position positions positioned positioning positional
negative negatives negatively
objective objectives
important importance importantly
experience experiences experienced experiencing
business businesses
community communities
several
one ones
precise precisely
precision precisions
rating ratings
listing listings
engine engines
news
bias biases biased biasing
focus focuses focused focusing
status statuses
virus viruses
bonus bonuses
canvas canvases
corpus corpora
analyze analyzed analyzes analyzing analysis analyses analyst analysts
hypothesis hypotheses
matrix matrices
index indices indexes indexed indexing
vertex vertices
criterion criteria
child children
run ran running runs
build built building builds builder builders
choose chose chosen choosing chooses
lose lost losing loses
keep kept keeping keeps
hold held holding holds
send sent sending sends
see saw seen seeing sees
show showed shown showing shows
grow grew grown growing grows
fall fell fallen falling falls
write wrote written writing writes
spend spent spending spends
buy bought buying buys buyer buyers
sell sold selling sells
take took taken taking takes
give gave given giving gives
make made making makes
break broke broken breaking breaks
hide hid hidden hiding hides
freeze froze frozen freezing freezes
think thought thinking thinks
lead led leading leads
feed fed feeding feeds
say said saying says
pay paid paying pays
find found finding finds
draw drew drawn drawing draws
drive drove driven driving drives
forget forgot forgotten forgetting forgets
begin began begun beginning begins
rise rose risen rising rises
speak spoke spoken speaking speaks
steal stole stolen stealing steals
teach taught teaching teaches
catch caught catching catches
bring brought bringing brings
mean meant means
deal dealt dealing deals
leave left leaving leaves
`

/** Word → stem where the suffix rules do not serve. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  FAMILIES.trim()
    .split('\n')
    .flatMap((row) => {
      const forms = row.split(' ')
      return forms.map((form) => [form, forms[0] ?? form] as const)
    }),
)
