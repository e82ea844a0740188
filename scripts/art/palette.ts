import { light } from '@/lib/ground/palette.ts';

export const { paper, card, ink, line, accent, urgent, land } = light;
// What a picture needs beside the theme's colours: paler and darker steps of them, for surfaces
// that carry no text.
export const soft = '#5a5c66';
export const sea = '#f3f0e8';
export const coast = '#cbc3b1';
export const observer = '#6f8fb4';
export const partner = '#c2a55a';
export const ice = '#cfdbe6';
export const pale = '#b7c3cd';
export const haze = '#9db4cb';
export const iron = '#3d3f47';
export const river = '#4f7196';
export const brass = '#8a7129';

export const width = 1600;
export const height = 900;
export const tones: Record<string, string> = {
  strong: accent,
  member: pale,
  observer: '#cfd5d6',
  partner: '#ddd1b0',
  full: accent,
  half: observer,
  sand: partner,
};
