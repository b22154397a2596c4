import { beforeAll, describe, expect, it } from 'vitest';
import { features } from '../../src/boot/features.ts';
import { ROLES } from '../../src/community/members/member.ts';
import { isAtLength } from '../support/length.ts';
import { type Action, actionsOf } from './actions.ts';
import { cell, doors, type Findings, mayTry, triedAs, tryEverything } from './matrix.ts';
import { OUTSIDERS } from './world.ts';

const actions = actionsOf(features);
const names = [...actions, ...doors];

let findings: Findings;
beforeAll(async () => {
  findings = await tryEverything(actions, isAtLength);
}, 600_000);

/** Of these actions, those where something was found wrong, with what. */
const wrong = (who: string, tried: readonly Action[]): Record<string, string[]> =>
  Object.fromEntries(
    tried
      .map(({ name }) => [name, findings.get(cell(who, name)) ?? []] as const)
      .filter(([, problems]) => problems.length > 0),
  );

it('everything is tried by somebody who may, by somebody who may not, and by somebody who is no member', () => {
  for (const [nth, action] of [...actions, ...doors].entries()) {
    const { allowed, refused, outside } = triedAs(action, nth, isAtLength);
    const may = ROLES.filter((role) => mayTry(role, action)).length;
    expect(allowed.length, action.name).toBeGreaterThanOrEqual(isAtLength ? may : 1);
    expect(refused.length, action.name).toBeGreaterThanOrEqual(
      isAtLength ? ROLES.length - may : Math.min(1, ROLES.length - may),
    );
    expect(outside.length, action.name).toBe(isAtLength ? Object.keys(OUTSIDERS).length : 1);
    for (const who of [...allowed, ...refused, ...outside])
      expect(findings.has(cell(who, action.name)), cell(who, action.name)).toBe(true);
  }
});

describe('the words of commands', () => {
  it('lead to one handler each', () => {
    const words = actions.map(({ name }) => name);
    expect(words.filter((name, index) => words.indexOf(name) < index)).toEqual([]);
  });
});

describe.each(ROLES)('somebody whose role is %s', (role) => {
  it('is answered to all that she may do, whatever comes with it, and neither sees nor changes what is others’', () => {
    expect(
      wrong(
        role,
        names.filter((action) => mayTry(role, action)),
      ),
    ).toEqual({});
  });

  it('is refused all else kindly, and nothing changes', () => {
    expect(
      wrong(
        role,
        names.filter((action) => !mayTry(role, action)),
      ),
    ).toEqual({});
  });
});

it.each(Object.keys(OUTSIDERS))(
  'somebody who is no member (%s) gets an explanation at most, and nothing changes',
  (outsider) => {
    expect(wrong(outsider, names)).toEqual({});
  },
);
