import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readSource } from '@/testing/reading';

/** What Isso writes: its tables, the column that it added later, rows on pages and beyond them. */
const database = gunzipSync(
  Buffer.from(
    [
      'H4sIAAAAAAACA+2YTWwbRRTH36zt2E5wm1CKqaLIw6FqYrtN7DQpHCq6STcQYRzqD1BP0dY7Jqvau7A7JY3gUIQ49FQqJBrKN5RSrggkJCSkHirobaP2iLhzQwghpF6YGXttxzsVlZDKR/y3d2Zn5v',
      'fGb9+bXY9dPlEwKcF122nqFM+CAgjBMYwBIMyOEegq1O7zheCvFYZDNRThMLrD20OtaqB/hyJKgpUK8gD9zIqB/vNKKmE4sG86P5M7PO2Smm0Z02VR7UVh2J9sDdRNx6XTS7wcFvn/CdAvrBjof6ax',
      '0AG0bS0ou0P7472LICLy/zuHR9Cd1slAO0DDY6yIRxPoD5b/IqAiuslOB/pb2kDR5Pg4em2Z6qcahK45RDfcdqUsljS1ouGKulDQcLsTT2Im08DLxYr2pFbCz5aWn1FLJ/HT2sksPuOY+Dm1tPiUWp',
      'rMz81P4Wpx+URVy2Jq0gbZNjR1UBlKquMITMsgZ92XGmxXt6qfobZor7Y/bjXXPuF7uRj3OCE2cq8Cf99vvY5C0eTEBHqjKsJVs5tNYlHXr8PbAub3tiJGWchK2pJW0oqLWtmP5qRpTGXvGs0XdYdN',
      '4I9l+TQ1ZkaJgZcKK2oFF1fYUS0UsrhpG2bd9AdEm3QNHdK0eXQNw/FzIGaj5CztdrDgr9k9AGnqZqPbXCenXL7z7p2gYZ4mbsf549qSWi1U8EwWG6Z717GXmS+OixcKKws9V2DZlF1BTaembXWs/O',
      'Gu+RRfB7bDFqJdx03d2sDrg9ZOavH7cBCNHdpa3BDP/yg8Aeg6Oo/W0CxcgtOsea9KR0cRsF8W8dQE20/EYrtiSqTsrFzK5Y8cmuEv1XLXiYOPHDchPSRl3+5n5xl7PhEZQ/zvg3jqYs2nGfxmF8YN',
      '23oB2xa5n2Hj0ZoNj8a5ayg1By3PmGNZpePZ87rJvqbq7NlP1wgmhkltB1IhZhTnRomOUfGHcMcI5pUWEE8dnOgARmfc28RbF7D3pfeN95X3tfetd9H7buvc1gU4irg3UWZ3dE/LTr3941vnMEDHtk',
      'yIJXxJp8WmP53G1NFNS7Uskf9hOAboNrqGXmG7wEfhN/geLkOTdd6DMmN+UlO9Sf24P6k5vgIyo1L4owDMl0BmtxT+MADPcXiXFP4gAB/mcEIKvx+AZzn8gBR+LwDnOTwihd8NwDkOD0vhywF4ht88',
      'cenN804//DhnY1J2s599jLFiNcImoFvoKtpABZSCX+EG6/iHldknDc4X/deQF9l/RApfC8Ai+0kp/HkAFtl/WApfDcAi+3ul8GcBWGT/ISl8JQDz7Gf2SOFPA0uFpz/zoBT+JADz/P8JysB99wAWAA',
      'A=',
    ].join(''),
    'base64',
  ),
);

describe('Isso', () => {
  test('its database: threads with their comments, what waits, what was taken back', async () => {
    const { format, discussions, left } = await readSource({ 'comments.db': database });
    expect(format).toBe('isso');
    expect(discussions.map(({ address, comments }) => [address, comments.length])).toEqual([
      ['/2014/first/', 3],
      ['/2014/second/', 21],
    ]);
    expect(discussions[0]?.comments).toMatchObject([
      { key: '1', parent: null, name: 'Ann', text: 'Seen the **first** train', at: new Date(1_400_000_000_000), state: 'approved' },
      { key: '2', parent: '1', name: 'Боря', text: 'И я видел' },
      { key: '4', name: '', state: 'held' },
    ]);
    expect(discussions[1]?.comments[0]?.text).toBe(`A long one ${'of many words '.repeat(80)}`);
    expect(left).toHaveLength(1);
  });

  test('a database that is cut off gives what is whole, one of nothing but noise ends', async () => {
    const cut = await readSource({ 'comments.db': database.subarray(0, 512 * 9) });
    expect(cut.discussions.length).toBeGreaterThan(0);
    for (let seed = 1; seed <= 200; seed += 1) {
      const broken = Buffer.from(database);
      for (let at = 0; at < 40; at += 1) broken[100 + ((seed * 7919 + at * 104_729) % (broken.length - 100))] = (seed * 31 + at * 17) % 256;
      await readSource({ 'comments.db': broken }).catch((error: unknown) => expect(error).toBeInstanceOf(Error));
    }
  });

  test('the JSON that its own import reads', async () => {
    const text = JSON.stringify([
      { id: '/2014/first/', title: 'First', comments: [{ id: 1, author: 'Ann', created: '2014-05-13 16:53:20', text: 'Seen', parent: null }] },
    ]);
    const { format, discussions } = await readSource({ 'generic.json': text });
    expect(format).toBe('isso');
    expect(discussions).toMatchObject([{ address: '/2014/first/', comments: [{ name: 'Ann', text: 'Seen', at: new Date('2014-05-13T16:53:20Z') }] }]);
  });
});

