import { beforeAll, describe, expect, it } from 'vitest';
import { features } from '../../src/boot/features.ts';
import { ROLES } from '../../src/community/members/member.ts';
import { actionsOf } from './actions.ts';
import { cell, doors, type Findings, mayTry, tryEverything } from './matrix.ts';
import { OUTSIDERS } from './world.ts';

const actions = actionsOf(features);
const named = [...actions, ...doors].map((action) => [action.name, action] as const);

let findings: Findings;
beforeAll(async () => {
  findings = await tryEverything(actions);
}, 240_000);

describe('the words of commands', () => {
  it('lead to one handler each', () => {
    const names = actions.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
  });
});

describe.each(ROLES)('somebody whose role is %s', (role) => {
  it.each(named.filter(([, action]) => mayTry(role, action)))(
    'is answered to %s, whatever comes with it, and neither sees nor changes what is others’',
    (name) => {
      expect(findings.get(cell(role, name))).toEqual([]);
    },
  );

  it.each([...named.filter(([, action]) => !mayTry(role, action))])(
    'is refused %s kindly, and nothing changes',
    (name) => {
      expect(findings.get(cell(role, name))).toEqual([]);
    },
  );
});

describe.each(Object.keys(OUTSIDERS))('somebody who is no member (%s)', (outsider) => {
  it.each(named)('gets an explanation at most to %s, and nothing changes', (name) => {
    expect(findings.get(cell(outsider, name))).toEqual([]);
  });
});
