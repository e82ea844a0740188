const elements = { bold: 'strong', italic: 'em', underline: 'u', strike: 's', superscript: 'sup', subscript: 'sub', code: 'code' } as const;

/** The element of HTML that a mark of a text is; undefined for a link, and for what is none. */
export const elementOfMark = (type: string) => (Object.hasOwn(elements, type) ? elements[type as keyof typeof elements] : undefined);
