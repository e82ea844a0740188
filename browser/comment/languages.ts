import { all, make } from '../element';
import { read, write } from '../storage';
import type { CommentWords } from './words';

const key = 'infoshos-talk';

/**
 * In a discussion of several languages: one of them alone, with what it answers; the browser
 * remembers it. Where not all comments stand in the page it has links instead. Whoever follows a
 * link to a hidden comment sees all.
 */
export function chooseLanguage({ talk }: CommentWords): void {
  const threads = all('#comments li');
  const links = all<HTMLAnchorElement>('#comments p > a[href*="?story="]:not([href*="#"])').map((link) => [link, link.href] as const);
  const languages = new Set(all('#comments li [data-text]').map((element) => element.lang));
  const kept = read(key) ?? '';
  const parameter = (language: string) => language && `&language=${language.split('-')[0]}`;
  const elsewhere = document.querySelector('#comments nav');
  if (elsewhere?.querySelector(`[href$="${parameter(kept) || '='}"]`) === null) return;
  if (elsewhere) languages.add(kept);
  if (!links[0] || languages.size < 2) return;
  const names = new Intl.DisplayNames(document.documentElement.lang, { type: 'language' });
  const choice = make(
    'select',
    { className: 'min-h-11 rounded-md border border-rim bg-paper px-3 text-ink' },
    ...['', ...languages].map((value) => make('option', { value, textContent: value ? names.of(value) : talk.every })),
  );
  const show = (language: string) => {
    choice.value = language;
    for (const thread of threads) thread.hidden = !thread.querySelector(`[data-text]${language && `[lang=${language}]`}`);
    for (const [link, href] of links) link.href = href + parameter(language);
  };
  const showTarget = () => {
    if (document.querySelector('[hidden] :target')) show('');
  };
  choice.onchange = () => {
    show(choice.value);
    write(key, choice.value || null);
  };
  links[0][0].parentElement?.after(make('label', { className: 'flex items-center gap-x-3.5 text-sm' }, talk.language, choice));
  if (languages.has(kept)) show(kept);
  showTarget();
  addEventListener('hashchange', showTarget);
}
