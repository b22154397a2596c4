import { expect, it } from 'vitest';
import { features } from '../src/boot/features.ts';
import type { StateMachine } from '../src/community/feature/state-machine.ts';

const titleOf = (id: string): string => `${id[0]?.toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`;

function printed({ name, about, moves, states }: StateMachine): string {
  const rows = states.map((state) => {
    const leads = Object.entries(moves[state] ?? {}).map(([move, to]) => `\`${move}\` → ${to}`);
    return `| \`${state}\` | ${about[state]} | ${leads.join(', ') || 'nothing more'} |`;
  });
  return [`${name}:`, '', '| State | What it is | What happens to it |', '|---|---|---|', ...rows, ''].join(
    '\n',
  );
}

/** `npm run states` prints the page; this fails when it lags behind the tables. */
it('docs/states.md says what the tables say', async () => {
  const declaring = features.filter(({ states = [] }) => states.length > 0);
  const sections = [...new Set(declaring.map(({ id }) => id))].flatMap((name) => [
    `## ${titleOf(name)}\n`,
    ...declaring.flatMap(({ id, states = [] }) => (id === name ? states.map(printed) : [])),
  ]);
  const page = [
    '# States\n',
    'Printed by `npm run states` from the tables in the code: `stateMachine` makes each, in the `rules` of its feature or in `community/gatherings/lifecycle`. What a state does not list is refused there: nothing changes, and the person is told kindly where it stands.\n',
    ...sections,
    '## Minutes of the quota\n',
    'Minutes of a request for hours are reserved in `proposed`, `granted`, `held` and `done`, in the month in which the hour takes place; leaving these states gives them back, and fewer minutes used give back the rest.\n',
  ];
  await expect(page.join('\n')).toMatchFileSnapshot('../docs/states.md');
});
