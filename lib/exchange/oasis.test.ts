import { describe, expect, test } from 'vitest';
import type { BodyNode } from '../articles/body/body';
import { inlineOf } from './inline';
import { decodeXml, readXliff } from './read';

const two = (unit: string, { version = '2.1', space = 'urn:oasis:names:tc:xliff:document:2.0' } = {}) =>
  `<?xml version="1.0"?><xliff xmlns="${space}" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" version="${version}" srcLang="en" trgLang="ru"><file id="f" original="o">${unit}</file></xliff>`;
const file = (units: string, space = ' xmlns="urn:oasis:names:tc:xliff:document:1.2"') =>
  `<xliff${space} version="1.2"><file original="o" source-language="en" target-language="ru" datatype="html"><header/><body><group>${units}</group></body></file></xliff>`;
const bold = [{ type: 'bold' }];
const plain: BodyNode[] = [{ type: 'text', text: 'First. Second.' }];
const unit = (xml: string) => readXliff(xml).files[0]?.units.get('u');
const taken = (xml: string, source = plain) => {
  const read = unit(xml);
  return { words: inlineOf(read?.target ?? [], source), isDone: read?.isDone };
};
const text = (xml: string, source = plain) => {
  const { words, isDone } = taken(xml, source);
  return [words.map((node) => (node.marks ? `<${node.text}>` : (node.text ?? '|'))).join(''), isDone];
};

describe('targets of a unit are those of its own segments', () => {
  test.each([
    [
      'the suggestion of a memory before them',
      '<unit id="u"><mtc:matches><mtc:match ref="#s"><source>First.</source><target>Совет.</target></mtc:match></mtc:matches><segment id="s"><source>First.</source><target>Первое.</target></segment></unit>',
      'Первое.',
      true,
    ],
    [
      'only the suggestion of a memory',
      '<unit id="u"><mtc:matches><mtc:match ref="#s"><source>First.</source><target>Совет.</target></mtc:match></mtc:matches><segment id="s"><source>First.</source></segment></unit>',
      'First.',
      false,
    ],
    [
      'notes',
      '<unit id="u"><notes><note>Mind the case.</note></notes><segment><source>First.</source><target>Первое.</target></segment></unit>',
      'Первое.',
      true,
    ],
    [
      'original data',
      '<unit id="u"><originalData><data id="d">&lt;b&gt;</data></originalData><segment><source>First.</source><target><ph id="9" dataRef="d"/>Первое.</target></segment></unit>',
      'Первое.',
      true,
    ],
    [
      'a module in a target',
      '<unit id="u"><segment><source>First.</source><target>Первое.<m:x xmlns:m="urn:m">no</m:x></target></segment></unit>',
      'Первое.',
      true,
    ],
    ['a group around', '<group id="g"><unit id="u"><segment><source>First.</source><target>Первое.</target></segment></unit></group>', 'Первое.', true],
    [
      'marked terms',
      '<unit id="u"><segment><source>First.</source><target><mrk id="m" type="term">Пер</mrk><sm id="n" type="term"/>вое<em startRef="n"/>.</target></segment></unit>',
      'Первое.',
      true,
    ],
  ])('%s', (_name, xml, words, isDone) => expect(text(two(xml))).toEqual([words, isDone]));
});

describe('segments of a unit', () => {
  const seg = (source: string, target?: string, more = '') =>
    `<segment><source>${source}</source>${target === undefined ? '' : `<target${more}>${target}</target>`}</segment>`;
  const gap = '<ignorable><source> </source></ignorable>';
  test.each([
    ['space between them', seg('First.', 'Первое.') + gap + seg('Second.', 'Второе.'), 'Первое. Второе.', true],
    [
      'space with a target of its own',
      `${seg('First.', '第一。')}<ignorable><source> </source><target></target></ignorable>${seg('Second.', '第二。')}`,
      '第一。 第二。',
      true,
    ],
    ['half of them', seg('First.', 'Первое.') + gap + seg('Second.'), 'Первое. Second.', false],
    ['half of them, an empty one', seg('First.', 'Первое.') + gap + seg('Second.', ''), 'Первое. Second.', false],
    ['half of them, the first missing', seg('First.') + gap + seg('Second.', 'Второе.'), 'First. Второе.', false],
    ['none', seg('First.') + gap + seg('Second.'), 'First. Second.', false],
    ['swapped', seg('First.', 'Первое.', ' order="3"') + gap + seg('Second.', 'Второе.', ' order="1"'), 'Второе. Первое.', true],
    ['swapped without a space', seg('First. ', 'Первое.', ' order="2"') + seg('Second.', 'Второе. ', ' order="1"'), 'Второе. Первое.', true],
    ['three, turned round', seg('a', 'а', ' order="3"') + seg('b', 'б', ' order="1"') + seg('c', 'в', ' order="2"'), 'бва', true],
    ['an order out of range', seg('First.', 'Первое.', ' order="9"') + gap + seg('Second.', 'Второе.'), 'Первое. Второе.', true],
    ['said to be untouched', '<segment state="initial"><source>First.</source><target>First.</target></segment>', 'First.', false],
    ['the same in both languages', '<segment state="translated"><source>ABC</source><target>ABC</target></segment>', 'ABC', true],
  ])('%s', (_name, segments, words, isDone) => expect(text(two(`<unit id="u">${segments}</unit>`))).toEqual([words, isDone]));
});

