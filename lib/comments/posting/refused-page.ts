import { databaseTrouble } from '@/db/away';
import { env } from '@/db/env';
import { isLocale, type Locale, languageTags, localized } from '../../ground/locales';
import { explain, translator } from '../../ground/messages';
import { statusOf } from '../../ground/reasons';
import { type Refused as Answered, refusalHeaders } from '../../ground/refusal';
import { canMail } from '../../mail/send';
import { getSettings } from '../../settings/queries';
import { commentLimits, reportReasons, typedOf } from '../comment/input';
import { noteSiteName, siteName } from './paused';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const plain = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/[&<>"']/g, (letter) => escapes[letter] ?? '');

type Typing = Pick<FormData, 'get'> | URLSearchParams;
export type Refused = Omit<Answered, 'ok'>;

const style = `
:root{color-scheme:light dark;--paper:light-dark(#fbf9f4,#111317);--card:light-dark(#f3efe6,#191c22);--ink:light-dark(#17181c,#ece9e2);--soft:light-dark(#555761,#a9acb5);--line:light-dark(#d9d3c5,#2f343d);--accent:light-dark(#1b4b82,#8db6e6);--urgent:light-dark(#b3341f,#f08a72)}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,sans-serif}
header{border-bottom:1px solid var(--line);padding:1rem 1.5rem}
header a{color:inherit;text-decoration:none;font:700 1.5rem/1.2 "Source Serif",Georgia,serif}
main{max-width:66ch;margin:2rem auto;padding:0 1.5rem}
h1{font:700 2rem/1.2 "Source Serif",Georgia,serif;letter-spacing:-.015em}
label{display:block;font-weight:600;margin-top:1.25rem}
input,textarea,select{font:inherit;color:inherit;background:var(--card);border:1px solid var(--soft);width:100%;box-sizing:border-box;padding:.6rem}
[aria-invalid]{border-color:var(--urgent)}
[role=alert],.e{color:var(--urgent)}
button{font:inherit;font-weight:600;color:var(--paper);background:var(--accent);border:0;padding:.75rem 1.5rem;margin-top:1.25rem;min-height:44px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.k{font-weight:400}.k input{width:1.25rem;height:1.25rem;vertical-align:-.2em}
.t{position:absolute;left:-10000px}`;

/** What was sent: the form that comes back. `plain` is one without anything typed. */
export type FormKind = 'comment' | 'edit' | 'appeal' | 'report' | 'replies' | 'plain';

type Parts = { refused: Refused; form: Typing; locale: Locale; mails: boolean };
const addresses = {
  comment: '/api/comments',
  edit: '/api/comments/edit',
  appeal: '/api/comments/appeal',
  report: '/api/comments/report',
  replies: '/api/comments/replies',
};

const given = (form: Typing, name: string, most: number): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.slice(0, most) : '';
};
const hidden = (name: string, value: string) => `<input type="hidden" name="${name}" value="${plain(value)}">`;
const errorOf = ({ refused, locale }: Parts, field: string) =>
  refused.fields[field] ? `<p class="e" id="${field}-error">${plain(explain(locale, refused.fields[field]))}</p>` : '';
const described = ({ refused }: Parts, field: string) => (refused.fields[field] ? ` aria-invalid="true" aria-describedby="${field}-error"` : '');

function input(parts: Parts, name: string, label: string, value: string, more = ''): string {
  return `<label for="${name}">${plain(label)}</label>${errorOf(parts, name)}<input id="${name}" name="${name}" value="${plain(value)}"${more}${described(parts, name)}>`;
}

function textarea(parts: Parts, name: string, label: string, value: string, most: number): string {
  return `<label for="${name}">${plain(label)}</label>${errorOf(parts, name)}<textarea id="${name}" name="${name}" rows="9" maxlength="${most}" dir="auto" required${described(parts, name)}>\n${plain(value)}</textarea>`;
}

