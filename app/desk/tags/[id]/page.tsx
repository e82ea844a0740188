import { notFound } from 'next/navigation';
import { Select, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { HistoryLink } from '@/components/desk/log-list';
import { SeriesOrderForm } from '@/components/desk/series-order';
import { TagForm } from '@/components/desk/tag-form';
import { localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { deskPage } from '@/lib/people/gate';
import { rowNumber } from '@/lib/people/search';
import { listCandidates, listDeskParts } from '@/lib/series/queries';
import { mergeTags, unmergeTags } from '@/lib/tags/actions';
import { countTagStories, getTagForDesk, listOtherTags } from '@/lib/tags/desk-queries';

export default async function EditTag({ params }: { params: Promise<{ id: string }> }) {
  const { actor, locale } = await deskPage('tags.manage');
  const id = rowNumber((await params).id) ?? 0;
  const [tag, others, stories, parts, candidates] = await Promise.all([
    getTagForDesk(id),
    listOtherTags(id),
    countTagStories(id),
    listDeskParts(id, locale),
    listCandidates(id, locale),
  ]);
  if (!tag) notFound();
  const t = translator(locale, 'desk');
  return (
    <>
      <p>
        <a href="/desk/tags">{t('tags.title')}</a>
      </p>
      <h1>{localized(tag.name, locale)}</h1>
      <HistoryLink type="tag" id={id} actor={actor} locale={locale} />
      <TagForm tag={tag} locale={locale} />
      {(parts.length > 0 || candidates.length > 0) && <SeriesOrderForm tagId={id} parts={parts} candidates={candidates} locale={locale} />}
      <h2>{t('tags.merge')}</h2>
      <p>{t('tags.mergeLead', { count: stories })}</p>
      <DeskForm action={mergeTags} undo={unmergeTags} done={strings(locale, 'desk').tags.merged} next="/desk/tags" hidden={{ id }}>
        <Select name="into" label={t('tags.into')} options={others.map((tag) => ({ value: tag.id, label: `${localized(tag.name, locale)} (${tag.slug})` }))} />
        <Submit quiet>{t('tags.merge')}</Submit>
      </DeskForm>
    </>
  );
}
