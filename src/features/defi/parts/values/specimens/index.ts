import { programme } from '../../../../../../test/contracts/extremes.ts';
import type { Filling, FormSpecimen, Life, Specimens } from '../../../../../../test/contracts/specimen.ts';
import { MAX_LINK } from '../rules.ts';
import { LEVELS_SAID, LINKS_GIVEN } from './cases.ts';
import { views } from './views.ts';

/** Alix, of Portail, opens what it says; levels come before links. */
const opens =
  (links: boolean): FormSpecimen['opens'] =>
  async (chat) => {
    const alix = chat.as('alix');
    await alix.types('/defi valeurs');
    await alix.presses('Dire où nous en sommes');
    if (!links) return alix;
    await alix.fills(LEVELS_SAID);
    await alix.presses('Ajouter des liens');
    return alix;
  };

/** A team says where it is, gives links and shares it; others read it, and a phase later it is said anew. */
const life: Life = {
  now: '2022-03-07T10:00',
  async live({ paul, alix, ines, camille }) {
    await paul.types('/defi');
    await paul.presses('Voir les quatre valeurs');
    await paul.presses('Dire où nous en sommes');
    await paul.fills(LEVELS_SAID);
    await paul.presses('Ajouter des liens');
    await paul.fills({ ...LINKS_GIVEN, code: `https://${'a'.repeat(MAX_LINK)}` });
    await paul.fills(LINKS_GIVEN);
    await alix.types('/defi valeurs');
    await alix.presses('Changer les niveaux');
    await alix.fills({ ...LEVELS_SAID, shared: true });
    await ines.types('/defi Portail');
    await ines.presses('Voir les quatre valeurs');
    await ines.types('/defi valeurs');
    await ines.chooses('Un autre défi', 'Portail');
    await camille.types('/defi valeurs Portail');
  },
};

/** Nobody’s name is in it: an erasure leaves it. */
function rows({ past, put }: Filling): void {
  put('defi_values', {
    ...{ id: 'values', defi: 'Portail', period: programme.phases[0]?.id ?? '-', shared: 1, version: 1 },
    levels: JSON.stringify({ accessibility: 'none', sobriety: 'begun', data: 'done', code: 'published' }),
    links: JSON.stringify({ accessibility: null, sobriety: null, data: null, code: null }),
    changed_at: past,
  });
}

export const specimens: Specimens = {
  views,
  forms: {
    'values/say': {
      valid: LEVELS_SAID,
      opens: opens(false),
      right: { ...LEVELS_SAID, data: 'done' },
      seen: 'enregistré pour le défi',
    },
    'values/links': {
      valid: LINKS_GIVEN,
      opens: opens(true),
      wrong: { values: { ...LINKS_GIVEN, code: 'http://code.example.org' }, beside: 'code' },
      right: LINKS_GIVEN,
      seen: 'publié, ',
    },
  },
  lives: [life],
  rows,
};
