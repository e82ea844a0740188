'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';

type Props = { groups: { label: string; places: { href: string; label: string; key: string }[] }[]; label: string; menu: string };

export function Menu({ groups, label, menu }: Props) {
  const path = usePathname();
  const box = useRef<HTMLDetailsElement>(null);
  const beside = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!path) return;
    if (box.current) box.current.open = false;
    // The last places lie below the edge of a low window.
    const here = beside.current?.querySelector<HTMLElement>('[aria-current]');
    const edge = here?.closest('header');
    if (here && edge && here.offsetTop + here.offsetHeight > edge.clientHeight) edge.scrollTop = here.offsetTop - edge.clientHeight / 2;
  }, [path]);
  const isHere = (href: string) => (href === '/desk' ? path === '/desk' : path === href || path.startsWith(`${href}/`));
  const list = groups.map((group) => (
    <li key={group.label}>
      <h2 className="mx-4 mt-2.5 mb-0.5 text-xs font-medium text-soft md:mx-5 md:mb-0">{group.label}</h2>
      <ul>
        {group.places.map((place) => (
          <li key={place.href}>
            <Link
              className="block border-s-3 border-transparent px-4 py-2.5 text-ink no-underline hover:bg-accent/12 aria-[current=page]:border-accent aria-[current=page]:bg-accent/12 aria-[current=page]:font-semibold md:px-5 md:py-1"
              href={place.href}
              prefetch={false}
              aria-current={isHere(place.href) ? 'page' : undefined}
            >
              {place.label}
            </Link>
          </li>
        ))}
      </ul>
    </li>
  ));
  return (
    <>
      <nav ref={beside} className="max-md:hidden md:group-has-data-document/desk:hidden" aria-label={label}>
        <ul>{list}</ul>
      </nav>
      <details className="md:not-group-has-data-document/desk:hidden" ref={box}>
        <summary className="min-h-11 px-4 py-2.5 font-semibold">{menu}</summary>
        <nav aria-label={label} className="md:absolute md:z-20 md:rounded-lg md:border md:border-line md:bg-card md:pb-3 md:shadow-over">
          <ul className="md:flex md:gap-3">{list}</ul>
        </nav>
      </details>
    </>
  );
}
