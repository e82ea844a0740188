import type { ReactNode } from 'react';
import { buttonLook } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Picture } from '@/components/ui/picture';
import type { BodyNode } from '@/lib/articles/body/body';
import { isWebAddress } from '@/lib/articles/body/body';
import { type DynamicAttrs, dynamicOf } from '@/lib/articles/body/dynamic';
import { playerOf } from '@/lib/articles/body/embeds';
import type { FigurePicture } from '@/lib/articles/body/figures';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { bind } from '@/lib/ground/typeset';
import { inline, type NoteTexts, noteText } from './inline';

/**
 * `anchored`: links lead to its headings by their ids. `dynamic` makes what a block of a page looks
 * up; without it, such a block is named.
 */
type Properties = {
  body: BodyNode;
  locale: Locale;
  pictures: Map<number, FigurePicture>;
  anchored?: boolean;
  dynamic?: (attrs: DynamicAttrs) => ReactNode;
};
type Context = Omit<Properties, 'body'> & { notes: NoteTexts };

const deepest = 50;

/**
 * An article's blocks in their order, and the notes they have. `prefix` keeps the ids of two texts
 * on one page apart.
 */
export function bodyBlocks({ body, ...given }: Properties, prefix = ''): { blocks: ReactNode[]; notes: ReactNode } {
  const { locale } = given;
  const t = translator(locale, 'article');
  const notes: NoteTexts = { texts: [], label: (number) => t('note', { number }), set: (text) => bind(locale, text), prefix };
  const blocks = children(body, { ...given, notes }, 0);
  if (notes.texts.length === 0) return { blocks, notes: null };
  return {
    blocks,
    notes: (
      <section className="border-t border-line pt-2 text-ui leading-normal">
        <h2 className="my-2 font-sans text-xs font-semibold">{t('notes')}</h2>
        <ol>
          {numbered(notes.texts).map(([number, text]) => (
            <li key={number} id={`${prefix}n${number}`}>
              {noteText(text)}{' '}
              <a href={`#${prefix}r${number}`} aria-label={t('backToText')}>
                ↩
              </a>
            </li>
          ))}
        </ol>
      </section>
    ),
  };
}

/**
 * An article's text. A block that is not known, or not whole, is told as such and the rest is
 * shown.
 */
export function Body(given: Properties) {
  const { blocks, notes } = bodyBlocks(given);
  return (
    <div id="story" data-body="">
      {blocks}
      {notes}
    </div>
  );
}

const numbered = (texts: NoteTexts['texts']) => texts.map((text, at) => [at + 1, text] as const);

function children(node: BodyNode, context: Context, depth: number): ReactNode[] {
  return (Array.isArray(node?.content) ? node.content : []).map((child, at) => block(child, at, context, depth + 1));
}

function block(node: BodyNode, key: number, context: Context, depth: number): ReactNode {
  const id = typeof node?.attrs?.id === 'string' ? node.attrs.id : undefined;
  if (typeof node?.type !== 'string' || depth > deepest) return <Unknown key={key} locale={context.locale} />;
  switch (node.type) {
    case 'paragraph':
      // The editor keeps one behind a block, to write on.
      if (depth === 1 && !node.content?.length) return null;
      return (
        <p key={key} data-block={id}>
          {inline(node, context.notes)}
        </p>
      );
    case 'heading': {
      const Heading = `h${[2, 3, 4].includes(Number(node.attrs?.level)) ? node.attrs?.level : 2}` as 'h2' | 'h3' | 'h4';
      return (
        <Heading key={key} data-block={id} id={context.anchored ? id : undefined}>
          {inline(node, context.notes)}
        </Heading>
      );
    }
    case 'bulletList':
      return <ul key={key}>{children(node, context, depth)}</ul>;
    case 'orderedList':
      return (
        <ol key={key} start={typeof node.attrs?.start === 'number' ? node.attrs.start : undefined}>
          {children(node, context, depth)}
        </ol>
      );
    case 'listItem':
      return <li key={key}>{children(node, context, depth)}</li>;
    case 'blockquote':
      return <blockquote key={key}>{children(node, context, depth)}</blockquote>;
    case 'pullQuote':
      return (
        <aside key={key} className="my-[1.75em] border-s-3 border-accent ps-5.5 text-2xl leading-snug text-pretty">
          {children(node, context, depth)}
        </aside>
      );
    case 'infoBox':
      return (
        <aside key={key} className="my-[1.75em] border-t-2 border-accent bg-card px-5 py-4 text-md *:first:mt-0">
          {children(node, context, depth)}
        </aside>
      );
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keys
        <section key={key} className="overflow-x-auto font-sans text-ui" tabIndex={0} aria-label={translator(context.locale, 'article')('table')}>
          <table>
            <tbody>{children(node, context, depth)}</tbody>
          </table>
        </section>
      );
    case 'tableRow':
      return <tr key={key}>{(node.content ?? []).map((cell, at) => tableCell(cell, at, context, depth + 1, isHeaderRow(node)))}</tr>;
    case 'figure':
      return <Figure key={key} node={node} id={id} context={context} />;
    case 'embed':
      return <Embed key={key} node={node} locale={context.locale} />;
    case 'dynamicBlock':
      return <Dynamic key={key} node={node} context={context} />;
    case 'horizontalRule':
      return <hr key={key} />;
    default:
      return <Unknown key={key} locale={context.locale} />;
  }
}

