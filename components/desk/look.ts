// How the parts of the desk look that come back on many of its pages.

export const cardLook =
  'mb-2 rounded-lg border border-line bg-card px-2.5 py-2 text-sm @min-[53.75rem]/main:absolute @min-[53.75rem]/main:inset-x-0 @min-[53.75rem]/main:top-[var(--top,0)] @min-[53.75rem]/main:mb-0 sm:[&_button]:min-h-8.5 sm:[&_button]:px-3 sm:[&_button]:py-1 sm:[&_button]:text-sm [&_p]:mb-1 [&_p]:[overflow-wrap:anywhere]';
export const choicesLook = 'border-b border-line py-1.5 [&_fieldset]:max-h-65 [&_fieldset]:overflow-y-auto [&_legend]:sr-only [&_summary]:py-1';
export const columnsLook = 'grid grid-cols-[repeat(auto-fit,minmax(11.25rem,1fr))] items-end gap-4';
export const copyLook = 'my-2 mb-4 flex flex-wrap items-center gap-2 [&_input]:flex-[1_1_16rem] [&_input]:font-mono [&_input]:text-sm';
export const dropLook = 'flex-[1_1_20rem]! rounded-lg border border-dashed border-line px-3 py-2.5 text-sm [&_input]:mt-1.5';
export const embedLook = 'my-3 rounded-lg border border-line p-3 font-sans text-sm';
export const figureLook =
  'my-3 grid grid-cols-1 items-start gap-4 rounded-lg bg-card p-3 font-sans text-sm sm:grid-cols-[minmax(7.5rem,13.75rem)_minmax(0,1fr)] [&_:is(label,[data-part=editor-line])]:mb-2 [&_:is(label,[data-part=editor-line])]:block [&_img]:w-full [&_img]:rounded-md [&_legend]:col-span-full [&_legend]:float-start [&_legend]:w-full [&_legend]:font-semibold';
export const filterLook = 'mb-4 flex flex-wrap items-end gap-3 *:flex-[1_1_9rem] sm:*:flex-[1_1_8rem] sm:*:max-w-68 [&>button]:flex-none';
export const formLook = 'grid max-w-155 justify-items-start gap-4 [&>:is(div,fieldset,details)]:w-full';
export const keysLook =
  '[&_h2]:mt-0 [&_dl>div]:flex [&_dl>div]:gap-3 [&_dl>div]:py-1 [&_dt]:flex [&_dt]:w-32 [&_dt]:flex-none [&_dt]:items-center [&_dt]:gap-1';
export const linkLook =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-lg border border-accent bg-accent px-4.5 py-2.5 text-ui leading-tight font-semibold text-paper no-underline';
/** A link that stands among buttons, and is not what the page is for. */
export const quietLinkLook =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-lg border border-rim px-4.5 py-2.5 text-ui leading-tight font-semibold text-accent no-underline';
export const listLook = 'mb-4 *:border-b *:border-line *:py-2';
export const mapLook =
  '[&_[data-state=good]_span]:font-semibold [&_[data-state=good]_span]:text-good [&_[data-state=missing]_span]:font-semibold [&_[data-state=missing]_span]:text-urgent [&_code]:text-xs [&_li]:py-1 [&_li]:text-sm [&_li]:[overflow-wrap:anywhere] [&_ul]:max-h-80 [&_ul]:overflow-y-auto';
export const messageLook = 'max-w-[68ch] rounded-lg bg-card px-5 py-4 whitespace-pre-wrap [overflow-wrap:anywhere]';
export const narrowLook = 'mx-auto my-8 max-w-105 [&>form+*]:mt-4';
export const noteLook = 'border-s-3 border-good bg-card px-3 py-1.5';
/**
 * The text and its panel; two languages side by side leave the panel its own row until there is
 * room for three.
 */
export const pageLook = (isTwo: boolean) =>
  `grid grid-cols-1 items-start gap-8 lg:gap-7 ${isTwo ? 'lg:grid-cols-2 lg:*:last:col-span-2 2xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_20rem] 2xl:*:last:col-span-1' : 'lg:grid-cols-[minmax(0,1fr)_20rem]'}`;
export const plainLook = 'min-h-7 justify-start gap-1.5 border-0 bg-transparent p-0 font-normal text-accent max-md:min-h-11';
export const previewLook =
  'max-w-120 overflow-hidden rounded-lg border border-line font-sans text-sm [&_:is(b,p)]:my-0.5 [&_:is(b,p)]:line-clamp-2 [&_img]:w-full [&>div]:min-w-0 [&>div]:px-3.5 [&>div]:py-2.5';
export const sheetLook =
  '@min-[53.75rem]/main:has-[[data-part=editor-card]]:grid @min-[53.75rem]/main:has-[[data-part=editor-card]]:grid-cols-[minmax(0,1fr)_15.5rem] @min-[53.75rem]/main:has-[[data-part=editor-card]]:items-start @min-[53.75rem]/main:has-[[data-part=editor-card]]:gap-6';
export const sortLook = '[&>li]:flex [&>li]:flex-wrap [&>li]:items-center [&>li]:gap-x-3.5 [&>li]:gap-y-1.5 [&_[data-row]]:gap-1.5';
export const sortTextLook = 'min-w-0 flex-[1_1_16rem] [overflow-wrap:anywhere] max-sm:basis-full';
export const subtoolsLook =
  'flex flex-wrap items-end gap-1.5 py-1.5 [&_button]:min-h-8.5 [&_button]:px-2.5 [&_button]:py-1 [&_label]:flex-[1_1_15rem] [&_label]:text-xs';
export const tabsLook =
  'mb-4 flex flex-wrap gap-x-5 [&_[aria-current]]:border-b-2 [&_[aria-current]]:border-accent [&_[aria-current]]:text-ink [&_[aria-current]]:no-underline [&_a]:min-w-6 [&_a]:py-2.5 [&_a]:text-center';
export const tagLook = 'inline-block rounded-md bg-accent/12 px-2 text-xs font-medium whitespace-nowrap';
export const thumbsLook =
  'my-4 grid grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))] gap-4 [&_:is(button,a)]:block [&_:is(button,a)]:w-full [&_:is(button,a)]:border-0 [&_:is(button,a)]:bg-transparent [&_:is(button,a)]:p-0 [&_:is(button,a)]:text-start [&_:is(button,a)]:font-normal [&_:is(button,a)]:text-ink [&_:is(button,a)]:no-underline [&_img]:h-29 [&_img]:w-full [&_img]:rounded-md [&_img]:bg-card [&_img]:object-cover [&_span]:mt-1 [&_span]:line-clamp-2 [&_span]:text-xs';
export const toolsLook =
  'sticky top-14 z-5 mt-2 flex flex-wrap items-center gap-x-4 border-b border-line bg-paper py-1 max-sm:flex-nowrap max-sm:overflow-x-auto';
export const topLook = 'flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2';
export const urgentLook = 'bg-urgent/16 text-urgent';
