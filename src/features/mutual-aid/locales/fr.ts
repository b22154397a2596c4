import { asking } from './fr/asking.ts';
import { ending } from './fr/ending.ts';
import { helping } from './fr/helping.ts';
import { request } from './fr/request.ts';

export const fr = { ...request, asking, helping, ending };

export type MutualAidWords = typeof fr;
