/** A new element with properties set and with what stands in it. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  given: Partial<Omit<HTMLElementTagNameMap[Name], 'style' | 'dataset'>> = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const { role, ...rest } = given as { role?: string };
  const element = Object.assign(document.createElement(name), rest);
  // Not every browser takes a role as a property.
  if (role) element.setAttribute('role', role);
  element.append(...inside);
  return element;
}

export const all = <Found extends HTMLElement = HTMLElement>(selector: string, from: ParentNode = document): Found[] => [
  ...from.querySelectorAll<Found>(selector),
];

/** The nearest element around an event that matches. */
export const near = (event: Event, selector: string): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;

/** Runs once the page's elements are there. */
export function whenReady(work: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', work);
  else work();
}

/** Runs once everything that the page names is there. */
export function whenLoaded(work: () => void): void {
  if (document.readyState === 'complete') work();
  else addEventListener('load', work);
}

/** Runs when the browser has nothing better to do. */
export const whenIdle = (work: () => void): void => void (globalThis.requestIdleCallback ?? setTimeout)(() => work());
