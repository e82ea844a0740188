'use server';

import { refresh } from 'next/cache';
import { action } from '../actions/action';
import { byId } from '../ground/form-fields';
import { who } from '../ground/policy';
import { documentForm } from './document';
import { institutionForm } from './institution';
import { officerForm } from './officer';
import { removeInstitution as remove } from './remove-institution';
import { removeDocument as removeOneDocument, saveDocument as saveOneDocument } from './save-document';
import { saveInstitution as save } from './save-institution';
import { removeOfficer as removeOneOfficer, saveOfficer as saveOneOfficer } from './save-officer';

const can = who('institutions.manage');

export const saveInstitution = action({ name: 'institutions.save', can, input: institutionForm }, async (actor, input) => {
  const saved = await save(actor, input);
  refresh();
  return saved;
});

export const removeInstitution = action({ name: 'institutions.remove', can, input: byId }, async (actor, input) => {
  const removed = await remove(actor, input);
  refresh();
  return removed;
});

export const saveDocument = action({ name: 'institutions.save-document', can, input: documentForm }, async (actor, input) => {
  const saved = await saveOneDocument(actor, input);
  refresh();
  return saved;
});

export const removeDocument = action({ name: 'institutions.remove-document', can, input: byId }, async (actor, input) => {
  const removed = await removeOneDocument(actor, input);
  refresh();
  return removed;
});

export const saveOfficer = action({ name: 'institutions.save-officer', can, input: officerForm }, async (actor, input) => {
  const saved = await saveOneOfficer(actor, input);
  refresh();
  return saved;
});

export const removeOfficer = action({ name: 'institutions.remove-officer', can, input: byId }, async (actor, input) => {
  const removed = await removeOneOfficer(actor, input);
  refresh();
  return removed;
});
