'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';

type Props = { groups: { label: string; places: { href: string; label: string; key: string }[] }[]; label: string; menu: string };

export function Menu({ groups, label, menu }: Props) {
  const path = usePathname();
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (path && box.current) box.current.open = false;
  }, [path]);
  const isHere = (href: string) => (href === '/desk' ? path === '/desk' : path === href || path.startsWith(`${href}/`));
  const list = groups.map((group) => (
    <li key={group.label}>
      <h2>{group.label}</h2>
      <ul>
        {group.places.map((place) => (
          <li key={place.href}>
            <Link href={place.href} prefetch={false} aria-current={isHere(place.href) ? 'page' : undefined}>
              {place.label}
            </Link>
          </li>
        ))}
      </ul>
    </li>
  ));
  return (
    <>
      <nav className="desk-nav desk-nav-wide" aria-label={label}>
        <ul>{list}</ul>
      </nav>
      <details className="desk-nav desk-nav-narrow" ref={box}>
        <summary>{menu}</summary>
        <nav aria-label={label}>
          <ul>{list}</ul>
        </nav>
      </details>
    </>
  );
}
