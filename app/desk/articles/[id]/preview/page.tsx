import { notFound } from 'next/navigation';
import { Field, Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { listLook, topLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { When } from '@/components/desk/when';
import { PreviewLink } from '@/components/publishing/preview-link.client';
import { SharePreview } from '@/components/publishing/share-preview';
import { langOf } from '@/components/publishing/story-panel';
import { articlePath } from '@/lib/articles/content/path';
import { makePreviewLink, revokePreviewLink } from '@/lib/articles/editing/actions';
import { previewedBy } from '@/lib/articles/editing/preview-access';
import { listPreviewLinks } from '@/lib/articles/editing/preview-links';
import { address, origin } from '@/lib/ground/addresses';
import { translator } from '@/lib/ground/messages';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { rowNumber } from '@/lib/people/search';
import { publicationName } from '@/lib/settings/publication-name';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'editor')('preview.title') };
}

/** A window of its own width, drawn smaller. */
const frameLooks = {
  phone: '[&_iframe]:h-190 [&_iframe]:origin-top-left [&_iframe]:scale-80 [&>div]:h-152 [&>div]:w-78',
  desktop: '[&_iframe]:h-304 [&_iframe]:origin-top-left [&_iframe]:scale-50 [&>div]:h-152 [&>div]:w-160',
};

export default async function PreviewArticle({ params }: { params: Promise<{ id: string }> }) {
  const { locale } = await deskPage('articles.preview');
  const id = rowNumber((await params).id);
  const article = id ? await previewedBy(`desk-${id}`) : null;
  if (!id || !article) notFound();
  const [links, settings] = await Promise.all([listPreviewLinks(id), getSettings()]);
  const t = translator(locale, 'editor');
  const frame = (name: 'phone' | 'desktop', width: number) => (
    <figure className={frameLooks[name]}>
      <figcaption>{t(`preview.${name}`)}</figcaption>
      <div>
        <iframe src={`/preview/desk-${id}`} title={t(`preview.${name}`)} width={width} loading="lazy" />
      </div>
    </figure>
  );
  const url = address(articlePath(article));
  return (
    <>
      <div className={topLook} data-part="desk-top">
        <h1>{t('preview.title')}</h1>
        <a href={`/desk/articles/${id}`}>{t('preview.back')}</a>
      </div>
      <div className="flex items-start gap-6 overflow-x-auto [&_figcaption]:mb-1.5 [&_figcaption]:font-semibold [&_iframe]:max-w-none [&_iframe]:rounded-lg [&_iframe]:border [&_iframe]:border-line [&_iframe]:bg-white">
        {frame('phone', 390)}
        {frame('desktop', 1280)}
      </div>
      <SharePreview
        title={article.headline}
        name={publicationName(settings.name, article.locale)}
        description={article.standfirst}
        url={url}
        card={`/preview/desk-${id}/card.png`}
        lang={langOf(article.locale)}
        locale={locale}
      />
      <h2>{t('preview.link')}</h2>
      <DeskForm action={makePreviewLink} hidden={{ articleId: id }}>
        <Field name="hours" type="number" inputMode="numeric" label={t('preview.hours')} value={48} />
        <Submit quiet>{t('preview.make')}</Submit>
        <PreviewLink made={t('preview.made')} origin={origin()} />
      </DeskForm>
      <ul className={listLook} data-part="desk-list">
        {links.map((link) => (
          <li key={link.id} className="flex flex-wrap items-center gap-3">
            <span>
              <When at={link.createdAt} locale={locale} zone={settings.zone} />, {t('preview.until')}{' '}
              <When at={link.expiresAt} locale={locale} zone={settings.zone} />
            </span>
            <OneButton action={revokePreviewLink} done={t('preview.revoked')} fields={{ id: link.id }}>
              {t('preview.revoke')}
            </OneButton>
          </li>
        ))}
      </ul>
    </>
  );
}
