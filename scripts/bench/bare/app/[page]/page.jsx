import { readFileSync } from 'node:fs';

export const revalidate = 300;
export const dynamicParams = true;
export const generateStaticParams = () => [];

// The same text as the article beside it: words that repeat compress in a fraction of the time.
const paragraphs = readFileSync(process.env.BARE_TEXT, 'utf8')
  .split('\n')
  .map((text, at) => ({ text, key: `p${at}` }));

export default async function Page({ params }) {
  const { page } = await params;
  return (
    <main id={page}>
      {paragraphs.map(({ text, key }) => (
        <p key={key}>{text}</p>
      ))}
    </main>
  );
}
