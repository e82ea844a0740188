'use client';

import { useParams } from 'next/navigation';
import { buttonLook } from '@/components/ui/button';

const words: Record<string, [string, string, string]> = {
  en: ['This page could not be shown', 'Something went wrong on our side. Please try again in a moment.', 'Try again'],
  ru: ['Страницу не удалось показать', 'Ошибка на нашей стороне. Попробуйте ещё раз через минуту.', 'Повторить'],
  zh: ['页面无法显示', '我们这边出了问题，请稍后再试。', '重试'],
};

export default function Broken() {
  const { locale } = useParams<{ locale: string }>();
  const [title, text, again] = words[locale] ?? (words.en as [string, string, string]);
  return (
    <main className="wrap max-w-176! pt-9">
      <h1>{title}</h1>
      <p>{text}</p>
      <button type="button" className={buttonLook()} onClick={() => window.location.reload()}>
        {again}
      </button>
    </main>
  );
}
