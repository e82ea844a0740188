import { previewLook } from '@/components/desk/look';
import { fitSnippet, snippetSizes } from '@/lib/articles/body/snippet';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

type Props = { title: string; name: string; description: string; url: string; card: string; lang?: string; locale: Locale };

const Cut = ({ text, most }: { text: string; most: number }) => {
  const { shown, cut } = fitSnippet(text, most);
  return (
    <>
      {shown}
      {cut && (
        <span className="opacity-50" data-part="preview-cut">
          {' '}
          {cut}
        </span>
      )}
    </>
  );
};

/** How an article looks where others show it: a search result, a large card, a small one. */
export function SharePreview({ title, name, description, url, card, lang, locale }: Props) {
  const t = translator(locale, 'publishing');
  const full = `${title} — ${name}`;
  const { host, pathname } = new URL(url);
  const over = [fitSnippet(full, snippetSizes.title), fitSnippet(description, snippetSizes.description)].filter((text) => text.cut).length;
  return (
    <>
      <h2>{t('preview.title')}</h2>
      <div className="max-w-150 font-sans text-sm [&_b]:block [&_b]:text-xl [&_b]:font-normal [&_b]:text-accent" data-part="preview-result" lang={lang}>
        <span className="m-0 text-sm text-soft">{`${host}${pathname.split('/').join(' › ')}`}</span>
        <b>
          <Cut text={full} most={snippetSizes.title} />
        </b>
        <p>
          <Cut text={description} most={snippetSizes.description} />
        </p>
      </div>
      <p className="m-0 text-sm text-soft">{t('preview.cut', { ...snippetSizes, over })}</p>
      <h2>{t('preview.cards')}</h2>
      <p className="m-0 text-sm text-soft">{t('preview.cardLead')}</p>
      <div className="flex flex-wrap gap-6 [&_figcaption]:mb-1.5 [&_figcaption]:font-semibold [&_figure]:min-w-0">
        <figure>
          <figcaption>{t('preview.large')}</figcaption>
          <div className={previewLook} data-part="preview-card" lang={lang}>
            <img src={card} alt="" width={1200} height={630} loading="lazy" />
            <div>
              <span className="m-0 text-sm text-soft">{host}</span>
              <b>{title}</b>
              <p>{description}</p>
            </div>
          </div>
        </figure>
        <figure>
          <figcaption>{t('preview.small')}</figcaption>
          <div
            className={`${previewLook} flex max-w-90 items-center justify-between [&_img]:size-21! [&_img]:flex-none [&_img]:object-cover`}
            data-part="preview-card"
            lang={lang}
          >
            <div>
              <b>{title}</b>
              <p>{description}</p>
              <span className="m-0 text-sm text-soft">{host}</span>
            </div>
            <img src={card} alt="" width={1200} height={630} loading="lazy" />
          </div>
        </figure>
      </div>
    </>
  );
}
