import { mkdirSync } from 'node:fs';
import { drawFlags } from './flags.ts';
import { drawIcons } from './icons.ts';
import { drawLocators } from './locators.ts';
import { openPress } from './raster.ts';
import { drawRegion } from './region.ts';
import { culture } from './specs/culture.ts';
import { economy } from './specs/economy.ts';
import { energy } from './specs/energy.ts';
import { politics } from './specs/politics.ts';
import { science } from './specs/science.ts';
import { transport } from './specs/transport.ts';
import { type Draw, type Lang, sayIn } from './svg.ts';

const pictures: Record<string, Draw> = { ...transport, ...politics, ...economy, ...energy, ...science, ...culture };
const only: Record<string, Lang[]> = { expocenter: ['ru'], ostrovets: ['en', 'ru'], lng: ['en'], 'tea-road': ['ru', 'zh'] };

// Names to make (picture keys, region, locators, flags, icons); none means all.
const wanted = process.argv.slice(2);
const asked = (name: string) => wanted.length === 0 || wanted.includes(name);
if (asked('region')) drawRegion();
if (asked('locators')) drawLocators();
if (asked('flags')) drawFlags();
if (asked('icons')) await drawIcons();
const keys = Object.keys(pictures).filter(asked);

const folder = new URL('../../sample/art/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });

const press = keys.length > 0 ? await openPress() : null;
for (const lang of ['en', 'ru', 'zh'] satisfies Lang[]) {
  for (const key of keys) {
    const draw = pictures[key];
    if (!draw || (only[key] && !only[key].includes(lang))) continue;
    const size = await press?.print(draw(sayIn(lang)), lang, `${folder}${key}.${lang}.webp`);
    if (size && size > 60_000) console.warn(`${key}.${lang}: ${size} bytes`);
  }
}
await press?.close();
