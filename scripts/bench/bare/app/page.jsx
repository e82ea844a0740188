export const revalidate = 300;

const words = Number(process.env.BARE_WORDS ?? 950);

export default function Page() {
  return (
    <main>
      {Array.from({ length: Math.ceil(words / 50) }, (_, at) => `paragraph-${at}`).map((key) => (
        <p key={key}>{`${key} ${'plain words of a bare page '.repeat(9)}`}</p>
      ))}
    </main>
  );
}
