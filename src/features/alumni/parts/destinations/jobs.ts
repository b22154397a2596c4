import { consentsIn } from '../../../../community/alumni/consents.ts';
import type { Survey } from '../../../../community/alumni/destination.ts';
import {
  changeSurvey,
  forgetRecipients,
  keepSurvey,
  recipientsOf,
  setRecipients,
  surveysIn,
} from '../../../../community/alumni/destinations.ts';
import { isAlumna } from '../../../../community/alumni/staying.ts';
import { onWorkingDays } from '../../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import type { Member } from '../../../../community/members/member.ts';
import { membersByIds } from '../../../../community/members/members.ts';
import type { Job } from '../../../../engine/scheduler/job.ts';
import { askWhere, retireQuestions } from './notifications.ts';
import { closesOnFrom, dueOf, figuresOf } from './rules.ts';
import { unsignedDestinations } from './store.ts';

const HOUR_MS = 60 * 60_000;
/** On the promotion's clocks. */
const AT = '10:00';

/** On each working day: asks the alumni of a promotion where they work, six months after it; counts the answers, once. */
export const destinationsJob = (context: AppContext): Job<UnitOfWork> =>
  onWorkingDays(context, {
    id: 'alumni/destinations',
    about: 'asks alumni where they work, six months after their promotion, and counts the answers once',
    catchUp: { withinMs: 8 * HOUR_MS },
    at: AT,
    async run(uow) {
      const { tx, calendar, now, programme } = uow;
      const todayOn = calendar.localDate(now);
      if (programme.promotion.endsOn < todayOn) await keepSurvey(tx, programme.promotion, calendar);
      for (const survey of await surveysIn(tx)) {
        const due = dueOf(survey, todayOn);
        if (due === 'ask' && programme.alumni.sixMonths) await ask(uow, survey, todayOn);
        if (due === 'skip') await skip(uow, survey);
        if (due === 'close') await close(uow, survey);
      }
    },
  });

/** Those who joined, are alumni who agreed to stay reachable, and can be. */
async function reachable({ tx }: UnitOfWork, { id }: Survey): Promise<Member[]> {
  const joined = (await recipientsOf(tx, id)).map(({ memberId }) => memberId);
  const agreed = new Set((await consentsIn(tx)).map(({ memberId }) => memberId));
  const members = joined.length === 0 ? [] : await membersByIds(tx, joined);
  return members.filter((member) => member.active && isAlumna(member) && agreed.has(member.id));
}

/** Of all at once, so that answers come together; where too few can be asked for figures to be shown, of nobody. */
async function ask(uow: UnitOfWork, survey: Survey, todayOn: string): Promise<void> {
  const { tx, programme, log } = uow;
  const members = await reachable(uow, survey);
  if (members.length < programme.meteo.thresholds.figures) return skip(uow, survey);
  const closesOn = closesOnFrom(todayOn);
  const ids = members.map(({ id }) => id);
  await changeSurvey(tx, survey.id, { state: 'open', closesOn, asked: ids.length });
  await setRecipients(tx, survey.id, ids, 'asked');
  await forgetRecipients(tx, survey.id, 'waiting');
  unsignedDestinations.open(uow, survey.id, ids.length);
  await askWhere(uow, survey, closesOn, members);
  log.info(
    { event: 'alumni.destinations-asked', survey: survey.id, people: ids.length },
    'alumni are asked where they work',
  );
}

/** It is asked of nobody. */
async function skip({ tx, log }: UnitOfWork, { id }: Survey): Promise<void> {
  await forgetRecipients(tx, id);
  await changeSurvey(tx, id, { state: 'closed' });
  log.info(
    { event: 'alumni.destinations-skipped', survey: id },
    'alumni are not asked where they work: too few, or too late',
  );
}

/** Counted once; then no answer is left, nor who was asked. */
async function close(uow: UnitOfWork, survey: Survey): Promise<void> {
  const { tx, programme } = uow;
  const { id } = survey;
  await unsignedDestinations.close(uow, id, async (answers) => {
    const figures = figuresOf(answers, programme.meteo.thresholds);
    await changeSurvey(tx, id, {
      state: 'closed',
      figures: figures === null ? null : JSON.stringify(figures),
    });
    return 'erase';
  });
  await retireQuestions(
    uow,
    survey,
    (await recipientsOf(tx, id)).map(({ memberId }) => memberId),
  );
  await forgetRecipients(tx, id);
  uow.log.info(
    { event: 'alumni.destinations-closed', survey: id },
    'where alumni work is counted, and the answers are erased',
  );
}
