import type { FormValues } from '../../src/chat/form.ts';
import { declareFields } from '../../src/community/expertise/declared-fields.ts';
import type { Level } from '../../src/community/expertise/fields.ts';
import type { Actor } from './actor.ts';
import type { TestCommunity } from './community.ts';

export const request: FormValues = {
  title: 'Un formulaire utilisable au clavier',
  text: 'La liste des communes ne s’ouvre pas au clavier. J’ai essayé deux composants.',
  field: 'accessibilite',
  stance: 'lead',
  audience: 'promotion',
};

/** What members declare of fields, by their names there: `{ lina: { accessibilite: 'help' } }`. */
export const know = (
  { app }: Pick<TestCommunity, 'app'>,
  knowledge: Readonly<Record<string, Readonly<Record<string, Level>>>>,
): Promise<void> =>
  app.transact(async ({ tx }) => {
    for (const [first, fields] of Object.entries(knowledge))
      await declareFields(
        tx,
        `m-${first}`,
        Object.entries(fields).map(([field, level]) => ({ field, level })),
      );
  });

/** Writes a request, and sends it. */
export async function asksForHelp(actor: Actor, values: FormValues = {}): Promise<void> {
  await actor.types('/entraide demander');
  await actor.fills({ ...request, ...values });
  await actor.presses('Envoyer');
}

/** What her helper understood, and her idea. */
export const offer: FormValues = {
  understood: 'La liste reste fermée quand on presse Entrée.',
  idea: 'Un rôle combobox, et le motif de l’ARIA.',
};
