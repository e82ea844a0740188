import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBodyProblem } from '../../articles/body/body';
import { compareTexts } from '../source/words';
import { bodyTexts } from './body-words';
import { resolveShortcodes } from './shortcodes';
import { htmlToBody } from './to-body';
import { visibleText } from './visible';

const kinds = (html: string, autop = false) => (htmlToBody(html, { autop }).body.content ?? []).map((node) => node.type);

function unexplained(html: string, autop = false): string[] {
  const { body, lost, added } = htmlToBody(html, { autop });
  expect(findBodyProblem(body)).toBeNull();
  const { difference } = compareTexts([visibleText(html), ...added], [...bodyTexts(body), ...lost.map((loss) => loss.text)]);
  return [...difference.missing, ...difference.added];
}

describe('HTML as a document', () => {
  test.each([
    ['<p>One</p><p>Two</p>', ['paragraph', 'paragraph']],
    ['loose <b>words</b><p>then a paragraph</p>', ['paragraph', 'paragraph']],
    ['<h1>A</h1><h5>B</h5>', ['heading', 'heading']],
    ['<ul><li>a<ul><li>b</li></ul></li></ul>', ['bulletList']],
    ['<blockquote>said <p>twice</p></blockquote>', ['blockquote']],
    ['<figure class="wp-block-pullquote"><blockquote><p>Q</p></blockquote></figure>', ['pullQuote']],
    ['<table><tr><th>a</th><td colspan="2">b</td></tr></table>', ['table']],
    ['<p>a</p><hr><p>b</p>', ['paragraph', 'horizontalRule', 'paragraph']],
    ['<iframe src="https://www.youtube.com/embed/x"></iframe>', ['embed']],
    ['<p>https://example.org/video</p>', ['embed']],
    ['<div><div><p>deep</p></div></div>', ['paragraph']],
    ['<dl><dt>term</dt><dd>meaning</dd></dl>', ['paragraph', 'paragraph']],
  ])('%s', (html, right) => expect(kinds(html)).toEqual(right));

  test('blank lines part paragraphs where the editor meant them to, and line ends are kept', () => {
    expect(kinds('One\nand the same\n\nTwo', true)).toEqual(['paragraph', 'paragraph']);
    expect(htmlToBody('One\nline', { autop: true }).body.content?.[0]?.content?.map((node) => node.type)).toEqual(['text', 'hardBreak', 'text']);
  });

  test('dangerous addresses and scripts bring nothing but their words', () => {
    const { body } = htmlToBody('<a href="javascript:alert(1)">click</a><script>alert(1)</script><img src=x onerror=alert(1) alt="a picture">');
    expect(JSON.stringify(body)).not.toMatch(/javascript|alert|onerror/);
    expect(bodyTexts(body).join(' ')).toContain('click');
  });

  test('a picture stands as a link with its words until its file is here', () => {
    const { body, pictures } = htmlToBody('<figure><img src="/a/b.jpg" alt="A hall"><figcaption>In <b>Tashkent</b></figcaption></figure>', {
      base: 'https://old.example/x/',
    });
    expect(pictures).toEqual([{ blockId: 'b1', url: 'https://old.example/a/b.jpg', alt: 'A hall', caption: 'In Tashkent', credit: '' }]);
    expect(bodyTexts(body)).toEqual(['A hall In Tashkent']);
  });

  test.each([
    ['<img src="data:image/gif;base64,R0lGOD" data-src="https://old.example/real.jpg" alt="Late">', 'https://old.example/real.jpg'],
    ['<img src="/i/blank.gif" data-lazy-src="/real.jpg">', 'https://old.example/real.jpg'],
    ['<img srcset="/a-300.jpg 300w, /a-1200.jpg 1200w" alt="Set">', 'https://old.example/a-1200.jpg'],
  ])('a picture that a page loads late is found: %s', (html, url) => {
    expect(htmlToBody(html, { base: 'https://old.example/x/' }).pictures.map((picture) => picture.url)).toEqual([url]);
    expect(unexplained(html)).toEqual([]);
  });

  test('a picture that is written into a page is told', () => {
    const html = `<p>Words</p><img src="data:image/png;base64,${'A'.repeat(1000)}" alt="Inside">`;
    expect(htmlToBody(html).lost).toEqual([{ why: 'file', text: 'data:image/png;base64' }]);
    expect(unexplained(html)).toEqual([]);
  });

  test.each([
    ['One<!--more-->Two<!--nextpage-->Three', ['One', 'Two', 'Three']],
    ['[caption caption="&quot;Old&quot; style"]<img src="https://old.example/a.jpg"/>[/caption]', ['"Old" style']],
    [
      '<div class="wp-block-file"><a href="https://old.example/a.pdf">Report</a><a href="https://old.example/a.pdf" class="wp-block-file__button">Get</a></div>',
      ['Report', 'Get'],
    ],
  ])('words of WordPress do not run into each other: %s', (html, right) => {
    const resolved = resolveShortcodes(html, () => []).html;
    expect(bodyTexts(htmlToBody(resolved, { autop: true }).body).filter(Boolean)).toEqual(right);
    expect(unexplained(resolved, true)).toEqual([]);
  });

  test.each([
    '<p>a<br>b</p>text<ul>loose<li>c</li><p>d</p></ul>',
    '<table><caption>Cap</caption><tr><td><h2>In</h2><table><tr><td>inner</td></tr></table></td></tr></table>',
    '<figure><figure><img alt="one"><figcaption>cap one</figcaption></figure><figcaption>all</figcaption></figure>',
    '<svg><text>drawn</text></svg><form><label>Name</label><input value="Send"><textarea>typed</textarea><select><option>a</option></select></form>',
    '<details><summary>More</summary>inside</details><p hidden>never</p><p style="display:none">never</p>',
    `${'<div>'.repeat(300)}deep${'</div>'.repeat(300)}`,
    `${'<blockquote>'.repeat(80)}deep quote${'</blockquote>'.repeat(80)}`,
    '<p>10<sup>6</sup> m<sub>2</sub> <del>old</del><ins>new</ins></p>',
    '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>',
  ])('no word of %.60s is unexplained', (html) => expect(unexplained(html)).toEqual([]));

  test('no word of any nesting of known elements is unexplained', () => {
    const tags = [
      'p',
      'div',
      'ul',
      'ol',
      'li',
      'blockquote',
      'table',
      'tr',
      'td',
      'th',
      'b',
      'em',
      'a',
      'h2',
      'figure',
      'figcaption',
      'pre',
      'section',
      'span',
      'details',
      'summary',
      'dl',
      'dt',
      'dd',
      'iframe',
      'svg',
      'button',
      'x-own',
    ];
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('alpha', ' beta ', 'gamma\n\ndelta', '<br>', '<hr>', '<img alt="eps" src="https://a.example/zeta.jpg">', '&amp;', '饺子', 'e\u0301ta'),
        fc.tuple(fc.constantFrom(...tags), fc.array(tie('node'), { maxLength: 4 })).map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
      ),
    })).node;
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), fc.boolean(), (nodes, autop) => {
        expect(unexplained(nodes.join(''), autop)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });
});

