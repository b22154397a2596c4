import { actions } from './en/actions.ts';
import { answering } from './en/answering.ts';
import { asking } from './en/asking.ts';
import { digest } from './en/digest.ts';
import { loop } from './en/loop.ts';
import { notebook } from './en/notebook.ts';
import { replies } from './en/replies.ts';
import { weather } from './en/weather.ts';
import type { MeteoWords } from './fr.ts';

export const en: MeteoWords = { weather, actions, asking, answering, digest, loop, notebook, replies };
