import { after } from './en/after.ts';
import { asking } from './en/asking.ts';
import { moments } from './en/moments.ts';
import { need } from './en/need.ts';
import { report } from './en/report.ts';
import { request } from './en/request.ts';
import type { AccelerationWords } from './fr.ts';

export const en: AccelerationWords = { ...request, need, asking, moments, after, report };
