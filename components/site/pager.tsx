type Step = { href: string; name: string } | null;

export function Pager({ label, before, middle, after }: { label: string; before: Step; middle: string; after: Step }) {
  return (
    <nav className="pager" aria-label={label}>
      <span>
        {before && (
          <a href={before.href} rel="prev">
            ←&nbsp;{before.name}
          </a>
        )}
      </span>
      <span>{middle}</span>
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
