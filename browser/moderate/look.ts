/** How the tools look. Here and not in the site's style sheet, which every reader gets. */
export const look = `
.mod { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; margin: .35rem 0 0; font: 400 .875rem/1.3 var(--font-sans); }
.mod :is(button, a, select, input) { box-sizing: border-box; min-height: 2.25rem; font: inherit; color: var(--color-accent); background: var(--color-paper); border: 1px solid var(--color-line); border-radius: 4px; padding: .35rem .7rem; max-width: 100%; }
.mod[hidden] { display: none; }
.mod :is(select, input) { color: var(--color-ink); border-color: var(--color-soft); }
.mod input { flex: 1 1 12rem; }
.mod button { cursor: pointer; }
.mod button.mod-main { color: var(--color-paper); background: var(--color-accent); border-color: var(--color-accent); }
.mod [aria-disabled=true] { opacity: .6; cursor: progress; }
.mod a { display: inline-flex; align-items: center; text-decoration: underline; }
.mod-line { margin: .9rem 0; padding: .25rem .8rem; border-inline-start: 3px solid var(--color-accent); background: var(--color-card); }
.mod-wrong { flex-basis: 100%; margin: 0; color: var(--color-urgent); font-weight: 500; }
.mod-soft { margin: .25rem 0; font: 400 .875rem/1.5 var(--font-sans); color: var(--color-soft); }
.mod-text { margin: .4rem 0; font: 400 1.0625rem/1.6 var(--font-serif); white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
.mod-text mark { color: inherit; background: var(--color-mark); }
.mod-waiting { margin: 1.5rem 0; padding: .25rem 1rem .75rem; border: 1px dashed var(--color-soft); border-radius: 5px; }
.mod-waiting article { padding: .75rem 0; border-top: 1px solid var(--color-line); }
.mod-waiting :is(h2, h3) { margin: .5rem 0 0; font: 600 1.0625rem/1.4 var(--font-sans); }
.mod-hear { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (pointer: coarse) { .mod :is(button, a, select, input) { min-height: 2.75rem; } }
@media print { .mod, .mod-waiting { display: none; } }`;
