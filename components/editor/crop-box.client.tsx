'use client';

import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';

type Crop = { x: number; y: number; width: number; height: number };
type Words = { crop: string; cropHint: string; left: string; top: string; width: string; height: string };
type Props = { src: string; alt: string; crop: Crop | null; words: Words };

const whole: Crop = { x: 0, y: 0, width: 1, height: 1 };
const least = 0.02;
const round = (value: number) => Math.round(value * 1000) / 1000;
const between = (value: number, from: number, to: number) => Math.min(to, Math.max(from, value));

const within = (crop: Crop): Crop => {
  const x = round(between(crop.x, 0, 1 - least));
  const y = round(between(crop.y, 0, 1 - least));
  return { x, y, width: round(between(crop.width, least, 1 - x)), height: round(between(crop.height, least, 1 - y)) };
};
const percent = (share: number) => Math.round(share * 1000) / 10;

/** The part of the original that is shown: drawn with the pointer, or written as numbers. */
export function CropBox({ src, alt, crop, words }: Props) {
  const [box, setBox] = useState<Crop>(crop ?? whole);
  const from = useRef<{ x: number; y: number } | null>(null);
  const at = (event: PointerEvent<HTMLElement>) => {
    const area = event.currentTarget.getBoundingClientRect();
    return { x: between((event.clientX - area.left) / area.width, 0, 1), y: between((event.clientY - area.top) / area.height, 0, 1) };
  };
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = at(event);
  };
  const draw = (event: PointerEvent<HTMLElement>) => {
    if (!from.current) return;
    const to = at(event);
    const { x, y } = from.current;
    setBox(within({ x: Math.min(x, to.x), y: Math.min(y, to.y), width: Math.abs(to.x - x), height: Math.abs(to.y - y) }));
  };
  const end = () => {
    from.current = null;
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') setBox(whole);
  };
  const number = (name: keyof Crop, label: string) => (
    <label>
      {label}{' '}
      <input
        type="number"
        min={0}
        max={100}
        step={0.1}
        inputMode="decimal"
        value={percent(box[name])}
        onKeyDown={keys}
        onChange={(event) => setBox(within({ ...box, [name]: Number(event.target.value) / 100 }))}
      />
    </label>
  );
  const isWhole = box.x === 0 && box.y === 0 && box.width === 1 && box.height === 1;
  return (
    <fieldset>
      <legend>{words.crop}</legend>
      <p className="m-0 text-sm text-soft">{words.cropHint}</p>
      <div
        className="relative inline-block max-w-140 cursor-crosshair touch-none overflow-hidden [&_img]:select-none [&_span]:pointer-events-none [&_span]:absolute [&_span]:outline-2 [&_span]:outline-white [&_span]:[box-shadow:0_0_0_2000px_color-mix(in_srgb,black_55%,transparent)]"
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <img src={src} alt={alt} draggable={false} />
        {!isWhole && <span style={{ left: `${box.x * 100}%`, top: `${box.y * 100}%`, width: `${box.width * 100}%`, height: `${box.height * 100}%` }} />}
      </div>
      <div className="mt-2 flex flex-wrap gap-x-4 gap-y-2 [&_input]:w-[5.5em]">
        {number('x', words.left)}
        {number('y', words.top)}
        {number('width', words.width)}
        {number('height', words.height)}
      </div>
      <input type="hidden" name="crop" value={isWhole ? '' : `${box.x} ${box.y} ${box.width} ${box.height}`} />
    </fieldset>
  );
}
