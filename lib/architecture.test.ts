import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseAst } from 'vitest/node';

const root = path.resolve(fileURLToPath(new URL('.', import.meta.url)), '..');
const folders = ['app', 'browser', 'components', 'lib', 'db', 'messages', 'sample', 'testing', 'e2e', 'server'];
const files = folders
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(folder, file.split(path.sep).join('/'))),
  )
  .filter((file) => /\.tsx?$/.test(file));
const text = new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file);

const importsOf = (file: string): string[] =>
  [...(text.get(file) ?? '').matchAll(/(?:from|import\()\s*'([^']+)'/g)].flatMap(([, given = '']) => {
    if (given.startsWith('@/')) return [given.slice(2)];
    return given.startsWith('.') ? [path.posix.normalize(path.posix.join(path.posix.dirname(file), given))] : [];
  });

const layers: Record<string, string[]> = {
  server: ['server', 'lib', 'db', 'messages'],
  // The cron route does what the jobs of a long-running server do.
  app: ['app', 'components', 'lib', 'db', 'messages', 'server/jobs'],
  browser: ['browser', 'lib'],
  components: ['components', 'lib', 'db', 'messages'],
  lib: ['lib', 'db', 'messages', 'sample'],
  db: ['db'],
  messages: ['messages'],
  sample: ['sample', 'db'],
  testing: ['testing', 'server', 'lib', 'db', 'messages', 'sample'],
  // What starts the site for a person starts it for a journey.
  e2e: ['e2e', 'testing', 'db', 'messages', 'sample', 'scripts/launcher/front.mjs', 'scripts/launcher/postgres.mjs'],
};

describe('the layers', () => {
  test.each(Object.entries(layers))('%s imports only what stands below it', (folder, allowed) => {
    const wrong = files
      .filter((file) => file.startsWith(`${folder}/`) && !isTest(file))
      .flatMap((file) =>
        importsOf(file)
          .filter((imported) => !allowed.includes(imported.split('/')[0] ?? '') && !allowed.includes(imported))
          .map((imported) => `${file} → ${imported}`),
      );
    expect(wrong).toEqual([]);
  });

  test('keeps the database behind lib: pages and components take only types from db', () => {
    const wrong = files
      .filter((file) => /^(app|components)\//.test(file))
      .filter((file) => /import (?!type)[^;]*from '@\/db\/(?!env')/.test(text.get(file) ?? ''));
    expect(wrong).toEqual([]);
  });
});

// Doors stand above every noun: server actions, what makes route handlers, and the order that
// both share.
const isDoor = (file: string) => file.startsWith('lib/actions/') || /(^|[/-])(actions|route)\.tsx?$/.test(file);

describe('the names', () => {
  const named = files.filter((file) => /^(lib|server|db|components|browser)\//.test(file) && !isTest(file) && !file.startsWith('db/migrations/'));
  const exported = (file: string) =>
    [...(text.get(file) ?? '').matchAll(/^export (?:default )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|type|interface) (\w+)/gm)].map(
      ([, name = '']) => name,
    );

  // An action has the name of the verb that it is the door of.
  test.each([
    ['behind the doors', (file: string) => !isDoor(file)],
    ['of the doors', isDoor],
  ] as const)('%s stand for one thing each: none is exported from two files', (_which, belongs) => {
    const places = new Map<string, string[]>();
    for (const file of named.filter(belongs)) for (const name of new Set(exported(file))) places.set(name, [...(places.get(name) ?? []), file]);
    expect(places.size).toBeGreaterThan(100);
    expect([...places].filter(([, where]) => where.length > 1)).toEqual([]);
  });

  test('of variables say what they hold: none is called one', () => {
    const weak = /\b(?:const|let) one\b|\(one(?:,|:|\) =>)|\bone =>|\[one[,\]]/;
    expect(files.filter((file) => file !== 'lib/architecture.test.ts' && weak.test(text.get(file) ?? ''))).toEqual([]);
  });
});

