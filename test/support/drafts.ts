import { expect } from 'vitest';
import type { Message } from '../../src/chat/message.ts';
import type { Gathering } from '../../src/community/gatherings/gathering.ts';
import { gatheringsIn } from '../../src/community/gatherings/store.ts';
import { type TestCommunity, testCommunity } from './community.ts';
import { textOf } from './text-of.ts';

/** What a message says, with plain spaces. */
export const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');

/** What a coach types to draft a workshop. */
export const atelier = {
  title: 'Les communs',
  format: 'atelier',
  on: '2022-03-31',
  at: '17:00',
  minutes: null,
};

/** Every gathering, whatever its state. */
export const all = ({ database }: TestCommunity): Promise<Gathering[]> =>
  database.transact((tx) => gatheringsIn(tx, ['draft', 'planned', 'announced', 'cancelled', 'over']));

/** The only gathering that there is. */
export async function theOne(community: TestCommunity): Promise<Gathering> {
  const [one, ...others] = await all(community);
  expect(others).toEqual([]);
  if (!one) throw new Error('there is no gathering');
  return one;
}

/** Camille has drafted one. */
export async function drafted(
  values: Partial<typeof atelier> | Record<string, unknown> = {},
  now = '2022-03-11T11:50',
) {
  const community = await testCommunity({ now });
  const { camille } = community;
  await camille.types('/rencontre planifier');
  await camille.presses('Nouvelle rencontre');
  await camille.fills({ ...atelier, ...values } as Parameters<typeof camille.fills>[0]);
  return community;
}
