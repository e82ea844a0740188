import { describe, expect, test } from 'vitest';
import { readSource, textsOf } from '@/testing/reading';

const meta = (kind: string, status = 'usable') =>
  `<itemMeta><itemClass qcode="ninat:${kind}"/><versionCreated>2021-02-03T04:05:06Z</versionCreated><pubStatus qcode="stat:${status}"/></itemMeta>`;
const newsml = `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>
<packageItem guid="p1">${meta('composite')}<contentMeta><headline>Today on the railways</headline></contentMeta><groupSet root="G"><group id="G"><itemRef residref="t1"><title>Two gauges</title></itemRef></group></groupSet></packageItem>
<newsItem guid="t1">${meta('text')}<contentMeta><by>By Ann Reporter</by><headline role="hld:short">Gauges</headline><headline role="hld:main">Two gauges, one train</headline><keyword>rail</keyword></contentMeta>
<contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>First<br/>line &amp; more</p><table><tr><td colspan="2">cell</td></tr></table></body></html></inlineXML></contentSet></newsItem>
<newsItem guid="i1">${meta('picture')}<contentMeta><headline>The hall</headline><description>The hall in spring</description><creditline>Photo: Ann</creditline></contentMeta>
<contentSet><remoteContent href="https://wire.example/s.jpg" width="100"/><remoteContent href="https://wire.example/l.jpg" width="3000"/></contentSet></newsItem>
<newsItem guid="c1">${meta('text', 'canceled')}<contentMeta><headline>Not so</headline></contentMeta><contentSet><inlineData>Wrong words</inlineData></contentSet></newsItem>
<knowledgeItem guid="k1"><conceptSet><concept><name>Freight</name></concept></conceptSet></knowledgeItem></itemSet></newsMessage>`;

test('NewsML-G2: a text with its markup, a picture as a picture; packages, concepts and what was cancelled are told', async () => {
  const { documents, prepared, left, unexplained } = await readSource({ 'wire.xml': newsml });
  expect(unexplained).toEqual([]);
  expect(documents).toMatchObject([
    { key: 't1', state: 'draft', title: 'Two gauges, one train', authors: ['By Ann Reporter'], tags: ['rail'] },
    { key: 'i1', title: 'The hall', picture: { url: 'https://wire.example/l.jpg', caption: 'The hall in spring', credit: 'Photo: Ann' } },
  ]);
  expect(prepared[0]?.body.content?.map((found) => found.type)).toEqual(['paragraph', 'table']);
  expect(JSON.stringify(prepared[0]?.body)).toContain('"colspan":2');
  expect(left).toMatchObject([
    { what: 'packageItem', why: 'not-public-kind', text: 'Today on the railways\nTwo gauges' },
    { what: 'newsItem', why: 'deleted', text: 'Not so\nWrong words' },
    { what: 'knowledgeItem', text: 'Freight' },
  ]);
});

const nitf = `<?xml version="1.0"?><nitf><head><title>t</title><docdata><doc-id id-string="n1"/><date.issue norm="20120304T0506+0600"/><key-list><keyword key="rail"/></key-list></docdata></head>
<body><body.head><hedline><hl1>Two gauges</hl1><hl2>A train</hl2></hedline><byline>By <person>Ann Reporter</person><byttl>Staff writer</byttl></byline><dateline><location>Khorgos</location></dateline><abstract><p>In short</p></abstract></body.head>
<body.content><p>The <org>Railway</org> of <location>Almaty</location><br/>said so.</p><hl2>Between</hl2><table><tr><th rowspan="2">a</th><td>b</td></tr></table>
<media media-type="image"><media-reference mime-type="image/jpeg" source="https://wire.example/s.jpg" width="10"/><media-reference mime-type="image/jpeg" source="https://wire.example/l.jpg" width="900" alternate-text="A hall"/><media-caption>The hall</media-caption><media-producer>Ann</media-producer></media>
<media media-type="audio"><media-reference mime-type="audio/mpeg" source="https://wire.example/a.mp3"/><media-caption>Listen</media-caption></media></body.content><body.end><tagline>Edited by Bo</tagline></body.end></body></nitf>`;

test('NITF: tables, pictures with their words, sound, bylines and abstracts', async () => {
  const { documents, prepared, unexplained } = await readSource({ 'n.xml': nitf });
  expect(unexplained).toEqual([]);
  expect(documents[0]).toMatchObject({
    key: 'n1',
    title: 'Two gauges',
    standfirst: 'In short',
    dateline: 'Khorgos',
    authors: ['Ann Reporter'],
    tags: ['rail'],
    publishedAt: new Date('2012-03-03T23:06:00Z'),
  });
  expect(prepared[0]?.pictures).toMatchObject([{ url: 'https://wire.example/l.jpg', alt: 'A hall', caption: 'The hall', credit: 'Ann' }]);
  const texts = textsOf(prepared[0]);
  for (const said of ['Staff writer', 'A train', 'The Railway of Almaty\nsaid so.', 'Between', 'a', 'b', 'A hall The hall Ann', 'Listen', 'Edited by Bo'])
    expect(texts).toContain(said);
});

