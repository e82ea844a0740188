/**
 * For programs that go through whole archives: Node lets a heap grow to several times of what is in
 * use before it tidies up, and has room for years of that.
 */
export const lean = ['--max-semi-space-size=8', '--heap-growing-percent=50'];
