import type { Criterion } from '../../../src/bank/rubric-types.ts'
import { criterion } from '../../bank/samples.ts'

const POINTS: Readonly<Record<string, Partial<Criterion>>> = {
  rests: {
    title: 'Lets the dough rest',
    why: 'Yeast works slowly where it is cold.',
    earns: 'Say how long the dough rests, and where.',
    hits: [
      'The dough rests in a cold cellar, as yeast is slow there.',
      'We leave it to rise for 12 hours overnight.',
      'Cold slows the yeast, and the taste comes with time.',
    ],
    said: [
      'Put the dough into the fridge the evening before.',
      'A slow rise in a cool room beats a fast one.',
      'The longer the yeast works, the more it tastes.',
      'Dough needs a night of rest in the fridge.',
      'I would let it rise slowly until the morning.',
    ],
    misses: ['The baker rests on a bench.', 'Dough is made of flour.'],
    beside: ['The dough rests on the table while we talk.', 'We rest and have a cup of tea.'],
  },
  heats: {
    title: 'Heats the stone first',
    why: 'A cold stone gives a flat loaf.',
    earns: 'Say that the stone is hot before the loaf goes in.',
    hits: [
      'The oven is blazing before any loaf goes in.',
      'We preheat the stone for an hour.',
      'A hot stone lets the loaf spring.',
    ],
    said: [
      'Turn the oven on early so that the stone is hot.',
      'A loaf on a cold stone stays flat.',
      'The stone stores the heat that the loaf needs.',
      'Wait until the stone has its heat, then load.',
      'Full heat at the start, less later.',
    ],
    misses: ['The oven stands in the kitchen.', 'It is hot in summer.'],
    beside: ['We buy an oven with a stone.', 'The loaf is hot when it comes out.'],
  },
  steams: {
    title: 'Steams the crust',
    why: 'A dry crust sets before the loaf has risen.',
    earns: 'Say when steam is let in, and when out.',
    hits: [
      'Steam in the first minutes keeps the crust soft.',
      'A tray of water gives steam, so the crust sets late.',
      'We let the steam out after 15 minutes.',
    ],
    said: [
      'Spray water onto the walls when the bake begins.',
      'Humid at first, then dry for a crisp crust.',
      'Without steam the crust sets too early and tears.',
      'Under a lid its own moisture is the steam.',
      'Open the vent once the crust may brown.',
    ],
    misses: ['The crust is brown.', 'Water is in the dough.'],
    beside: ['A crisp crust is what people like.', 'We drink water.'],
  },
}

/** A point of baking, with eight ways of making it. */
export const bread = (id: string, over: Partial<Criterion> = {}): Criterion =>
  criterion({ id, named: [id], ...POINTS[id], ...over })

/** Three points that lie near each other. */
export const BREAD: readonly Criterion[] = Object.keys(POINTS).map((id) => bread(id))