test('sound, films and documents are told, with where they lie; what cannot be linked to is named', () => {
  const convert = (html: string) => htmlToBody(html, { folder: 'content/posts' });
  const html =
    '<p>Before</p><audio src="../sound/talk%201.mp3"></audio><video><source src="https://old.example/film.webm"></video><p><a href="/files/plan.pdf">The plan</a> <a href="x.html">page</a></p>';
  const { body, lost, added } = convert(html);
  expect(lost.map((loss) => [loss.why, loss.text])).toEqual([
    ['file', 'content/sound/talk%201.mp3'],
    ['file', 'https://old.example/film.webm'],
    ['file', '/files/plan.pdf'],
  ]);
  expect(body.content?.map((node) => [node.type, node.content?.[0]?.text ?? node.attrs?.url])).toEqual([
    ['paragraph', 'Before'],
    ['paragraph', 'talk 1.mp3'],
    ['embed', 'https://old.example/film.webm'],
    ['paragraph', 'The plan'],
  ]);
  const { difference } = compareTexts([visibleText(html), ...added], [...bodyTexts(body), ...lost.map((loss) => loss.text)]);
  expect(difference).toEqual({ missing: [], added: [] });
  expect(convert('<audio src="../../../etc/talk.mp3"></audio><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>').lost).toEqual([]);
});

describe('shortcodes', () => {
  const gallery = (ids: string[] | null) => (ids ?? ['9']).map((id) => ({ url: `https://a.example/${id}.jpg`, alt: `alt ${id}`, caption: '', credit: '' }));
  test.each([
    [
      '[caption id="a" width="300"]<img src="https://a.example/x.jpg"> Words[/caption]',
      '<figure><img src="https://a.example/x.jpg"><figcaption>Words</figcaption></figure>',
    ],
    ['[embed]https://v.example/1[/embed]', '\n\nhttps://v.example/1\n\n'],
    ['[video mp4="https://v.example/1.mp4"][/video]', '<video src="https://v.example/1.mp4"></video>'],
    ['[[gallery]]', '[gallery]'],
  ])('%s', (given, right) => expect(resolveShortcodes(given, gallery).html).toBe(right));

  test('a gallery shows its pictures, one of its own or those of the text', () => {
    expect(resolveShortcodes('[gallery ids="1,2"]', gallery).html.match(/<img/g)).toHaveLength(2);
    expect(resolveShortcodes('[gallery]', gallery).html).toContain('https://a.example/9.jpg');
  });

  test('others stay as they are, and are told', () => {
    const { html, unknown } = resolveShortcodes('[donate amount="5"]Give[/donate]', gallery);
    expect(html).toBe('[donate amount="5"]Give[/donate]');
    expect([...unknown]).toEqual([['donate', 1]]);
  });
});

test('what was laid out by spaces stays so, a poem is no code, and a short quotation has its marks', () => {
  const { body } = htmlToBody('<pre>if (a) {\n    b();\n\tc  d\n}</pre><pre class="wp-block-verse">Two roads\n  diverged</pre><p>He said <q>yes</q>.</p>', {});
  const said = (body.content ?? []).map((block) => (block.content ?? []).map((part) => part.text ?? '\n').join(''));
  expect(said).toEqual([
    'if (a) {\n\u00a0\u00a0\u00a0\u00a0b();\n\u00a0\u00a0\u00a0\u00a0c\u00a0\u00a0d\n}',
    'Two roads\n\u00a0\u00a0diverged',
    'He said “yes”.',
  ]);
  const coded = (body.content ?? []).map((block) => (block.content ?? []).some((part) => part.marks?.some((mark) => mark.type === 'code')));
  expect(coded).toEqual([true, false, false]);
});
