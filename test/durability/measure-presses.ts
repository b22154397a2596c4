import type { FormValues } from '../../src/chat/form.ts';
import type { Incoming } from '../../src/chat/incoming.ts';
import { openSqlite } from '../../src/engine/sqlite/database.ts';

type Asked = { id: string; state: string; proposed_by: string | null; parrain: string; team: string };
type Offered = { id: string; member_id: string };

const DAYS = ['2022-03-21', '2022-03-22', '2022-03-24', '2022-04-05', '2022-04-07'];

/** What people press as things stand, many at once; no two presses of a campaign have the same id. */
export function presses(databaseFile: string, random: () => number) {
  let count = 0;
  const oneOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const from = (member: string) => {
    count += 1;
    return { id: `press-${count}`, from: { platform: 'ledger', user: member.replace('m-', 'u-') } };
  };
  const press = (member: string, name: string, ref: string): Incoming => ({
    ...from(member),
    kind: 'press',
    press: name,
    ref,
    value: null,
  });
  const submit = (member: string, form: string, ref: string): Incoming => {
    const minutes = 30 + 15 * Math.floor(random() * 9);
    // Another place each time: the same words twice are then the same message twice.
    const values: FormValues = { date: oneOf(DAYS), time: '14:00', minutes, place: `Salle ${count}` };
    return { ...from(member), kind: 'submit', form, ref, values };
  };

  function about({ id, state, proposed_by: by, ...who }: Asked): Incoming[] {
    const parrains = who.parrain.split(',');
    const team = who.team.split(',');
    const luck = random();
    if (state === 'searching' || state === 'unanswered')
      return luck < 0.5
        ? parrains.filter(() => random() < 0.7).map((each) => submit(each, 'acceleration/take', id))
        : [];
    if (state === 'proposed' && luck < 0.6)
      return (by === 'parrain' ? team : parrains).map((each) => press(each, 'acceleration/agree', id));
    if (luck < 0.75) return [submit(oneOf(luck < 0.65 ? team : parrains), 'acceleration/counter', id)];
    if (luck < 0.8) return [press(oneOf(parrains), 'acceleration/release-sure', id)];
    return luck < 0.83 ? team.map((each) => press(each, 'acceleration/withdraw-sure', id)) : [];
  }

  /** The presses of one moment, of some teams and mentees, in any order. */
  return async function next(): Promise<Incoming[]> {
    const database = openSqlite(databaseFile);
    const asked = database.sqlite
      .prepare(
        `SELECT id, state, proposed_by,
           coalesce(parrain_id, (SELECT group_concat(member_id) FROM acceleration_asked
             WHERE request_id = r.id AND state = 'asked'), '') AS parrain,
           (SELECT group_concat(id) FROM members WHERE defi = r.defi) AS team
         FROM acceleration_requests r WHERE state NOT IN ('withdrawn', 'done') ORDER BY created_at, id`,
      )
      .all() as Asked[];
    const offered = database.sqlite
      .prepare(
        `SELECT o.id, member_id FROM mentoring_offers o JOIN mentoring_cycles c ON c.id = cycle_id
         ORDER BY member_id, starts_at`,
      )
      .all() as Offered[];
    await database.close();
    const mentees = new Set(offered.map(({ member_id }) => member_id).filter(() => random() < 0.2));
    return [
      ...asked.filter(({ parrain }) => parrain !== '').flatMap(about),
      // She presses everything that she was offered.
      ...offered
        .filter(({ member_id }) => mentees.has(member_id))
        .map(({ id, member_id }) => press(member_id, 'mentoring/book', id)),
    ]
      .map((incoming) => ({ incoming, order: random() }))
      .sort((one, other) => one.order - other.order)
      .map(({ incoming }) => incoming);
  };
}
