/** What a block of a page can show that is looked up whenever the page is rendered. */
export const dynamicKinds = ['people', 'stories', 'contact', 'form', 'map'] as const;
export type DynamicKind = (typeof dynamicKinds)[number];

/** Characters of a heading, stories and people of one list. */
export const dynamicLimits = { title: 200, stories: 30, people: 60 } as const;

/**
 * `from`: which stories, as `latest`, `section:12`, `institution:3`, `tag:7` or `state:UZ`.
 * `people`: whom, in their order; null for everyone with a page for readers.
 */
export type DynamicAttrs = { id: string; shows: DynamicKind; title: string; from: string; count: number; people: number[] | null };

const isNumber = (value: unknown, most: number): boolean => Number.isSafeInteger(value) && Number(value) > 0 && Number(value) <= most;

export const isDynamicKind = (value: unknown): value is DynamicKind => dynamicKinds.some((kind) => kind === value);

/** Each attribute of the block but its id. */
export const dynamicRules: Record<Exclude<keyof DynamicAttrs, 'id'>, (value: unknown) => boolean> = {
  shows: isDynamicKind,
  title: (value) => typeof value === 'string' && value.length <= dynamicLimits.title,
  from: (value) => typeof value === 'string' && /^(latest|(section|institution|tag):[1-9]\d{0,14}|state:[A-Z]{2})$/.test(value),
  count: (value) => isNumber(value, dynamicLimits.stories),
  people: (value) =>
    value === null ||
    (Array.isArray(value) &&
      value.length > 0 &&
      value.length <= dynamicLimits.people &&
      new Set(value).size === value.length &&
      value.every((id) => isNumber(id, Number.MAX_SAFE_INTEGER))),
};

type Block = { type: string; attrs?: Record<string, unknown>; content?: Block[] };

/**
 * The blocks of a body that only a page of the newsroom's own may have: they stand at its top
 * level.
 */
export const listDynamic = (body: Block): Block[] => (body.content ?? []).filter((block) => block.type === 'dynamicBlock');

/** The attributes of such a block; null where one does not hold. */
export function dynamicOf(block: Block): DynamicAttrs | null {
  const attrs = block.attrs ?? {};
  const holds = Object.entries(dynamicRules).every(([name, fits]) => fits(attrs[name]));
  return block.type === 'dynamicBlock' && holds ? ({ ...attrs, id: String(attrs.id ?? '') } as DynamicAttrs) : null;
}
