import { type BodyNode, listTextBlocks } from '../articles/body/body';

/**
 * A piece of text that can be quoted. Its id is that of a block of the body, or one of the
 * pseudo-blocks `headline`, `standfirst`, `caption`; what stands beside a block is named after it:
 * `….credit` and `….alt` of a picture, `….n1` a block's first footnote.
 */
export type Block = { id: string; text: string };

export type DocumentWords = {
  headline: string;
  standfirst: string;
  pictureCaption: string;
  pictureCredit?: string;
  pictureAlt?: string;
  body: BodyNode;
};

const asideKinds = ['credit', 'alt', 'note'] as const;
export type AsideKind = (typeof asideKinds)[number];

const aside = /^(.+)\.(credit|alt|n(\d{1,4}))$/;

/**
 * What an aside belongs to and is; null for what is a block itself. `number` counts a block's
 * footnotes from 1.
 */
export function asideOf(id: string): { owner: string; kind: AsideKind; number: number } | null {
  const [, owner, name, number] = aside.exec(id) ?? [];
  if (!owner || !name) return null;
  return { owner, kind: number ? 'note' : (name as AsideKind), number: Number(number ?? 0) };
}

/** Whether what stands before or behind a block in the list is not its neighbour in the text. */
export const isAside = (id: string) => id === 'headline' || id === 'standfirst' || id === 'caption' || asideOf(id) !== null;

/** What readers hear, or see where the picture does not come. */
export const isUnseenNode = (id: string) => asideOf(id)?.kind === 'alt';

/** All that a reader can quote: the blocks in reading order, and what stands beside them behind. */
export function listReportable(words: DocumentWords): Block[] {
  return [
    { id: 'headline', text: words.headline },
    { id: 'standfirst', text: words.standfirst },
    { id: 'caption', text: words.pictureCaption },
    ...listTextBlocks(words.body).map(({ id, text }) => ({ id, text })),
    { id: 'caption.credit', text: words.pictureCredit ?? '' },
    { id: 'caption.alt', text: words.pictureAlt ?? '' },
    ...listBeside(words.body),
  ].filter(({ id, text }) => text !== '' || !/\.(credit|alt)$/.test(id));
}

function listBeside(body: BodyNode): Block[] {
  const found: Block[] = [];
  const visit = (node: BodyNode) => {
    const id = String(node.attrs?.id ?? '');
    if (node.type === 'figure') for (const name of ['credit', 'alt']) found.push({ id: `${id}.${name}`, text: String(node.attrs?.[name] ?? '') });
    const notes = (node.content ?? []).filter((child) => child.type === 'footnote');
    for (const [at, note] of notes.entries()) found.push({ id: `${id}.n${at + 1}`, text: String(note.attrs?.note ?? '') });
    for (const child of node.content ?? []) visit(child);
  };
  visit(body);
  return found;
}

/**
 * The id of a footnote by the name that it has on the page, where all of an article are counted:
 * `n3`.
 */
export const idOnPage = (blocks: Block[], name: string): string =>
  /^n[1-9]\d{0,3}$/.test(name) && !blocks.some((block) => block.id === name)
    ? (blocks.filter((block) => asideOf(block.id)?.kind === 'note')[Number(name.slice(1)) - 1]?.id ?? name)
    : name;