const isHeaderRow = (row: BodyNode) => (row.content ?? []).every((cell) => cell.type === 'tableHeader');
const span = (value: unknown) => (typeof value === 'number' && value > 1 ? value : undefined);

function tableCell(cell: BodyNode, key: number, context: Context, depth: number, header: boolean): ReactNode {
  const spans = { colSpan: span(cell.attrs?.colspan), rowSpan: span(cell.attrs?.rowspan) };
  const shown = children(cell, context, depth);
  if (cell.type !== 'tableHeader')
    return (
      <td key={key} {...spans}>
        {shown}
      </td>
    );
  return (
    <th key={key} scope={header ? 'col' : 'row'} {...spans}>
      {shown}
    </th>
  );
}

const figureWidths: Record<string, string | undefined> = { narrow: 'mx-auto max-w-96', wide: 'lg:-me-[min(12rem,12vw)]' };

function Figure({ node, id, context }: { node: BodyNode; id: string | undefined; context: Context }) {
  const picture = context.pictures.get(Number(node.attrs?.mediaId));
  const [alt, caption, credit] = ['alt', 'caption', 'credit'].map((name) => String(node.attrs?.[name] ?? ''));
  if (!picture) return null;
  return (
    <figure data-block={id} className={figureWidths[String(node.attrs?.width)]}>
      <Picture {...picture} alt={alt ?? ''} className="w-full bg-sea" sizes="(max-width: 900px) 100vw, 760px" />
      {(caption || credit) && (
        <figcaption className="pt-2 pb-1 font-sans text-sm text-soft">
          {caption}
          {context.locale !== 'zh' && ' '}
          {credit && <small className="text-sm before:content-['·_']">{credit}</small>}
        </figcaption>
      )}
    </figure>
  );
}

function Embed({ node, locale }: { node: BodyNode; locale: Locale }) {
  const url = String(node.attrs?.url ?? '');
  if (!isWebAddress(url)) return <Unknown locale={locale} />;
  const t = translator(locale, 'article');
  const { host } = new URL(url);
  const player = playerOf(url);
  const title = String(node.attrs?.title ?? '') || player?.host || host;
  return (
    <div>
      <a
        className="block border border-s-3 border-line border-s-accent px-4.5 py-3.5 font-sans text-ui text-ink no-underline"
        href={url}
        rel="noopener noreferrer external"
      >
        <b>{title}</b>
        <span className="block text-soft">{t('embed', { host: player?.host ?? host })} ↗</span>
      </a>
      {player && (
        <p className="mt-1.5 font-sans noscript:hidden print:hidden">
          <button type="button" className={buttonLook('quiet')} data-kind={player.kind} data-player={player.src} data-title={title}>
            {t(player.kind === 'video' ? 'playHere' : 'showHere')}
          </button>{' '}
          <small>{t('playPrivacy', { host: player.host })}</small>
        </p>
      )}
    </div>
  );
}

function Dynamic({ node, context: { locale, dynamic } }: { node: BodyNode; context: Context }) {
  const attrs = dynamicOf(node);
  if (!attrs) return <Unknown locale={locale} />;
  if (dynamic) return dynamic(attrs);
  const name = translator(locale, 'pages')(`reader.blocks.${attrs.shows}`);
  return <p className="border border-line px-4.5 py-3.5 font-sans text-ui text-soft">{[name, attrs.title].filter(Boolean).join(': ')}</p>;
}

const Unknown = ({ locale }: { locale: Locale }) => <Notice>{translator(locale, 'article')('unknownBlock')}</Notice>;
