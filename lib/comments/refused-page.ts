import { statusOf } from '../actions/form';
import { isLocale, languageTags, localized } from '../locales';
import { canMail } from '../mail/send';
import { getSettings } from '../settings/queries';
import { explain, translator } from '../site/messages';
import { commentLimits, typedOf } from './input';
import { noteSiteName } from './paused';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const plain = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/[&<>"']/g, (letter) => escapes[letter] ?? '');

/** What was sent, as a form or as its text. */
type Typing = Pick<FormData, 'get'> | URLSearchParams;
export type Refused = { reason: string; fields: Record<string, string>; values: Record<string, string | number> };

const style = `
:root{color-scheme:light dark;--paper:light-dark(#fbf9f4,#111317);--card:light-dark(#f3efe6,#191c22);--ink:light-dark(#17181c,#ece9e2);--soft:light-dark(#555761,#a9acb5);--line:light-dark(#d9d3c5,#2f343d);--accent:light-dark(#1b4b82,#8db6e6);--urgent:light-dark(#b3341f,#f08a72)}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,sans-serif}
header{border-bottom:1px solid var(--line);padding:1rem 1.5rem}
header a{color:inherit;text-decoration:none;font:700 1.5rem/1.2 "Source Serif",Georgia,serif}
main{max-width:66ch;margin:2rem auto;padding:0 1.5rem}
h1{font:700 2rem/1.2 "Source Serif",Georgia,serif;letter-spacing:-.015em}
label{display:block;font-weight:600;margin-top:1.25rem}
input,textarea{font:inherit;color:inherit;background:var(--card);border:1px solid var(--soft);width:100%;box-sizing:border-box;padding:.6rem}
[aria-invalid]{border-color:var(--urgent)}
[role=alert],.e{color:var(--urgent)}
button{font:inherit;font-weight:600;color:var(--paper);background:var(--accent);border:0;padding:.75rem 1.5rem;margin-top:1.25rem;min-height:44px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.k{font-weight:400}.k input{width:1.25rem;height:1.25rem;vertical-align:-.2em}
.t{position:absolute;left:-10000px}`;

/** The answer to a refused comment, or to a refused change of one: what is wrong, and the form with everything that was typed. Complete HTML in the look of the site, without its scripts. */
export function refusedPage(refused: Refused, form: Typing, site = '', mails = false): string {
  const typed = typedOf(form);
  const locale = isLocale(typed.locale) ? typed.locale : 'en';
  const t = translator(locale, 'comments');
  const c = translator(locale, 'commenter');
  const token = form.get('token');
  const isEdit = typeof token === 'string';
  const why = (field: string) => (refused.fields[field] ? `<p class="e" id="${field}-error">${plain(explain(locale, refused.fields[field]))}</p>` : '');
  const described = (field: string) => (refused.fields[field] ? ` aria-invalid="true" aria-describedby="${field}-error"` : '');
  const hidden = (name: string, value: string) => `<input type="hidden" name="${name}" value="${plain(value)}">`;
  const kept = isEdit
    ? hidden('token', token.slice(0, 64))
    : hidden('story', typed.story) + hidden('parent', typed.parent) + (refused.reason.startsWith('proof-') ? '' : hidden('proof', typed.proof));
  const name = isEdit
    ? ''
    : `<label for="name">${plain(t('name'))}</label>${why('name')}<input id="name" name="name" value="${plain(typed.name)}"${described('name')}><div class="t" aria-hidden="true"><input name="website" tabindex="-1" autocomplete="off"></div>`;
  const mail =
    isEdit || !mails
      ? ''
      : `<label for="email">${plain(c('form.email'))}</label>${why('email')}<input id="email" name="email" type="email" value="${plain(typed.email)}"${described('email')}><label class="k"><input type="checkbox" name="replies" value="true"${typed.replies ? ' checked' : ''}> ${plain(c('form.replies'))}</label>`;
  return `<!doctype html><html lang="${languageTags[locale]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${plain(t('refusedTitle'))}</title><style>${style}</style></head><body>${site ? `<header><a href="/${locale}">${plain(site)}</a></header>` : ''}<main><h1>${plain(t(isEdit ? 'own.refused' : 'refusedTitle'))}</h1><p role="alert">${plain(explain(locale, refused.reason, refused.values))}</p><p>${plain(t('refusedText'))}</p><form method="post" action="/api/comments${isEdit ? '/edit' : ''}">${hidden('locale', locale)}${kept}<label for="text">${plain(t('text'))}</label>${why('text')}<textarea id="text" name="text" rows="9" maxlength="${commentLimits.text}" dir="auto" required${described('text')}>\n${plain(typed.text)}</textarea>${name}${mail}<button type="submit">${plain(t('send'))}</button></form></main></body></html>`;
}

/** Nothing on the page may run or load. */
export const refusedHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
};

/** The page as an answer. */
export async function refusedAnswer(refused: Refused, form: FormData): Promise<Response> {
  const { name } = await getSettings();
  const given = String(form.get('locale'));
  const locale = isLocale(given) ? given : 'en';
  const site = localized(name, locale);
  noteSiteName(locale, site);
  return new Response(refusedPage(refused, form, site, canMail()), { status: statusOf(refused.reason), headers: refusedHeaders });
}
