import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { reencryptRows, type SealedColumn } from '../../../../../engine/reencrypt.ts';
import { PAPERS } from '../../evaluation/store.ts';
import { CONTACTS } from '../../hosts/store.ts';
import { IDEAS, unsignedIdeas } from '../../ideas/store.ts';
import { INTENTIONS } from '../../intentions/store.ts';
import { LED } from '../../led-by-eig/store.ts';
import { NEEDS } from '../../logistics/store.ts';
import { QUESTIONS, unsignedQuestions } from '../../questions/store.ts';
import { unsignedRatings } from '../../seminar/store/feedback.ts';
import { TRIALS } from '../../trials/store.ts';
import { unsignedFeedback } from './feedback.ts';

/** What is signed: a column each, sealed row by row. */
const COLUMNS: readonly SealedColumn[] = [
  INTENTIONS,
  QUESTIONS,
  ...PAPERS,
  TRIALS,
  IDEAS,
  NEEDS,
  LED,
  CONTACTS,
];
/** What is not: texts of a topic each. */
const TEXTS = [unsignedFeedback, unsignedQuestions, unsignedRatings, unsignedIdeas];

/** Where feedback, what people mean to apply and ask, and the papers of défis are kept sealed. */
export const sealed: readonly SealedColumn[] = [...COLUMNS, ...TEXTS.map(({ column }) => column)];

/** Seals again what is under a former secret. */
export async function reencrypt(uow: UnitOfWork, max: number): Promise<number> {
  let count = 0;
  for (const column of COLUMNS) count += await reencryptRows(uow.tx, uow.secrets, column, max - count);
  for (const texts of TEXTS) count += await texts.reencrypt(uow, max - count);
  return count;
}
