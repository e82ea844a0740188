/** What is copied from a page has none of the marks by which long words may be parted. */
export function listenToCopying(): void {
  addEventListener('copy', (event) => {
    const text = String(getSelection());
    if (!text.includes('\u00ad')) return;
    event.clipboardData?.setData('text/plain', text.replaceAll('\u00ad', ''));
    event.preventDefault();
  });
}
