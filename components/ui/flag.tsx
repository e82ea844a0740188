export function Flag({ iso2 }: { iso2: string }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the name stands beside it; without a role it is not read out, and there are fifty on a page
    <svg className="f">
      <use href={`/flags.svg#${iso2.toLowerCase()}`} />
    </svg>
  );
}
