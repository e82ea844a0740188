import { all } from './element';

/** The browser that a name of a browser means, as the page of instructions calls it. */
export function browserOf(agent: string, touchPoints: number): string {
  if (/YaBrowser/.test(agent)) return 'yandex';
  if (/SamsungBrowser/.test(agent)) return 'samsung';
  if (/OPR\//.test(agent)) return 'opera';
  if (/Edg(e|A|iOS)?\//.test(agent)) return 'edge';
  if (/Firefox|FxiOS/.test(agent)) return /FxiOS/.test(agent) ? 'ios' : 'firefox';
  if (/iPhone|iPad|iPod/.test(agent) || (/Macintosh/.test(agent) && touchPoints > 1)) return 'ios';
  if (/Chrome|CriOS/.test(agent)) return /Android/.test(agent) ? 'android' : 'chrome';
  return /Safari/.test(agent) ? 'safari' : 'none';
}

/** Marks this reader's own browser among the instructions. */
export function showBrowser(): void {
  const own = document.querySelector(`[data-browser=${browserOf(navigator.userAgent, navigator.maxTouchPoints)}]`);
  own?.setAttribute('data-own', '');
  for (const element of all('[data-standalone]')) element.hidden = !matchMedia('(display-mode: standalone)').matches;
}
