import type { Locale } from '../ground/locales';
import { explain, strings } from '../ground/messages';

const typo = (locale: Locale) => {
  const { open, quoteIt, block, thanks, receipt, failed, cancel, close, blocks, sentence, nothing, long, outside } = strings(locale, 'typos');
  return {
    open,
    quote: quoteIt,
    card: strings(locale, 'sharing').fromHere,
    block,
    thanks,
    receipt,
    failed,
    cancel,
    close,
    blocks,
    sentence,
    guards: { nothing, long, outside },
  };
};

const reader = (locale: Locale) => {
  const { copied, notCopied, selectFirst, stop, noVoice, saved, offline, news } = strings(locale, 'reader');
  const { full, whole, text, link, list } = saved;
  return { copied, failed: notCopied, first: selectFirst, stop, noVoice, full, all: whole, text, link, list, copyFrom: offline.copyFrom, ...news };
};

const comments = (locale: Locale) => {
  const { preview, left, restored, discard, discarded, mine, mineWaits, mineReceipt, status, edited, own, talk, language, everyLanguage } = strings(
    locale,
    'comments',
  );
  const { edit, saved, cancel, wait, failed, remove } = own;
  return {
    ...{
      preview,
      left,
      restored,
      discard,
      discarded,
      mine,
      mineReceipt,
      edited,
      talk: { ...talk, language, every: everyLanguage },
      states: { ...status, held: mineWaits },
    },
    own: { edit, saved, cancel, wait, failed, remove },
  };
};

const refusals = ['conflict', 'not-found', 'not-allowed', 'signed-out', 'too-fast', 'own-appeal', 'not-public', 'unexpected', 'too-long', 'bad-input'] as const;

const moderate = (locale: Locale) => {
  const { desk, heldWhy, rules, reasons } = strings(locale, 'comments');
  const { feature, unfeature, here, holding } = strings(locale, 'moderating');
  const { undo: _undo, ...rejections } = reasons;
  const told = strings(locale, 'errors');
  const first = ['decided-approved', 'decided-rejected', 'decided-spam', 'decided-held'] as const;
  const errors = {
    failed: here.failed,
    ...Object.fromEntries(refusals.map((reason) => [reason, explain(locale, reason)])),
    ...Object.fromEntries(first.map((reason) => [reason, told[reason]])),
  };
  const { approve, reject, spam, reason, note } = desk;
  return {
    ...here,
    approve,
    reject,
    spam,
    reason,
    note,
    undo: strings(locale, 'desk').form.undo,
    cancel: strings(locale, 'desk').form.cancel,
    feature,
    unfeature,
    holding,
    why: heldWhy,
    rules,
    reasons: rejections,
    errors,
  };
};

const sets = { typo, reader, comments, moderate } satisfies Record<string, (locale: Locale) => Record<string, unknown>>;

const isSet = (name: string): name is keyof typeof sets => Object.hasOwn(sets, name);

/**
 * What a part of browser/ says to readers, by the script's name, or null for one that says nothing.
 * It is fetched from /<locale>/words/<name> when they are first needed, so that no page carries it.
 */
export const scriptWords = (locale: Locale, name: string): Record<string, unknown> | null => (isSet(name) ? sets[name](locale) : null);