describe('codes', () => {
  const source: BodyNode[] = [
    { type: 'text', text: 'One ' },
    { type: 'text', text: 'two', marks: bold },
    { type: 'text', text: ' three' },
  ];
  test.each([
    ['around', '<segment><source>x</source><target>Раз <pc id="1">два</pc> три</target></segment>'],
    ['begun and ended apart', '<segment><source>x</source><target>Раз <sc id="1"/>два<ec startRef="1"/> три</target></segment>'],
    [
      'begun in one segment, ended in the next',
      '<segment><source>x</source><target>Раз <sc id="1" isolated="no"/>дв</target></segment><segment><source>y</source><target>а<ec startRef="1"/> три</target></segment>',
    ],
    ['copied', '<segment><source>x</source><target>Раз <pc id="7" copyOf="1">два</pc> три</target></segment>'],
    ['around a mark', '<segment><source>x</source><target>Раз <pc id="1"><mrk id="m">два</mrk></pc> три</target></segment>'],
  ])('%s', (_name, segments) => expect(text(two(`<unit id="u">${segments}</unit>`), source)).toEqual(['Раз <два> три', true]));
});

describe('versions', () => {
  const segment = '<unit id="u"><segment><source>First.</source><target>Первое.</target></segment></unit>';
  test.each([
    ['2.0', two(segment, { version: '2.0' })],
    ['2.1', two(segment)],
    ['2.2', two(segment, { version: '2.2', space: 'urn:oasis:names:tc:xliff:document:2.2' })],
    ['1.2', file('<trans-unit id="u"><source>First.</source><target>Первое.</target></trans-unit>')],
    ['1.2 without a name space', file('<trans-unit id="u"><source>First.</source><target>Первое.</target></trans-unit>', '')],
    [
      '1.2 with the suggestion of a memory',
      file(
        '<trans-unit id="u"><source>First.</source><target state="translated">Первое.</target><alt-trans><source>x</source><target>Совет.</target></alt-trans></trans-unit>',
      ),
    ],
    ['1.2 by another id', file('<trans-unit id="7" resname="u"><source>First.</source><target>Первое.</target></trans-unit>')],
    ['with a mark of byte order', `\ufeff${two(segment)}`],
  ])('%s', (_name, xml) => {
    expect(readXliff(xml)).toMatchObject({ from: 'en', to: 'ru' });
    expect(text(xml)).toEqual(['Первое.', true]);
  });

  test('1.2: segments, codes, states', () => {
    const segs = (target: string) =>
      file(
        `<trans-unit id="u"><source>First. Second.</source><seg-source><mrk mtype="seg" mid="1">First.</mrk> <mrk mtype="seg" mid="2">Second.</mrk></seg-source><target>${target}</target></trans-unit>`,
      );
    expect(text(segs('<mrk mtype="seg" mid="1">Первое.</mrk> <mrk mtype="seg" mid="2">Второе.</mrk>'))).toEqual(['Первое. Второе.', true]);
    expect(text(segs('<mrk mtype="seg" mid="2">Второе.</mrk> <mrk mtype="seg" mid="1">Первое.</mrk>'))).toEqual(['Второе. Первое.', true]);
    expect(text(segs('<mrk mtype="seg" mid="1">Первое.</mrk> <mrk mtype="seg" mid="2"/>'))).toEqual(['Первое. Second.', false]);
    expect(text(file('<trans-unit id="u"><source>First.</source><target state="needs-translation">First.</target></trans-unit>'))[1]).toBe(false);
    const source: BodyNode[] = [{ type: 'text', text: 'two', marks: bold }];
    for (const target of ['<g id="1">два</g>', '<bx id="1" rid="4"/>два<ex id="2" rid="4"/>', '<bpt id="1">&lt;b&gt;</bpt>два<ept id="1">&lt;/b&gt;</ept>'])
      expect(text(file(`<trans-unit id="u"><source>two</source><target>${target}</target></trans-unit>`), source)).toEqual(['<два>', true]);
  });
});

test('a file that was made pretty has no more words than it had', () => {
  const xml = two(`
  <unit id="u">
    <segment>
      <source>
        First.
      </source>
      <target>
        Первое
        слово.
      </target>
    </segment>
    <ignorable>
      <source> </source>
    </ignorable>
    <segment>
      <source>Second.</source>
      <target>
        Второе <pc id="1">
          слово
        </pc>.
      </target>
    </segment>
  </unit>`);
  const source: BodyNode[] = [
    { type: 'text', text: 'First. Second ' },
    { type: 'text', text: 'word', marks: bold },
    { type: 'text', text: '.' },
  ];
  expect(
    taken(xml, source)
      .words.map((node) => node.text)
      .join(''),
  ).toBe('Первое слово. Второе слово.');
});

