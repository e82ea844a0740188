import { listLook, sortLook, sortTextLook, tagLook } from '@/components/desk/look';
import { orderFront } from '@/lib/front/actions';
import type { FoundStory, FrontPlace } from '@/lib/front/queries';
import { mostPlaced } from '@/lib/front/queries';
import { isLocale, type Locale, languageTags } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { slotOf } from '@/lib/site/front';
import { OneButton } from './one-button.client';
import { SortKeys } from './sort-keys.client';
import { When } from './when';

const langOf = (locale: string | null) => (locale && isLocale(locale) ? languageTags[locale] : undefined);

/** The list with one of its members moved by a place. */
const swapped = (ids: number[], at: number, by: number) => {
  const next = [...ids];
  next.splice(at + by, 0, ...next.splice(at, 1));
  return next.join();
};

/**
 * The stories placed by hand, each with what moves it. Every button sends the whole order, so that
 * it works without JavaScript.
 */
export function FrontOrderForm({ placed, locale, zone }: { placed: FrontPlace[]; locale: Locale; zone: string }) {
  const t = translator(locale, 'paper');
  const words = strings(locale, 'paper');
  const ids = placed.map((place) => place.storyId);
  const was = ids.join();
  return (
    <SortKeys order={was} hint={words.list.keys}>
      <ol className={`${listLook} ${sortLook}`} data-part="desk-list" aria-label={t('front.byHand')}>
        {placed.map((place, at) => (
          <li key={place.storyId} data-row={place.storyId}>
            <span className={tagLook} data-part="desk-mark">
              {t(`front.slots.${slotOf(at)}`)}
            </span>
            <span className={sortTextLook} data-part="desk-sort-text">
              {place.articleId ? (
                <a href={`/desk/articles/${place.articleId}`} lang={langOf(place.locale)}>
                  {place.headline}
                </a>
              ) : (
                `#${place.storyId}`
              )}{' '}
              <span className="m-0 text-sm text-soft">
                {!place.isHere && `${t('front.notHere')} · `}
                {at < 3 && !place.hasPicture && `${t('front.noPicture')} · `}
                {place.until && <When at={place.until} locale={locale} zone={zone} />}
              </span>
            </span>
            <div className="flex flex-wrap items-center gap-3">
              {at > 0 && (
                <div data-move="up">
                  <OneButton
                    action={orderFront}
                    undo={orderFront}
                    done={words.list.moved}
                    fields={{ stories: swapped(ids, at, -1), was }}
                    about={place.headline}
                  >
                    {t('list.up')}
                  </OneButton>
                </div>
              )}
              {at < placed.length - 1 && (
                <div data-move="down">
                  <OneButton
                    action={orderFront}
                    undo={orderFront}
                    done={words.list.moved}
                    fields={{ stories: swapped(ids, at, 1), was }}
                    about={place.headline}
                  >
                    {t('list.down')}
                  </OneButton>
                </div>
              )}
              <OneButton
                action={orderFront}
                undo={orderFront}
                done={words.front.removed}
                fields={{ stories: ids.filter((id) => id !== place.storyId).join(), was }}
                about={place.headline}
              >
                {t('list.remove')}
              </OneButton>
            </div>
          </li>
        ))}
      </ol>
    </SortKeys>
  );
}

type Candidate = Omit<FoundStory, 'publishedAt'> & { publishedAt: Date; slot?: string };

/** Stories that can be placed after the others. */
export function Candidates({
  label,
  stories,
  placed,
  locale,
  shown,
  zone,
}: {
  label: string;
  stories: Candidate[];
  placed: FrontPlace[];
  locale: Locale;
  shown: string;
  zone: string;
}) {
  const t = translator(locale, 'paper');
  const words = strings(locale, 'paper').front;
  const ids = placed.map((place) => place.storyId);
  return (
    <ul className={`${listLook} ${sortLook}`} data-part="desk-list" aria-label={label}>
      {stories.map((story) => (
        <li key={story.storyId}>
          {story.slot && (
            <span className={tagLook} data-part="desk-mark">
              {story.slot}
            </span>
          )}
          <span className={sortTextLook} data-part="desk-sort-text">
            <span lang={langOf(shown)}>{story.headline}</span>{' '}
            <span className="m-0 text-sm text-soft">
              <When at={story.publishedAt} locale={locale} zone={zone} />
            </span>
          </span>
          {!ids.includes(story.storyId) && ids.length < mostPlaced && (
            <OneButton
              action={orderFront}
              undo={orderFront}
              done={words.placed}
              fields={{ stories: [...ids, story.storyId].join(), was: ids.join() }}
              about={story.headline}
            >
              {t('front.place')}
            </OneButton>
          )}
        </li>
      ))}
    </ul>
  );
}
