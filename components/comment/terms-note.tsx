import { messageOf, type Terms } from '@/lib/comments/comment/terms';
import { type Locale, languageTags } from '@/lib/ground/locales';
import { explain, translator } from '@/lib/ground/messages';

/**
 * What the newsroom says about writing here: that it is closed, until when it is open, and who
 * reads first.
 */
export function TermsNote({ terms, locale }: { terms: Terms; locale: Locale }) {
  const t = translator(locale, 'comments');
  const said = messageOf(terms, locale);
  const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : languageTags[locale], { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <>
      {said && <p>{said}</p>}
      {!terms.open && !said && <p>{explain(locale, 'comments-closed')}</p>}
      {terms.open && terms.premoderated && <p className="text-sm text-soft">{t('premoderated')}</p>}
      {terms.open && terms.slowMinutes > 0 && <p className="text-sm text-soft">{t('slow', { minutes: terms.slowMinutes })}</p>}
      {terms.open && terms.closesAt && <p className="text-sm text-soft">{t('closesOn', { when: day.format(terms.closesAt) })}</p>}
    </>
  );
}
