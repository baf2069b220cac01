import { functionWords, isFunctionWord } from './function-words.ts'
import { wordForm } from './stem.ts'

/** Verbs, nouns and adverbs of any talk: rare in rubrics, and yet they tell no subject from another. */
const EVERYDAY = new Set(
  (
    'able accept actually add allow always among answer anybody anyone anything anyway anywhere appear around arrive ' +
    'ask asking away back bad become begin behind belong best better big bit both break bring build call can cannot ' +
    'care carry case catch cause certain chance change check choose clear close come common compare complete consider ' +
    'contain continue cost count course cover cut day deal decide deep define depend describe different difficult direct ' +
    'either else end enough especially everybody everyone everything everywhere exact example exist expect explain fact ' +
    'fair fall far fast feel few figure fill find fine first fit five follow force former forward four free full further ' +
    'general give given go gone good great group grow half hand handle happen happening hard have hear heavy help hence ' +
    'high hold hope hour however idea important instead interest into itself keep kind know known large last late later ' +
    'latter lean learn least leave less let level likely line list little live long longer look lose lot ' +
    'low main make manage matter maybe mean meaning meet mind minute miss moment month move mostly must name near nearly ' +
    'necessary need needs never new next night nobody none normal nothing notice now number obvious often old open order ' +
    'otherwise ought outside own page part particular pass past pay people perhaps person pick piece place plain play ' +
    'please point possible present probably problem prove provide pull put question quick quite raise rather reach read ' +
    'ready real really reason receive remain remember rest result right run safe sake save say second see seem seen self ' +
    'send sense separate serve set several shall share short show side simple simply since single sit six size slow ' +
    'small somebody someone something sometimes somewhere soon sort speak special spend stand start state stay step stop ' +
    'strong stuff suppose sure system take talk tell ten tend thank therefore thing think third three through thus ' +
    'time today together told tomorrow too top touch toward true try turn two type understand unless use used useful ' +
    'usual usually value various view wait want watch way week whatever whenever wherever whether whoever whole ' +
    'why wide win wish word work world worse worst worth write wrong yes yesterday yet zero ' +
    // names of numbers and of times
    'seven eight nine eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty ' +
    'fifty sixty seventy eighty ninety hundred thousand million billion once twice half third quarter dozen couple ' +
    'second minute hourly daily weekly monthly month year morning noon afternoon evening night midnight weekend early ' +
    // adverbs and such
    'ahead almost alone along already apart aside certainly clearly completely constantly currently directly easily ' +
    'entirely eventually exactly extremely fairly finally forever fully greatly hardly immediately increasingly largely ' +
    'lower merely mainly meanwhile mostly namely obviously occasionally particularly partly perfectly possibly ' +
    'properly purely quickly quietly rarely recently roughly seldom slightly slowly somewhat soon strictly strongly ' +
    'suddenly surely thereby thoroughly totally truly typically upper utterly whether wholly widely'
  )
    .split(' ')
    .map((word) => wordForm(word).stem),
)

const STEMS_OF_FUNCTION = new Set([...functionWords()].map((word) => wordForm(word).stem))

/** Whether a word is of any talk, in this form or another: `ones`, `waiting`, `further`. */
export const isEveryday = (folded: string): boolean => {
  const { stem } = wordForm(folded)
  return isFunctionWord(folded) || EVERYDAY.has(stem) || STEMS_OF_FUNCTION.has(stem)
}
