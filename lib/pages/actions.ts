'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '../actions/action';
import { who } from '../ground/policy';
import { createPage as create, createFromTemplate as fromTemplate, pageInput, templateInput } from './create-page';
import { movePage as move, moveInput, placePage as place, placeInput } from './place-page';

const can = who('pages.manage');

export const createPage = action({ name: 'pages.create', can, input: pageInput, limit: { points: 60, seconds: 600, by: 'actor' } }, async (actor, input) => {
  const { articleId } = await create(actor, input);
  redirect(`/desk/articles/${articleId}`);
});

export const createFromTemplate = action(
  { name: 'pages.template', can, input: templateInput, limit: { points: 60, seconds: 600, by: 'actor' } },
  async (actor, input) => {
    const { articleId } = await fromTemplate(actor, input);
    redirect(`/desk/articles/${articleId}`);
  },
);

export const placePage = action({ name: 'pages.place', can, input: placeInput }, async (actor, input) => {
  const done = await place(actor, input);
  refresh();
  return done;
});

export const movePage = action({ name: 'pages.move', can, input: moveInput }, async (actor, input) => {
  const done = await move(actor, input);
  refresh();
  return done;
});
