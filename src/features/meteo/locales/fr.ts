import { actions } from './fr/actions.ts';
import { answering } from './fr/answering.ts';
import { asking } from './fr/asking.ts';
import { digest } from './fr/digest.ts';
import { loop } from './fr/loop.ts';
import { notebook } from './fr/notebook.ts';
import { replies } from './fr/replies.ts';
import { weather } from './fr/weather.ts';

/** The French words of the météo; English has their type. */
export const fr = { weather, actions, asking, answering, digest, loop, notebook, replies };

export type MeteoWords = typeof fr;