describe('the rooms of lib', () => {
  const rooms = files.filter((file) => file.startsWith('lib/') && !isTest(file) && !isDoor(file));
  const roomOf = (file: string) => path.posix.dirname(file);
  const known = new Set(rooms.map(roomOf));
  const arrows = new Map<string, Set<string>>();
  for (const file of rooms)
    for (const imported of importsOf(file)) {
      const [from, to] = [roomOf(file), roomOf(imported)];
      if (from !== to && known.has(to) && to.startsWith('lib')) arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
    }

  test('form no circle, types included', () => {
    const reach = (from: string, seen = new Set<string>()): Set<string> => {
      for (const to of arrows.get(from) ?? [])
        if (!seen.has(to)) {
          seen.add(to);
          reach(to, seen);
        }
      return seen;
    };
    expect([...arrows.keys()].filter((room) => reach(room).has(room))).toEqual([]);
  });

  test('stand on the ground, which imports no noun', () => {
    expect([...(arrows.get('lib/ground') ?? [])]).toEqual([]);
  });

  test('are entered through their doors only from outside', () => {
    const wrong = rooms.flatMap((file) =>
      importsOf(file)
        .filter((imported) => imported.startsWith('lib/') && isDoor(`${imported}.ts`))
        .map((imported) => `${file} → ${imported}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the promises of reader pages', () => {
  const readers = files.filter((file) => file.startsWith('app/[locale]/'));

  test('read no cookie and no header', () => {
    const wrong = readers.filter((file) => !file.includes('/search/') && /from 'next\/headers'/.test(text.get(file) ?? ''));
    expect(wrong).toEqual([]);
  });

  test('are rendered on demand and kept: each page says so', () => {
    const pages = readers.filter((file) => file.endsWith('/page.tsx') && !/\/(search|typos|comments)\//.test(file));
    expect(pages.length).toBeGreaterThan(15);
    const unsaid = pages.filter((file) => !/export const (generateStaticParams|dynamic) = /.test(text.get(file) ?? ''));
    expect(unsaid).toEqual([]);
  });
});

describe('the promises of the code', () => {
  test('reads the environment in its own file, and in the few places that are asked before it', () => {
    const allowed = /^(db\/env|server\/main|testing\/.*|lib\/ground\/log|lib\/people\/auth|lib\/publishing\/mark|e2e\/.*|.*\.test)\.ts$/;
    const wrong = files.filter((file) => !allowed.test(file) && /process\.env\.(?!NODE_ENV|NEXT_RUNTIME|NEXT_PHASE|BROWSER_CODE)/.test(text.get(file) ?? ''));
    expect(wrong).toEqual([]);
  });

  test('keeps what the whole process shares in one file, and patches no prototype', () => {
    const wrong = files.filter((file) => !isTest(file) && /\bglobalThis as\b|\bglobalThis\.\w+ \??\??=|\.prototype\.\w+ = /.test(text.get(file) ?? ''));
    expect(wrong).toEqual(['db/shared.ts']);
  });

  test('has no any, no ignored type and no unfinished note', () => {
    const weak = /(: any\b|<any>|as any\b|@ts-ignore|@ts-nocheck|\bTO[D]O\b|\bFIX[M]E\b)/;
    expect(files.filter((file) => file !== 'lib/architecture.test.ts' && weak.test(text.get(file) ?? ''))).toEqual([]);
  });

  test('exports nothing but actions from files of server actions', () => {
    const wrong = files
      .filter((file) => file.endsWith('actions.ts') && (text.get(file) ?? '').startsWith("'use server'"))
      .flatMap((file) =>
        [...(text.get(file) ?? '').matchAll(/^export (?!const \w+(?:: [^=]+)? = (?:async )?(?:action|\()|async function )(.*)$/gm)].map(
          ([line]) => `${file}: ${line}`,
        ),
      );
    expect(wrong).toEqual([]);
  });

  test('puts markup into a page from nowhere but the two places that escape it', () => {
    const wrong = files.filter((file) => /dangerouslySetInnerHTML/.test(text.get(file) ?? '') && !isTest(file) && !/^components\/ui\//.test(file));
    expect(wrong).toEqual([]);
  });

  test('gives browsers nothing that reaches the database', () => {
    const given = (file: string) =>
      [...(text.get(file) ?? '').matchAll(/^(?:import|export) (?!type )([^;]*?)from '([^']+)'|import\((\s*)'([^']+)'\)/gm)]
        .filter(([, names = '']) => !/^\{(\s*type [\w$]+( as \w+)?,?)+\s*\}\s*$/.test(names))
        .map(([, , whole, , lazy]) => whole ?? lazy ?? '')
        .map((from) => (from.startsWith('@/') ? from.slice(2) : path.posix.join(path.posix.dirname(file), from)).replace(/\.ts$/, ''))
        .flatMap((stem) => [`${stem}.ts`, `${stem}.tsx`])
        .filter((candidate) => text.has(candidate) && !(text.get(candidate) ?? '').startsWith("'use server'"));
    const reached = new Map<string, string>();
    const follow = (file: string, by: string) => {
      if (reached.has(file)) return;
      reached.set(file, by);
      for (const imported of given(file)) follow(imported, file);
    };
    const starts = files.filter((file) => !isTest(file) && (file.startsWith('browser/') || (text.get(file) ?? '').startsWith("'use client'")));
    for (const file of starts) follow(file, '');
    expect(reached.size).toBeGreaterThan(150);
    expect([...reached].filter(([file]) => /^(db|server)\//.test(file))).toEqual([]);
  });

  test('replaces modules only in tests that have a process of their own', () => {
    const replacing = files.filter((file) => isTest(file) && /^vi\.(do)?mock\(/im.test(text.get(file) ?? ''));
    expect(replacing.length).toBeGreaterThan(0);
    expect(replacing.filter((file) => !file.endsWith('.alone.db.test.ts'))).toEqual([]);
  });

  test('asks nothing of Node that its first version with this number lacks', () => {
    const later = /\bURL\.parse\(|\bimport\.meta\.(dirname|filename)\b|\bPromise\.(withResolvers|try)\b|\bArray\.fromAsync\b|\b(Object|Map)\.groupBy\b/;
    expect(files.filter((file) => !file.startsWith('browser/') && file !== 'lib/architecture.test.ts' && later.test(text.get(file) ?? ''))).toEqual([]);
  });

  test('keeps client components few', () => {
    const components = files.filter((file) => file.endsWith('.tsx') && !isTest(file));
    const clients = components.filter((file) => (text.get(file) ?? '').startsWith("'use client'"));
    expect(clients.length / components.length).toBeLessThan(0.25);
  });
});

describe('the tests', () => {
  test('are called test, and nothing else', () => {
    expect(files.filter((file) => isTest(file) && /import \{[^}]*\bit\b[^}]*\} from 'vitest'/.test(text.get(file) ?? ''))).toEqual([]);
  });
});

describe('the journeys', () => {
  const journeys = files.filter((file) => file.startsWith('e2e/'));

  test('find what people see by its role and name: selectors stand in one file, for what has none', () => {
    const found = journeys.flatMap((file) => [...(text.get(file) ?? '').matchAll(/\.locator\(/g)].map(() => file));
    expect([...new Set(found)]).toEqual(['e2e/unseen.ts']);
    expect(found.length).toBeLessThanOrEqual(20);
  });

  test('hear the errors of their pages: each takes test from the fixtures', () => {
    const wrong = journeys.filter((file) => file.endsWith('.spec.ts') && !/ test\b.* from '\.\/fixtures'/.test(text.get(file) ?? ''));
    expect(wrong).toEqual([]);
  });

  test('make their articles where no other journey looks', () => {
    expect(journeys.filter((file) => file !== 'e2e/rows.ts' && /\bmakeArticle\b.* from '@\/db\/factories'/.test(text.get(file) ?? ''))).toEqual([]);
  });
});

describe('the sizes', () => {
  const measured = files.filter((file) => /^(app|browser|components|db|lib|sample|server)\//.test(file) && !isTest(file) && !file.startsWith('db/migrations/'));
  const linesOf = (code: string) => code.trimEnd().split('\n').length;
  /** What is written rather than programmed: a text is as long as it is. */
  const content = /^(sample\/(states|stories\/.*)|lib\/pages\/templates\/.*)\.ts$/;

  test('of files are at most 250 lines', () => {
    const long = measured.filter((file) => !content.test(file)).map((file) => [file, linesOf(text.get(file) ?? '')] as const);
    expect(long.filter(([, lines]) => lines > 250)).toEqual([]);
  });

  type Node = { type?: string; start: number; end: number; id?: { name?: string } | null; key?: { name?: string } };
  const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
  const walk = (file: string, node: unknown, name: string): [string, number][] => {
    if (!isNode(node)) return [];
    const own = node.id?.name ?? (node.type === 'Property' ? node.key?.name : undefined) ?? name;
    const isFunction = /^(ArrowFunctionExpression|FunctionDeclaration|FunctionExpression)$/.test(node.type ?? '');
    const lines = isFunction ? linesOf((text.get(file) ?? '').slice(node.start, node.end)) : 0;
    const inside = Object.values(node).flatMap((value) => (typeof value === 'object' ? walk(file, value, own) : []));
    return lines > 80 ? [[`${file} ${own}`, lines], ...inside] : inside;
  };

  test('of comments are at most 100 columns, but for what a linter reads on one line', () => {
    const wide = measured
      .filter((file) => !content.test(file))
      .flatMap((file) => (text.get(file) ?? '').split('\n').filter((line) => line.length > 100 && /^\s*(?:\/\/|\/\*|\*)(?! biome-ignore)/.test(line)));
    expect(wide).toEqual([]);
  });

  test('of comments are at most three lines, besides what is thrown', () => {
    const long = measured.flatMap((file) =>
      [...(text.get(file) ?? '').matchAll(/(?:^[ \t]*(?:\/\/|\/\*|\*).*\n)+/gm)]
        .flatMap(([block]) => block.split(/^[ \t]*\/\*\*?[ \t]*$/m))
        .map((block) => (block.split(/^[ \t]*\* @/m)[0] ?? '').split('\n').filter((line) => /[\p{L}\p{N}]/u.test(line)))
        .filter((lines) => lines.length > 3 && !content.test(file))
        .map((lines) => `${file}: ${lines[0]?.trim()}`),
    );
    expect(long).toEqual([]);
  });

  test('of functions are at most 80 lines', () => {
    const found = measured.flatMap((file) => walk(file, parseAst(text.get(file) ?? '', { lang: file.endsWith('x') ? 'tsx' : 'ts' }), ''));
    expect(found.filter(([, lines]) => lines > 80)).toEqual([]);
  });
});

describe('the documents', () => {
  const documents = ['.', 'docs', 'docs/decisions'].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md')
      .map((name) => path.posix.join(folder, name)),
  );
  const named = /`((?:app|browser|components|db|deploy|docs|e2e|lib|messages|public|sample|scripts|server|testing)\/[\w[\]().,/-]+)`/g;

  test.each(documents)('%s names only files that are there', (document) => {
    const paths = [...readFileSync(path.join(root, document), 'utf8').matchAll(named)].map(([, file = '']) => file);
    expect(paths.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});
