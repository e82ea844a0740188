import type { Order } from '@/lib/comments/listing';
import { orders } from '@/lib/comments/listing';
import { isLocale, type Locale, languageTags } from '@/lib/locales';
import { translator } from '@/lib/site/messages';
import styles from './comment.module.css';

type Wish = { locale: Locale; storyId: number; order: Order; language?: string };

/** The address of a discussion in an order, of a language, from a place on. */
export function discussionAddress({ locale, storyId, order, language, after }: Wish & { after?: string }): string {
  const given = { sort: order === 'oldest' ? undefined : order, language, after };
  const rest = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`&${name}=${encodeURIComponent(value)}`]));
  return `/${locale}/comments?story=${storyId}${rest.join('')}`;
}

/** In which order and of which language a discussion is shown: links, the chosen ones marked. */
export function Sorting({ languages, ...wish }: Wish & { languages: { language: string; total: number }[] }) {
  const t = translator(wish.locale, 'comments');
  const names = new Intl.DisplayNames([languageTags[wish.locale]], { type: 'language', fallback: 'code' });
  const link = (key: string, text: string, more: Partial<Wish>, isChosen: boolean) => (
    <a key={key} href={discussionAddress({ ...wish, ...more })} rel="nofollow" aria-current={isChosen ? 'true' : undefined}>
      {text}
    </a>
  );
  return (
    <>
      <nav className={styles.sorting} aria-label={t('order')}>
        {orders.map((order) => link(order, t(`orders.${order}`), { order }, order === wish.order))}
      </nav>
      {languages.length > 1 && (
        <nav className={styles.sorting} aria-label={t('language')}>
          {link('', t('everyLanguage'), { language: undefined }, wish.language === undefined)}
          {languages.map(({ language, total }) =>
            link(
              language,
              `${names.of(isLocale(language) ? languageTags[language] : language) ?? language} · ${total}`,
              { language },
              language === wish.language,
            ),
          )}
        </nav>
      )}
    </>
  );
}
