type Step = { href: string; name: string } | null;

export function Pager({ label, before, middle, after }: { label: string; before: Step; middle: string; after: Step }) {
  return (
    <nav
      className="flex flex-wrap items-center justify-between gap-4 pt-4 font-sans text-ui font-medium *:flex-1 *:last:text-end [&_a]:tap [&_a]:text-accent"
      aria-label={label}
    >
      <span>
        {before && (
          <a href={before.href} rel="prev">
            ←&nbsp;{before.name}
          </a>
        )}
      </span>
      <span className="text-center font-normal whitespace-nowrap text-soft">{middle}</span>
      <span>
        {after && (
          <a href={after.href} rel="next">
            {after.name}&nbsp;→
          </a>
        )}
      </span>
    </nav>
  );
}
