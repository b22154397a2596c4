import { joinedBy } from '../../../../../../test/contracts/arranging.ts';
import type { Opened } from '../../../../../../test/contracts/seen.ts';
import { type FormSpecimens, tooLong } from '../../../../../../test/contracts/specimen.ts';
import type { FormValues } from '../../../../../chat/form.ts';
import { invite } from '../../../../../community/gatherings/audience.ts';

const core: FormValues = { title: 'Les communs', on: '2022-03-31', at: '17:00', minutes: 75 };

/** Camille opens the form of a new gathering of this format. */
async function begins(chat: Opened, format: string) {
  await chat.as('camille').types(`/rencontre planifier ${format}`);
  return chat.as('camille');
}

/** A draft is in front of her; she presses one of its buttons after the other. */
const pressing =
  (format: string, ...labels: string[]) =>
  async (chat: Opened) => {
    const camille = await begins(chat, format);
    await camille.fills(core);
    for (const label of labels) await camille.presses(label);
    return camille;
  };

/** More are invited than a menu holds, Alix among them: her name is chosen in a form. */
async function opensLongList(chat: Opened) {
  const camille = await pressing('mentorat collectif')(chat);
  const guests = [...(await joinedBy(chat, 12)), 'm-alix'];
  await chat.app.transact(async ({ tx }) => {
    const { id } = await tx.selectFrom('gatherings').select('id').executeTakeFirstOrThrow();
    await invite(tx, id, guests);
  });
  for (const label of ['Aperçu', 'Revenir à la rencontre', 'Retirer une personne'])
    await camille.presses(label);
  return camille;
}

const stranger = (chat: Opened) => chat.outsiders.stranger?.user ?? '';

export const forms: FormSpecimens = {
  'planning/create': {
    valid: { title: 'Un essai', format: 'atelier', on: '2022-05-25', at: '17:00', minutes: 60 },
    opens: (chat) => begins(chat, 'atelier'),
    wrong: { values: { ...core, on: '2022-02-01' }, beside: 'on' },
    right: { on: '2022-03-31' },
    seen: 'Brouillon : « Les communs », jeudi 31 mars, de 17 h à 18 h 15',
  },
  'planning/core': {
    valid: {
      title: 'Un essai',
      format: 'mentorat-collectif',
      on: '2022-05-19',
      at: '17:00',
      minutes: 60,
    },
    opens: pressing('atelier', 'Titre et date'),
    wrong: { values: { at: '09:05', on: '2022-09-30' }, beside: 'on' },
    right: { on: '2022-04-01', minutes: null },
    seen: '« Les communs », vendredi 1er avril, de 9 h 05 à 10 h 35',
  },
  'planning/change': {
    valid: { title: 'Un essai', on: '2022-05-05', at: '17:00', minutes: 60, anyway: true },
    opens: pressing('atelier', 'Planifier', 'Titre et date'),
    wrong: { values: { on: '2022-04-17', at: '18:00' }, beside: 'anyway' },
    right: { anyway: true },
    seen: 'dimanche 17 avril, de 18 h à 19 h 15',
  },
  'planning/copy': {
    valid: { title: 'Un essai', format: 'atelier', on: '2022-05-12', at: '17:00', minutes: 60 },
    opens: pressing('atelier', 'Planifier', 'Dupliquer'),
    wrong: { values: { on: '2022-04-21', minutes: 4 }, beside: 'minutes' },
    right: { minutes: 45 },
    seen: 'Brouillon : « Les communs », jeudi 21 avril, de 17 h à 17 h 45',
  },
  'planning/details': {
    valid: {
      place: 'Un essai',
      link: 'https://exemple.org/',
      speaker: 'Un essai',
      capacity: 40,
      description: 'Un essai.',
    },
    opens: pressing('atelier', 'Lieu et détails'),
    wrong: {
      values: {
        place: 'Salle *Vega*',
        link: 'ftp://example.org',
        capacity: 40,
        description: 'Une ligne\n- et une autre',
      },
      beside: 'link',
    },
    right: { link: 'https://visio.example.org/a_b?c=d' },
    seen: 'https://visio.example.org/a_b?c=d',
  },
  'planning/access': {
    valid: { directions: 'Un essai.' },
    opens: pressing('expedition', 'Accès'),
    wrong: { values: { directions: tooLong(300) }, beside: 'directions' },
    right: { directions: 'Métro Rambuteau.' },
    seen: 'Métro Rambuteau.',
  },
  'planning/metier': {
    valid: { metier: 'design' },
    opens: pressing('partage entre pairs', 'Pour qui'),
    right: { metier: 'droit' },
    seen: 'EIG du métier Droit',
  },
  'planning/audience': {
    valid: { roles: ['porteur', 'sponsor'], metiers: [], defi: null },
    opens: pressing('atelier', 'Pour qui'),
    wrong: { values: { roles: [], metiers: [], defi: 'Portail' }, beside: 'roles' },
    right: { roles: ['eig', 'porteur'], metiers: ['design'] },
    seen: 'EIG (Design), porteuses et porteurs de projet, défi Portail',
  },
  'planning/invite': {
    valid: { person1: 'u-alix', person2: 'u-noe' },
    opens: pressing('mentorat collectif', 'Pour qui'),
    wrong: {
      values: (chat) => ({ person1: chat.as('noe').user, person2: stranger(chat) }),
      beside: 'person2',
    },
    right: (chat) => ({ person2: chat.as('alix').user }),
    seen: 'J’ai ajouté 2 personnes.',
  },
  'planning/uninvite': {
    valid: { person1: 'u-alix' },
    opens: opensLongList,
    wrong: { values: (chat) => ({ person1: chat.as('noe').user }), beside: 'person1' },
    right: (chat) => ({ person1: chat.as('alix').user }),
    seen: 'J’ai retiré Alix Moreau de la liste.',
  },
  'planning/cancel': {
    valid: { word: 'Un essai.' },
    opens: pressing('atelier', 'Planifier', 'Annuler la rencontre'),
    wrong: { values: { word: tooLong(300) }, beside: 'word' },
    right: { word: 'Le lieu est fermé.' },
    seen: 'C’est annulé.',
  },
  'planning/move': {
    valid: { on: '2022-05-26', at: '17:00', anyway: true },
    async opens(chat) {
      await chat.as('camille').types('/rencontre propositions');
      await chat.as('camille').presses('Déplacer');
      return chat.as('camille');
    },
    wrong: { values: { on: '2022-04-18', at: '10:00' }, beside: 'anyway' },
    right: { on: '2022-04-19' },
    seen: 'mardi 19 avril, de 10 h',
  },
};
