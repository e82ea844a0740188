import { encode } from 'next-auth/jwt';
import { disconnect } from '@/db/client';
import { env } from '@/db/env';
import { bodyOf, makeArticle, makePerson } from '@/db/factories';
import { openSession } from '@/lib/people/open-session';

/**
 * An article of ten thousand words and three people who may write in it. Prints where it is and how
 * to enter.
 */
const sentence = 'The first freight train of the year left the valley before dawn, with forty wagons, two engines and nobody to see it off but a guard.';
const article = await makeArticle({ body: bodyOf(...Array.from({ length: 200 }, () => `${sentence} ${sentence}`)), headline: 'Ten thousand words' });
const { AUTH_SECRET } = env();
const cookies: string[] = [];
for (let count = 0; count < 3; count += 1) {
  const personId = await makePerson({ role: 'administrator', email: `${crypto.randomUUID()}@people.example` });
  cookies.push(await encode({ token: { sid: await openSession(personId, 'bench') }, secret: AUTH_SECRET ?? '' }));
}
console.log(JSON.stringify({ cookies, path: `/desk/articles/${article.id}` }));
await disconnect();
