import type { Role } from '../ground/actor';
import type { Locale } from '../ground/locales';
import { translator } from '../ground/messages';
import { publicationName } from '../settings/publication-name';
import { getSettings } from '../settings/queries';
import { deskLocale } from './desk-language';
import type { LetterText } from './invite';

async function words(given?: Locale) {
  const [locale, settings] = await Promise.all([given ?? deskLocale(), getSettings()]);
  return { t: translator(locale, 'people'), roles: translator(locale, 'desk'), site: publicationName(settings.name, locale) };
}

/** An invitation in the language of the desk that sends it. */
export async function invitationLetter(role: Role, locale?: Locale): Promise<LetterText> {
  const { t, roles, site } = await words(locale);
  return (link) => ({ subject: t('mail.inviteSubject', { site }), text: t('mail.inviteText', { site, role: roles(`roles.${role}`), link }) });
}

export async function resetLetter(locale?: Locale): Promise<LetterText> {
  const { t, site } = await words(locale);
  return (link) => ({ subject: t('mail.resetSubject', { site }), text: t('mail.resetText', { site, link }) });
}
