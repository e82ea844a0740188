import { Select } from '@/components/desk/fields.client';
import { filterLook } from '@/components/desk/look';
import { type Locale, languageNames, locales } from '@/lib/ground/locales';
import { strings } from '@/lib/ground/messages';
import { outcomes } from '@/lib/typos/closed-queries';
import { sorts } from '@/lib/typos/desk-queries';

export type TypoFilter = { sort?: string; outcome?: string; language?: string; articleId?: number; authorId?: number };
type Props = {
  chosen: TypoFilter;
  isClosed?: boolean;
  articles: { id: number; headline: string; count: number }[];
  authors: { id: number; name: string }[];
  locale: Locale;
};

/** What the list is narrowed to; a form that works without scripts. */
export function Filters({ chosen, isClosed, articles, authors, locale }: Props) {
  const words = strings(locale, 'typos').desk;
  const isListed = articles.some((article) => article.id === chosen.articleId);
  return (
    <search>
      <form className={filterLook} method="get">
        {isClosed ? (
          <>
            <input type="hidden" name="state" value="closed" />
            <Select
              name="outcome"
              label={words.outcome}
              value={chosen.outcome ?? ''}
              options={[{ value: '', label: words.all }, ...outcomes.map((value) => ({ value, label: words.outcomes[value] }))]}
            />
          </>
        ) : (
          <Select name="sort" label={words.sort} value={chosen.sort ?? 'newest'} options={sorts.map((value) => ({ value, label: words[value] }))} />
        )}
        <Select
          name="language"
          label={words.language}
          value={chosen.language ?? ''}
          options={[{ value: '', label: words.all }, ...locales.map((value) => ({ value, label: languageNames[value] }))]}
        />
        <Select
          name="author"
          label={words.author}
          value={chosen.authorId ?? ''}
          options={[{ value: '', label: words.anyAuthor }, ...authors.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Select
          name="article"
          label={words.article}
          value={chosen.articleId ?? ''}
          options={[
            { value: '', label: words.everyArticle },
            ...(chosen.articleId && !isListed ? [{ value: chosen.articleId, label: words.ofArticle }] : []),
            ...articles.map(({ id, headline, count }) => ({ value: id, label: `${headline} (${count})` })),
          ]}
        />
        <button type="submit" className="border-rim bg-transparent text-accent">
          {words.show}
        </button>
      </form>
    </search>
  );
}
