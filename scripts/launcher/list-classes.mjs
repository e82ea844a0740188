import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Writes the lists of classes of one page, as `npm run dev` serves it, to article-classes.txt: each
 * gets one short name. For when e2e/weight.spec.ts finds an article too heavy: `node
 * scripts/launcher/list-classes.mjs http://localhost:3000/en/news/three-lines-across-the-desert`.
 */
const marks = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" };
const plain = (text) => text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (mark) => marks[mark]);
const html = await (await fetch(process.argv[2])).text();
const lists = new Set([...html.matchAll(/<[a-z][^>]*? class="([^"]*)"/g)].map(([, list]) => plain(list)));
const several = [...lists].filter((list) => list.includes(' ')).sort();
writeFileSync(path.join(fileURLToPath(new URL('.', import.meta.url)), 'article-classes.txt'), `${several.join('\n')}\n`);
