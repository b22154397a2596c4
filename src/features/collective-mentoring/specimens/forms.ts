import type { Opened } from '../../../../test/contracts/seen.ts';
import { type FormSpecimens, tooLong } from '../../../../test/contracts/specimen.ts';
import { addRequest } from '../../mentoring/store/requests.ts';
import { addProblem, setPerson } from '../store/problems.ts';

/** Alix has a problem, and said so without her name. */
async function shared({ app }: Opened): Promise<void> {
  await app.transact(async ({ tx, secrets, now }) => {
    const given = {
      memberId: 'm-alix',
      audience: 'all',
      title: 'Dire non',
      words: 'Trop de réunions.',
    } as const;
    const problem = await addProblem(tx, secrets, given, now);
    await setPerson(tx, problem.id, { memberId: 'm-alix', state: 'has', named: false });
  });
}

/** Alix and Noé wait to be mentored about what looks alike. */
async function alike({ app }: Opened): Promise<void> {
  await app.transact(async ({ tx, secrets, now }) => {
    for (const memberId of ['m-alix', 'm-noe'])
      await addRequest(
        tx,
        secrets,
        {
          memberId,
          coachId: null,
          speciality: null,
          minutes: 45,
          overdueAt: now + 1,
          about: 'Réunions qui débordent',
        },
        now,
      );
  });
}

export const forms: FormSpecimens = {
  'collective-mentoring/problem': {
    valid: { title: 'Un essai', words: 'Un essai.', named: false },
    async opens(chat) {
      await chat.as('alix').types('/mentorat collectif');
      await chat.as('alix').presses('Partager un problème');
      return chat.as('alix');
    },
    wrong: { values: { title: tooLong(100), words: 'Trop de *réunions*', named: true }, beside: 'title' },
    right: { title: 'Dire *non*' },
    seen: 'C’est partagé',
  },
  'collective-mentoring/plan': {
    valid: { on: '2022-05-05', at: '17:00', place: null },
    async opens(chat) {
      await shared(chat);
      await chat.as('camille').types('/mentorat collectif');
      await chat.as('camille').chooses('Voir un problème', 'Dire non');
      await chat.as('camille').presses('Planifier la rencontre');
      return chat.as('camille');
    },
    wrong: { values: { on: '2022-03-19', at: '14:30', place: 'Salle *Vega*' }, beside: 'on' },
    right: { on: '2022-03-28' },
    seen: 'C’est planifié, lundi 28 mars à 14 h 30',
  },
  'collective-mentoring/propose': {
    valid: { title: 'Un essai', words: 'Un essai.' },
    async opens(chat) {
      await alike(chat);
      await chat.as('camille').types('/mentorat collectif');
      await chat.as('camille').presses('Proposer un mentorat collectif');
      return chat.as('camille');
    },
    wrong: { values: { title: 'Dire non', words: tooLong(800) }, beside: 'words' },
    right: { words: 'Trop de *réunions*.' },
    seen: 'C’est proposé à 2 personnes',
  },
};
