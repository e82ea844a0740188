import type { Person } from '../../ground/actor';
import { address } from '../../ground/addresses';
import type { Locale } from '../../ground/locales';
import { translator } from '../../ground/messages';
import { sendLetter } from '../../mail/send';
import { getAccount } from '../../people/queries';
import { publicationName } from '../../settings/publication-name';
import { getSettings } from '../../settings/queries';
import { untilOf } from '../standing/standing';

/**
 * Tells the owner of an account that it is to be erased, and how to keep it: it may not have been
 * them who asked.
 */
export async function mailErasure(actor: Person, dueAt: Date, locale: Locale): Promise<boolean> {
  const [account, settings] = await Promise.all([getAccount(actor.id), getSettings()]);
  if (!account) return false;
  const t = translator(locale, 'commenter');
  const site = publicationName(settings.name, locale);
  const text = t('mail.erasureText', { site, when: untilOf(dueAt), link: address('/desk/account/comments') });
  return sendLetter({ to: account.email, subject: t('mail.erasureSubject', { site }), text });
}
