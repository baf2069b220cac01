const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words of any conversation: a question is hardly ever about them. */
const FILLERS = listed(
  'actually really pretty quite rather mostly mainly simply basically generally normally usual usually often sometimes always never ' +
    'maybe perhaps probably possibly certainly obviously clearly especially regarding concerning whether etc stuff lot lots bit couple ' +
    'worry worried concern concerned suspect suppose imagine guess believe hope hear heard see seen consider considered aware remember ' +
    'try trying going gonna go goes went come comes coming came keep keeps put puts turn turns bring brings end ends ending find found ' +
    'happen happens happening seem seems become becomes let lets call called mention mentioned said says saying talking speak ' +
    'help helps work works working run running move allow allowed able involve involved depend depends relate related apply ' +
    'plan design drawing draw begin beginning before approach side sides point view perspective way ways case cases instance ' +
    'problem problems question issue issues topic matter matters detail details idea feeling sense picture context overall whole entire ' +
    'good great nice bad big small huge large high low real main major important relevant certain single given full different various ' +
    'today now currently currently moment present already yet still soon later early first second third last next previous ' +
    'require required requires requirement requirements need needs needed must should constraint constraints ' +
    'number numbers figure figures amount level levels roughly approximately exactly precise ballpark order ' +
    'people someone somebody anybody everybody everyone anyone guys folks us our ours we company business product project ' +
    'system systems model models service feature tool solution thing things everything nothing part parts piece ' +
    'using used uses make makes making made get gets getting got take takes taken taking give gives given giving show shows ' +
    'ask asks asking asked tell told sure right correct true fine okay understand understood clear confirm check explain share ' +
    'available exist exists existing include includes included including besides apart instead versus vs compared compare rest ' +
    'start starts started stop set sets setting change changes changing leave leaves left live lives look looks looking ' +
    'day days week month year hour time times world far long away back together around everywhere somewhere here there',
)

/** Words that are a subject of their own: where a fact lacks one of them, it was hardly asked for. */
const SUBJECTS = listed(
  'gpu gpus tpu cpu cloud aws hardware provider programming language languages framework library team engineers engineer headcount ' +
    'competitor competitors competition country countries mobile desktop ios android tablet phones voice accessibility screen-reader ' +
    'salary licensing licence license launch timeline weather onpremise premise memory storage disk budget revenue ads ad advertising ' +
    'sponsored gender age demographics kids seasonality holidays timezone currency payment payments refunds returns fees tips bikes scooters ' +
    'accents typos emoji translation multilingual subscription price prices discount discounts competition gdpr privacy fairness legal ' +
    'appeals explanation explanations offline on-device device devices bandwidth retraining feature-store store pipeline deployment a/b',
)

/** How much a word counts, in doubt, when nothing is known of it. */
export const heftOf = (folded: string): 'light' | 'plain' | 'heavy' =>
  FILLERS.has(folded) ? 'light' : SUBJECTS.has(folded) ? 'heavy' : 'plain'
