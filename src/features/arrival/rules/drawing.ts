/** Among so many somebody is chosen: to look at all, for each of thousands who begin together, takes hours. */
export const AMONG = 120;

type Person = { metier: string | null; defi: string | null; lately: number };

/** Draws some of each métier from those who were asked for least, and goes on from there for whoever comes next. */
export function drawing<Each extends Person>(people: readonly Each[]) {
  const queues = new Map<string | null, Each[]>();
  const [defis, passed] = [new Set(people.map(({ defi }) => defi)), new Map<string | null, number>()];
  for (const person of people.toSorted((a, b) => a.lately - b.lately)) {
    const queue = queues.get(person.metier);
    if (queue) queue.push(person);
    else queues.set(person.metier, [person]);
  }
  const some = Math.ceil(AMONG / Math.max(1, queues.size));
  return {
    people,
    /** Whether a draw may leave out somebody whom only a look at all would find. */
    isPart: people.length > AMONG && defis.size > 1,
    draw: (): readonly Each[] =>
      people.length <= AMONG
        ? people
        : [...queues].flatMap(([metier, queue]) => {
            const from = (passed.get(metier) ?? 0) % queue.length;
            const first = queue.slice(from, from + some);
            return [...first, ...queue.slice(0, Math.min(from, some - first.length))];
          }),
    /** Somebody of a métier was chosen. */
    pass: (metier: string | null) => {
      passed.set(metier, (passed.get(metier) ?? 0) + 1);
    },
  };
}