const withBold: BodyNode[] = [
  { type: 'text', text: 'One ' },
  { type: 'text', text: 'two', marks: bold },
  { type: 'text', text: ' three' },
];
const unitOf = (s: string, a = '') => `<unit id="u"${a}>${s}</unit>`;
const seg = (s: string, t?: string, a = '', ta = '') => `<segment${a}><source>${s}</source>${t === undefined ? '' : `<target${ta}>${t}</target>`}</segment>`;
const gap = '<ignorable><source> </source></ignorable>';
const withBr: BodyNode[] = [{ type: 'text', text: 'One' }, { type: 'hardBreak' }, { type: 'text', text: 'two' }];
const kinds: [string, string, string, boolean, BodyNode[]?][] = [
  [
    'order with ignorable order',
    two(unitOf(`${seg('A', 'а', '', ' order="3"')}<ignorable><source> </source><target order="2"> </target></ignorable>${seg('B', 'б', '', ' order="1"')}`)),
    'б а',
    true,
  ],
  ['order only on one', two(unitOf(seg('A', 'а', '', ' order="3"') + gap + seg('B', 'б', '', ' order="1"') + gap + seg('C', 'в'))), 'б а в', true],
  ['half with order', two(unitOf(seg('A', 'а', '', ' order="3"') + gap + seg('B'))), 'B а', false],
  [
    'sc/ec with across segments & order',
    two(
      unitOf(
        seg('One <sc id="1" isolated="yes"/>t', 'Раз <sc id="1" isolated="yes"/>д') +
          seg('wo<ec id="2" startRef="1"/> three', 'ва<ec id="2" startRef="1"/> три'),
      ),
    ),
    'Раз <два> три',
    true,
    withBold,
  ],
  ['isolated ec', two(unitOf(seg('x', 'Раз <sc id="1" isolated="yes"/>два<ec id="9" isolated="yes"/> три'))), 'Раз <два три>', true, withBold],
  ['overlapping sc ec', two(unitOf(seg('x', 'Раз <sc id="1"/>д<pc id="7">ва<ec startRef="1"/> три</pc>'))), 'Раз <два> три', true, withBold],
  ['nested pc same id twice', two(unitOf(seg('x', '<pc id="1">Раз</pc> <pc id="c1" copyOf="1">два</pc>'))), '<Раз> <два>', true, withBold],
  ['subFlows attr', two(unitOf(seg('x', 'Раз <ph id="9" subFlows="u2"/>два'))), 'Раз два', true],
  ['mrk translate no', two(unitOf(seg('x', '<mrk id="m1" translate="no">Раз</mrk> два'))), 'Раз два', true],
  ['cp', two(unitOf(seg('x', 'Раз<cp hex="0009"/>два'))), 'Раз\tдва', true],
  ['cp hex lower', two(unitOf(seg('x', 'Раз<cp hex="000c"/>два'))), 'Раз\fдва', true],
  ['CDATA', two(unitOf(seg('x', '<![CDATA[Раз & <два>]]>'))), 'Раз & <два>', true],
  ['entities', two(unitOf(seg('x', '&#x420;аз&#160;&amp;&lt;'))), 'Раз\u00a0&<', true],
  ['comment inside target', two(unitOf(seg('x', 'Раз<!-- c --> два'))), 'Раз два', true],
  ['PI inside', two(unitOf(seg('x', 'Раз<?pi x?> два'))), 'Раз два', true],
  ['subState', two(unitOf(seg('x', 'Раз', ' state="translated" subState="my:draft"'))), 'Раз', true],
  ['state final', two(unitOf(seg('x', 'Раз', ' state="final"'))), 'Раз', true],
  ['state reviewed', two(unitOf(seg('x', 'Раз', ' state="reviewed"'))), 'Раз', true],
  ['state initial same', two(unitOf(seg('x', 'x', ' state="initial"'))), 'x', false],
  ['state initial with no translation but differing', two(unitOf(seg('x', 'Раз', ' state="initial"'))), 'Раз', true],
  [
    'canResegment',
    two(unitOf(seg('First. ', 'Раз. ', ' canResegment="no" id="s1"') + seg('Second.', 'Два.', ' canResegment="yes" id="s2"'), ' canResegment="no"')),
    'Раз. Два.',
    true,
  ],
  ['translate=no unit', two(unitOf(seg('x', 'Раз'), ' translate="no"')), 'Раз', true],
  [
    'empty target with xml:space',
    two(unitOf('<segment><source xml:space="preserve">x</source><target xml:space="preserve">  </target></segment>')),
    'x',
    false,
  ],
  ['space preserved', two(unitOf('<segment><source xml:space="preserve"> x </source><target xml:space="preserve"> Раз </target></segment>')), ' Раз ', true],
  ['notes after?', two(unitOf('<notes><note id="n1" appliesTo="target">x</note></notes>' + seg('x', 'Раз'))), 'Раз', true],
  [
    'matches with originalData & segments',
    two(
      unitOf(
        '<mtc:matches><mtc:match ref="#u"><originalData><data id="d1">x</data></originalData><source>F</source><target>Совет</target></mtc:match></mtc:matches><originalData><data id="d1">&lt;b></data></originalData>' +
          seg('x', 'Раз'),
      ),
    ),
    'Раз',
    true,
  ],
  ['size restriction attrs', two(unitOf('<slr:data profile="x"/>' + seg('x', 'Раз'), ' slr:storageRestriction="5"')), 'Раз', true],
  [
    'file skeleton + notes + groups',
    two(`<skeleton href="x"/><notes><note>n</note></notes><group id="g"><notes><note>n</note></notes><group id="h">${unitOf(seg('x', 'Раз'))}</group></group>`),
    'Раз',
    true,
  ],
  [
    'prefix ns',
    `<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ru"><x:file id="f" original="o"><x:unit id="u"><x:segment><x:source>x</x:source><x:target>Раз</x:target></x:segment></x:unit></x:file></x:xliff>`,
    'Раз',
    true,
  ],
  ['2.2 docs', two(unitOf(seg('x', 'Раз')), { version: '2.2', space: 'urn:oasis:names:tc:xliff:document:2.2' }), 'Раз', true],
  ['2.2 in 2.0 ns', two(unitOf(seg('x', 'Раз')), { version: '2.2' }), 'Раз', true],
  ['doctype-less bom', '\ufeff' + two(unitOf(seg('x', 'Раз'))), 'Раз', true],
  ['leading newline before xml decl', '\n' + two(unitOf(seg('x', 'Раз'))), 'Раз', true],
  [
    'pretty sc ec',
    two(unitOf(`\n<segment>\n<source>\nx\n</source>\n<target>\n  Раз <sc id="1"/>\n  два\n  <ec startRef="1"/>\n  три\n</target>\n</segment>\n`)),
    'Раз <два> три',
    true,
    withBold,
  ],
  ['pretty CRLF', two(unitOf(`\r\n<segment>\r\n<source>x</source>\r\n<target>\r\n\t\tРаз\r\n\t\tдва\r\n</target></segment>`)), 'Раз два', true],
  [
    'pretty across segs, indented around ignorable',
    two(
      unitOf(
        `\n<segment>\n<source>A.</source>\n<target>\n  А.\n</target>\n</segment>\n<ignorable>\n<source>\n </source>\n</ignorable>\n<segment>\n<source>B.</source>\n<target>\n Б.\n</target></segment>`,
      ),
    ),
    'А. Б.',
    true,
  ],
  // 1.2
  [
    '12 state needs-review-translation',
    file('<trans-unit id="u"><source>x</source><target state="needs-review-translation">Раз</target></trans-unit>'),
    'Раз',
    true,
  ],
  ['12 approved no', file('<trans-unit id="u" approved="no"><source>x</source><target>Раз</target></trans-unit>'), 'Раз', true],
  ['12 state new', file('<trans-unit id="u"><source>x</source><target state="new">x</target></trans-unit>'), 'x', false],
  [
    '12 alt-trans before target',
    file(
      '<trans-unit id="u"><source>x</source><alt-trans match-quality="100"><source>x</source><target>Совет</target></alt-trans><target>Раз</target></trans-unit>',
    ),
    'Раз',
    true,
  ],
  ['12 sub', file('<trans-unit id="u"><source>x</source><target>Раз <ph id="1">code<sub>tip</sub></ph> два</target></trans-unit>'), 'Раз  два', true],
  [
    '12 it',
    file('<trans-unit id="u"><source>x</source><target>Раз <it id="1" pos="open">&lt;b></it>два<it id="1" pos="close">&lt;/b></it> три</target></trans-unit>'),
    'Раз <два> три',
    true,
    withBold,
  ],
  ['12 mrk non seg', file('<trans-unit id="u"><source>x</source><target><mrk mtype="term">Раз</mrk> два</target></trans-unit>'), 'Раз два', true],
  [
    '12 sdl',
    file(
      '<trans-unit id="u"><source>First. Second.</source><seg-source><g id="5"><mrk mtype="seg" mid="1">First.</mrk> <mrk mtype="seg" mid="2">Second.</mrk></g></seg-source><target><g id="5"><mrk mtype="seg" mid="1">Раз.</mrk> <mrk mtype="seg" mid="2">Два.</mrk></g></target></trans-unit>',
    ),
    'Раз. Два.',
    true,
  ],
  [
    '12 sdl half',
    file(
      '<trans-unit id="u"><source>First. Second.</source><seg-source><g id="5"><mrk mtype="seg" mid="1">First.</mrk> <mrk mtype="seg" mid="2">Second.</mrk></g></seg-source><target><g id="5"><mrk mtype="seg" mid="1">Раз.</mrk> <mrk mtype="seg" mid="2"/></g></target></trans-unit>',
    ),
    'Раз. Second.',
    false,
  ],
  [
    '12 group bin-unit',
    file(
      '<group restype="x"><bin-unit id="u2" mime-type="image/png"><bin-source><external-file href="x"/></bin-source></bin-unit><trans-unit id="u"><source>x</source><target>Раз</target></trans-unit></group>',
    ),
    'Раз',
    true,
  ],
  [
    '12 context-group, note',
    file(
      '<trans-unit id="u"><source>x</source><target>Раз</target><context-group><context context-type="x">y</context></context-group><note from="dev">Раз</note></trans-unit>',
    ),
    'Раз',
    true,
  ],
  ['12 target without text', file('<trans-unit id="u"><source>x</source><target/></trans-unit>'), 'x', false],
  [
    '12 strict doctype-like xsi',
    file(
      '<trans-unit id="u" xml:space="preserve"><source>x</source><target xml:lang="ru">Раз</target></trans-unit>',
      ' xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="x y"',
    ),
    'Раз',
    true,
  ],
  [
    '12 bpt rid',
    file('<trans-unit id="u"><source>x</source><target>Раз <bpt id="1" rid="1">x</bpt>два<ept id="2" rid="1">y</ept> три</target></trans-unit>'),
    'Раз <два> три',
    true,
    withBold,
  ],
  [
    '12 bpt ept same id',
    file('<trans-unit id="u"><source>x</source><target>Раз <bpt id="1">x</bpt>два<ept id="1">y</ept> три</target></trans-unit>'),
    'Раз <два> три',
    true,
    withBold,
  ],
  [
    '12 translated then signed-off',
    file('<trans-unit id="u"><source>x</source><target state="signed-off" state-qualifier="exact-match">Раз</target></trans-unit>'),
    'Раз',
    true,
  ],
  ['12 needs-l10n', file('<trans-unit id="u"><source>x</source><target state="needs-adaptation">Раз</target></trans-unit>'), 'Раз', true],
  [
    '12 seg mids with own spaces',
    file(
      '<trans-unit id="u"><source>First.  Second.</source><seg-source><mrk mtype="seg" mid="0">First.</mrk>  <mrk mtype="seg" mid="1">Second.</mrk></seg-source><target><mrk mtype="seg" mid="0">第一。</mrk><mrk mtype="seg" mid="1">第二。</mrk></target></trans-unit>',
    ),
    '第一。第二。',
    true,
  ],
  ['3 segs mid missing', two(unitOf(seg('A.', 'А.') + gap + seg('B.') + gap + seg('C.', 'В.'))), 'А. B. В.', false],
  [
    'order over 3 with ignorables, targets on ign',
    two(
      unitOf(
        seg('A.', 'А.', '', ' order="5"') +
          '<ignorable><source> </source><target order="4"> </target></ignorable>' +
          seg('B.', 'Б.', '', ' order="3"') +
          '<ignorable><source> </source><target order="2"> </target></ignorable>' +
          seg('C.', 'В.', '', ' order="1"'),
      ),
    ),
    'В. Б. А.',
    true,
  ],
  ['order 2,1 no gap', two(unitOf(seg('A. ', 'А. ', '', ' order="2"') + seg('B.', 'Б.', '', ' order="1"'))), 'Б.А. ', true],
  ['order 2 and 1 with ignorable counted', two(unitOf(seg('A.', 'А.', '', ' order="3"') + gap + seg('B.', 'Б.', '', ' order="1"'))), 'Б. А.', true],
  ['order 2,1 ignoring ignorable (tool error?)', two(unitOf(seg('A.', 'А.', '', ' order="2"') + gap + seg('B.', 'Б.', '', ' order="1"'))), 'Б. А.', true],
  [
    'match in segment?',
    two(
      unitOf(
        '<mtc:matches><mtc:match id="m" ref="#/f=f/u=u/s1" matchQuality="100"><source>x</source><target>Совет</target></mtc:match></mtc:matches>' +
          seg('x', undefined, ' id="s1"'),
      ),
    ),
    'x',
    false,
  ],
  [
    'gls glossary',
    two(
      '<unit id="u"><gls:glossary xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"><gls:glossEntry><gls:term>x</gls:term><gls:translation>иск</gls:translation></gls:glossEntry></gls:glossary>' +
        seg('x', 'Раз') +
        '</unit>',
    ),
    'Раз',
    true,
  ],
  [
    'ctr changetrack',
    two(
      '<unit id="u"><ctr:changeTrack xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0"><ctr:revisions appliesTo="target"><ctr:revision><ctr:item property="content">old</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack>' +
        seg('x', 'Раз') +
        '</unit>',
    ),
    'Раз',
    true,
  ],
  [
    'mda metadata',
    two(
      '<unit id="u"><mda:metadata xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"><mda:metaGroup><mda:meta type="t">x</mda:meta></mda:metaGroup></mda:metadata>' +
        seg('x', 'Раз') +
        '</unit>',
    ),
    'Раз',
    true,
  ],
  [
    'pc canCopy dataRef',
    two(
      unitOf(
        '<originalData><data id="d1">&lt;b&gt;</data></originalData>' +
          seg('One <pc id="1">two</pc> three', 'Раз <pc id="1" dataRefStart="d1" dataRefEnd="d1">два</pc> три'),
      ),
    ),
    'Раз <два> три',
    true,
    withBold,
  ],
  ['ph br', two(unitOf(seg('One<ph id="1"/>two', 'Раз<ph id="1"/>два'))), 'Раз|два', true, withBr],
  ['missing ph', two(unitOf(seg('One<ph id="1"/>two', 'Раз два'))), 'Раз два', true, withBr],
  ['ph dup', two(unitOf(seg('One<ph id="1"/>two', 'Раз<ph id="1"/><ph id="2" copyOf="1"/>два'))), 'Раз||два', true, withBr],
  ['sc without ec', two(unitOf(seg('x', 'Раз <sc id="1"/>два три'))), 'Раз <два три>', true, withBold],
  ['sc isolated ec other unit', two(unitOf(seg('x', 'Раз <ec startRef="1"/>два'))), 'Раз два', true, withBold],
  ['sc dir', two(unitOf(seg('x', 'Раз <sc id="1" dir="ltr"/>два<ec startRef="1" dir="ltr"/> три'))), 'Раз <два> три', true, withBold],
  [
    'sc in seg1 order swapped ec in seg2',
    two(unitOf(seg('a', 'А <sc id="1"/>а', '', ' order="1"') + seg('b', 'б<ec startRef="1"/> Б', '', ' order="2"'))),
    'А <аб> Б',
    true,
    withBold,
  ],
  [
    'mrk translate + nested pc',
    two(unitOf(seg('x', 'Раз <mrk id="m" type="comment" value="note"><pc id="1">два</pc></mrk> три'))),
    'Раз <два> три',
    true,
    withBold,
  ],
  ['sm em', two(unitOf(seg('x', '<sm id="m1" type="generic" translate="no"/>Раз<em startRef="m1"/>'))), 'Раз', true],
  ['cp bad', two(unitOf(seg('x', 'Раз<cp hex="ZZ"/>'))), 'Раз\ufffd', true],
  ['cp 0', two(unitOf(seg('x', 'Раз<cp hex="0000"/>'))), 'Раз\ufffd', true],
  ['cdata mixed', two(unitOf(seg('x', 'Раз <![CDATA[<b>]]> два'))), 'Раз <b> два', true],
  ['subState initial', two(unitOf(seg('x', 'Раз', ' state="initial" subState="x:mt"'))), 'Раз', true],
  ['state initial empty', two(unitOf(seg('x', '', ' state="initial"'))), 'x', false],
  ['state translated no target', two(unitOf(seg('x', undefined, ' state="translated"'))), 'x', false],
  ['target whitespace only', two(unitOf(seg('x', '   '))), 'x', false],
  ['target nbsp', two(unitOf(seg('x', '&#160;'))), 'x', false],
  ['target zwsp', two(unitOf(seg('x', '&#8203;'))), 'x', false],
  ['only code unit', two(unitOf(seg('<ph id="1"/>', '<ph id="1"/>'))), '|', true, [{ type: 'hardBreak' }]],
  ['source empty seg w/o target + real', two(unitOf(seg('') + seg('x', 'Раз'))), 'Раз', true],
  ['seg with only punctuation untranslated', two(unitOf(seg('x', 'Раз') + gap + seg('—'))), 'Раз —', false],
  [
    'xml:space on unit default pretty',
    two(
      unitOf(`
    <segment>
      <source xml:space="default">One
        two</source>
      <target xml:space="default">Раз
        два</target>
    </segment>`),
    ),
    'Раз два',
    true,
  ],
  ['pretty preserve with real double spaces', two(unitOf(seg('x', 'Раз  два'))), 'Раз  два', true],
  ['pretty tabs only', two(unitOf(seg('x', '\n\t\tРаз\n\t'))), 'Раз', true],
  [
    'pretty pc own line',
    two(
      unitOf(`<segment><source>x</source><target>Раз
   <pc id="1">два</pc>
   три</target></segment>`),
    ),
    'Раз <два> три',
    true,
    withBold,
  ],
  [
    'pretty pc with punctuation',
    two(
      unitOf(`<segment><source>x</source><target>
   <pc id="1">
     два
   </pc>
   три
 </target></segment>`),
    ),
    '<два> три',
    true,
    withBold,
  ],
  [
    'pretty starting with mark then newline',
    two(
      unitOf(`<segment><source>x</source><target>
    Раз
    <sc id="1"/>
    два
    <ec startRef="1"/>
    три
 </target></segment>`),
    ),
    'Раз <два> три',
    true,
    withBold,
  ],
  [
    'pretty seg spaces between',
    two(
      unitOf(`
   <segment>
     <source>A.</source>
     <target>
       А.
     </target>
   </segment>
   <segment>
     <source>B.</source>
     <target>
       Б.
     </target>
   </segment>`),
    ),
    'А. Б.',
    true,
  ],
  // 1.2
  [
    '12 alt-trans before target',
    file(
      '<trans-unit id="u"><source>x</source><alt-trans match-quality="100%"><source>x</source><target>Совет</target></alt-trans><target>Раз</target></trans-unit>',
    ),
    'Раз',
    true,
  ],
  ['12 only alt-trans', file('<trans-unit id="u"><source>x</source><alt-trans><target>Совет</target></alt-trans></trans-unit>'), 'x', false],
  [
    '12 alt-trans with seg-source',
    file(
      '<trans-unit id="u"><source>x</source><alt-trans><seg-source><mrk mtype="seg" mid="1">x</mrk></seg-source><target><mrk mtype="seg" mid="1">Совет</mrk></target></alt-trans><target>Раз</target></trans-unit>',
    ),
    'Раз',
    true,
  ],
  ['12 state new', file('<trans-unit id="u"><source>x</source><target state="new">x</target></trans-unit>'), 'x', false],
  [
    '12 state needs-translation with text differing',
    file('<trans-unit id="u"><source>x</source><target state="needs-translation">Раз</target></trans-unit>'),
    'Раз',
    false,
  ],
  ['12 approved', file('<trans-unit id="u" approved="yes"><source>x</source><target>Раз</target></trans-unit>'), 'Раз', true],
  ['12 x- state', file('<trans-unit id="u"><source>x</source><target state="x-draft">Раз</target></trans-unit>'), 'Раз', true],
  [
    '12 mrk protected',
    file('<trans-unit id="u"><source>x</source><target>Раз <mrk mtype="protected">НАТО</mrk> два</target></trans-unit>'),
    'Раз НАТО два',
    true,
  ],
  ['12 mrk x-term', file('<trans-unit id="u"><source>x</source><target><mrk mtype="term">Раз</mrk></target></trans-unit>'), 'Раз', true],
  [
    '12 sub in ph',
    file('<trans-unit id="u"><source>x</source><target>Раз <ph id="9">&lt;img alt="<sub>текст</sub>"/&gt;</ph>два</target></trans-unit>'),
    'Раз два',
    true,
  ],
  ['12 x br', file('<trans-unit id="u"><source>One<x id="1" ctype="lb"/>two</source><target>Раз<x id="1"/>два</target></trans-unit>'), 'Раз|два', true, withBr],
  [
    '12 it open/close',
    file(
      '<trans-unit id="u"><source>x</source><target>Раз <it id="1" pos="open">&lt;b&gt;</it>два<it id="1" pos="close">&lt;/b&gt;</it> три</target></trans-unit>',
    ),
    'Раз <два> три',
    true,
    withBold,
  ],
  [
    '12 g nested mrk seg',
    file(
      '<trans-unit id="u"><source>One <g id="1">two</g></source><seg-source><mrk mtype="seg" mid="1">One <g id="1">two</g></mrk></seg-source><target><mrk mtype="seg" mid="1">Раз <g id="1">два</g></mrk></target></trans-unit>',
    ),
    'Раз <два>',
    true,
    withBold,
  ],
  [
    '12 seg-source no target',
    file('<trans-unit id="u"><source>A. B.</source><seg-source><mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" mid="2">B.</mrk></seg-source></trans-unit>'),
    'A. B.',
    false,
  ],
  [
    '12 target half marks missing entirely',
    file(
      '<trans-unit id="u"><source>A. B.</source><seg-source><mrk mtype="seg" mid="1">A.</mrk> <mrk mtype="seg" mid="2">B.</mrk></seg-source><target><mrk mtype="seg" mid="1">А.</mrk></target></trans-unit>',
    ),
    'А. B.',
    false,
  ],
  [
    '12 state in mrk (mq/sdl conf)',
    file(
      '<trans-unit id="u"><source>A.</source><seg-source><mrk mtype="seg" mid="1">A.</mrk></seg-source><target><mrk mtype="seg" mid="1">А.</mrk></target><sdl:seg-defs xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"><sdl:seg id="1" conf="Translated"/></sdl:seg-defs></trans-unit>',
    ),
    'А.',
    true,
  ],
  [
    '12 mrk mtype seg no seg-source',
    file('<trans-unit id="u"><source>A. B.</source><target><mrk mtype="seg" mid="1">А.</mrk> <mrk mtype="seg" mid="2">Б.</mrk></target></trans-unit>'),
    'А. Б.',
    true,
  ],
  ['12 translate=no', file('<trans-unit id="u" translate="no"><source>x</source></trans-unit>'), 'x', false],
  [
    '12 with pretty mrk',
    file(`<trans-unit id="u">
  <source>A. B.</source>
  <seg-source>
    <mrk mtype="seg" mid="1">A.</mrk>
    <mrk mtype="seg" mid="2">B.</mrk>
  </seg-source>
  <target>
    <mrk mtype="seg" mid="1">А.</mrk>
    <mrk mtype="seg" mid="2">Б.</mrk>
  </target></trans-unit>`),
    'А. Б.',
    true,
  ],
  [
    '12 doc w/ nested groups',
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="o" source-language="en" target-language="ru" datatype="plaintext"><body><group id="a"><group id="b"><trans-unit id="u"><source>x</source><target>Раз</target></trans-unit></group></group></body></file></xliff>`,
    'Раз',
    true,
  ],
  [
    '12 empty source-lang in file 2 etc',
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="o" source-language="en" target-language="ru" datatype="plaintext"><body><trans-unit id="u"><source>x</source><target>Раз</target></trans-unit></body></file></xliff>`,
    'Раз',
    true,
  ],
  [
    '12 phase, tool header',
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="o" source-language="en-US" target-language="ru-RU" datatype="x"><header><phase-group><phase phase-name="t" process-name="x"/></phase-group><note>n</note></header><body><trans-unit id="u"><source>x</source><target phase-name="t">Раз</target></trans-unit></body></file></xliff>`,
    'Раз',
    true,
  ],
  [
    '1.1',
    `<xliff version="1.1" xmlns="urn:oasis:names:tc:xliff:document:1.1"><file original="o" source-language="en" target-language="ru" datatype="x"><body><trans-unit id="u"><source>x</source><target>Раз</target></trans-unit></body></file></xliff>`,
    'Раз',
    true,
  ],
  [
    '1.2 other prefix',
    `<ns:xliff version="1.2" xmlns:ns="urn:oasis:names:tc:xliff:document:1.2"><ns:file original="o" source-language="en" target-language="ru" datatype="x"><ns:body><ns:trans-unit id="u"><ns:source>x</ns:source><ns:target>Раз <ns:g id="1">два</ns:g></ns:target></ns:trans-unit></ns:body></ns:file></ns:xliff>`,
    'Раз <два>',
    true,
    [{ type: 'text', text: 'a', marks: bold }],
  ],
  [
    '1.2 sdl doctype-less with mq ns',
    file(
      '<trans-unit id="u" mq:status="Confirmed" xmlns:mq="MQXliff"><source xml:space="preserve">x</source><target xml:space="preserve">Раз</target><mq:minorversions><mq:historical-unit><source>x</source><target>Стар</target></mq:historical-unit></mq:minorversions></trans-unit>',
    ),
    'Раз',
    true,
  ],
  [
    '1.2 bpt ctype no id match by rid',
    file('<trans-unit id="u"><source>x</source><target>Раз <bpt id="5" rid="1">x</bpt>два<ept id="6" rid="1">y</ept> три</target></trans-unit>'),
    'Раз <два> три',
    true,
    withBold,
  ],
  ['2.1 in quotes', two(unitOf(seg('x', 'Он сказал: &quot;да&quot;'))), 'Он сказал: "да"', true],
  [
    '2.0 segment id order ignorable no target & order only segs',
    two(unitOf(seg('A.', 'А.', '', ' order="2"') + seg('B.', 'Б.', '', ' order="1"') + seg('C.', 'В.', '', ' order="3"'))),
    'Б.А.В.',
    true,
  ],
];
test.each(kinds)('of the suite: %s', (_name, xml, words, isDone, source) => expect(text(xml, source)).toEqual([words, isDone]));

describe('encodings', () => {
  test.each([
    ['utf16le bom', (s: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(s, 'utf16le')]), 'UTF-16'],
    ['utf16be bom', (s: string) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(s, 'utf16le').swap16()]), 'UTF-16'],
    ['utf16le', (s: string) => Buffer.from(s, 'utf16le'), 'UTF-16LE'],
    ['utf16be', (s: string) => Buffer.from(s, 'utf16le').swap16(), 'UTF-16BE'],
    ['utf8 bom', (s: string) => Buffer.from('\ufeff' + s), 'UTF-8'],
    ['utf8 saying utf16', (s: string) => Buffer.from(s), 'UTF-16'],
    [
      'cp1251',
      (s: string) =>
        Buffer.from(
          [...s].map((c) => {
            const n = c.codePointAt(0) ?? 0;
            return n < 128 ? n : n - 0x410 + 0xc0;
          }),
        ),
      'windows-1251',
    ],
  ])('%s', (_n, enc, name) => {
    const xml = two(unitOf(seg('x', 'Раз'))).replace('<?xml version="1.0"?>', `<?xml version="1.0" encoding="${name}"?>`);
    expect(text(decodeXml(enc(xml)))).toEqual(['Раз', true]);
  });
  test.each([Buffer.from([0xc3, 0x28, 0x41]), Buffer.from('<?xml version="1.0" encoding="nonsense"?><a/>')])('%#: what cannot be read is refused', (bytes) => {
    expect(() => decodeXml(bytes)).toThrow();
  });
});
