'use server';

import { actionThenGo } from '../actions/action';
import { reportTypo as report, typoInput } from './report';

export const reportTypo = actionThenGo(
  { name: 'typos.report', can: 'anyone', input: typoInput, limit: { points: 20, seconds: 600, by: 'reader' } },
  report,
  ({ token }, locale) => `/${locale}/typos/${token}`,
);
