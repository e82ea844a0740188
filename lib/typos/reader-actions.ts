'use server';

import { actionThenGo } from '../actions/action';
import { forgetReport as forget, forgetInput } from './forget';
import { reportTypo as report } from './report';
import { typoInput } from './report-input';

export const reportTypo = actionThenGo(
  { name: 'typos.report', can: 'anyone', input: typoInput, limit: { points: 20, seconds: 600, by: 'reader' } },
  report,
  ({ token }, locale) => `/${locale}/typos/${token}`,
);

export const forgetReport = actionThenGo(
  { name: 'typos.forget', can: 'anyone', input: forgetInput, limit: { points: 30, seconds: 3600, by: 'reader' } },
  forget,
  ({ token }, locale) => `/${locale}/typos/${token}`,
);
