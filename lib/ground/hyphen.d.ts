declare module 'hyphen/ru/index.js' {
  const russian: { hyphenateSync: (text: string, options: { minWordLength: number; hyphenChar: string }) => string };
  export default russian;
}
