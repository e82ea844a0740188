import { fitSnippet, snippetSizes } from '@/lib/articles/body/snippet';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';

type Props = { title: string; name: string; description: string; url: string; card: string; lang?: string; locale: Locale };

const Cut = ({ text, most }: { text: string; most: number }) => {
  const { shown, cut } = fitSnippet(text, most);
  return (
    <>
      {shown}
      {cut && <span className="preview-cut"> {cut}</span>}
    </>
  );
};

/** How an article looks where others show it: a search result, a large card, a small one. */
export function OutsideLook({ title, name, description, url, card, lang, locale }: Props) {
  const t = translator(locale, 'publishing');
  const full = `${title} — ${name}`;
  const { host, pathname } = new URL(url);
  const over = [fitSnippet(full, snippetSizes.title), fitSnippet(description, snippetSizes.description)].filter((one) => one.cut).length;
  return (
    <>
      <h2>{t('preview.title')}</h2>
      <div className="preview-result" lang={lang}>
        <span className="desk-soft">{`${host}${pathname.split('/').join(' › ')}`}</span>
        <b>
          <Cut text={full} most={snippetSizes.title} />
        </b>
        <p>
          <Cut text={description} most={snippetSizes.description} />
        </p>
      </div>
      <p className="desk-hint">{t('preview.cut', { ...snippetSizes, over })}</p>
      <h2>{t('preview.cards')}</h2>
      <p className="desk-hint">{t('preview.cardLead')}</p>
      <div className="preview-cards">
        <figure>
          <figcaption>{t('preview.large')}</figcaption>
          <div className="preview-card" lang={lang}>
            <img src={card} alt="" width={1200} height={630} loading="lazy" />
            <div>
              <span className="desk-soft">{host}</span>
              <b>{title}</b>
              <p>{description}</p>
            </div>
          </div>
        </figure>
        <figure>
          <figcaption>{t('preview.small')}</figcaption>
          <div className="preview-card preview-card-small" lang={lang}>
            <div>
              <b>{title}</b>
              <p>{description}</p>
              <span className="desk-soft">{host}</span>
            </div>
            <img src={card} alt="" width={1200} height={630} loading="lazy" />
          </div>
        </figure>
      </div>
    </>
  );
}
