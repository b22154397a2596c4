import { expect } from 'vitest';
import type { FormValues } from '../../src/chat/form.ts';
import type { Actor } from './actor.ts';
import { demoProgramme, type TestCommunity, testCommunity } from './community.ts';

export const need: FormValues = {
  title: 'Formulaire utilisable au clavier',
  goal: 'Que tout le monde puisse remplir le formulaire.',
  tried: 'Les contrastes sont corrigés, la liste des communes bloque.',
  expected: 'Une relecture à deux.',
};
export const details: FormValues = { field: 'accessibilite', wished: '120', dates: 'Mardi après-midi' };
export const moment: FormValues = { date: '2022-03-22', time: '14:00', minutes: 120, place: 'Salle Vega' };

export type AccelerationCommunity = TestCommunity & {
  /** Dalila and Étienne, two more parrains: of accessibility, and of architecture. */
  dalila: Actor;
  etienne: Actor;
  /** What each parrain knows: kept in the roster. */
  knows(who: { id: string }, ...fields: string[]): Promise<void>;
};

/** The usual people, and parrains who know some fields; Friday 11 March, a quarter to noon. */
export async function parrainsThere(
  change?: (programme: ReturnType<typeof demoProgramme>) => void,
  options: Partial<Parameters<typeof testCommunity>[0]> = {},
): Promise<AccelerationCommunity> {
  const programme = demoProgramme();
  change?.(programme);
  const community = await testCommunity({ programme, ...options });
  const knows = async ({ id }: { id: string }, ...fields: string[]) => {
    await community.database.db
      .updateTable('members')
      .set({
        expertise: JSON.stringify(fields),
        roles: JSON.stringify(['parrain']),
        defi: null,
        metier: null,
      })
      .where('id', '=', id)
      .execute();
  };
  const [dalila, etienne] = await community.crowd(2);
  if (!dalila || !etienne) throw new Error('nobody came');
  await knows(community.mona, 'accessibilite', 'interface');
  await knows(dalila, 'accessibilite');
  await knows(etienne, 'architecture');
  return { ...community, dalila, etienne, knows };
}

/** Writes a need in both forms, and sends it to the coaches. */
export async function asks(
  actor: Actor,
  values: { need?: FormValues; details?: FormValues } = {},
): Promise<void> {
  await actor.types('/acceleration demander');
  await actor.fills({ ...need, ...values.need });
  await actor.presses('Domaine, durée et dates');
  await actor.fills({ ...details, ...values.details });
  expect(actor.errors).toBeNull();
  await actor.presses('Envoyer');
}

/** A request of Alix's team has left, and waits with Mona and Dalila. */
export async function searching(change?: (programme: ReturnType<typeof demoProgramme>) => void) {
  const community = await parrainsThere(change);
  await asks(community.alix);
  await community.camille.presses('Envoyer sans commentaire');
  return community;
}

/** Mona takes it for Tuesday 22 March at 14:00. */
export async function proposed(change?: (programme: ReturnType<typeof demoProgramme>) => void) {
  const community = await searching(change);
  await community.mona.presses('Je prends');
  await community.mona.fills(moment);
  expect(community.mona.errors).toBeNull();
  return community;
}

/** And Alix agrees. */
export async function granted(change?: (programme: ReturnType<typeof demoProgramme>) => void) {
  const community = await proposed(change);
  await community.alix.presses('Cela nous va');
  return community;
}
