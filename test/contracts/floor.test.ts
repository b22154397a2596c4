import { describe, expect, it } from 'vitest';
import { FLOOR, type Limits } from '../../src/chat/limits.ts';
import { carriers } from './platforms.ts';

/** Each measure by its path: "form.title". */
function measuresOf(limits: object, path = ''): [string, number][] {
  return Object.entries(limits).flatMap(([name, value]): [string, number][] =>
    typeof value === 'number'
      ? [[path + name, value]]
      : typeof value === 'object'
        ? measuresOf(value, `${path}${name}.`)
        : [],
  );
}

describe('FLOOR', () => {
  const floor = measuresOf(FLOOR);
  const published = Object.entries(carriers).map(([platform, { limits }]): [string, Limits] => [
    platform,
    limits,
  ]);

  it.each(published)('is within what %s carries, for each measure', (_, limits) => {
    const theirs = new Map(measuresOf(limits));
    expect([...theirs.keys()].sort()).toEqual(floor.map(([measure]) => measure).sort());
    expect(floor.filter(([measure, least]) => least > (theirs.get(measure) ?? 0))).toEqual([]);
    if (limits.unit === 'bytes') expect(FLOOR.unit).toBe('bytes');
  });

  it('is no less than the least of them', () => {
    const all = published.map(([, limits]) => new Map(measuresOf(limits)));
    const least = floor.map(([measure]) => [
      measure,
      Math.min(...all.map((limits) => limits.get(measure) ?? 0)),
    ]);
    expect(floor).toEqual(least);
  });
});
