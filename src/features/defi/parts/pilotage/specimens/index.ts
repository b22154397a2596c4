import { typedTexts } from '../../../../../../test/contracts/extremes.ts';
import type { Opened } from '../../../../../../test/contracts/seen.ts';
import {
  type Filling,
  type FormSpecimens,
  type Life,
  type Specimens,
  tooLong,
} from '../../../../../../test/contracts/specimen.ts';
import { planned } from '../../../../../../test/support/gatherings.ts';
import { MAX_ANSWER, MAX_DECISION, MAX_LINE } from '../rules/pilotage.ts';
import { ASKING, MONTHLY, steers } from './cases.ts';
import { views } from './views.ts';

async function filled(chat: Opened) {
  await steers(chat.app, 'm-alix', 'porteur');
  await steers(chat.app, 'm-noe', 'sponsor');
  const alix = chat.as('alix');
  await alix.types('/defi');
  await alix.presses('Remplir le pilotage');
  return alix;
}

/** Asked, and shown to Noé on the défi's page. */
async function decides(chat: Opened) {
  const alix = await filled(chat);
  await alix.fills(ASKING);
  const noe = chat.as('noe');
  await noe.types('/defi');
  await noe.presses('Je décide');
  return noe;
}

async function settles(chat: Opened) {
  const alix = await filled(chat);
  await alix.fills(ASKING);
  await alix.types('/defi');
  await alix.presses('Porter au comité');
  await alix.types('/defi');
  await alix.presses('Noter la décision');
  return alix;
}

const forms: FormSpecimens = {
  'pilotage/monthly': {
    valid: MONTHLY,
    opens: filled,
    wrong: { values: { ...MONTHLY, next: tooLong(MAX_LINE) }, beside: 'next' },
    right: { ...ASKING, value: 'Trois *préfectures* <essaient>' },
    seen: 'Le pilotage est enregistré',
    reachesOthers: true,
  },
  'pilotage/decide': {
    valid: { text: 'Oui.' },
    opens: decides,
    wrong: { values: { text: tooLong(MAX_ANSWER) }, beside: 'text' },
    right: { text: 'Oui, *en* <avril>' },
    seen: 'C’est envoyé aux porteuses',
    reachesOthers: true,
  },
  'pilotage/settle': {
    valid: { text: 'Oui.' },
    opens: settles,
    wrong: { values: { text: tooLong(MAX_ANSWER) }, beside: 'text' },
    right: { text: 'Oui, *en* <avril>' },
    seen: 'C’est noté : le défi',
  },
};

/** A month is asked for and filled in; its sponsor decides one question, and takes another to the committee. */
const life: Life = {
  now: '2022-03-02T10:00',
  async live(community) {
    const { paul, alix, hugo, camille, app, clock } = community;
    await steers(app, 'm-hugo', 'sponsor');
    await clock.to('2022-03-03T10:30');
    await paul.presses('Remplir le pilotage');
    await paul.fills({ ...ASKING, decision: null });
    await paul.fills({ ...ASKING, decision: typedTexts(MAX_DECISION)[0] ?? '' });
    await paul.presses('Lire le pilotage');
    await paul.presses('Modifier le pilotage');
    await paul.fills(ASKING);
    await hugo.presses('Je décide');
    await hugo.fills({ text: typedTexts(MAX_ANSWER)[1] ?? '' });
    await clock.to('2022-03-03T11:00');
    await alix.presses('Voir mon défi');
    await alix.presses('Lire les pilotages');
    await paul.types('/defi pilotage');
    await paul.presses('Modifier le pilotage');
    await paul.fills({ ...ASKING, decision: 'Et les données ?' });
    await clock.to('2022-03-03T12:00');
    await hugo.presses('À en parler');
    await paul.types('/defi');
    await paul.presses('Noter la décision');
    await paul.fills({ text: 'En juin.' });
    await clock.to('2022-04-07T10:30');
    await paul.presses('Remplir le pilotage');
    await paul.fills({ ...ASKING, decision: 'Avec qui ?' });
    await paul.types('/defi');
    await paul.presses('Porter au comité');
    await planned(community, { format: 'comite-evaluation', starts: '2022-04-20T10:00', defi: 'Portail' });
    await alix.types('/rencontre evaluation');
    await alix.presses('Lire le dossier');
    await paul.types('/defi');
    await paul.presses('Retirer la demande');
    await camille.types('/defi pilotage Portail');
    await camille.chooses('Un autre mois', 'mars 2022');
    await paul.types('/magellan confidentialite');
  },
};

function rows({ alix, noe, past, now, put, sealed }: Filling): void {
  put('defi_pilotages', {
    ...{ id: 'pilotage', defi: 'Portail', month: '2022-02', author_id: alix, version: 1, changed_at: past },
    sealed: sealed('defi_pilotages', 'pilotage', MONTHLY),
  });
  const decision = (id: string, asker: string, decider: string) =>
    put('defi_decisions', {
      ...{ id, defi: 'Portail', month: '2022-02', state: 'decided', version: 1, asker_id: asker },
      ...{ asked_at: past, decider_id: decider, changed_at: now, committee_since: null },
      sealed: sealed('defi_decisions', id, 'Ouvre-t-on ?'),
      answer: sealed('defi_decisions', id, 'Oui.'),
    });
  decision('decision-hers', alix, noe);
  decision('decision-theirs', noe, alix);
}

export const specimens: Specimens = { views, forms, lives: [life], rows };
