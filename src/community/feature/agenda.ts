import type { PressButton } from '../../chat/message.ts';

/** Instants in epoch milliseconds: from the first up to, and not at, the second. */
export type Range = { fromAt: number; untilAt: number };

/**
 * One entry of a member's agenda, or of the promotion's, in the words of who reads it. `id` never changes: a
 * calendar that subscribed recognises the entry by it. Nothing confidential may stand in it: it is read in
 * calendars that Magellan doesn't keep.
 */
export type AgendaEntry = {
  id: string;
  /** The entry in whose place this one stands with others, by its id: that of a seminar, of which it is a sequence. */
  partOf?: string;
  /** Under what its hours are counted: the id of a format of programme.yaml, or "meteo". */
  format: string;
  /** What the format is called. */
  label: string;
  /** What it is about; the format's name when nothing else is known. */
  title: string;
  startsAt: number;
  endsAt: number;
  /** What can be done until then, at any time: in a calendar it stands until then, and takes nobody's time. */
  openUntil?: number;
  place: string | null;
  link: string | null;
  description: string | null;
  /** What is for the chat alone, such as who is in her group: it never leaves in a calendar. */
  aside?: string;
  state: 'confirmed' | 'tentative' | 'cancelled';
  /** What she answered, in words; null where nothing is asked. */
  answer: string | null;
  /** What she can do about it from there: accept, decline, see. */
  buttons: PressButton[];
  /**
   * What she can do when she cannot come after all: move it, cancel it, give her seat on. Absent where nobody
   * counts on her yet: an invitation that she has not accepted, the météo. At that time she is taken.
   */
  commitment?: PressButton[];
  /** As calendars count changes (RFC 5545, SEQUENCE). */
  sequence: number;
  changedAt: number;
};

/** A round of the météo as the promotion's agenda shows it (epoch ms). */
export type ShownRound = { id: string; startsAt: number; openUntil: number | null };
