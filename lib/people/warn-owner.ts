import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { env } from '@/db/env';
import { people } from '@/db/schema';
import { spend } from '../ground/limit';
import { isLocale, localized } from '../ground/locales';
import { translator } from '../ground/messages';
import { Refusal } from '../ground/refusal';
import { canMail, sendLetter } from '../mail/send';
import { getSettings } from '../settings/queries';
import { getAccountByEmail } from './queries';

const once = { points: 1, seconds: 86_400 };

/**
 * Tells the owner of an account, once a day, that its password is being guessed. Nothing for an
 * address without an account.
 */
export async function warnOwner(email: string): Promise<void> {
  const account = canMail() ? await getAccountByEmail(email) : null;
  if (!account) return;
  try {
    await spend(`guessed-letter:${account.id}`, once);
  } catch (error) {
    if (error instanceof Refusal) return;
    throw error;
  }
  const [row] = await database().select({ languages: people.languages }).from(people).where(eq(people.id, account.id));
  const locale = row?.languages.find(isLocale) ?? 'en';
  const t = translator(locale, 'people');
  const values = { site: localized((await getSettings()).name, locale), link: `${env().SITE_URL.replace(/\/$/, '')}/desk/account` };
  await sendLetter({ to: account.email, subject: t('mail.guessedSubject', values), text: `${t('mail.guessedText', values)}\n` });
}
