/**
 * Where something stands in the source: the file, the line where one is known, and what the source
 * calls it.
 */
export type SourceLocation = { file: string; line?: number; id?: string };

/** One visible text of the source that is not in the result, with the reason why. */
export type Loss = { place: SourceLocation; why: LossReason; text: string };

const lossReasons = [
  'no-discussion',
  'markup',
  'script',
  'form',
  'drawing',
  'too-long',
  'too-deep',
  'not-public-kind',
  'pingback',
  'deleted',
  'revision',
  'menu',
  'frame',
  'file',
  'settings',
  'no-document',
  'duplicate',
  'changed-since',
  'edited-here',
  'broken',
  'empty',
] as const;
export type LossReason = (typeof lossReasons)[number];

/** What a file does wrong. The rest of it comes across. */
export type Problem = { kind: 'problem'; place: SourceLocation; what: ProblemKind; detail: string };

const problemKinds = [
  'not-well-formed',
  'cut-off',
  'encoding',
  'entity',
  'bad-date',
  'bad-value',
  'duplicate-id',
  'cycle',
  'missing-parent',
  'unknown-language',
  'unknown-markup',
  'bad-address',
  'picture',
  'outside',
  'too-large',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

export type SourceAuthor = { kind: 'author'; key: string; name: string; names?: Record<string, string>; slug?: string; bio?: string; place: SourceLocation };
export type SourceTerm = {
  kind: 'term';
  key: string;
  taxonomy: 'section' | 'tag';
  name: string;
  names?: Record<string, string>;
  slug?: string;
  description?: string;
  place: SourceLocation;
};
export type SourceMedia = { kind: 'media'; key: string; url: string; alt: string; caption: string; credit: string; place: SourceLocation };

export type SourceComment = {
  key: string;
  parent: string | null;
  name: string;
  /** Plain text or HTML, as `format` says. */
  text: string;
  format: 'html' | 'text';
  at: Date | null;
  state: 'approved' | 'held' | 'spam';
  /** An editors' note: never shown to readers. */
  isNote?: boolean;
};

export type DocumentState = 'published' | 'draft' | 'scheduled';

/** One text in one language. Documents with the same `group` are editions of one story. */
export type SourceDocument = {
  kind: 'document';
  key: string;
  type: 'story' | 'page';
  group: string;
  /** As the source names it, such as `zh-Hans`; empty where it does not say. */
  language: string;
  title: string;
  slug: string;
  standfirst: string;
  body: string;
  /** `body` is our own JSON, `autop` is HTML in which blank lines part paragraphs. */
  format: 'html' | 'autop' | 'markdown' | 'text' | 'body';
  /** What relative addresses stand against, where it is not the text's own address. */
  base?: string;
  /** The folder it lies in, where the source is one: pictures may be named by a path from there. */
  folder?: string;
  state: DocumentState;
  publishedAt: Date | null;
  zone?: string;
  dateline?: string;
  authors: string[];
  sections: string[];
  tags: string[];
  /** The group of the page that a page stands under. */
  parent?: string;
  /** States by ISO code and institutions by their address here. */
  states?: string[];
  institutions?: string[];
  /** The picture at the top: a key of the media, or an address. */
  picture?: { key?: string; url?: string; alt?: string; caption?: string; credit?: string };
  isPinned?: boolean;
  /** The full former address, or a path. */
  address?: string;
  /** More addresses that it had. */
  former?: string[];
  comments: SourceComment[];
  fields: Record<string, string>;
  place: SourceLocation;
};

/**
 * Comments that come without their text, to be put under a document that is here already: found by
 * its former address.
 */
export type SourceDiscussion = { kind: 'discussion'; address: string; comments: SourceComment[]; place: SourceLocation };

/** Something of the source that does not become anything here, with the words that readers saw. */
export type SourceLeft = { kind: 'left'; what: string; why: LossReason; text: string; place: SourceLocation };

export type SourceRecord = SourceAuthor | SourceTerm | SourceMedia | SourceDocument | SourceDiscussion | SourceLeft | Problem;

/** Names the site that a source comes from, so that a second import knows the same things again. */
export type SourceInfo = { site: string; language: string };

export type Reading = {
  format: string;
  info: () => SourceInfo;
  records: () => AsyncGenerator<SourceRecord>;
};
