import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { filterLook, formLook, linkLook, listLook, messageLook, noteLook, plainLook, tabsLook, tagLook, urgentLook } from '@/components/desk/look';
import { buttonLook } from '@/components/ui/button';
import { controlLook, Hint, LabelledField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { factsLook } from '@/components/ui/plain-page';
import type { Locale } from '@/lib/ground/locales';
import { translator } from '@/lib/ground/messages';
import { deskPage } from '@/lib/people/gate';

export const metadata: Metadata = { title: 'components/ui' };

const buttons = ['main', 'quiet', 'danger', 'plain'] as const;
const tones = ['plain', 'good', 'accent', 'urgent'] as const;

/**
 * Every small part that pages are made of, in every state: what is changed in one is looked at
 * here. The words are the desk's own.
 */
export default async function Look() {
  const { locale } = await deskPage('settings.manage');
  const t = translator(locale, 'desk');
  const save = t('form.save');
  const some = t('today.title');
  return (
    <>
      <h1>
        <code>components/ui</code>
      </h1>
      <Buttons locale={locale} />
      <Fields locale={locale} />
      <Part name="Notice">
        {tones.map((tone) => (
          <Notice key={tone} tone={tone}>
            {t('form.saved')}
          </Notice>
        ))}
        <p className={noteLook}>{t('form.saved')}</p>
        <p className={messageLook}>{t('list.empty')}</p>
      </Part>
      <Part name="tagLook">
        <span className={tagLook}>{some}</span>
        <span className={`${tagLook} ${urgentLook}`}>{some}</span>
      </Part>
      <Part name="tabsLook">
        <nav className={tabsLook} aria-label={t('list.filter')}>
          <a href="#field" aria-current="page">
            {t('list.all')}
          </a>
          <a href="#field">{some}</a>
        </nav>
      </Part>
      <Part name="listLook">
        <ul className={`${listLook} w-full`}>
          <li>{some}</li>
          <li>{t('list.empty')}</li>
        </ul>
        <form className={filterLook}>
          <label>
            {t('list.search')}
            <input type="search" name="q" />
          </label>
          <button type="submit">{t('list.filter')}</button>
        </form>
      </Part>
      <Part name="table">
        <table>
          <thead>
            <tr>
              <th scope="col">{some}</th>
              <th scope="col">{t('list.filter')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>{t('form.saved')}</td>
              <td>
                <kbd>g</kbd> <kbd>a</kbd>
              </td>
            </tr>
          </tbody>
        </table>
        <dl className={`${factsLook} w-full`}>
          <dt>{some}</dt>
          <dd>{t('list.none')}</dd>
        </dl>
      </Part>
      <Part name="dialog">
        <dialog open aria-label={save} className="static m-0">
          <p>{t('form.wait')}</p>
          <button type="button">{t('form.dismiss')}</button>
        </dialog>
      </Part>
    </>
  );
}

const Part = ({ name, children }: { name: string; children: ReactNode }) => (
  <section aria-labelledby={name}>
    <h2 id={name}>
      <code>{name}</code>
    </h2>
    <div className="flex flex-wrap items-center gap-3">{children}</div>
  </section>
);

function Buttons({ locale }: { locale: Locale }) {
  const t = translator(locale, 'desk');
  const save = t('form.save');
  return (
    <Part name="buttonLook">
      {buttons.flatMap((look) => [
        <button key={look} type="button" className={buttonLook(look)}>
          {save}
        </button>,
        <button key={`${look} busy`} type="button" className={buttonLook(look)} aria-disabled="true">
          {t('form.wait')}
        </button>,
      ])}
      <button type="button">{save}</button>
      <button type="button" className="border-rim bg-transparent text-accent">
        {t('form.cancel')}
      </button>
      <button type="button" className={plainLook}>
        {t('form.edit')}
      </button>
      <a className={linkLook} href="#field">
        {t('form.add')}
      </a>
    </Part>
  );
}

function Fields({ locale }: { locale: Locale }) {
  const t = translator(locale, 'desk');
  const some = t('today.title');
  const why = translator(locale, 'errors')('bad-input');
  return (
    <Part name="LabelledField">
      <form id="field" className={`${formLook} w-full`}>
        <LabelledField id="look-plain" label={some} hint={t('list.none')}>
          <input id="look-plain" className={controlLook} aria-describedby="look-plain-hint" />
        </LabelledField>
        <LabelledField id="look-wrong" label={some} error={why}>
          <input id="look-wrong" className={controlLook} aria-invalid="true" aria-describedby="look-wrong-error" defaultValue="…" />
        </LabelledField>
        <LabelledField id="look-choice" label={t('list.filter')}>
          <select id="look-choice" className={controlLook}>
            <option>{t('list.all')}</option>
          </select>
        </LabelledField>
        <LabelledField id="look-text" label={t('form.optional')}>
          <textarea id="look-text" className={controlLook} rows={3} />
        </LabelledField>
        <label className="flex min-h-11 items-center">
          <input type="checkbox" defaultChecked /> {t('list.all')}
        </label>
        <Hint>{t('list.empty')}</Hint>
      </form>
    </Part>
  );
}
