import { after } from './fr/after.ts';
import { asking } from './fr/asking.ts';
import { common } from './fr/common.ts';
import { moments } from './fr/moments.ts';
import { need } from './fr/need.ts';
import { report } from './fr/report.ts';

export const fr = { ...common, need, asking, moments, after, report };

export type AccelerationWords = typeof fr;
