import { typedTexts } from '../../../../../../test/contracts/extremes.ts';
import type { Life } from '../../../../../../test/contracts/specimen.ts';
import type { Actor } from '../../../../../../test/support/actor.ts';
import type { TestCommunity } from '../../../../../../test/support/community.ts';
import type { Message } from '../../../../../chat/message.ts';

const [accents = '', escapes = '', lines = ''] = typedTexts(1000);

const atelier = { title: 'Les communs', format: 'atelier', on: '2022-03-31', at: '17:00', minutes: null };

/** Two coaches plan, change, cancel, bring back and repeat gatherings of each kind, in both languages. */
export const life: Life = {
  now: '2022-03-01T09:00',
  async live(community) {
    await writeDrafts(community);
    await inviteAndPlan(community);
    await planAgainstTheCalendar(community);
    await changeAndCancel(community);
    await decideOnProposals(community);
    await community.clock.to('2022-04-01T10:00');
    await repeat(community);
  },
};

const firstOption = (message: Message | null): string =>
  message?.blocks.flatMap((block) => (block.kind === 'choice' ? block.options : []))[0]?.label ?? '';

async function english(coach: Actor) {
  await coach.types('/magellan langue');
  await coach.chooses('Langue', 'English');
}

async function writeDrafts({ camille, driss }: TestCommunity) {
  await camille.types('/rencontre planifier');
  await camille.presses('Nouvelle rencontre');
  for (const wrong of [{ title: null }, { on: '2022-02-01' }, { minutes: 4 }, { format: null }])
    await camille.fills({ ...atelier, ...wrong });
  await camille.fills({ ...atelier, title: escapes.slice(0, 120), format: 'expedition' });
  await camille.presses('Lieu et détails');
  await camille.fills({ link: 'ftp://example.org' });
  await camille.fills({ place: lines.slice(0, 100), speaker: escapes.slice(0, 100), description: accents });
  await camille.presses('Accès');
  await camille.fills({ directions: escapes.slice(0, 300) });
  await camille.presses('Titre et date');
  await camille.fills({ minutes: 200 });
  await camille.presses('Aperçu');
  await camille.presses('Revenir à la rencontre');
  await camille.presses('Supprimer le brouillon');
  await camille.presses('Garder le brouillon');
  await camille.presses('Supprimer le brouillon');
  await camille.presses('Supprimer définitivement');
  await english(driss);
  await driss.types('/rencontre plan workshop');
  await driss.fills({ title: 'In English', on: '2022-03-30' });
  await driss.types('/rencontre plan zzzzzzzz');
  await driss.chooses('Open a gathering', firstOption(driss.lastWhisper()));
  await driss.presses('Preview');
  await driss.presses('Plan it');
  await driss.presses('Announce it now');
  await driss.presses('Remind people who haven’t answered');
}

async function inviteAndPlan({ camille }: TestCommunity) {
  await camille.types('/rencontre planifier mentorat collectif');
  await camille.fills({ title: 'Le point', on: '2022-03-29', at: '11:00' });
  await camille.presses('Planifier');
  await camille.presses('Pour qui');
  await camille.fills({ person1: 'u-nobody' });
  await camille.fills({ person1: 'u-alix', person2: 'u-noe' });
  await camille.presses('Retirer une personne');
  await camille.fills({ person1: 'u-alix' });
  const { ref } = camille.button('Pour qui');
  await camille.does({ kind: 'press', press: 'planning/uninvite', ref, value: null });
  await camille.fills({ person1: 'u-alix' });
  await camille.closesForm();
  await camille.presses('Inviter par rôle');
  await camille.fills({ roles: [], defi: 'Portail' });
  await camille.fills({ roles: ['eig', 'porteur'], defi: 'Portail' });
  await camille.presses('Inviter des personnes');
  await camille.fills({ person1: 'u-mona' });
  await camille.presses('Planifier');
  await camille.types('/rencontre planifier partage entre pairs');
  await camille.fills({ title: 'Entre designers', on: '2022-03-31', at: '17:30' });
  await camille.presses('Pour qui');
  await camille.fills({ metier: 'design' });
}

async function planAgainstTheCalendar({ camille }: TestCommunity) {
  await camille.presses('Titre et date');
  await camille.fills({ on: '2022-04-18' });
  await camille.presses('Planifier');
  await camille.presses('Planifier quand même');
}

async function changeAndCancel({ camille, driss }: TestCommunity) {
  await camille.presses('Titre et date');
  await camille.fills({ on: '2022-04-17' });
  await camille.fills({ on: '2022-04-17', anyway: true });
  const { ref } = camille.button('Annuler la rencontre');
  await camille.presses('Annuler la rencontre');
  await camille.fills({ word: escapes.slice(0, 300) });
  for (const press of ['plan', 'announce', 'nudge', 'cancel', 'core', 'details', 'discard', 'people'])
    await driss.does({ kind: 'press', press: `planning/${press}`, ref, value: null });
  await camille.presses('Rétablir la rencontre');
  await camille.presses('Tout ce qui est planifié');
}

async function decideOnProposals({ camille, driss }: TestCommunity) {
  await camille.types('/rencontre propositions');
  await driss.types('/rencontre proposals');
  await camille.presses('Pas cette fois');
  await camille.presses('Remettre parmi les propositions');
  await camille.presses('Confirmer');
  await camille.presses('Déplacer');
  await camille.fills({ on: '2022-04-18' });
  await camille.fills({ on: '2022-04-19' });
  await driss.types('/rencontre proposals');
  await driss.presses('Confirm all');
  for (let count = 0; count < 12; count += 1) {
    await driss.types('/rencontre proposals');
    if (!driss.lastWhisper()?.blocks.some((block) => 'buttons' in block && block.buttons.length === 3)) break;
    await driss.presses(count % 3 === 2 ? 'Not this time' : 'Confirm');
  }
  await driss.types('/rencontre plan');
}

async function repeat({ camille, driss }: TestCommunity) {
  await camille.presses('Confirmer ou déplacer');
  for (const [coach, past, choose] of [
    [camille, 'Dupliquer une rencontre passée', 'Rencontre à dupliquer'],
    [driss, 'Duplicate a past gathering', 'Gathering to duplicate'],
  ] as const) {
    await coach.types('/rencontre planifier');
    await coach.presses(past);
    await coach.chooses(choose, firstOption(coach.lastWhisper()));
    await coach.fills({ on: '2022-05-12' });
    await coach.types('/magellan confidentialite');
  }
}
