/** Characters that XML 1.0 cannot hold at all. */
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export const xml = (text: string): string => text.replace(impossible, '').replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`);
export const cdata = (text: string): string => `<![CDATA[${text.replace(impossible, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
/** An instant as WordPress writes one; its zeros where there is none. */
export const gmt = (iso: string | null): string => (iso === null ? '0000-00-00 00:00:00' : iso.slice(0, 19).replace('T', ' '));
