import type { First } from '../../../../test/contracts/drivers/driver.ts';
import type { Opened } from '../../../../test/contracts/seen.ts';
import { type FormSpecimens, tooLong } from '../../../../test/contracts/specimen.ts';
import type { FormValues } from '../../../chat/form.ts';
import type { Request } from '../rules/request.ts';
import { recordAsked } from '../store/asked.ts';
import { newRequest, saveRequest } from '../store/requests.ts';

const need: FormValues = {
  title: 'Formulaire au clavier',
  goal: 'Que tout le monde puisse le *remplir*.',
  tried: 'Les contrastes\n- et le reste',
  expected: 'Une relecture à deux.',
};

/** Noé gives hours here: he knows of accessibility. */
const givesHours = (chat: Opened) =>
  chat.app.transact(({ tx }) =>
    tx
      .updateTable('members')
      .set({ roles: '["parrain"]', expertise: '["accessibilite"]', metier: null, defi: null })
      .where('id', '=', 'm-noe')
      .execute(),
  );

/** A request of Alix's team, where it stands; Noé was asked, or took it. */
async function stands(chat: Opened, given: Partial<Request> & Pick<Request, 'state'>): Promise<Request> {
  await givesHours(chat);
  return chat.app.transact(async ({ tx, secrets, now }) => {
    const author = { id: 'm-alix', defi: 'Portail' };
    const blank = newRequest(author, 'defi/Portail', now);
    const texts = { ...blank.texts, title: 'Formulaire au clavier', goal: 'G', tried: 'T', expected: 'E' };
    const request: Request = {
      ...blank,
      ...{ field: 'accessibilite', wished: 120, sentAt: now, texts },
      ...given,
    };
    await saveRequest(tx, secrets, request);
    await recordAsked(tx, request.id, 'm-noe', request.parrainId ? 'took' : 'asked', 1);
    return request;
  });
}

const HOUR_MS = 60 * 60_000;
/** Noé took it, for the hour that begins then. */
const taken = (startsAt: number, minutes = 60): Partial<Request> => ({
  parrainId: 'm-noe',
  proposedBy: 'parrain',
  granted: minutes,
  period: '2022-03',
  startsAt,
  endsAt: startsAt + HOUR_MS,
});
const MARCH_22_AT = Date.parse('2022-03-22T14:00:00+01:00');
const THIS_MORNING_AT = Date.parse('2022-03-11T10:00:00+01:00');

/** Somebody opens the request, and presses one of its buttons. */
const pressing =
  (first: First, label: string, given: Partial<Request> & Pick<Request, 'state'>) => async (chat: Opened) => {
    await stands(chat, given);
    await chat.as(first).types('/acceleration');
    await chat.as(first).presses('Voir la demande');
    await chat.as(first).presses(label);
    return chat.as(first);
  };

const moment = { date: '2022-03-22', time: '14:30', minutes: 90, place: 'Salle *Vega*' };
const when = 'mardi 22 mars, de 14 h 30 à 16 h';

export const forms: FormSpecimens = {
  'acceleration/availability': {
    valid: { fields: ['droit'], monthly: 2, pausedUntil: null },
    async opens(chat) {
      await givesHours(chat);
      await chat.as('noe').types('/acceleration disponibilites');
      return chat.as('noe');
    },
    wrong: { values: { monthly: 0.7, pausedUntil: '2022-03-31' }, beside: 'monthly' },
    right: { monthly: 1.5 },
    seen: '« Modifier » vous montre ce que j’ai gardé.',
  },
  'acceleration/need': {
    valid: { title: 'Un essai', goal: 'Un essai.', tried: 'Un essai.', expected: 'Un essai.' },
    async opens(chat) {
      await chat.as('alix').types('/acceleration demander');
      return chat.as('alix');
    },
    wrong: { values: { ...need, tried: tooLong(700) }, beside: 'tried' },
    right: { tried: need.tried ?? null },
    seen: 'C’est gardé.',
  },
  'acceleration/details': {
    valid: { field: 'droit', wished: '60', dates: null },
    opens: pressing('alix', 'Domaine, durée et dates', {
      state: 'draft',
      field: null,
      wished: 0,
      sentAt: null,
    }),
    wrong: { values: { field: 'accessibilite', wished: '90', dates: tooLong(250) }, beside: 'dates' },
    right: { dates: 'Mardi après-midi' },
    seen: 'Mardi après-midi',
  },
  'acceleration/comment': {
    valid: { text: 'Un essai.' },
    opens: pressing('camille', 'Commenter', { state: 'review' }),
    wrong: { values: { text: tooLong(700) }, beside: 'text' },
    right: { text: 'Et avec un lecteur d’écran ?' },
    seen: 'Alix Moreau',
  },
  'acceleration/take': {
    valid: { date: '2022-05-24', time: '14:00', minutes: 60, place: null },
    opens: pressing('noe', 'Je prends', { state: 'searching' }),
    wrong: { values: { ...moment, date: '2022-03-12' }, beside: 'anyway' },
    right: { date: '2022-03-22' },
    seen: when,
  },
  'acceleration/other': {
    valid: { date: '2022-05-24', time: '14:00', minutes: 60, place: null },
    opens: pressing('noe', 'Proposer un autre créneau', { state: 'searching' }),
    wrong: { values: { ...moment, minutes: 180 }, beside: 'minutes' },
    right: { minutes: 90 },
    seen: when,
  },
  'acceleration/counter': {
    valid: { date: '2022-05-24', time: '14:00', minutes: 60, place: null },
    opens: pressing('alix', 'Déplacer', { state: 'granted', ...taken(MARCH_22_AT) }),
    wrong: { values: { time: '14:30', minutes: 90, date: '2022-03-10' }, beside: 'date' },
    right: { date: '2022-03-22' },
    seen: when,
  },
  'acceleration/question': {
    valid: { text: 'Un essai.' },
    opens: pressing('noe', 'Poser une question', { state: 'searching' }),
    wrong: { values: { text: tooLong(700) }, beside: 'text' },
    right: { text: 'Quel navigateur ?' },
    seen: 'Votre question est envoyée',
  },
  'acceleration/reply': {
    valid: { text: 'Un essai.' },
    async opens(chat) {
      await pressing('noe', 'Poser une question', { state: 'searching' })(chat);
      await chat.as('noe').fills({ text: 'Quel navigateur ?' });
      await chat.settled();
      await chat.as('alix').presses('Répondre');
      return chat.as('alix');
    },
    wrong: { values: { text: tooLong(700) }, beside: 'text' },
    right: { text: 'Firefox.' },
    seen: 'Votre réponse est envoyée',
  },
  'acceleration/tell': {
    valid: { minutes: 60, outcome: null },
    opens: pressing('noe', 'Oui, elle a eu lieu', { state: 'held', ...taken(THIS_MORNING_AT) }),
    wrong: { values: { minutes: 90, outcome: 'Un *premier* pas.' }, beside: 'minutes' },
    right: { minutes: 45 },
    seen: 'durée rendue : 15 min',
  },
  'acceleration/follow': {
    valid: { text: 'Un essai.' },
    opens: pressing('alix', 'Raconter la suite', { state: 'done', used: 60, ...taken(THIS_MORNING_AT) }),
    wrong: { values: { text: tooLong(700) }, beside: 'text' },
    right: { text: 'Le formulaire est en ligne.' },
    seen: 'C’est noté, et transmis.',
  },
};
