/**
 * Passed and failed tests of a vitest JSON report. A file that could not be run counts as one
 * failure, and so does a run of no test.
 */
export function countVitest(report) {
  const broken = (report.testResults ?? []).filter((file) => file.status === 'failed' && (file.assertionResults ?? []).length === 0).length;
  const passed = report.numPassedTests ?? 0;
  const failed = (report.numFailedTests ?? 0) + broken;
  return { passed, failed: passed + failed === 0 || (report.success === false && failed === 0) ? 1 : failed };
}

/**
 * Passed and failed journeys of a Playwright JSON report. One that passed on a second try passed,
 * and is named in `flaky`.
 */
export function countPlaywright(report) {
  const stats = report.stats ?? {};
  const passed = (stats.expected ?? 0) + (stats.flaky ?? 0);
  const failed = (stats.unexpected ?? 0) + (report.errors ?? []).length;
  return { passed, failed: passed + failed === 0 ? 1 : failed, flaky: flakyNames(report.suites ?? []) };
}

function flakyNames(suites) {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? []).filter((spec) => (spec.tests ?? []).some((test) => test.status === 'flaky')).map((spec) => `${spec.file}: ${spec.title}`),
    ...flakyNames(suite.suites ?? []),
  ]);
}

/** Counts of several steps added up. */
export const total = (counts) =>
  counts.reduce((sum, count) => ({ passed: sum.passed + count.passed, failed: sum.failed + count.failed }), { passed: 0, failed: 0 });
