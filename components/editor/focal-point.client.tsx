'use client';

import { type KeyboardEvent, type PointerEvent, useState } from 'react';

type Props = { src: string; alt: string; width: number; height: number; x: number; y: number; label: string; hint: string };

const within = (value: number) => Math.min(1, Math.max(0, Math.round(value * 1000) / 1000));
const steps: Record<string, [number, number]> = { ArrowLeft: [-0.02, 0], ArrowRight: [0.02, 0], ArrowUp: [0, -0.02], ArrowDown: [0, 0.02] };

/** The point of a picture that stays in view when it is cropped. */
export function FocalPoint({ src, alt, width, height, x, y, label, hint }: Props) {
  const [point, setPoint] = useState({ x, y });
  const place = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setPoint({ x: within((event.clientX - box.left) / box.width), y: within((event.clientY - box.top) / box.height) });
  };
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    setPoint({ x: within(point.x + step[0]), y: within(point.y + step[1]) });
  };
  return (
    <fieldset>
      <legend>{label}</legend>
      <p className="m-0 text-sm text-soft">{hint}</p>
      <div
        className="relative inline-block max-w-140 cursor-crosshair [&_span]:pointer-events-none [&_span]:absolute [&_span]:-ms-2.75 [&_span]:-mt-2.75 [&_span]:size-5.5 [&_span]:rounded-full [&_span]:border-3 [&_span]:border-white [&_span]:[box-shadow:0_0_0_2px_black]"
        data-part="media-focal"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the point is moved with the arrow keys
        tabIndex={0}
        aria-label={`${label}: ${Math.round(point.x * 100)} %, ${Math.round(point.y * 100)} %`}
        onPointerDown={place}
        onKeyDown={move}
      >
        <img src={src} alt={alt} width={width} height={height} />
        <span style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }} />
      </div>
      <input type="hidden" name="focalX" value={point.x} />
      <input type="hidden" name="focalY" value={point.y} />
    </fieldset>
  );
}
