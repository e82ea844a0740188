const looks = {
  main: 'rounded-md bg-accent px-5 text-paper',
  quiet: 'rounded-md border border-rim bg-transparent px-5 text-accent',
  danger: 'rounded-md border border-urgent bg-transparent px-5 text-urgent',
  plain: 'border-0 bg-transparent px-0 text-accent hover:underline',
};

/**
 * The look of what is pressed: one main act on a page, quiet ones beside it, plain ones in a line.
 */
export const buttonLook = (look: keyof typeof looks = 'main'): string =>
  `tap justify-center gap-2 py-2 font-sans text-ui leading-snug font-semibold disabled:opacity-75 aria-disabled:opacity-75 ${looks[look]}`;
