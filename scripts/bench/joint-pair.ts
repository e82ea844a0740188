import { disconnect } from '@/db/client';
import { bodyOf, makeArticle } from '@/db/factories';
import { enterDesk } from './enter';

/**
 * An article of ten thousand words and three people who may write in it. Prints where it is and how
 * to enter.
 */
const sentence = 'The first freight train of the year left the valley before dawn, with forty wagons, two engines and nobody to see it off but a guard.';
const article = await makeArticle({ body: bodyOf(...Array.from({ length: 200 }, () => `${sentence} ${sentence}`)), headline: 'Ten thousand words' });
const cookies: string[] = [];
for (let count = 0; count < 3; count += 1) cookies.push(await enterDesk());
console.log(JSON.stringify({ cookies, path: `/desk/articles/${article.id}` }));
await disconnect();
