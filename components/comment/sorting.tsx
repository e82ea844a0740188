import type { Order } from '@/lib/comments/reading/listing';
import { orders } from '@/lib/comments/reading/listing';
import { isLocale, type Locale, languageTags } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

/**
 * `chosen` are the languages that are shown; none is all. `usual` is the order that an address need
 * not name.
 */
type Wish = { locale: Locale; storyId: number; order: Order; usual?: Order; chosen: string[] };

/** The address of a discussion in an order, of some languages, from a place on. */
export function discussionAddress({ locale, storyId, order, usual = 'oldest', chosen, after }: Wish & { after?: string }): string {
  const given = { sort: order === usual ? undefined : order, language: chosen.length > 0 ? chosen.join('.') : undefined, after };
  const rest = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`&${name}=${encodeURIComponent(value)}`]));
  return `/${locale}/comments?story=${storyId}${rest.join('')}`;
}

/**
 * The languages of an address, as far as the discussion has them; all of them are the same as none.
 */
export function readLanguages(given: unknown, known: string[]): string[] {
  const wanted = typeof given === 'string' ? given.split('.') : [];
  const chosen = known.filter((language) => wanted.includes(language));
  return chosen.length === known.length ? [] : chosen;
}

type Language = { language: string; total: number };
const navLook = 'flex flex-wrap gap-x-4.5 [&_a]:py-2.5 [&_a]:link [&_[aria-current]]:font-semibold [&_[aria-current]]:text-ink [&_[aria-current]]:no-underline';

/** Each language with how many comments of the whole discussion are in it. */
function namesOf(locale: Locale) {
  const names = new Intl.DisplayNames([languageTags[locale]], { type: 'language', fallback: 'code' });
  return ({ language, total }: Language) => `${names.of(isLocale(language) ? languageTags[language] : language) ?? language} · ${total}`;
}

/**
 * In an article that does not hold all of its discussion: the way to those of one language. Nothing
 * where there is one.
 */
export function LanguageLinks({ languages, ...wish }: Omit<Wish, 'chosen'> & { languages: Language[] }) {
  if (languages.length < 2) return null;
  const nameOf = namesOf(wish.locale);
  return (
    <nav className={`text-sm ${navLook}`} aria-label={translator(wish.locale, 'comments')('language')}>
      {languages.map((language) => (
        <a key={language.language} href={discussionAddress({ ...wish, chosen: [language.language] })} rel="nofollow">
          {nameOf(language)}
        </a>
      ))}
    </nav>
  );
}

/**
 * In which order and of which languages a discussion is shown: links, the chosen ones marked; each
 * language is added or taken away.
 */
export function Sorting({ languages, ...wish }: Wish & { languages: Language[] }) {
  const t = translator(wish.locale, 'comments');
  const nameOf = namesOf(wish.locale);
  const link = (key: string, text: string, more: Partial<Wish>, isChosen: boolean) => (
    <a key={key} href={discussionAddress({ ...wish, ...more })} rel="nofollow" aria-current={isChosen ? 'true' : undefined}>
      {text}
    </a>
  );
  return (
    <>
      <nav className={navLook} aria-label={t('order')}>
        {orders
          .filter((order) => order !== 'answered' || wish.usual === 'answered')
          .map((order) => link(order, t(`orders.${order}`), { order }, order === wish.order))}
      </nav>
      {wish.order === 'interesting' && <p className="text-sm text-soft">{t('interestingLead')}</p>}
      {languages.length > 1 && (
        <nav className={navLook} aria-label={t('language')}>
          {link('', t('everyLanguage'), { chosen: [] }, wish.chosen.length === 0)}
          {languages.map((language) => {
            const isChosen = wish.chosen.includes(language.language);
            const chosen = isChosen ? wish.chosen.filter((other) => other !== language.language) : [...wish.chosen, language.language];
            return link(language.language, nameOf(language), { chosen }, isChosen);
          })}
        </nav>
      )}
    </>
  );
}