const said = (id: string, more: object) => ({
  id,
  pid: '',
  text: `<p>Said ${id}</p>`,
  orig: `Said ${id}`,
  user: { name: 'Ann', id: 'github_1', picture: '', ip: '', admin: false },
  locator: { site: 'old', url: 'https://old.example/2014/first/' },
  score: 0,
  votes: {},
  time: '2019-03-18T15:38:23.121-05:00',
  ...more,
});

test('Remark42’s backup is known by its first line, which is about the site, or by where its comments stand', async () => {
  const meta = { version: 1, users: [{ id: 'github_2', blocked: { status: true, until: '2030-01-01T00:00:00Z' }, verified: false }], posts: [] };
  const lines = [said('a', {}), said('b', { pid: 'a' }), said('c', { delete: true, text: '', orig: '' })].map((line) => JSON.stringify(line));
  for (const given of [[JSON.stringify(meta), ...lines], lines]) {
    const { format, discussions, left } = await readSource({ 'backup-old-20240101': given.join('\n') });
    expect(format).toBe('remark42');
    expect(discussions).toMatchObject([{ address: 'https://old.example/2014/first/', comments: [{ key: 'a' }, { key: 'b', parent: 'a' }] }]);
    expect(left).toMatchObject([{ why: 'deleted' }]);
  }
});

test('Commento’s export, and that of Comentario, which has pages of their own', async () => {
  const commento = {
    version: 1,
    comments: [
      {
        commentHex: 'c1',
        domain: 'old.example',
        url: '/2014/first/',
        commenterHex: 'u1',
        markdown: 'Seen *it*',
        html: '<p>Seen <em>it</em></p>',
        parentHex: 'root',
        score: 0,
        state: 'approved',
        creationDate: '2020-01-02T03:04:05Z',
        direction: 0,
        deleted: false,
      },
      {
        commentHex: 'c2',
        domain: 'old.example',
        url: '/2014/first/',
        commenterHex: 'anonymous',
        markdown: 'Me too',
        html: '',
        parentHex: 'c1',
        state: 'unapproved',
        creationDate: '2020-01-02T03:05:05Z',
        deleted: false,
      },
      {
        commentHex: 'c3',
        domain: 'old.example',
        url: '/2014/first/',
        commenterHex: 'u1',
        markdown: '[deleted]',
        html: '',
        parentHex: 'root',
        state: 'approved',
        creationDate: '2020-01-02T03:05:05Z',
        deleted: true,
      },
    ],
    commenters: [
      {
        commenterHex: 'u1',
        email: 'a@b.example',
        name: 'Ann',
        link: 'undefined',
        photo: '',
        provider: 'commento',
        joinDate: '2019-01-01T00:00:00Z',
        isModerator: false,
      },
    ],
  };
  const comentario = {
    version: 3,
    pages: [{ id: 'p1', domainId: 'd', path: '/2014/first/', title: 'First' }],
    comments: [
      {
        id: 'c1',
        parentId: null,
        pageId: 'p1',
        markdown: 'Seen *it*',
        html: '<p>Seen <em>it</em></p>',
        isApproved: true,
        isPending: false,
        isDeleted: false,
        createdTime: '2020-01-02T03:04:05Z',
        userCreated: 'u1',
      },
      {
        id: 'c2',
        parentId: 'c1',
        pageId: 'p1',
        markdown: 'Me too',
        html: '',
        isApproved: false,
        isPending: true,
        isDeleted: false,
        createdTime: '2020-01-02T03:05:05Z',
        userCreated: '',
      },
      { id: 'c3', parentId: null, pageId: 'p1', markdown: '', html: '', isDeleted: true, createdTime: '2020-01-02T03:05:05Z', userCreated: 'u1' },
    ],
    commenters: [{ id: 'u1', name: 'Ann', email: 'a@b.example' }],
  };
  for (const whole of [commento, comentario]) {
    const { format, discussions, left } = await readSource({ 'export.json': JSON.stringify(whole) });
    expect(format).toBe('commento');
    expect(discussions).toMatchObject([
      {
        address: expect.stringMatching(/\/2014\/first\/$/),
        comments: [
          { key: 'c1', parent: null, name: 'Ann', at: new Date('2020-01-02T03:04:05Z'), state: 'approved' },
          { key: 'c2', parent: 'c1', name: '', text: 'Me too', state: 'held' },
        ],
      },
    ]);
    expect(left).toHaveLength(1);
  }
});
