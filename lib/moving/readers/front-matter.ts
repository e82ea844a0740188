import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { isRecord, type Raw } from '../source/json';

export type FrontMatter = { data: Raw; body: string; problem: string };

const fences: [RegExp, (text: string) => unknown][] = [
  // Aliases can make a few lines into gigabytes: a handful is all that front matter needs.
  [/^---[\t ]*\r?\n([\s\S]*?)\r?\n?(?:---|\.\.\.)[\t ]*(?:\r?\n|$)/, (text) => parseYaml(text, { maxAliasCount: 20, schema: 'core' })],
  [/^(\{[\t ]*\r?\n[\s\S]*?\r?\n\})[\t ]*(?:\r?\n|$)/, (text) => JSON.parse(text)],
  [/^\+\+\+[\t ]*\r?\n([\s\S]*?)\r?\n?\+\+\+[\t ]*(?:\r?\n|$)/, (text) => parseToml(text)],
];

/**
 * The YAML, TOML or JSON at the head of a text, and the text without it. What cannot be read is
 * told, and the text stays whole.
 */
export function readFrontMatter(given: string): FrontMatter {
  const text = given.replace(/^\uFEFF/, '');
  for (const [fence, parse] of fences) {
    const found = fence.exec(text);
    if (!found) continue;
    try {
      const data = parse(found[1] ?? '');
      return { data: isRecord(data) ? data : {}, body: text.slice(found[0].length), problem: '' };
    } catch (error) {
      return { data: {}, body: text, problem: error instanceof Error ? error.message.split('\n', 1)[0]?.slice(0, 200) || 'front matter' : 'front matter' };
    }
  }
  return { data: {}, body: text, problem: '' };
}
