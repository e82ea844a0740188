import { fence, outsideFences } from '../html/fences';
import { markupOf } from '../source/xml-html';

export type Untagged = { text: string; unknown: Map<string, number> };

const players: Record<string, (id: string) => string> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  tweet: (id) => `https://twitter.com/i/status/${id}`,
  twitter: (id) => `https://twitter.com/i/status/${id}`,
  x: (id) => `https://twitter.com/i/status/${id}`,
  instagram: (id) => `https://www.instagram.com/p/${id}/`,
  gist: (id) => `https://gist.github.com/${id}`,
};

/** Attributes of a tag, quoted in any way or not at all; those without a name by their place. */
function attributesIn(given: string): Map<string, string> {
  const found = new Map<string, string>();
  let at = 0;
  for (const [, name, double, single, back, bare] of given.matchAll(/(?:([\w-]+)\s*=\s*)?(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`=<>]+))/g)) {
    const value = double ?? single ?? back ?? bare ?? '';
    found.set(name ?? String(at), value);
    if (name === undefined) at += 1;
  }
  return found;
}

const first = (given: Map<string, string>, ...names: string[]): string => names.map((name) => given.get(name)).find(Boolean) ?? '';

/** What readers saw of a tag that is known; null for others. */
function shown(name: string, given: Map<string, string>): string | null {
  const isInclude = name === 'include' || name === 'include_relative' || name === 'include_cached';
  const called = isInclude ? (given.get('0') ?? '').replace(/^.*\/|\.\w+$/g, '') : name;
  const source = first(given, 'src', 'url', 'image_path', 'image', 'file', 'path', ...(isInclude ? [] : ['0']));
  if (/^(figure|img|image|picture|photo)/i.test(called) && source) {
    const caption = first(given, 'caption', 'title', 'description', 'attr');
    return `\n\n<figure><img src="${markupOf(source)}" alt="${markupOf(first(given, 'alt'))}"><figcaption>${markupOf(caption)}</figcaption></figure>\n\n`;
  }
  const player = players[called.toLowerCase()];
  const user = called === 'gist' && !isInclude && given.has('1') ? `${given.get('0')}/${given.get('1')}` : '';
  const id = user || first(given, 'id', 'video_id', ...(isInclude ? [] : ['0']));
  return player && /^[\w/-]{1,60}$/.test(id) ? `\n\n${player(id)}\n\n` : null;
}

/** Where the file of a text would stand on the site that it was made for. */
function addressOf(file: string): string {
  const path = file.trim().replace(/^["']|["']$/g, '');
  const dated = /(?:^|\/)(\d{4})-(\d\d)-(\d\d)-([^/]+?)(?:\.\w+)?$/.exec(path);
  if (dated) return `/${dated.slice(1, 5).join('/')}.html`;
  if (/^(?:https?:|#)/.test(path)) return path;
  const [whole = '', part] = path.split('#');
  const bare = whole.replace(/(?:\/?_?index)?\.(?:md|markdown|html?)$/, '').replace(/^\/+|\/+$/g, '');
  return `/${bare}${bare ? '/' : ''}${part === undefined ? '' : `#${part}`}`;
}

/** Variables of Jekyll in addresses: its own address falls away, filters for addresses too. */
const withoutVariables = (text: string): string =>
  text
    .replace(/\{\{-?\s*["']([^"'{}]*)["']\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.\w+(?:\s*\|\s*prepend:\s*site\.\w+)?)\s*-?\}\}/g, '$1')
    .replace(/\{\{-?\s*(?:site\.(?:baseurl|url)|\.Site\.BaseURL|page\.url)\s*-?\}\}/g, '');

/**
 * Tags of Hugo and Jekyll as Markdown: pictures, players, code, links to other texts, and what is a
 * remark. Others stay as the text they are, apart from what is around them, and are counted.
 */
export function withoutTemplateTags(given: string): Untagged {
  const unknown = new Map<string, number>();
  const kept: string[] = [];
  const keep = (text: string): string => `\u0000${kept.push(text) - 1}\u0000`;
  const count = (name: string) => unknown.set(name, (unknown.get(name) ?? 0) + 1);
  let text = given
    .replaceAll('\u0000', '')
    .replace(/\{\{([<%])\/\*([\s\S]*?)\*\/([>%])\}\}/g, (_all, open: string, inner: string, end: string) => keep(`{{${open}${inner}${end}}}`))
    .replace(/\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g, (_all, inner: string) => keep(inner))
    .replace(/\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}|\{\{\/\*[\s\S]*?\*\/\}\}|<!--\s*more\s*-->/g, '')
    .replace(/\{%-?\s*highlight\s*([\w+#-]*)[^%]*%\}([\s\S]*?)\{%-?\s*endhighlight\s*-?%\}/g, (_all, language: string, code: string) =>
      keep(fence(code, language)),
    )
    .replace(/\{\{[<%]\s*highlight\s*([\w+#-]*)[^>%]*[>%]\}\}([\s\S]*?)\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/g, (_all, language: string, code: string) =>
      keep(fence(code, language)),
    )
    .replace(/\{%-?\s*(?:post_url|link)\s+([^%]+?)\s*-?%\}/g, (_all, file: string) => addressOf(file))
    .replace(/\{\{[<%]\s*(?:rel)?ref\s+(?:path\s*=\s*)?["'`]?([^"'`<>%\s]+)["'`]?[^<>%]*[>%]\}\}/g, (_all, file: string) => addressOf(file))
    .replace(
      /\{\{[<%]\s*details\b([^<>%]*)[>%]\}\}/g,
      (_all, inside: string) => `\n\n<b>${markupOf(first(attributesIn(inside), 'summary', 'title', '0'))}</b>\n\n`,
    )
    .replace(/\{\{[<%]\s*\/\s*details\s*[>%]\}\}/g, '\n\n');
  text = withoutVariables(text);
  const tag = /\{\{([<%])\s*(\/?\s*[\w./-]+)([\s\S]*?)\/?([>%])\}\}|\{%-?\s*(\w+)([\s\S]*?)-?%\}/g;
  text = text.replace(tag, (all, _open, hugo: string | undefined, inHugo = '', _end, jekyll = '', inJekyll = '') => {
    const name = (hugo ?? jekyll).replace(/\s/g, '');
    const html = shown(name, attributesIn(hugo === undefined ? inJekyll : inHugo));
    if (html !== null) return html;
    if (!/^(?:\/|end)/.test(name)) count(name);
    return keep(all.replace(/\s+/g, ' '));
  });
  // What stands on a line of its own does not run into the text around it.
  text = text.replace(/^[ \t]*(\u0000\d+\u0000)[ \t]*$/gm, '\n$1\n');
  return { text: text.replace(/\u0000(\d+)\u0000/g, (_all, at: string) => kept[Number(at)] ?? ''), unknown };
}

/**
 * What kramdown and Goldmark have beyond CommonMark: classes fall away, terms with their meanings
 * become paragraphs.
 */
export const plainMarkdown = (text: string): string =>
  outsideFences(text, (piece) =>
    piece
      .replace(/^(?:[*+-]|1\.)[ \t]+\S[^\n]*\n\{:[ \t]*toc[^}\n]*\}[ \t]*$/gim, '')
      .replace(/^[ \t]*\{:(?!\/)[^}\n]*\}[ \t]*$/gm, '')
      .replace(/\{:[ \t]*(?:[.#][\w-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*')|[ \t])+\}/g, '')
      .replace(/^(#{1,6}[ \t][^\n]*?)[ \t]*\{(?:[ \t]*[.#][\w-]+|[ \t]*[\w-]+="[^"\n]*")+[ \t]*\}[ \t]*$/gm, '$1')
      .replace(
        /^([^\s>#*+:|-][^\n]*)\n(?:[ \t]*\n)?((?::[ \t]+[^\n]+(?:\n[ \t]+[^\n]+)*(?:\n|$)(?:[ \t]*\n(?=:))?)+)/gm,
        (_all, term: string, meanings: string) => {
          const said = meanings.split(/^:[ \t]+/m).map((meaning) => meaning.trim().replace(/\n[ \t]+/g, '\n'));
          return `\n<b>${term.trim()}</b>\n\n${said.filter(Boolean).join('\n\n')}\n\n`;
        },
      ),
  );
