export function Flag({ iso2 }: { iso2: string }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the name stands beside it; without a role it is not read out, and there are fifty on a page
    <svg className="block h-[0.8333em] w-[1.25em] shrink-0 rounded-sm text-[0.8em] outline -outline-offset-1 outline-line">
      <use href={`/flags.svg#${iso2.toLowerCase()}`} />
    </svg>
  );
}
