import { after } from './fr/after.ts';
import { asking } from './fr/asking.ts';
import { moments } from './fr/moments.ts';
import { need } from './fr/need.ts';
import { report } from './fr/report.ts';
import { request } from './fr/request.ts';

export const fr = { ...request, need, asking, moments, after, report };

export type AccelerationWords = typeof fr;
