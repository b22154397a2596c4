import { expect } from 'vitest';
import type { Answer } from '../../src/chat/answer.ts';
import type { Form, FormValues } from '../../src/chat/form.ts';
import type { Message } from '../../src/chat/message.ts';
import type { Actor } from './actor.ts';
import { demoProgramme, type TestCommunity, testCommunity } from './community.ts';
import * as raw from './text-of.ts';

/** Tests are written with ordinary spaces where French has non-breaking ones. */
const loose = (words: string) => words.replaceAll('\u00a0', ' ');
export const textOf = (message: Message | null | undefined): string => loose(raw.textOf(message));
export const textOfForm = (form: Form | null): string => loose(raw.textOfForm(form));
export const textOfAnswer = (answer: Answer): string =>
  'message' in answer ? textOf(answer.message) : answer.kind;

export const sunny: FormValues = {
  defi: 'sun',
  team: 'clear',
  self: 'sun',
  successes: null,
  difficulties: null,
};
export const stormy: FormValues = {
  defi: 'rain',
  team: 'storm',
  self: 'cloud',
  successes: null,
  difficulties: null,
};

/** The labels of a message's buttons. */
export const labelsOf = (message: Message | null | undefined): string[] =>
  (message?.blocks ?? [])
    .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
    .map(({ label }) => loose(label));

/** Presses a button that opens the form, and sends it. */
export async function answers(actor: Actor, values: FormValues, button = 'Répondre'): Promise<void> {
  await actor.presses(button);
  await actor.fills(values);
  expect(actor.errors).toBeNull();
}

export const withoutSigning = 'Répondre sans signer';

/** The round of 11 March is open: three sign, three do not. */
export async function everybodyAnswers({ alix, noe, ines, sacha, lina, hugo }: TestCommunity): Promise<void> {
  await answers(alix, { ...sunny, successes: 'Premier test utilisateur', difficulties: 'Peu de temps' });
  await answers(noe, sunny);
  await answers(ines, { ...stormy, successes: 'Données nettoyées' });
  await answers(sacha, { ...sunny, difficulties: 'No test environment' }, 'Answer without signing');
  await answers(lina, { ...stormy, difficulties: 'Trop de réunions' }, withoutSigning);
  await answers(hugo, { ...stormy, successes: 'Feuille de route' }, withoutSigning);
}

/** A community whose round of 11 March has just opened. */
export async function openedRound(change?: (programme: ReturnType<typeof demoProgramme>) => void) {
  const programme = demoProgramme();
  change?.(programme);
  const community = await testCommunity({ programme });
  await community.clock.to('2022-03-11T12:00');
  return community;
}

/** The same, with everybody's answer, closed, its digest sent. */
export async function digestedRound(change?: (programme: ReturnType<typeof demoProgramme>) => void) {
  const community = await openedRound(change);
  await everybodyAnswers(community);
  await community.clock.to('2022-03-18T09:00');
  return community;
}
