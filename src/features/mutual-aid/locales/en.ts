import { asking } from './en/asking.ts';
import { ending } from './en/ending.ts';
import { helping } from './en/helping.ts';
import { request } from './en/request.ts';
import type { MutualAidWords } from './fr.ts';

export const en: MutualAidWords = { ...request, asking, helping, ending };
