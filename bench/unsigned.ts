// What an unsigned answer costs in a round that has forty of them already, and in one that has forty thousand: from
// the submission of the form to the receipt, everything on disk. npm run bench:unsigned
import { DateTime } from 'luxon';
import { createIntake } from '../src/engine/unsigned/intake.ts';
import { unsignedAnswers } from '../src/features/meteo/store/answers.ts';
import { roundsIn } from '../src/features/meteo/store/rounds.ts';
import { formatMs, percentile, printTable } from './figures.ts';
import { largePromotion } from './large-promotion.ts';

const ANSWERS = 300;
const WARMING = 30;
const zone = 'Europe/Paris';

/** The waits of those who answer once `before` others have; a signed answer each, for comparison. */
async function waits(before: number) {
  const startAt = DateTime.fromISO('2022-03-11T11:50', { zone }).toMillis();
  const promotion = await largePromotion(before + 2 * (ANSWERS + WARMING), startAt, ({ meteo }) => {
    meteo.reminders = [];
  });
  const { app, clock, memberIds } = promotion;
  clock.set(DateTime.fromISO('2022-03-11T12:00', { zone }).toMillis());
  await app.scheduler.tick();
  await app.outbox.idle();
  const [round] = await app.transact(({ tx }) => roundsIn(tx, ['open']));
  if (!round) throw new Error('no round is open');
  const words = 'Nous avons enfin mis en service le formulaire. '.repeat(6);
  const values = { defi: 'sun', team: 'clear', self: 'rain', successes: words, difficulties: null };
  // Written as they are kept; typing them is not what is measured.
  await app.transact(async (uow) => {
    const answer = { ...values, defi: 'sun', team: 'clear', self: 'rain' } as const;
    const topic = { kind: unsignedAnswers.kind.table, topic: round.id };
    const intake = createIntake({ folder: promotion.database.intake ?? '', secrets: uow.secrets });
    intake.refill(topic, new Array(before).fill(JSON.stringify(answer)));
    await uow.tx
      .insertInto('unsigned_topics')
      .values({ kind: unsignedAnswers.kind.table, topic: round.id, count: before, copied: 0 })
      .execute();
  });
  const submit = async (form: string, index: number): Promise<number> => {
    const from = { platform: 'counting', user: `u-${memberIds[index]}` };
    const startedAt = performance.now();
    const answer = await app.receive({
      id: `${form}-${index}`,
      from,
      kind: 'submit',
      form,
      ref: round.id,
      values,
    });
    if (answer.kind !== 'whisper') throw new Error(`${form} was answered with ${answer.kind}`);
    return performance.now() - startedAt;
  };
  const unsigned: number[] = [];
  const signed: number[] = [];
  for (let count = 0; count < WARMING + ANSWERS; count += 1) {
    const one = await submit('meteo/unsigned', before + 2 * count);
    const other = await submit('meteo/signed', before + 2 * count + 1);
    await app.outbox.idle();
    if (count < WARMING) continue;
    unsigned.push(one);
    signed.push(other);
  }
  await promotion.close();
  return { before, unsigned, signed };
}

const [few, many] = [await waits(40), await waits(40_000)];
const row = ({ before, unsigned, signed }: typeof few) => ({
  'unsigned answers before': before,
  'unsigned, median': formatMs(percentile(unsigned, 0.5)),
  '99th percentile': formatMs(percentile(unsigned, 0.99)),
  'signed, median': formatMs(percentile(signed, 0.5)),
});
const ratio = percentile(many.unsigned, 0.5) / percentile(few.unsigned, 0.5);
printTable(`An unsigned answer, from its form to its receipt (${ANSWERS} answers)`, [row(few), row(many)]);
console.log(`\nForty thousand against forty: ${ratio.toFixed(2)} times.`);