/** The fields of a form with everything that was typed, and the word on its button. */
const fields: Record<Exclude<FormKind, 'plain'>, (parts: Parts) => { inside: string; button: string }> = {
  comment(parts) {
    const { refused, form, locale, mails } = parts;
    const [t, c, typed] = [translator(locale, 'comments'), translator(locale, 'commenter'), typedOf(form)];
    const kept = hidden('story', typed.story) + hidden('parent', typed.parent) + (refused.reason.startsWith('proof-') ? '' : hidden('proof', typed.proof));
    const trap = `<div class="t" aria-hidden="true"><input name="website" tabindex="-1" autocomplete="off"></div>`;
    const tick = `<label class="k"><input type="checkbox" name="replies" value="true"${typed.replies ? ' checked' : ''}> ${plain(c('form.replies'))}</label>`;
    const mail = mails ? input(parts, 'email', c('form.email'), typed.email, ' type="email"') + tick : '';
    const text = textarea(parts, 'text', t('text'), typed.text, commentLimits.text);
    return { inside: kept + text + input(parts, 'name', t('name'), typed.name) + trap + mail, button: t('send') };
  },
  edit(parts) {
    const t = translator(parts.locale, 'comments');
    const text = textarea(parts, 'text', t('own.text'), given(parts.form, 'text', 20_000), commentLimits.text);
    return { inside: hidden('token', given(parts.form, 'token', 64)) + text, button: t('own.save') };
  },
  appeal(parts) {
    const t = translator(parts.locale, 'comments');
    const text = textarea(parts, 'appeal', t('appealLabel'), given(parts.form, 'appeal', 20_000), 2000);
    return { inside: hidden('token', given(parts.form, 'token', 64)) + text, button: t('appealSend') };
  },
  report(parts) {
    const t = translator(parts.locale, 'comments');
    const chosen = given(parts.form, 'reason', 20);
    const options = reportReasons
      .map((one) => `<option value="${one}"${one === chosen ? ' selected' : ''}>${plain(t(`reportReasons.${one}`))}</option>`)
      .join('');
    const choice = `<label for="reason">${plain(t('reportWhy'))}</label>${errorOf(parts, 'reason')}<select id="reason" name="reason" required${described(parts, 'reason')}>${options}</select>`;
    return { inside: hidden('comment', given(parts.form, 'comment', 16)) + choice, button: t('report') };
  },
  replies(parts) {
    const c = translator(parts.locale, 'commenter');
    const email = input(parts, 'email', c('form.email'), given(parts.form, 'email', 400), ' type="email"');
    return { inside: hidden('token', given(parts.form, 'token', 64)) + email, button: c('replies.ask') };
  },
};

/** Where one was: the receipt, or the comment. */
function backOf(form: Typing, locale: Locale): string {
  const t = translator(locale, 'comments');
  const [token, comment] = [given(form, 'token', 64), given(form, 'comment', 16)];
  if (/^[\w-]{32}$/.test(token)) return `<p><a href="/${locale}/comments/${token}">${plain(t('receipt'))}</a></p>`;
  return /^\d{1,15}$/.test(comment) ? `<p><a href="/${locale}/comments/at/${comment}">${plain(t('permalink'))}</a></p>` : '';
}

/** The answer to a refused form: what is wrong, and the form with everything that was typed. Complete HTML in the look of the site, without its scripts. */
export function refusedPage(refused: Refused, form: Typing, site = '', mails = false, kind: FormKind = 'comment'): string {
  const said = String(form.get('locale'));
  const locale = isLocale(said) ? said : 'en';
  const t = translator(locale, 'comments');
  const shown = kind === 'plain' ? null : fields[kind]({ refused, form, locale, mails });
  const body = shown
    ? `<p>${plain(t('refusedText'))}</p><form method="post" action="${addresses[kind as keyof typeof addresses]}">${hidden('locale', locale)}${shown.inside}<button type="submit">${plain(shown.button)}</button></form>`
    : '';
  return `<!doctype html><html lang="${languageTags[locale]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${plain(t('refusedTitle'))}</title><style>${style}</style></head><body>${site ? `<header><a href="/${locale}">${plain(site)}</a></header>` : ''}<main><h1>${plain(t(kind === 'comment' ? 'refusedTitle' : 'own.refused'))}</h1><p role="alert">${plain(explain(locale, refused.reason, refused.values))}</p>${body}${kind === 'comment' ? '' : backOf(form, locale)}</main></body></html>`;
}

/** Nothing on the page may run or load. */
export const refusedHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
};

/** What was typed comes back while the database is away, too. */
async function nameOfSite(locale: Locale): Promise<string> {
  try {
    const site = localized((await getSettings()).name, locale);
    noteSiteName(locale, site);
    return site;
  } catch (error) {
    if (databaseTrouble(error) === null) throw error;
    return siteName(locale) || new URL(env().SITE_URL).host;
  }
}

/** The page as an answer. */
export async function refusedAnswer(refused: Refused, form: FormData, kind: FormKind = 'comment'): Promise<Response> {
  const said = String(form.get('locale'));
  const locale = isLocale(said) ? said : 'en';
  const site = await nameOfSite(locale);
  const headers = { ...refusedHeaders, ...refusalHeaders(refused) };
  return new Response(refusedPage(refused, form, site, canMail(), kind), { status: statusOf(refused.reason), headers });
}
