'use server';

import { actionThenGo } from '../actions/action';
import type { Locale } from '../ground/locales';
import { correctLanguage as correct } from './authors/correct-language';
import { editComment as edit, keepComment as keep, removeComment as remove } from './authors/own';
import { appealInput, commentInput, editInput, languageInput, likeInput, ownInput, reportInput } from './comment/input';
import { stopTokenOf } from './letters/contacts';
import {
  confirmFollow as confirmFollowing,
  followDiscussion as follow,
  followInput,
  followStopOf,
  followToken,
  stopFollow as stopFollowing,
} from './letters/follow';
import { askReplies as ask, askInput, confirmReplies as confirm, confirmInput, stopLetters as stop, stopInput } from './letters/subscription';
import { postComment as post } from './posting/post';
import { reactToStory as react, reactInput } from './posting/react';
import { appealDecision as appeal, likeComment as like } from './posting/reader-verbs';
import { reportComment as report } from './posting/report';
import { findPermalink } from './reading/permalink';

const toReceipt = ({ token }: { token: string }, locale: Locale) => `/${locale}/comments/${token}`;
const hourly = (points: number) => ({ points, seconds: 3600, by: 'reader' as const });

export const postComment = actionThenGo({ name: 'comments.post', can: 'anyone', input: commentInput, limit: hourly(200) }, post, toReceipt);

export const likeComment = actionThenGo(
  { name: 'comments.like', can: 'anyone', input: likeInput, limit: { points: 60, seconds: 600, by: 'reader' } },
  like,
  async ({ liked }, locale, form) => {
    const id = Number(form.get('comment'));
    // Sent from within the article: an answer that holds this comment alone, as it is now.
    if (form.get('place')) return `/${locale}/comments/answer/${id}?done=${liked ? 'liked' : 'unliked'}`;
    return (await findPermalink(id, locale)) ?? `/${locale}`;
  },
);

export const reactToStory = actionThenGo(
  { name: 'stories.react', can: 'anyone', input: reactInput, limit: { points: 60, seconds: 600, by: 'reader' } },
  react,
  ({ story, kind }, locale) => `/${locale}/comments?story=${story}&done=${kind ?? 'unreacted'}#reactions`,
);

export const reportComment = actionThenGo(
  { name: 'comments.report', can: 'anyone', input: reportInput, limit: hourly(30) },
  report,
  ({ token }, locale) => `/${locale}/comments/reports/${token}`,
);

export const editComment = actionThenGo({ name: 'comments.edit', can: 'anyone', input: editInput, limit: hourly(60) }, edit, toReceipt);
export const removeComment = actionThenGo({ name: 'comments.remove', can: 'anyone', input: ownInput, limit: hourly(30) }, remove, toReceipt);
export const keepComment = actionThenGo({ name: 'comments.keep', can: 'anyone', input: ownInput, limit: hourly(30) }, keep, toReceipt);
export const correctLanguage = actionThenGo({ name: 'comments.language', can: 'anyone', input: languageInput, limit: hourly(30) }, correct, toReceipt);
export const appealDecision = actionThenGo({ name: 'comments.appeal', can: 'anyone', input: appealInput, limit: hourly(20) }, appeal, toReceipt);

export const askReplies = actionThenGo({ name: 'comments.ask-replies', can: 'anyone', input: askInput, limit: hourly(20) }, ask, toReceipt);

export const confirmReplies = actionThenGo(
  { name: 'comments.confirm-replies', can: 'anyone', input: confirmInput, limit: hourly(30) },
  confirm,
  ({ commentId }, locale) => `/${locale}/comments/mail/${stopTokenOf(commentId)}?done=confirmed`,
);

export const stopLetters = actionThenGo({ name: 'comments.stop-letters', can: 'anyone', input: stopInput, limit: hourly(120) }, stop, (_done, locale, form) =>
  form.get('what') === 'resume' ? `/${locale}/comments/mail/${form.get('token')}?done=resumed` : `/${locale}/comments/mail/${form.get('token')}`,
);

export const followDiscussion = actionThenGo(
  { name: 'comments.follow', can: 'anyone', input: followInput, limit: hourly(20) },
  follow,
  ({ story, thread }, locale) => (thread === null ? `/${locale}/comments?story=${story}&done=followed` : `/${locale}/comments/thread/${thread}?done=followed`),
);

export const confirmFollow = actionThenGo(
  { name: 'comments.confirm-follow', can: 'anyone', input: followToken, limit: hourly(30) },
  confirmFollowing,
  ({ id }, locale) => `/${locale}/comments/follow/${followStopOf(id)}?done=confirmed`,
);

export const stopFollow = actionThenGo(
  { name: 'comments.stop-follow', can: 'anyone', input: followToken, limit: hourly(120) },
  stopFollowing,
  (_done, locale, form) => `/${locale}/comments/follow/${form.get('token')}`,
);
