import { shortened } from '../../../chat/lengths.ts';
import { FLOOR } from '../../../chat/limits.ts';
import type { Block } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Cycle } from '../rules/cycle.ts';
import { dayOf, nameOf } from './format.ts';

/** A cycle that is over, and who the coach was; null of a coach who has left. */
export type PastCycle = { cycle: Cycle; coach: string | null };

/** The most options that every chat shows. */
const MAX_OPTIONS = 10;

/** Her former cycles, the newest first, to read again what she had written. */
export function pastCycles(view: ViewContext, past: readonly PastCycle[]): Block[] {
  const { cycle: words } = view.words;
  if (past.length === 0) return [];
  const options = past.slice(0, MAX_OPTIONS).map(({ cycle, coach }) => {
    const ended = dayOf(view, cycle.endedAt ?? cycle.createdAt);
    const label = words.past.option(nameOf(view, coach), ended);
    return { value: cycle.id, label: shortened(label, FLOOR.options.label) };
  });
  return [{ kind: 'choice', label: words.past.pick, press: 'mentoring/cycle', ref: '', options }];
}
