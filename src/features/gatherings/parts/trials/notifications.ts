import { randomUUID } from 'node:crypto';
import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import { postIn, updateMessages } from '../../../../community/feature/messages/messaging.ts';
import { viewContextFor } from '../../locales/trials.ts';
import type { Tried } from './rules/tried.ts';
import { verdictMessage } from './views.ts';

/** Some trials more have a verdict of their own. */
const keyOf = ({ format }: Tried): string => `trials/${format.id}/verdict/${format.trials}`;

/** Coaches have the verdict, once. */
export async function tellVerdict(uow: UnitOfWork, tried: Tried): Promise<void> {
  const { verdict } = tried.trial;
  if (!verdict) return;
  const message = verdictMessage(viewContextFor(uow), tried, verdict, uow.programme.meteo.thresholds.figures);
  await postIn(uow, 'coaches', 'gatherings/trial', keyOf(tried), message, {
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
  });
}

/** What they decided takes the place of the buttons; `told` is as it was when they had the verdict. */
export async function tellDecision(uow: UnitOfWork, told: Tried, decided: Tried): Promise<void> {
  const { verdict } = told.trial;
  if (!verdict) return;
  const shown = { ...decided, trial: told.trial };
  await updateMessages(uow, `${keyOf(told)}/`, randomUUID(), () =>
    verdictMessage(viewContextFor(uow), shown, verdict, uow.programme.meteo.thresholds.figures),
  );
}
