import type { MediaVariant } from '@/db/schema';

type Properties = {
  variants: MediaVariant[];
  alt: string;
  width: number;
  height: number;
  sizes: string /** The picture that is seen first. */;
  first?: boolean;
  most?: number;
  /**
   * The point that stays in view where a style sheet crops it: shares from the left and the top.
   */
  focalX?: number;
  focalY?: number;
  className?: string;
};

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;
const byWidth = (left: MediaVariant, right: MediaVariant) => left.width - right.width;

/** A picture in the widths it was made in: WebP for those who know it, one JPEG for the rest. */
export function Picture({ variants, alt, width, height, sizes, first, most = 1600, focalX = 0.5, focalY = 0.5, className }: Properties) {
  const usable = variants.filter((variant) => variant.width <= most).sort(byWidth);
  const webp = usable.filter((variant) => variant.type === 'image/webp');
  const jpegs = usable.filter((variant) => variant.type === 'image/jpeg');
  const plain = jpegs.find((jpeg) => jpeg.width >= 800) ?? jpegs.at(-1) ?? webp.at(-1) ?? [...variants].sort(byWidth)[0];
  if (!plain) return null;
  return (
    <picture>
      {webp.some((variant) => variant.animated) && jpegs.length > 0 && (
        <source media="(prefers-reduced-motion: reduce)" type="image/jpeg" srcSet={`/media/${plain.name}`} />
      )}
      {webp.length > 0 && <source type="image/webp" srcSet={webp.map((variant) => `/media/${variant.name} ${variant.width}w`).join(', ')} sizes={sizes} />}
      <img
        src={`/media/${plain.name}`}
        alt={alt}
        className={className}
        width={width}
        height={height}
        loading={first ? undefined : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
        decoding="async"
        style={focalX === 0.5 && focalY === 0.5 ? undefined : { objectPosition: `${percent(focalX)} ${percent(focalY)}` }}
      />
    </picture>
  );
}
