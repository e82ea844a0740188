import { notFound } from 'next/navigation';
import { Submit } from '@/components/desk/fields.client';
import { DeskForm } from '@/components/desk/form.client';
import { LocalizedFields } from '@/components/desk/localized-fields';
import { formLook, listLook, noteLook } from '@/components/desk/look';
import { OneButton } from '@/components/desk/one-button.client';
import { formatWhen } from '@/components/desk/when';
import { CropBox } from '@/components/editor/crop-box.client';
import { FocalPoint } from '@/components/editor/focal-point.client';
import { ReplaceFile } from '@/components/editor/replace-file.client';
import { langOf } from '@/components/publishing/story-panel';
import { type Locale, localized } from '@/lib/ground/locales';
import { strings, translator } from '@/lib/ground/messages';
import { may } from '@/lib/ground/policy';
import { editMedia, trashMedia } from '@/lib/media/actions';
import { madeBy } from '@/lib/media/picture-rights';
import { getMedia, listUses, type MediaRow } from '@/lib/media/queries';
import { mediaTrashDays } from '@/lib/media/sweep';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { rowNumber } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'editor')('media.title') };
}

export default async function OnePicture({ params }: { params: Promise<{ id: string }> }) {
  const { actor, locale } = await deskPage('media.list');
  const id = rowNumber((await params).id);
  const picture = id ? await getMedia(id) : null;
  if (!picture) notFound();
  const uses = await listUses(picture.id, actor);
  const t = translator(locale, 'editor');
  const p = translator(locale, 'publishing');
  const { zone } = await getSettings();
  const owner = { ownerId: picture.uploadedBy };
  const src = `/media/${[...picture.variants].sort((a, b) => b.width - a.width)[0]?.name ?? ''}`;
  return (
    <>
      <p>
        <a href="/desk/media">{t('media.title')}</a>
      </p>
      <h1>{picture.originalName}</h1>
      <p className="text-sm text-soft">
        {[t('media.size', { width: picture.width, height: picture.height }), picture.takenOn, picture.place].filter(Boolean).join(' · ')}
      </p>
      {picture.sourceType && (
        <p className={noteLook} data-part="desk-note">
          {t(`media.${madeBy(picture.sourceType)}`)}
        </p>
      )}
      {picture.trashedAt && (
        <p className={noteLook} data-part="desk-note">
          {t('media.inTrash')} {p('media.purgeDay', { when: formatWhen(new Date(picture.trashedAt.getTime() + mediaTrashDays * 86_400_000), locale, zone) })}
        </p>
      )}
      {may(actor, 'media.edit', owner) ? (
        <PictureForm picture={picture} src={src} locale={locale} />
      ) : (
        <img src={src} alt={localized(picture.alt, locale)} width={picture.width} height={picture.height} />
      )}
      {may(actor, 'media.edit', owner) && (
        <ReplaceFile id={picture.id} words={strings(locale, 'editor')} label={p('media.replace')} hint={p('media.replaceHint')} done={p('media.replaced')} />
      )}
      <h2>{t('media.used')}</h2>
      {uses.length === 0 && <p className="m-0 text-sm text-soft">{t('media.unused')}</p>}
      <ul className={listLook} data-part="desk-list">
        {uses.map((use) => (
          <li key={use.id}>
            <a href={`/desk/articles/${use.id}`} lang={langOf(use.locale)}>
              {use.headline || t('list.noHeadline')}
            </a>
          </li>
        ))}
      </ul>
      {may(actor, 'media.trash', owner) && (
        <OneButton
          action={trashMedia}
          undo={trashMedia}
          done={picture.trashedAt ? t('media.restored') : t('media.trashed')}
          fields={{ id: picture.id, restore: picture.trashedAt ? 'true' : 'false' }}
        >
          {picture.trashedAt ? t('media.fromTrash') : t('media.toTrash')}
        </OneButton>
      )}
    </>
  );
}

type FormProps = { picture: MediaRow; src: string; locale: Locale };

/** Where it may be cut, and its words in every language. */
function PictureForm({ picture, src, locale }: FormProps) {
  const t = translator(locale, 'editor');
  const p = translator(locale, 'publishing');
  return (
    <DeskForm action={editMedia} undo={editMedia} done={t('media.saved')} hidden={{ id: picture.id }} className={`${formLook} max-w-225`}>
      <FocalPoint
        key={picture.hash}
        src={src}
        alt={localized(picture.alt, locale)}
        width={picture.width}
        height={picture.height}
        x={picture.focalX}
        y={picture.focalY}
        label={t('media.focal')}
        hint={t('media.focalHint')}
      />
      {picture.original ? (
        <CropBox
          key={`${picture.hash}${JSON.stringify(picture.crop)}`}
          src={`/api/media/${picture.id}?${picture.hash}`}
          alt=""
          crop={picture.crop}
          words={strings(locale, 'publishing').media}
        />
      ) : (
        <p className="m-0 text-sm text-soft">{p('media.noOriginal')}</p>
      )}
      <LocalizedFields name="alt" label={t('media.alt')} value={picture.alt} maxLength={1000} />
      <LocalizedFields name="caption" label={t('media.caption')} value={picture.caption} maxLength={1000} />
      <LocalizedFields name="credit" label={t('media.credit')} value={picture.credit} maxLength={300} />
      <LocalizedFields name="licence" label={t('media.licence')} value={picture.licence} maxLength={200} />
      <Submit>{translator(locale, 'desk')('form.save')}</Submit>
    </DeskForm>
  );
}
