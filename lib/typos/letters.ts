import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles } from '@/db/schema';
import { address } from '../ground/addresses';
import { isLocale, type Locale } from '../ground/locales';
import { translator } from '../ground/messages';
import { canMail, sendLetter } from '../mail/send';
import { publicationName } from '../settings/publication-name';
import { getSettings } from '../settings/queries';
import type { Answered } from './answers';

export type ReportOutcome = { kind: 'accepted' } | { kind: 'declined'; reason: string } | { kind: 'learnt' };

/**
 * Tells those who left an address what became of their reports, each in the language of the
 * article. Returns how many were sent.
 */
export async function sendAnswers(articleId: number, answers: Answered[], outcome: ReportOutcome): Promise<number> {
  if (answers.length === 0 || !canMail()) return 0;
  const [settings, [article]] = await Promise.all([
    getSettings(),
    database().select({ slug: articles.slug, locale: articles.locale, headline: articles.headline }).from(articles).where(eq(articles.id, articleId)),
  ]);
  if (!article) return 0;
  const once = new Map(answers.map((answer) => [answer.to, answer]));
  let sent = 0;
  for (const answered of once.values()) {
    const locale: Locale = isLocale(answered.locale) ? answered.locale : 'en';
    const t = translator(locale, 'typos');
    const values = {
      site: publicationName(settings.name, locale),
      headline: article.headline,
      said: answered.exact,
      proposed: answered.proposal || t('removed'),
    };
    const link = address(`/${article.locale}/news/${article.slug}`);
    const told =
      outcome.kind === 'declined' ? t('mail.declined', { reason: outcome.reason }) : t(outcome.kind === 'accepted' ? 'mail.accepted' : 'mail.learnt');
    const text = [t('mail.greeting', values), told, t('mail.quote', values), link, t('mail.signed', values)].join('\n\n');
    if (await sendLetter({ to: answered.to, subject: t('mail.subject', values), text: `${text}\n` })) sent += 1;
  }
  return sent;
}
