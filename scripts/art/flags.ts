import { readFileSync, writeFileSync } from 'node:fs';
import { states } from '../../db/sample/states.ts';

/** public/flags.svg: one sprite, a symbol for each state. */
export function drawFlags(): void {
  const symbols = states.map(({ iso2 }) => {
    const key = iso2.toLowerCase();
    const svg = readFileSync(new URL(`../../node_modules/country-flag-icons/3x2/${iso2}.svg`, import.meta.url), 'utf8');
    const box = /viewBox="([^"]+)"/.exec(svg)?.[1] ?? '0 0 513 342';
    const inner = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
    const own = inner
      .replace(/\bid="([^"]+)"/g, `id="${key}-$1"`)
      .replace(/url\(#([^)]+)\)/g, `url(#${key}-$1)`)
      .replace(/href="#([^"]+)"/g, `href="#${key}-$1"`);
    return `<symbol id="${key}" viewBox="${box}">${own}</symbol>`;
  });
  writeFileSync(
    new URL('../../public/flags.svg', import.meta.url),
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${symbols.join('\n')}</svg>\n`,
  );
}