describe('ninjs', () => {
  const picture = (at: number) => ({
    type: 'picture',
    uri: `urn:p${at}`,
    byline: `Ann ${at}`,
    description_text: `Hall ${at}`,
    renditions: { small: { href: 'https://wire.example/s.jpg', width: 10 }, large: { href: `https://wire.example/${at}.jpg`, width: 900 } },
  });

  test('every picture, sound and text that comes along is here or told; what was cancelled is told', async () => {
    const item = {
      uri: 'urn:1',
      type: 'text',
      headline: 'Rates < 3% & falling',
      body_text: 'One\n\nTwo',
      associations: {
        featured: picture(1),
        second: picture(2),
        sound: { type: 'audio', uri: 'urn:a', description_text: 'Listen', renditions: { main: { href: 'https://wire.example/a.mp3' } } },
        sidebar: { type: 'text', uri: 'urn:2', headline: 'Beside it', body_xhtml: '<p>Side words</p>' },
        chart: { type: 'composite', uri: 'urn:c', headline: 'A package' },
      },
    };
    const gone = { uri: 'urn:3', type: 'text', pubStatus: 'canceled', headline: 'Not so', body_text: 'Wrong' };
    const { documents, prepared, left, unexplained } = await readSource({ 'n.json': JSON.stringify([item, gone, picture(3)]) });
    expect(unexplained).toEqual([]);
    expect(documents.map(({ key, title }) => [key, title])).toEqual([
      ['urn:1', 'Rates < 3% & falling'],
      ['urn:2', 'Beside it'],
      ['urn:p3', ''],
    ]);
    expect(documents[0]?.picture).toMatchObject({ url: 'https://wire.example/1.jpg', caption: 'Hall 1', credit: 'Ann 1' });
    expect(prepared[0]?.pictures).toMatchObject([{ url: 'https://wire.example/2.jpg', caption: 'Hall 2', credit: 'Ann 2' }]);
    expect(textsOf(prepared[0])).toEqual(['One', 'Two', 'Hall 2 Ann 2', 'https://wire.example/a.mp3', 'Listen']);
    expect(documents[2]?.picture).toMatchObject({ url: 'https://wire.example/3.jpg', caption: 'Hall 3' });
    expect(left).toMatchObject([
      { what: 'composite', text: 'A package' },
      { what: 'cancelled item', why: 'deleted', text: 'Not so\nWrong' },
    ]);
  });

  test('the second headline, who wrote it and where, as ninjs 2 names them', async () => {
    const item = {
      uri: 'urn:2',
      standard: { name: 'ninjs', version: '2.1' },
      type: 'text',
      headlines: [
        { role: 'main', value: 'Two gauges' },
        { role: 'sub', value: 'A train between them' },
      ],
      by: 'Ann Reporter',
      located: 'Khorgos',
      bodies: [{ role: 'main', contentType: 'text/html', value: '<p>Words</p>' }],
    };
    const { documents, unexplained } = await readSource({ 'n.json': JSON.stringify(item) });
    expect(unexplained).toEqual([]);
    expect(documents).toMatchObject([{ title: 'Two gauges', standfirst: 'A train between them', authors: ['Ann Reporter'], dateline: 'Khorgos' }]);
  });

  test('a list that was cut off gives the items that are whole, a line that is none is told', async () => {
    const whole = JSON.stringify([1, 2, 3].map((at) => ({ uri: `urn:${at}`, headline: `Text ${at}`, body_text: `Words ${at}` })));
    const cut = await readSource({ 'cut.json': whole.slice(0, -20) });
    expect(cut.documents.map((found) => found.key)).toEqual(['urn:1', 'urn:2']);
    expect(cut.problems).toMatchObject([{ what: 'cut-off' }]);
    const lines = await readSource({
      'lines.json': '{"uri":"urn:1","headline":"A","body_text":"a"}\n{"uri":"urn:2","head\n{"uri":"urn:3","headline":"C","body_text":"c"}',
    });
    expect(lines.documents.map((found) => found.key)).toEqual(['urn:1', 'urn:3']);
    expect(lines.problems).toMatchObject([{ what: 'bad-value', place: { line: 2 } }]);
  });
});
