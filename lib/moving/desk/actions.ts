'use server';

import { refresh } from 'next/cache';
import { action } from '../../actions/action';
import { who } from '../../ground/policy';
import { resumeImport as resume, startImport as start, stopImport as stop, startUndo as undo } from './decide';
import { decideForm, jobId } from './job';
import { addressForm, importFromAddress as fetchAddress } from './take-address';
import { removeUpload as remove } from './upload';

const can = who('moving.manage');
const limit = { points: 120, seconds: 3600, by: 'actor' } as const;

export const startImport = action({ name: 'moving.start', can, input: decideForm, limit }, async (actor, input) => {
  const done = await start(actor, input);
  refresh();
  return done;
});

export const stopImport = action({ name: 'moving.stop', can, input: jobId, limit }, async (actor, input) => {
  const done = await stop(actor, input);
  refresh();
  return done;
});

export const resumeImport = action({ name: 'moving.resume', can, input: jobId, limit }, async (actor, input) => {
  const done = await resume(actor, input);
  refresh();
  return done;
});

export const undoImport = action({ name: 'moving.start-undo', can, input: jobId, limit }, async (actor, input) => {
  const done = await undo(actor, input);
  refresh();
  return done;
});

export const importFromAddress = action({ name: 'moving.address', can, input: addressForm, limit }, async (actor, input) => {
  const done = await fetchAddress(actor, input);
  refresh();
  return done;
});

export const removeUpload = action({ name: 'moving.remove-upload', can, input: jobId, limit }, async (actor, input) => {
  const done = await remove(actor, input);
  refresh();
  return done;
});
