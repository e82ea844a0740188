// Makes lib/ground/simplified.ts: which simplified character stands for a traditional one, by
// OpenCC's tables. Run after an upgrade of opencc-js.
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';

const converters = ['t', 'tw', 'hk'].map((from) => Converter({ from, to: 'cn' }));
const simplest = (character) => {
  for (const convert of converters) {
    const made = convert(character);
    if (made !== character && [...made].length === 1) return made;
  }
  return character;
};

const pairs = [];
const blocks = [
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x323af],
];
for (const [first, last] of blocks)
  for (let code = first; code <= last; code += 1) {
    const character = String.fromCodePoint(code);
    if (!/\p{Script=Han}/u.test(character) || character.normalize('NFC') !== character) continue;
    let made = simplest(character);
    for (let turn = 0; turn < 4 && simplest(made) !== made && simplest(made) !== character; turn += 1) made = simplest(made);
    if (made !== character && !(simplest(made) !== made)) pairs.push([character, made]);
  }
const text = `/** Made by scripts/make-simplified.mjs from the tables of OpenCC (opencc-js, Apache-2.0): each traditional or variant character, then the simplified one. */
export const simplifiedPairs =
  '${pairs.map((pair) => pair.join('')).join('')}';
`;
writeFileSync('lib/ground/simplified-pairs.ts', text);
console.log(pairs.length, 'pairs', text.length, 'characters');
