import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { height, paper, width } from './palette.ts';
import type { Lang } from './svg.ts';

function face(family: string, file: string, range: string): string {
  const data = readFileSync(new URL(`../../node_modules/@fontsource-variable/${file}`, import.meta.url)).toString('base64');
  return `@font-face{font-family:${family};font-weight:200 900;src:url(data:font/woff2;base64,${data});unicode-range:${range}}`;
}

const latin = 'U+0-FF,U+2C6-2DC,U+2000-22FF';
const extended = 'U+100-2BA';
const cyrillic = 'U+400-52F,U+2116';

function styles(): string {
  const serif = 'source-serif-4/files/source-serif-4';
  const sans = 'golos-text/files/golos-text';
  return [
    face('Serif4', `${serif}-latin-wght-normal.woff2`, latin),
    face('Serif4', `${serif}-latin-ext-wght-normal.woff2`, extended),
    face('Golos', `${sans}-latin-ext-wght-normal.woff2`, extended),
    face('Serif4', `${serif}-cyrillic-wght-normal.woff2`, cyrillic),
    face('Golos', `${sans}-latin-wght-normal.woff2`, latin),
    face('Golos', `${sans}-cyrillic-wght-normal.woff2`, cyrillic),
    `body{margin:0;background:${paper}}svg{display:block}`,
    '.serif{font-family:Serif4,"Noto Serif CJK SC",serif}.sans{font-family:Golos,"Noto Sans CJK SC",sans-serif}',
    'html[lang=zh] .serif{font-family:"Noto Serif CJK SC"}html[lang=zh] .sans{font-family:Golos,"Noto Sans CJK SC"}',
  ].join('');
}

const most = 58_000;

/** A function that turns SVG content into WebP files, one browser for all of them. */
export async function openPress() {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width, height } });
  const css = styles();
  let current = '';
  async function print(svg: string, lang: Lang, file: string): Promise<number> {
    const whole = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${svg}</svg>`;
    if (current === lang) await page.evaluate((markup) => document.body.replaceChildren(document.createRange().createContextualFragment(markup)), whole);
    else await page.setContent(`<html lang="${lang}"><meta charset="utf-8"><style>${css}</style><body>${whole}`);
    current = lang;
    await page.evaluate(() => document.fonts.ready);
    const png = await page.screenshot({ type: 'png' });
    for (const quality of [84, 76, 68, 60, 50]) {
      const { size } = await sharp(png).webp({ quality, effort: 4 }).toFile(file);
      if (size <= most || quality === 50) return size;
    }
    return 0;
  }
  return { print, close: () => browser.close() };
}
