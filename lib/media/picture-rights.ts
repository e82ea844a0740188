import type { media } from '@/db/schema';
import { localized } from '../ground/locales';

/** What is written into every file of a picture that is given out. */
export type PictureRights = { credit: string; licence: string; sourceType: string };

type Row = Pick<typeof media.$inferSelect, 'credit' | 'licence' | 'sourceType'>;

export const pictureRightsOf = ({ credit, licence, sourceType }: Row): PictureRights => ({
  credit: localized(credit, 'en'),
  licence: localized(licence, 'en'),
  sourceType,
});

export const hasRights = (given: PictureRights) => given.credit !== '' || given.licence !== '' || given.sourceType !== '';

/** How a picture was made, as the desk tells it, by IPTC's term. */
export const madeBy = (sourceType: string) =>
  /AlgorithmicMedia$/i.test(sourceType) ? 'madeByModel' : /composite/i.test(sourceType) ? 'madeOfSeveral' : 'madeOtherwise';

const escapeXml = (text: string) =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`);

/**
 * An XMP packet with the properties that agencies and search engines read: dc, photoshop, xmpRights
 * and IPTC's source type.
 */
export function xmpOf({ credit, licence, sourceType }: PictureRights): string {
  const creator = credit
    ? `<dc:creator><rdf:Seq><rdf:li>${escapeXml(credit)}</rdf:li></rdf:Seq></dc:creator><photoshop:Credit>${escapeXml(credit)}</photoshop:Credit>`
    : '';
  const said = `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(licence)}</rdf:li></rdf:Alt>`;
  const rights = licence ? `<dc:rights>${said}</dc:rights><xmpRights:UsageTerms>${said}</xmpRights:UsageTerms>` : '';
  const source = sourceType ? `<Iptc4xmpExt:DigitalSourceType>${escapeXml(sourceType)}</Iptc4xmpExt:DigitalSourceType>` : '';
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">${creator}${rights}${source}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}
