import { typedTexts } from '../../../../test/contracts/extremes.ts';
import type { Life } from '../../../../test/contracts/specimen.ts';
import { consents, isAlumna } from '../../../../test/support/alumni.ts';
import { leaves } from '../../../../test/support/arrival.ts';
import { MOST } from '../rules.ts';

const [address = ''] = typedTexts(MOST.address);
const [subject = ''] = typedTexts(MOST.subject);

/** Somebody agrees to stay reachable, leaves, is invited to testify, renews and stops. */
export const life: Life = {
  now: '2022-03-07T10:00',
  async live(community) {
    const { alix, noe, camille, clock } = community;
    await leaves(community, 'alix', '2022-03-11');
    await alix.types('/magellan depart');
    await alix.presses('Rester en lien');
    await alix.presses('Rester en lien');
    await alix.fills({ perMonth: 1, fields: ['accessibilite'], testifies: true, meets: true, address });
    await alix.presses('Modifier');
    await alix.fills({ perMonth: 2 });
    await clock.to('2022-03-14T09:05');
    await camille.types('/magellan alumni');
    await camille.presses('Inviter à témoigner');
    await camille.fills({ who: 'm-alix', on: '2022-03-21', subject });
    await clock.to('2022-03-14T09:10');
    await alix.presses('Un autre jour');
    await alix.fills({ on: '2022-03-24' });
    await clock.to('2022-03-14T09:15');
    await camille.presses('Ce jour convient');
    await clock.to('2022-03-14T09:20');
    await alix.presses('Je ne peux plus');
    await isAlumna(community, 'noe');
    await consents(community, 'noe', { on: '2021-03-15' });
    await camille.types('/magellan alumni');
    await camille.presses('Inviter à témoigner');
    await camille.fills({ who: 'm-noe', on: '2022-03-21', subject });
    await clock.to('2022-03-14T09:25');
    await noe.presses('Oui');
    await clock.to('2022-03-14T09:30');
    await camille.presses('Retirer');
    await clock.to('2022-03-15T10:05');
    await noe.presses('Voir ce que j’ai accepté');
    await noe.presses('Cela vaut toujours');
    await noe.types('/magellan lien');
    await noe.presses('Arrêter');
  },
};
