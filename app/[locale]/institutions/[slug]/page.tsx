import { Listing } from '@/components/article/listing';
import { DocumentsHere } from '@/components/site/documents';
import { MeetingsHere } from '@/components/site/meetings';
import { OfficersHere } from '@/components/site/officers';
import { PageHead } from '@/components/site/page-head';
import { foundPage } from '@/components/site/reader-page';
import { SubscribeLine } from '@/components/site/subscribe';
import { factsLook } from '@/components/ui/plain-page';
import { Words } from '@/components/ui/words';
import { isWebAddress } from '@/lib/articles/body/body';
import { listByKey } from '@/lib/articles/reading/list-queries';
import { cacheTags } from '@/lib/ground/cache';
import { localized } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { tag } from '@/lib/ground/tags';
import { getInstitutionBySlug, listDocuments, listOfficers } from '@/lib/institutions/queries';
import { listComing } from '@/lib/meetings/queries';

export const generateStaticParams = () => [];

type Asked = { slug: string };
const pathOf = ({ slug }: Asked) => `/institutions/${slug}`;

const page = foundPage({
  path: pathOf,
  tags: () => [tag.institutions],
  find: (_locale, { slug }) => getInstitutionBySlug(slug),
  head: ({ locale, found }) => ({
    title: localized(found.name, locale),
    description: localized(found.description, locale),
    path: pathOf(found),
    feeds: pathOf(found),
  }),
  body: async ({ locale, found: institution }) => {
    await cacheTags(tag.institution(locale, institution.id), tag.meetings);
    const now = new Date();
    const [cards, meetings, documents, officers] = await Promise.all([
      listByKey(locale, 'institution', institution.id),
      listComing({ institutionId: institution.id }, now, 10),
      listDocuments(institution.id),
      listOfficers(institution.id),
    ]);
    const t = translator(locale, 'site');
    const path = pathOf(institution);
    const facts: [string, string][] = [
      [t('place'), localized(institution.place, locale)],
      [t('founded'), institution.since ? String(institution.since) : ''],
    ];
    return (
      <>
        <PageHead
          locale={locale}
          steps={[['/institutions', t('institutions')]]}
          title={
            <span>
              <Words text={localized(institution.name, locale)} locale={locale} narrow heading />
            </span>
          }
          intro={localized(institution.description, locale)}
        >
          <SubscribeLine locale={locale} path={path} />
        </PageHead>
        <div className="grid grid-cols-1 gap-4 pt-2 md:grid-cols-[minmax(0,1fr)_18rem] md:gap-14 print:block">
          <div>
            <MeetingsHere meetings={meetings} locale={locale} now={now} path={path} />
            <OfficersHere officers={officers} locale={locale} />
            <DocumentsHere documents={documents} locale={locale} />
            <section>
              <h2 className={meetings.length + documents.length + officers.length > 0 ? 'rule mt-8' : 'sr-only'}>{t('storiesAbout')}</h2>
              <Listing cards={cards} locale={locale} kicker level={3} />
            </section>
          </div>
          <aside className={`pt-5 max-md:-order-1 ${factsLook}`}>
            <dl>
              {facts
                .filter(([, value]) => value)
                .map(([name, value]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              {institution.website && isWebAddress(institution.website) && (
                <div>
                  <dt>{t('website')}</dt>
                  <dd>
                    <a href={institution.website} rel="noopener">
                      {new URL(institution.website).host}
                    </a>
                  </dd>
                </div>
              )}
            </dl>
          </aside>
        </div>
      </>
    );
  },
});

export const generateMetadata = page.generateMetadata;
export default page.render;
