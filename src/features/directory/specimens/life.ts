import { typedTexts } from '../../../../test/contracts/extremes.ts';
import type { Life } from '../../../../test/contracts/specimen.ts';
import type { Actor } from '../../../../test/support/actor.ts';
import { looksAfter } from './forms.ts';

const [accents = '', escapes = ''] = typedTexts(120);

async function says(actor: Actor, reach: string): Promise<void> {
  const inFrench = actor.name !== 'Sacha Lindqvist';
  await actor.types('/qui fiche');
  await actor.presses(inFrench ? 'Modifier ma fiche' : 'Edit my card');
  await actor.fills({ job: accents, jobFor: 'promotion', reach, reachFor: 'coaches' });
  await actor.presses(inFrench ? 'Modifier mes domaines' : 'Edit my fields');
  await actor.fills({ help: ['accessibilite'], learn: ['droit'], sharedWith: 'promotion' });
}

/** Cards are filled in, and looked up by field, name and défi, in both languages. */
export const life: Life = {
  now: '2022-03-01T09:30',
  async live({ app, clock, alix, noe, sacha, ines, lina, hugo, camille, mona }) {
    await says(alix, escapes);
    await says(sacha, accents);
    for (const actor of [noe, ines, lina, hugo]) await says(actor, escapes);
    await mona.types('/qui fiche');
    await mona.presses('Modifier ma fiche');
    await mona.fills({ job: escapes, jobFor: 'promotion', reachFor: 'nobody', hoursFor: 'promotion' });
    await camille.types('/qui');
    await camille.chooses('Voir un domaine', 'Accessibilité (6)');
    await camille.types('/qui bulles');
    await camille.presses('Garder l’image');
    await camille.presses('Ouvrir une Bulloterie');
    await noe.presses('Indiquer mes domaines');
    await noe.fills({ help: ['accessibilite'], learn: ['droit'], sharedWith: 'promotion' });
    await camille.types('/qui');
    await camille.presses('Les bulles');
    await camille.presses('Ma fiche');
    await noe.types('/qui accessibilité');
    await noe.presses('Suivants');
    await noe.presses('Précédents');
    await noe.types('/qui boussole');
    await noe.chooses('Voir une fiche', 'Fiche 1');
    await noe.types('/qui mona');
    await sacha.types('/who acessibility');
    await sacha.presses('Look for');
    await sacha.types('/who');
    await sacha.types('/magellan privacy');
    await app.transact((uow) => looksAfter(uow, alix.id, 6));
    await alix.types('/qui fiche');
    await alix.presses('Les services');
    await alix.presses('Suivants');
    await noe.types('/qui services');
    await clock.to('2022-03-01T10:01');
    await alix.presses('Oui, toujours juste');
    await alix.presses('Corriger');
    await alix.fills({ what: accents, contact: escapes });
  },
};
