import type { First } from '../../../../test/contracts/drivers/driver.ts';
import type { Opened } from '../../../../test/contracts/seen.ts';
import { type FormSpecimens, tooLong } from '../../../../test/contracts/specimen.ts';
import { scheduleSessions } from '../handlers/cycles.ts';
import type { Cycle } from '../rules/cycle.ts';
import { addCycle, saveCycle } from '../store/cycles.ts';
import { saveSession } from '../store/sessions.ts';
import { saveGoals } from '../store/texts.ts';

/** Camille mentors Alix: the sessions are not laid yet, or there is one, to come or held. */
async function stands(chat: Opened, state: 'offering' | 'planned' | 'held'): Promise<void> {
  await chat.app.transact(async (uow) => {
    const { tx, secrets, now } = uow;
    const given = { memberId: 'm-alix', coachId: 'm-camille', minutes: 45, place: null };
    const begun = await addCycle(tx, given, now);
    if (state === 'offering') return;
    const cycle: Cycle = { ...begun, state: 'running' };
    await saveCycle(tx, cycle);
    await saveGoals(tx, secrets, cycle, ['Animer un atelier', null, 'Dire *non* une fois']);
    const startsAt = Date.parse(state === 'held' ? '2022-03-10T10:00:00+01:00' : '2022-03-15T17:00:00+01:00');
    const sessions = await scheduleSessions(uow, cycle, [{ startsAt, endsAt: startsAt + 45 * 60_000 }]);
    for (const session of sessions) await saveSession(tx, { ...session, state });
  });
}

/** Alix opens her cycle, and presses one button after the other. */
const pressing =
  (state: 'planned' | 'held', ...labels: string[]) =>
  async (chat: Opened) => {
    await stands(chat, state);
    await chat.as('alix').types('/mentorat');
    if (state === 'held') await chat.as('alix').chooses('Voir une séance', 'Séance 1, jeudi 10\u00a0mars');
    for (const label of labels) await chat.as('alix').presses(label);
    return chat.as('alix');
  };

/** Camille opens Alix's cycle. */
const coaching = (state: 'offering' | 'planned', label: string) => async (chat: Opened) => {
  await stands(chat, state);
  await chat.as('camille').types('/mentorat');
  await chat.as('camille').chooses('Voir un accompagnement', 'Alix Moreau');
  await chat.as('camille').presses(label);
  return chat.as('camille');
};

const asking = (first: First, line: string, label: string) => async (chat: Opened) => {
  await chat.as(first).types(line);
  await chat.as(first).presses(label);
  return chat.as(first);
};

export const forms: FormSpecimens = {
  'mentoring/request': {
    valid: { coach: 'decide', about: 'Un essai.', speciality: null, minutes: 45 },
    opens: asking('alix', '/mentorat', 'Demander un accompagnement'),
    wrong: { values: { coach: 'm-camille', about: 'Mieux dire *non*', minutes: 20 }, beside: 'minutes' },
    right: { minutes: 45 },
    seen: 'C’est envoyé. Votre demande est lue par les coachs uniquement.',
  },
  'mentoring/pattern': {
    valid: { weekday: '2', at: '17:00' },
    opens: asking('camille', '/mentorat disponibilites', 'Ajouter un créneau'),
    right: { weekday: '2', at: '17:05' },
    seen: 'Mardi à 17 h 05',
  },
  'mentoring/offer': {
    valid: { times: '5 mai 17 h', place: 'Un essai' },
    opens: coaching('offering', 'Proposer des créneaux'),
    wrong: { values: { times: 'jeudi 17 mars à 17 h\nun jour', place: 'Salle *Vega*' }, beside: 'times' },
    right: { times: 'jeudi 17 mars à 17 h\nvendredi 18/03 10h' },
    seen: 'C’est envoyé : Alix Moreau choisit',
  },
  'mentoring/place': {
    valid: { place: 'Un essai' },
    opens: coaching('planned', 'Modifier le lieu'),
    wrong: { values: { place: tooLong(150) }, beside: 'place' },
    right: { place: 'https://visio.example.org/a_b' },
    seen: 'C’est enregistré.',
  },
  'mentoring/goals': {
    valid: { goal1: 'Un essai', goal2: null, goal3: null },
    opens: pressing('planned', 'Mes objectifs'),
    wrong: { values: { goal1: tooLong(150), goal2: 'Écrire' }, beside: 'goal1' },
    right: { goal1: 'Animer *deux* ateliers' },
    seen: 'Vos objectifs sont enregistrés',
  },
  'mentoring/prepare': {
    valid: { difficulties: 'Un essai.', successes: null, questions: null },
    opens: pressing('planned', 'Prochaine séance', 'Préparer la séance'),
    wrong: { values: { successes: tooLong(800), questions: 'Quand ?' }, beside: 'successes' },
    right: { successes: 'Un *atelier*' },
    seen: 'peut le lire avant la séance',
  },
  'mentoring/note': {
    valid: { note: 'Un essai.' },
    opens: pressing('planned', 'Prochaine séance', 'Ma note privée'),
    wrong: { values: { note: tooLong(800) }, beside: 'note' },
    right: { note: 'Pour moi.' },
    seen: 'Votre note est enregistrée.',
  },
  'mentoring/move': {
    valid: { on: '2022-05-05', at: '17:00', anyway: true },
    opens: pressing('planned', 'Prochaine séance', 'Déplacer'),
    wrong: { values: { on: '2022-03-19', at: '14:30' }, beside: 'anyway' },
    right: { on: '2022-03-17' },
    seen: 'C’est proposé à Camille Moreau.',
  },
  'mentoring/progress': {
    valid: { goal1: '1', goal2: null, goal3: null },
    opens: pressing('held', 'Noter mes progrès'),
    right: { goal1: '2', goal3: '0' },
    seen: 'Vos progrès sont enregistrés.',
  },
};
