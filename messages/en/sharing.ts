export const sharing = {
  titleOf: 'Share this story: {headline}',
  title: 'Share this story',
  open: 'Share it: WeChat, or a quotation as a picture',
  wechat: 'Scan the code in WeChat, or with any camera, and the story opens there; then share it from the menu.',
  code: 'A code that leads to {url}',
  fromHere: 'Quote as a picture',
  card: 'A quotation as a picture',
  words: 'Words from the story',
  hint: 'Copy them from the text, at most {most} characters. Only words that are in the story become a picture.',
  draw: 'Make the picture',
  refused: {
    none: 'No words were entered. Go back and paste some from the story.',
    long: 'A picture holds {most} characters. Go back and choose fewer words.',
    other: 'These words are not in the story. Go back and copy them from its text.',
    busy: 'Too many pictures are being made at the moment. Please try again in a few seconds.',
  },
} as const;
