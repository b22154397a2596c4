import type { Opened } from '../../../../test/contracts/seen.ts';
import { type FormSpecimens, tooLong } from '../../../../test/contracts/specimen.ts';
import type { FormValues } from '../../../chat/form.ts';
import { LIMITS, type Request } from '../rules/request.ts';
import { recordAsked } from '../store/asked.ts';
import { addOffer, saveOffer } from '../store/offers.ts';
import { addQuestion } from '../store/questions.ts';
import { newRequest, saveRequest } from '../store/requests.ts';

const request: FormValues = {
  title: 'Formulaire au *clavier*',
  text: 'La liste ne s’ouvre pas.\n- et le reste',
  field: 'accessibilite',
  stance: 'lead',
  audience: 'promotion',
};

/** A request of Alix’s, where it stands; Noé, of another team here, was asked. */
const stands = (chat: Opened, given: Partial<Request> & Pick<Request, 'state'>): Promise<Request> =>
  chat.app.transact(async ({ tx, secrets, now }) => {
    await tx.updateTable('members').set({ defi: 'Boussole' }).where('id', '=', 'm-noe').execute();
    const made: Request = {
      ...newRequest('m-alix', now),
      ...{ field: 'accessibilite', wave: 1, sentAt: now },
      texts: { title: 'Formulaire au clavier', text: 'La liste ne s’ouvre pas.', helped: null },
      ...given,
    };
    await saveRequest(tx, secrets, made);
    await recordAsked(tx, {
      ...{ requestId: made.id, memberId: 'm-noe', state: 'asked', wave: 1, at: now },
      ...{ reasons: [], referrerId: null },
    });
    return made;
  });

/** Noé offers his help; it waits, or was accepted. */
async function offered(
  chat: Opened,
  state: 'offered' | 'accepted',
  given: Partial<Request> & Pick<Request, 'state'>,
) {
  const { id } = await stands(chat, given);
  await chat.app.transact(async ({ tx, secrets, now }) => {
    const texts = { understood: 'U', idea: 'I', reply: null };
    const offer = await addOffer(tx, secrets, { requestId: id, memberId: 'm-noe', at: now, texts });
    await saveOffer(tx, secrets, { ...offer, state });
  });
}

/** Somebody chooses the request in the list, and presses one of its buttons. */
const choosing = (chat: Opened, first: 'alix' | 'noe') => async (label: string) => {
  await chat.as(first).types('/entraide');
  await chat.as(first).chooses('Voir une demande', 'Formulaire au clavier');
  await chat.as(first).presses(label);
  return chat.as(first);
};

const valid = { text: 'Un essai.' };
const wrong = { values: { text: tooLong(LIMITS.question) }, beside: 'text' };

export const forms: FormSpecimens = {
  'mutual-aid/request': {
    valid: request,
    async opens(chat) {
      await chat.as('alix').types('/entraide demander');
      return chat.as('alix');
    },
    wrong: { values: { ...request, title: tooLong(LIMITS.title) }, beside: 'title' },
    right: { title: request.title ?? null },
    seen: 'Vous seul·e voyez cette demande',
  },
  'mutual-aid/offer': {
    valid: { understood: 'Un essai.', idea: 'Un essai.' },
    reachesOthers: true,
    async opens(chat) {
      await stands(chat, { state: 'asking' });
      return choosing(chat, 'noe')('Je peux aider');
    },
    wrong: { values: { understood: tooLong(LIMITS.idea), idea: 'Une *piste*' }, beside: 'understood' },
    right: { understood: 'La liste reste *fermée*.' },
    seen: 'C’est envoyé à Alix Moreau',
  },
  'mutual-aid/question': {
    valid,
    reachesOthers: true,
    async opens(chat) {
      await stands(chat, { state: 'asking' });
      return choosing(chat, 'noe')('Poser une question');
    },
    wrong,
    right: { text: 'Quel *navigateur* ?' },
    seen: 'Votre question est envoyée',
  },
  'mutual-aid/refer': {
    valid: { member: 'u-lina' },
    reachesOthers: true,
    async opens(chat) {
      await stands(chat, { state: 'asking' });
      await chat.app.transact(({ tx }) =>
        tx
          .updateTable('members')
          .set({ roles: '["coach","porteur"]', defi: null })
          .where('id', '=', 'm-camille')
          .execute(),
      );
      return choosing(chat, 'noe')('Je connais quelqu’un');
    },
    wrong: { values: (chat) => ({ member: chat.as('alix').user }), beside: 'member' },
    right: (chat) => ({ member: chat.as('camille').user }),
    seen: 'La demande lui est transmise',
  },
  'mutual-aid/reply': {
    valid,
    reachesOthers: true,
    async opens(chat) {
      const { id } = await stands(chat, { state: 'asking' });
      await chat.app.transact(({ tx, secrets, now }) =>
        addQuestion(tx, secrets, { requestId: id, memberId: 'm-noe', at: now, question: 'Lequel ?' }),
      );
      return choosing(chat, 'alix')('Répondre (1)');
    },
    wrong,
    right: { text: 'Le *dernier*.' },
    seen: 'Votre réponse est envoyée',
  },
  'mutual-aid/yes-and': {
    valid,
    reachesOthers: true,
    async opens(chat) {
      await offered(chat, 'offered', { state: 'asking' });
      await choosing(chat, 'alix')('Lire (1)');
      await chat.as('alix').presses('Oui, et…');
      return chat.as('alix');
    },
    wrong,
    right: { text: 'Et *aussi*.' },
    seen: 'Vous êtes en contact avec',
  },
  'mutual-aid/missed': {
    valid,
    reachesOthers: true,
    async opens(chat) {
      await offered(chat, 'offered', { state: 'asking' });
      await choosing(chat, 'alix')('Lire (1)');
      await chat.as('alix').presses('Pas tout à fait');
      return chat.as('alix');
    },
    wrong,
    right: { text: 'Plutôt *ceci*.' },
    seen: 'qui pourra reformuler',
  },
  'mutual-aid/solve': {
    valid: { helped: 'Un essai', public: false },
    reachesOthers: true,
    async opens(chat) {
      await offered(chat, 'accepted', { state: 'helping' });
      return choosing(chat, 'alix')('C’est réglé');
    },
    wrong: { values: { helped: tooLong(LIMITS.helped), public: true }, beside: 'helped' },
    right: { helped: 'Le *motif*' },
    seen: 'C’est réglé, et votre merci est transmis',
  },
  'mutual-aid/card': {
    valid: { title: 'Un essai', text: 'Un essai.', helped: 'Un essai.' },
    async opens(chat) {
      const texts = { title: 'Formulaire au clavier', text: 'La liste.', helped: 'Le motif.' };
      const endedAt = chat.app.context.clock.now();
      await stands(chat, { state: 'solved', texts, endedAt });
      return choosing(chat, 'alix')('Garder pour la promotion');
    },
    wrong: {
      values: { title: tooLong(LIMITS.title), text: 'Le *problème*', helped: 'Le motif' },
      beside: 'title',
    },
    right: { title: 'Un *formulaire*' },
    seen: 'est gardée pour la promotion',
  },
};
