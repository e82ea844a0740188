import { notFound } from 'next/navigation';
import { HistoryLink } from '@/components/desk/log-list';
import { GroupForm } from '@/components/desk/state-form';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { deskPage } from '@/lib/people/gate';
import { rowNumber } from '@/lib/people/search';
import { getGroup } from '@/lib/states/desk-queries';

export default async function EditGroup({ params }: { params: Promise<{ id: string }> }) {
  const { actor, locale } = await deskPage('states.manage');
  const group = await getGroup(rowNumber((await params).id) ?? 0);
  if (!group) notFound();
  return (
    <>
      <p>
        <a href="/desk/states">{translator(locale, 'desk')('states.title')}</a>
      </p>
      <h1>{localized(group.name, locale)}</h1>
      <HistoryLink type="state-group" id={group.id} actor={actor} locale={locale} />
      <GroupForm group={group} locale={locale} />
    </>
  );
}
