import type { Metadata } from 'next';

const textOf = (value: unknown): string => (value instanceof URL ? value.href : typeof value === 'string' ? value : '');

/**
 * Metadata as elements: the framework would send what
 * generateMetadata returns twice. React lifts them into the head.
 */
export function Head({ metadata }: { metadata: Metadata }) {
  const { title, description, robots, alternates, openGraph } = metadata;
  const index = typeof robots === 'object' && robots?.index === false ? 'noindex' : 'max-image-preview:large';
  const { images, tags, ...properties } = (openGraph ?? {}) as Record<string, unknown> & {
    images?: { url: string; width: number; height: number; alt: string }[];
    tags?: string[];
  };
  const [image] = images ?? [];
  return (
    <>
      <title>{textOf(title)}</title>
      {description && <meta name="description" content={description} />}
      <meta name="robots" content={index} />
      <link rel="canonical" href={textOf(alternates?.canonical)} />
      <link rel="manifest" href={textOf(metadata.manifest)} />
      {Object.entries(alternates?.languages ?? {}).map(([language, address]) => (
        <link key={language} rel="alternate" hrefLang={language} href={textOf(address)} />
      ))}
      {Object.entries(alternates?.types ?? {}).map(([type, address]) => (
        <link key={type} rel="alternate" type={type} href={textOf(address)} />
      ))}
      {Object.entries(properties).map(([key, value]) =>
        value ? <meta key={key} property={propertyNames[key] ?? `og:${key}`} content={textOf(value)} /> : null,
      )}
      {tags?.map((tag) => (
        <meta key={tag} property="article:tag" content={tag} />
      ))}
      {image && (
        <>
          <meta property="og:image" content={image.url} />
          <meta property="og:image:width" content={String(image.width)} />
          <meta property="og:image:height" content={String(image.height)} />
          <meta property="og:image:alt" content={image.alt} />
        </>
      )}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
    </>
  );
}

const propertyNames: Record<string, string> = {
  siteName: 'og:site_name',
  publishedTime: 'article:published_time',
  modifiedTime: 'article:modified_time',
  section: 'article:section',
};
