import type { SampleStory } from '../story';

export const story: SampleStory = {
  key: 'lng',
  section: 'energy',
  states: ['QA'],
  institutions: [],
  tags: ['energy', 'ports'],
  people: ['farrukh-nazarov'],
  daysAgo: 80,
  time: '11:40',
  zone: 'Asia/Qatar',
  picture: {
    art: 'lng',
    alt: {
      en: 'Map of sea routes from Ras Laffan to Port Qasim, Dahej, Shenzhen, Rudong and Tokyo Bay, with the note: −162 °C, 600 times smaller than as a gas.',
    },
    caption: { en: 'From Ras Laffan by sea to the terminals of Asia.' },
    credit: { en: 'Map: Infoshos, Natural Earth; boundaries imply no position' },
  },
  editions: {
    en: {
      slug: 'the-cold-that-carries-fire',
      headline: 'The cold that carries fire: how gas becomes a liquid',
      standfirst: 'At 162 degrees below zero methane shrinks six hundredfold. On that one property of nature rests a trade that joins Qatar to half of Asia.',
      dateline: 'Ras Laffan',
      body: `
A cupful of liquefied natural gas looks like water, smells of nothing and would freeze a rose so hard that it breaks. Left on a table it boils, for at −162 °C even a winter night is a stove. What rises from the cup would fill six hundred cups.

That ratio explains the harbour at Ras Laffan. Qatar shares with Iran the largest field of natural gas on earth and lies at the end of a peninsula, with sea on three sides. Few customers are within reach of a pipe. To sell gas to Japan or India it had to be put in a ship, and to be worth a ship it had to be made small.

## Four steps

1. **Clean.** Whatever would freeze before methane does must go: water, carbon dioxide, hydrogen sulphide, traces of mercury.
2. **Separate.** Propane, butane and condensate are taken out and sold by themselves.
3. **Cool.** The gas passes through a column of coiled tubes, tens of metres high, and gives up its heat to colder fluids, as in a household refrigerator, only in stages.
4. **Store.** The liquid waits in double-walled tanks at about the pressure of the air outside. It is kept by cold, not by force.

The price of this is paid in gas. Something like a tenth of what comes from the well is burnt to cool the rest.

## A ship like a flask

A large carrier is a vacuum flask 300 metres long. The largest, built for Qatar and called Q-Max, hold about 266,000 cubic metres. No insulation is perfect, and each day roughly a thousandth of the cargo boils away. It is not wasted: the engines burn it, or a plant on deck turns it back into liquid.

The first cargo left for Japan at the end of 1996. India’s first terminal, at Dahej, received its first ship in 2004, China’s near Shenzhen in 2006. As of 2025 Qatar could make about 77 million tonnes a year and was building for nearly twice as much.

> [pull] A pipeline ties a seller to a buyer. A ship ties both only to the sea.

Yet the sea has doors too. Nearly every one of these cargoes leaves by the Strait of Hormuz, which at its narrowest is under forty kilometres wide between Iran and the rocks of Oman. Cold has made the gas free to go anywhere, once it is through.
`,
    },
  },
};
