/** Runs what belongs to one person one after the other, whatever became of what was before. */
export function createTurns() {
  const tails = new Map<string, Promise<unknown>>();
  return <Result>(person: string, work: () => Promise<Result>): Promise<Result> => {
    const turn = (tails.get(person) ?? Promise.resolve()).then(work);
    const tail = turn
      .catch(() => undefined)
      .finally(() => {
        if (tails.get(person) === tail) tails.delete(person);
      });
    tails.set(person, tail);
    return turn;
  };
}
