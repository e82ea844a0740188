import { ActionForm } from '@/components/form/action-form.client';
import { reactToStory } from '@/lib/comments/reader-actions';
import { countReactions } from '@/lib/comments/reading/reactions';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

/**
 * `done` is what the form has just done: the reaction that was counted, or that it was taken back.
 */
type Props = { storyId: number; locale: Locale; isOpen: boolean; done?: string | string[] };

/**
 * How the story strikes its readers: one button for each reaction, with how many had it. Where none
 * may be given, the numbers alone.
 */
export async function ReactionBar({ storyId, locale, isOpen, done }: Props) {
  const t = translator(locale, 'comments');
  const { total, kinds } = await countReactions(storyId);
  if (!isOpen && total === 0) return null;
  const text = (kind: (typeof kinds)[number]) => `${t(`reactions.kinds.${kind.kind}`)}${kind.count > 0 ? ` · ${kind.count}` : ''}`;
  const given = kinds.find(({ kind }) => kind === done)?.kind;
  return (
    <section id="reactions" aria-labelledby="reactions-title">
      <h2 id="reactions-title">{t('reactions.title')}</h2>
      {(given || done === 'unreacted') && (
        <p role="status" data-done={String(done)}>
          {given ? t('reactions.done', { kind: t(`reactions.kinds.${given}`) }) : t('reactions.undone')}
        </p>
      )}
      {isOpen ? (
        <ActionForm name="reaction" action={reactToStory}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="story" value={storyId} />
          <p className="text-sm text-soft">{t('reactions.lead')}</p>
          <p className="flex flex-wrap items-baseline gap-x-3.5 gap-y-1 [&_button]:py-1.5 [&_button]:text-accent [&_button]:underline">
            {kinds.map((kind) => (
              <button key={kind.kind} type="submit" name="kind" value={kind.kind} className="min-h-11">
                {text(kind)}
              </button>
            ))}
          </p>
        </ActionForm>
      ) : (
        <p>{kinds.map(text).join(' ')}</p>
      )}
    </section>
  );
}
