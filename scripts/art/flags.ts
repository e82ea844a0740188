import { readFileSync, writeFileSync } from 'node:fs';
import { states } from '@/sample/states.ts';

const [wide, high, step] = [513, 342, 400];

/**
 * public/flags.svg: one sheet, a flag under the other with a gap between them, each a symbol too;
 * app/flags.css: which of them stands before a link to a state.
 */
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
  const shown = states.map(({ iso2 }, at) => `<use href="#${iso2.toLowerCase()}" y="${at * step}" width="${wide}" height="${high}"/>`);
  writeFileSync(
    new URL('../../public/flags.svg', import.meta.url),
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${wide} ${states.length * step}" width="${wide}" height="${states.length * step}">${symbols.join('\n')}\n${shown.join('')}</svg>\n`,
  );
  const rules = states.map(({ iso2 }, at) => `a[href$="/states/${iso2.toLowerCase()}"] {\n  --flag: ${at};\n}`);
  const row = ((1.25 * step) / wide).toFixed(5);
  const sheet = `background: url("/flags.svg") 0 calc(var(--flag, 999) * -${row}em) / 1.25em auto no-repeat;`;
  const box = [
    'display: block;',
    'flex: none;',
    'width: 1.25em;',
    'height: 0.8333em;',
    'border-radius: --theme(--radius-sm);',
    'outline: 1px solid var(--color-line);',
    'outline-offset: -1px;',
  ].join('\n  ');
  writeFileSync(
    new URL('../../app/flags.css', import.meta.url),
    `/* Made by scripts/art/flags.ts. */\n[data-flags] a[href*="/states/"]::before {\n  content: "";\n  ${box}\n  ${sheet}\n}\n${rules.join('\n')}\n`,
  );
}
