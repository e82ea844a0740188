import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { decodeSafely } from './html/tree';
import type { PictureSource } from './pictures';

/**
 * Files that a picture may lie in, by their names; what is in them is looked at when it is taken.
 */
export const isPictureName = (name: string): boolean => /\.(jpe?g|png|gif|webp|avif|hei[cf]|tiff?)$/i.test(name);

/** The pictures of a folder, by their paths in it. */
export class PictureFiles {
  private readonly byName = new Map<string, string[][]>();

  constructor(
    private readonly folder: string,
    names: string[],
  ) {
    for (const name of [...names].sort()) {
      const key = name.normalize('NFC').split('/').at(-1)?.toLowerCase() ?? '';
      this.byName.set(key, [...(this.byName.get(key) ?? []), name.split('/')]);
    }
  }

  static async of(folder: string): Promise<PictureFiles> {
    const names: string[] = [];
    const visit = async (at: string): Promise<void> => {
      for (const entry of await readdir(path.join(folder, at), { withFileTypes: true })) {
        const name = at === '' ? entry.name : `${at}/${entry.name}`;
        if (/^(\.|node_modules$)/.test(entry.name)) continue;
        if (entry.isDirectory()) await visit(name);
        else if (entry.isFile()) names.push(name);
      }
    };
    await visit('');
    return new PictureFiles(folder, names);
  }

  /**
   * The file whose path ends most like the address (`uploads/2015/01/hall.jpg`); of two that share
   * the name alone, neither. A path in the text's own folder is only found there. A size that
   * WordPress made (`hall-300x200.jpg`) is found by what it was made from.
   */
  find(url: string): string | null {
    const isPath = !/^[a-z][a-z0-9+.-]*:/i.test(url);
    const parts = decodeSafely(url.split(/[?#]/)[0] ?? '')
      .normalize('NFC')
      .split('/')
      .filter(Boolean);
    const name = parts.at(-1) ?? '';
    const found = this.best(parts, isPath);
    return found ?? (isPath ? null : this.best([...parts.slice(0, -1), name.replace(/-(?:\d+x\d+|scaled)(?=\.\w+$)/, '')], false));
  }

  private best(parts: string[], isPath: boolean): string | null {
    const likeness = (file: string[]) => {
      let same = 0;
      while (same < file.length && same < parts.length && file.at(-1 - same)?.normalize('NFC') === parts.at(-1 - same)) same += 1;
      return same;
    };
    const found = (this.byName.get(parts.at(-1)?.toLowerCase() ?? '') ?? [])
      .map((file) => ({ file, same: likeness(file) }))
      .filter(({ file, same }) => !isPath || same === parts.length || (same > 1 && same === file.length))
      .sort((a, b) => b.same - a.same || a.file.length - b.file.length);
    const [first, second] = found;
    if (!first || (second && first.same === second.same && first.same < Math.min(2, parts.length))) return null;
    return first.file.join('/');
  }

  source(mostBytes: number): PictureSource {
    return async (url) => {
      const found = this.find(url);
      if (found === null) return null;
      const file = path.join(this.folder, ...found.split('/'));
      return (await stat(file)).size <= mostBytes ? readFile(file) : null;
    };
  }
}
