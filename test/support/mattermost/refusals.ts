import { expect } from 'vitest';
import type { CallKind, Refusal } from '../../../src/platforms/mattermost/options.ts';
import type { Harness } from './harness.ts';

export const DAY_MS = 24 * 60 * 60_000;

/** What whoever is refused is told, by why. */
export const KIND: Record<Refusal, RegExp> = {
  malformed: /pas pu lire/,
  forged: /pas pu vérifier/,
  expired: /trop ancien/,
  foreign: /destiné à une autre personne/,
  replayed: /déjà été prise en compte/,
  late: /parvenue trop tard/,
  outage: /Un incident m’empêche d’enregistrer/,
  'no-key': /pas vérifier pour l’instant qui m’appelle/,
};

/** The call was refused with kind words, logged, counted, and nobody behind heard of it. */
export function expectRefused(
  there: Harness,
  answer: { status: number; body: unknown },
  call: CallKind,
  why: Refusal,
): void {
  expect(answer.status).toBe(200);
  expect(JSON.stringify(answer.body)).toMatch(KIND[why]);
  expect(there.refused).toEqual([[call, why]]);
  expect(there.logged.join('')).toContain(`"why":"${why}"`);
  expect(there.received).toEqual([]);
}
