export function Flag({ iso2 }: { iso2: string }) {
  return (
    <svg className="f" aria-hidden="true">
      <use href={`/flags.svg#${iso2.toLowerCase()}`} />
    </svg>
  );
}
