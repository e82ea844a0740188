export const paper = '#fbf9f4';
export const card = '#f3efe6';
export const ink = '#17181c';
export const soft = '#5a5c66';
export const line = '#d9d3c5';
export const accent = '#1b4b82';
export const urgent = '#b3341f';
export const land = '#e6e0d2';
export const sea = '#f3f0e8';
export const coast = '#cbc3b1';
export const observer = '#6f8fb4';
export const partner = '#c2a55a';
export const ice = '#cfdbe6';
export const pale = '#b7c3cd';

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
