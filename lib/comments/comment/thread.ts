/** A comment as readers see it. */
export type ShownComment = {
  id: number;
  parentId: number | null;
  language: string;
  dir: 'ltr' | 'rtl';
  authorName: string;
  authorKey: string | null;
  isAccount: boolean;
  isStaff: boolean;
  featured: boolean;
  /** The newsroom calls it the answer to the question above. */
  isAnswer: boolean;
  /** No public answer to it is marked. */
  unanswered: boolean;
  text: string;
  likes: number;
  /** By what the order “most interesting” goes. */
  interest?: number | null;
  createdAt: Date;
  editedAt: Date | null;
  /** Removed by its author; its place stays for the answers. */
  deleted: boolean;
};

/**
 * `inReplyTo` is set where the answer stands beside, not under, the comment it answers; `elsewhere`
 * where that one is not on the page.
 */
export type ThreadNode = ShownComment & { inReplyTo: { id: number; name: string; elsewhere?: boolean } | null; replies: ThreadNode[]; more?: More };

/**
 * How many answers of a thread are not shown under its beginning, and after which one they begin.
 */
export type More = { count: number; after: number };

const mostReplyLevels = 3;

/**
 * Comments as a tree of three levels, as they were said; deeper answers stand on the third with
 * whom they answer.
 */
export function toTree(rows: (ShownComment & Partial<Pick<ThreadNode, 'inReplyTo'>>)[]): ThreadNode[] {
  const nodes = new Map<number, { node: ThreadNode; level: number; home: ThreadNode | null }>();
  const roots: ThreadNode[] = [];
  for (const row of [...rows].sort((a, b) => a.id - b.id)) {
    const parent = row.parentId === null ? null : nodes.get(row.parentId);
    if (row.parentId !== null && !parent) continue;
    const node: ThreadNode = { ...row, inReplyTo: row.inReplyTo ?? null, replies: [] };
    if (!parent) {
      roots.push(node);
      nodes.set(row.id, { node, level: 1, home: null });
    } else if (parent.level < mostReplyLevels) {
      parent.node.replies.push(node);
      nodes.set(row.id, { node, level: parent.level + 1, home: parent.node });
    } else {
      if (!parent.node.deleted) node.inReplyTo = { id: parent.node.id, name: parent.node.authorName };
      parent.home?.replies.push(node);
      nodes.set(row.id, { node, level: mostReplyLevels, home: parent.home });
    }
  }
  return withoutEmpty(roots);
}

/** What was removed keeps its place only while something answers it. */
function withoutEmpty(nodes: ThreadNode[]): ThreadNode[] {
  return nodes.map((node) => ({ ...node, replies: withoutEmpty(node.replies) })).filter((node) => !node.deleted || node.replies.length > 0);
}
