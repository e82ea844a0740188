import { near } from './element';
import { pageLocale } from './page';
import { read, write } from './storage';

const key = 'infoshos-language';

/** Keeps the language that a reader chose; who came by the door without a language is led to it. */
export function rememberLanguage(): void {
  if (location.hash === '#door') {
    const kept = read(key);
    if (kept && /^(en|ru|zh)$/.test(kept) && kept !== pageLocale()) location.replace(`/${kept}`);
    else history.replaceState(null, '', location.pathname);
  }
  addEventListener('click', (event) => {
    const link = near(event, 'header a[hreflang]');
    if (link) write(key, link.lang.slice(0, 2));
  });
}
