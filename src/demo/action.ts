import type { Incoming } from '../chat/incoming.ts';
import { SUGGESTED } from './suggested.ts';

/** What an invented member does, through the same door as anybody. */
export type Action = { user: string } & (
  | Pick<Extract<Incoming, { kind: 'submit' }>, 'kind' | 'form' | 'ref' | 'values'>
  | Pick<Extract<Incoming, { kind: 'press' }>, 'kind' | 'press' | 'ref' | 'value'>
);

/** Whether she lives by herself: those whom the newcomer is offered to play are left to her. */
export const isInvented = ({ email }: { email: string }): boolean => !SUGGESTED.includes(email);

/** The instant so far between two others (`moment`, from 0 to 1); all in epoch milliseconds. */
export const between = (fromAt: number, untilAt: number, moment: number): number =>
  fromAt + moment * (untilAt - fromAt);
