import { Schema } from 'prosemirror-model';

const id = { id: { default: null } };
const flow = '(paragraph | bulletList | orderedList | blockquote)+';
const cell = { content: flow, isolating: true, attrs: { ...id, colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } } };
const suggestion = { inclusive: false, attrs: { id: { default: null }, by: { default: null }, name: { default: '' }, at: { default: '' } } };

/**
 * The editor's document as the server knows it, to apply steps to. A test holds it level with the
 * editor's own schema, in the order of its parts too: the order of marks is part of a document.
 */
export const draftSchema = new Schema({
  nodes: {
    paragraph: { content: 'inline*', group: 'block', attrs: id },
    bulletList: { content: 'listItem+', group: 'block list', attrs: id },
    hardBreak: { group: 'inline', inline: true, linebreakReplacement: true },
    heading: { content: 'inline*', group: 'block', defining: true, attrs: { ...id, level: { default: 1 } } },
    horizontalRule: { group: 'block', attrs: id },
    orderedList: { content: 'listItem+', group: 'block list', attrs: { ...id, start: { default: 1 }, type: { default: null } } },
    text: { group: 'inline' },
    doc: {
      content: '(paragraph | heading | bulletList | orderedList | blockquote | pullQuote | infoBox | table | figure | embed | dynamicBlock | horizontalRule)+',
    },
    blockquote: { content: flow, group: 'block', defining: true, attrs: id },
    listItem: { content: `paragraph ${flow.replace('+', '*')}`, defining: true, attrs: id },
    pullQuote: { content: 'paragraph+', defining: true, attrs: id },
    infoBox: { content: '(paragraph | heading | bulletList | orderedList)+', defining: true, attrs: id },
    figure: {
      atom: true,
      attrs: { ...id, mediaId: { default: null }, alt: { default: '' }, caption: { default: '' }, credit: { default: '' }, width: { default: null } },
    },
    embed: { atom: true, attrs: { ...id, url: { default: '' }, title: { default: '' } } },
    dynamicBlock: {
      atom: true,
      attrs: { ...id, shows: { default: 'people' }, title: { default: '' }, from: { default: 'latest' }, count: { default: 5 }, people: { default: null } },
    },
    footnote: { group: 'inline', inline: true, atom: true, attrs: { note: { default: '' }, links: { default: null } } },
    table: { content: 'tableRow+', group: 'block', isolating: true, attrs: id },
    tableRow: { content: '(tableCell | tableHeader)*', attrs: id },
    tableHeader: cell,
    tableCell: cell,
  },
  marks: {
    bold: {},
    italic: {},
    link: { inclusive: false, attrs: { href: { default: null } } },
    superscript: { excludes: 'superscript subscript' },
    subscript: { excludes: 'superscript subscript' },
    underline: {},
    strike: {},
    code: {},
    insertion: suggestion,
    deletion: suggestion,
  },
  topNode: 'doc',
});
