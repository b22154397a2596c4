import { gathers, joinedBy } from '../../../../test/contracts/arranging.ts';
import type { Opened } from '../../../../test/contracts/seen.ts';
import { type FormSpecimens, tooLong } from '../../../../test/contracts/specimen.ts';
import { saveGroups, saveSplit } from '../store/splits.ts';

const nextSharing = (chat: Opened) =>
  gathers(chat, { format: 'pluridisciplinaire', starts: '2022-03-23T14:30' });

/** Two groups, Alix in the first; Camille presses one of the buttons under them. */
const onGroups = (label: string) => async (chat: Opened) => {
  const { id } = await nextSharing(chat);
  const [e1 = '', e2 = '', e3 = '', ...others] = await joinedBy(chat, 6);
  await chat.app.transact(async ({ tx }) => {
    await saveSplit(tx, { gatheringId: id, seed: 'aaaaaaaa', state: 'draft', edition: 1 });
    const group = { presenterId: null, link: null };
    await saveGroups(tx, id, [
      { ...group, id: `${id}-1`, number: 1, members: ['m-alix', e1, e2, e3] },
      { ...group, id: `${id}-2`, number: 2, members: others },
    ]);
  });
  await chat.as('camille').types('/rencontre groupes');
  await chat.as('camille').presses(label);
  return chat.as('camille');
};

export const forms: FormSpecimens = {
  'cross-sharing/subject': {
    valid: { subject: 'Un essai.' },
    async opens(chat) {
      await nextSharing(chat);
      await chat.as('alix').types('/rencontre presenter');
      await chat.as('alix').presses('Je présente');
      return chat.as('alix');
    },
    wrong: { values: { subject: tooLong(150) }, beside: 'subject' },
    right: { subject: 'Un *essai* <concluant> & « bref »' },
    seen: 'vous présentez au partage du',
  },
  'cross-sharing/move': {
    valid: { member: 'm-alix', group: '1' },
    opens: onGroups('Déplacer quelqu’un'),
    wrong: { values: { member: 'm-alix', group: '1' }, beside: 'group' },
    right: { group: '2' },
    seen: 'Personne n’en est prévenu',
  },
  'cross-sharing/ask': {
    valid: { member: 'm-alix' },
    async opens(chat) {
      await nextSharing(chat);
      await chat.as('camille').types('/rencontre groupes');
      await chat.as('camille').presses('Demander à quelqu’un');
      return chat.as('camille');
    },
    right: { member: 'm-noe' },
    seen: 'Je pose la question à cette personne en message direct.',
  },
  'cross-sharing/links': {
    valid: { link1: 'https://exemple.org/' },
    opens: onGroups('Liens'),
    wrong: { values: { link1: 'https://visio.example.org/un', link2: 'visio' }, beside: 'link2' },
    right: { link2: 'https://visio.example.org/deux' },
    seen: 'C’est enregistré.',
  },
};
