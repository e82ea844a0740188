'use client';

import { Node } from '@tiptap/core';
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { useId } from 'react';
import { embedLook, plainLook } from '@/components/desk/look';
import { dynamicLimits, dynamicOf, isDynamicKind } from '@/lib/articles/body/dynamic';
import { LineField, setAttribute, stopEvent, usePicturesContext } from './node-views.client';

const names = ['shows', 'title', 'from', 'count', 'people'] as const;

/** What a copied block says of itself; null for one whose values do not hold. */
function read(element: HTMLElement) {
  try {
    const attrs: unknown = JSON.parse(element.getAttribute('data-dynamic') ?? '');
    return dynamicOf({ type: 'dynamicBlock', attrs: attrs as Record<string, unknown> });
  } catch {
    return null;
  }
}

const attribute = <Name extends (typeof names)[number]>(name: Name, fallback: unknown) => ({
  default: fallback,
  parseHTML: (element: HTMLElement) => read(element)?.[name] ?? fallback,
  rendered: false,
});

/**
 * A block that is looked up for readers. Only pages of the newsroom's own have it: a story takes
 * none from the clipboard either.
 */
export const DynamicBlockNode = Node.create<{ isPage: boolean }>({
  name: 'dynamicBlock',
  atom: true,
  draggable: true,
  addOptions: () => ({ isPage: false }),
  addAttributes: () => ({
    shows: attribute('shows', 'people'),
    title: attribute('title', ''),
    from: attribute('from', 'latest'),
    count: attribute('count', 5),
    people: attribute('people', null),
  }),
  parseHTML() {
    return this.options.isPage ? [{ tag: 'div[data-dynamic]', getAttrs: (element) => (read(element) ? null : false) }] : [];
  },
  renderHTML: ({ HTMLAttributes, node }) => [
    'div',
    { ...HTMLAttributes, 'data-dynamic': JSON.stringify(Object.fromEntries(names.map((name) => [name, node.attrs[name] as unknown]))) },
  ],
  addNodeView: () =>
    ReactNodeViewRenderer(DynamicView, {
      stopEvent: ({ event }) => event.target instanceof Element && event.target.closest('input, button, select, label, summary') !== null,
    }),
});

function DynamicView(props: NodeViewProps) {
  const { node, deleteNode, selected } = props;
  const { blocks, ...words } = usePicturesContext().words;
  const shows = isDynamicKind(node.attrs.shows) ? node.attrs.shows : 'people';
  return (
    <NodeViewWrapper
      className={selected ? `${embedLook} outline-2 outline-accent` : embedLook}
      contentEditable={false}
      role="group"
      aria-label={blocks.names[shows]}
    >
      <p className="m-0 font-semibold" data-drag-handle>
        {blocks.names[shows]}
      </p>
      <p className="mt-0 mb-2 text-soft">{blocks.explained[shows]}</p>
      <LineField
        label={blocks.heading}
        value={String(node.attrs.title ?? '')}
        most={dynamicLimits.title}
        onChange={(value) => setAttribute(props, 'title', value)}
      />
      {shows === 'stories' && <Stories {...props} />}
      {shows === 'people' && <People {...props} />}
      <button type="button" className={plainLook} onClick={deleteNode}>
        {words.tools.removeBlock}
      </button>
    </NodeViewWrapper>
  );
}

function Stories(props: NodeViewProps) {
  const id = useId();
  const { words, choices } = usePicturesContext();
  const { from, count } = props.node.attrs;
  return (
    <>
      <div data-part="editor-line">
        <label htmlFor={`${id}-from`}>{words.blocks.from}</label>
        <select id={`${id}-from`} value={String(from)} onChange={(event) => setAttribute(props, 'from', event.target.value)} onKeyDown={stopEvent}>
          <option value="latest">{words.blocks.sources.latest}</option>
          {choices?.sources.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div data-part="editor-line">
        <label htmlFor={`${id}-count`}>{words.blocks.count}</label>
        <select id={`${id}-count`} value={Number(count)} onChange={(event) => setAttribute(props, 'count', Number(event.target.value))} onKeyDown={stopEvent}>
          {Array.from({ length: dynamicLimits.stories }, (_, at) => at + 1).map((number) => (
            <option key={number}>{number}</option>
          ))}
        </select>
      </div>
    </>
  );
}

function People(props: NodeViewProps) {
  const { words, choices } = usePicturesContext();
  const chosen = Array.isArray(props.node.attrs.people) ? (props.node.attrs.people as number[]) : [];
  const nameOf = (id: number) => choices?.people.find((person) => person.value === id)?.label ?? `#${id}`;
  const tick = (id: number) => {
    const next = chosen.includes(id) ? chosen.filter((personId) => personId !== id) : [...chosen, id].slice(0, dynamicLimits.people);
    setAttribute(props, 'people', next.length > 0 ? next : null);
  };
  return (
    <details className="mb-2">
      <summary className="min-h-8 py-1.5">{chosen.length > 0 ? chosen.map(nameOf).join(', ') : words.blocks.everyone}</summary>
      <fieldset className="m-0 border-0 p-0 sm:columns-2">
        <legend className="text-soft">{words.blocks.choosePeople}</legend>
        {choices?.people.map((person) => (
          <label key={person.value} className="flex min-h-8 break-inside-avoid items-center gap-2">
            <input type="checkbox" className="size-6" checked={chosen.includes(person.value)} onChange={() => tick(person.value)} onKeyDown={stopEvent} />{' '}
            {person.label}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
