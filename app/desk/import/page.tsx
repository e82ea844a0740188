import { listLook } from '@/components/desk/look';
import { DeskPager, page } from '@/components/desk/pager';
import { AddressForm } from '@/components/moving/address-form';
import { AutoRefresh } from '@/components/moving/auto-refresh.client';
import { ExportForm } from '@/components/moving/export-form';
import { JobCard } from '@/components/moving/job-card';
import { PastExports } from '@/components/moving/past-exports';
import { PastImports } from '@/components/moving/past-imports';
import { UploadFile } from '@/components/moving/upload-file.client';
import { strings, translator } from '@/lib/ground/messages';
import { deskFormats, isWorking, uploadLimits } from '@/lib/moving/desk/job';
import { listExports, listImports, listOpenJobs, listTargets } from '@/lib/moving/desk/queries';
import { recipeNames } from '@/lib/moving/readers/recipe';
import { deskLocale } from '@/lib/people/desk-language';
import { deskPage } from '@/lib/people/gate';
import { rowNumber, type Search } from '@/lib/people/search';
import { getSettings } from '@/lib/settings/queries';

export async function generateMetadata() {
  return { title: translator(await deskLocale(), 'moving')('title') };
}

/** Archives of other programs come in, this one goes out, and every import can be taken back. */
export default async function Import({ searchParams }: { searchParams: Search }) {
  const { locale } = await deskPage('moving.manage');
  const before = rowNumber((await searchParams).before);
  const [jobs, rows, targets, exports, { zone }] = await Promise.all([listOpenJobs(), listImports({ before }), listTargets(), listExports(), getSettings()]);
  const { shown, last } = page(rows, 20);
  const t = translator(locale, 'moving');
  const words = strings(locale, 'moving');
  const { file, fileHint, format, formatHint, recipe, recipeHint, recipeFile, send, sending } = words;
  const open = jobs.filter((job) => job.state === 'uploading').map(({ id, fileName, bytes, received }) => ({ id, fileName, bytes, received }));
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="text-sm text-soft">{t('lead')}</p>
      {jobs.some((job) => isWorking(job.state)) && <AutoRefresh />}
      <UploadFile
        words={{ file, fileHint, format, formatHint, recipe, recipeHint, recipeFile, send, sending }}
        formats={[{ value: '', label: words.auto }, ...deskFormats.map((value) => ({ value, label: words.formats[value] }))]}
        recipes={[{ value: '', label: words.recipes.none }, ...recipeNames.map((value) => ({ value, label: words.recipes[value] }))]}
        open={open}
        part={uploadLimits.part}
      />
      <div className="mt-6">
        <AddressForm locale={locale} />
      </div>
      {jobs.length > 0 && (
        <>
          <h2>{t('open')}</h2>
          <ul className={listLook} data-part="desk-list">
            {jobs.map((job) => (
              <JobCard key={job.id} job={job} targets={targets} locale={locale} zone={zone} />
            ))}
          </ul>
        </>
      )}
      <h2>{t('earlier')}</h2>
      {shown.length === 0 && <p>{t('none')}</p>}
      <PastImports rows={shown} locale={locale} zone={zone} />
      <DeskPager path="/desk/import" next={last && { before: last.id }} isFirst={!before} locale={locale} />
      <h2>{t('export')}</h2>
      <p className="text-sm text-soft">{t('exportLead')}</p>
      <ExportForm places={targets.places} locale={locale} />
      <PastExports rows={exports} locale={locale} zone={zone} />
    </>
  );
}
