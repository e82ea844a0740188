'use client';

type Properties = { packed: string; base: string };

/** The rosters in the footer: blocks parted by blank lines, a title and lines of code|name in each. */
export function Rosters({ packed, base }: Properties) {
  return packed.split('\n\n').map((block) => {
    const [title, ...lines] = block.split('\n');
    return (
      <section key={title} className={lines.length > 6 ? 'two' : undefined}>
        <h2>{title}</h2>
        <ul>
          {lines.map((line) => {
            const [code = '', name] = line.split('|');
            return (
              <li key={code}>
                <a href={base + code}>
                  <svg className="f" aria-hidden="true">
                    <use href={`/flags.svg#${code}`} />
                  </svg>
                  {name}
                </a>
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
}
