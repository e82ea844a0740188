/** Passed and failed tests of a vitest JSON report. A file that could not be run counts as one failure. */
export function countVitest(report) {
  const broken = (report.testResults ?? []).filter((file) => file.status === 'failed' && (file.assertionResults ?? []).length === 0).length;
  return { passed: report.numPassedTests ?? 0, failed: (report.numFailedTests ?? 0) + broken };
}

/** Passed and failed journeys of a Playwright JSON report. One that passed on a second try passed, and is named in `flaky`. */
export function countPlaywright(report) {
  const stats = report.stats ?? {};
  const failed = (stats.unexpected ?? 0) + (report.errors ?? []).length;
  return { passed: (stats.expected ?? 0) + (stats.flaky ?? 0), failed, flaky: stats.flaky ?? 0 };
}
