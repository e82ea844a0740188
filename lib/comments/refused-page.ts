import { isLocale, languageTags } from '../locales';
import { explain, translator } from '../site/messages';
import { commentLimits, typedOf } from './input';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const plain = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/[&<>"']/g, (letter) => escapes[letter] ?? '');

type Refused = { reason: string; fields: Record<string, string>; values: Record<string, string | number> };

const style =
  ':root{color-scheme:light dark}body{font:17px/1.55 system-ui,sans-serif;max-width:38rem;margin:2rem auto;padding:0 1rem}label{display:block;font-weight:600;margin-top:1rem}input,textarea{font:inherit;width:100%;box-sizing:border-box;padding:.5rem}[role=alert],.e{color:light-dark(#b3341f,#f08a72)}button{font:inherit;padding:.7rem 1.3rem;margin-top:1rem}.t{position:absolute;left:-10000px}';

/** The answer to a refused comment: what is wrong with it, and the form with everything that was typed. Plain, complete HTML. */
export function refusedPage(refused: Refused, form: FormData): string {
  const typed = typedOf(form);
  const locale = isLocale(typed.locale) ? typed.locale : 'en';
  const t = translator(locale, 'comments');
  const why = (field: string) => (refused.fields[field] ? `<p class="e" id="${field}-error">${plain(explain(locale, refused.fields[field]))}</p>` : '');
  const described = (field: string) => (refused.fields[field] ? ` aria-invalid="true" aria-describedby="${field}-error"` : '');
  const hidden = (name: 'locale' | 'story' | 'parent' | 'proof') => `<input type="hidden" name="${name}" value="${plain(typed[name])}">`;
  return `<!doctype html><html lang="${languageTags[locale]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${plain(t('refusedTitle'))}</title><style>${style}</style></head><body><main><h1>${plain(t('refusedTitle'))}</h1><p role="alert">${plain(explain(locale, refused.reason, refused.values))}</p><p>${plain(t('refusedText'))}</p><form method="post" action="/api/comments">${hidden('locale')}${hidden('story')}${hidden('parent')}${refused.reason.startsWith('proof-') ? '' : hidden('proof')}<label for="text">${plain(t('text'))}</label>${why('text')}<textarea id="text" name="text" rows="9" maxlength="${commentLimits.text}" required${described('text')}>\n${plain(typed.text)}</textarea><label for="name">${plain(t('name'))}</label>${why('name')}<input id="name" name="name" value="${plain(typed.name)}"${described('name')}><div class="t" aria-hidden="true"><input name="website" tabindex="-1" autocomplete="off"></div><button type="submit">${plain(t('send'))}</button></form></main></body></html>`;
}
