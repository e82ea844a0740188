'use client';

type Properties = { packed: string; base: string; label: string; more: string };

/** The clocks of the capitals. Packed as lines of code|capital|zone|time, so that the page carries the names once. */
export function Ribbon({ packed, base, label, more }: Properties) {
  return (
    <nav className="clocks" aria-label={label}>
      <div className="wrap">
        <ul>
          {packed.split('\n').map((line) => {
            const [code = '', capital, zone, time] = line.split('|');
            return (
              <li key={code}>
                <a href={base + code}>
                  <svg className="f" aria-hidden="true">
                    <use href={`/flags.svg#${code}`} />
                  </svg>
                  {capital}
                  <time data-z={zone} suppressHydrationWarning>
                    {time}
                  </time>
                </a>
              </li>
            );
          })}
        </ul>
        <button type="button" className="js" data-more="" aria-label={more}>
          ›
        </button>
      </div>
    </nav>
  );
}
