// Magellan on Mattermost: how long a slash command waits for its answer, against an express handler that does
// nothing; and a sending to 1,000 members, against what the server's rate limiter allows.
// npm run bench:mattermost [-- --members 1000 --per-second 10 --burst 100]
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import express from 'express';
import { installCommands } from '../test/support/mattermost/harness.ts';
import { startMagellan } from '../test/support/mattermost/magellan.ts';
import { formatMs, percentile, printTable } from './figures.ts';

const { values } = parseArgs({
  options: {
    members: { type: 'string', default: '1000' },
    'per-second': { type: 'string', default: '10' },
    burst: { type: 'string', default: '100' },
    calls: { type: 'string', default: '600' },
  },
});
const members = Number(values.members);
const limiter = { perSecond: Number(values['per-second']), burst: Number(values.burst) };
const calls = Number(values.calls);

const roles = Object.fromEntries(
  Array.from({ length: members }, (_, index) => [`e${index + 1}`, 'eig' as const]),
);
const magellan = await startMagellan(roles);
const { double } = magellan;
const people = Object.values(magellan.people);

/** The form that Mattermost sends for a slash command, by somebody of the promotion. */
function commandBody(index: number): string {
  const user = people[index % people.length]?.id ?? '';
  return new URLSearchParams({
    channel_id: magellan.promotionChannel.id,
    command: '/magellan',
    team_id: double.team.id,
    text: 'aide',
    token: double.commands[0]?.token ?? '',
    trigger_id: double.integrations.newTrigger(user),
    user_id: user,
  }).toString();
}

async function measure(url: string, atOnce: number) {
  const waits: number[] = [];
  let next = 0;
  const caller = async () => {
    while (next < calls) {
      next += 1;
      const body = commandBody(next);
      const startedAt = performance.now();
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
      const response = await fetch(url, { method: 'POST', headers, body });
      await response.text();
      if (response.status !== 200) throw new Error(`answered ${response.status}`);
      waits.push(performance.now() - startedAt);
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: atOnce }, caller));
  return { waits, perSecond: calls / ((performance.now() - startedAt) / 1000) };
}

const bare = express();
bare.post('/mattermost/commands', express.urlencoded({ extended: false }), (_request, response) => {
  response.json({ response_type: 'ephemeral', text: 'ok' });
});
const bareServer = createServer(bare);
await new Promise<void>((resolve) => bareServer.listen(0, '127.0.0.1', resolve));
const bareUrl = `http://127.0.0.1:${(bareServer.address() as AddressInfo).port}`;
if (double.commands.length === 0) installCommands(double, magellan.publicUrl, ['magellan']);

const rows = [];
for (const atOnce of [1, 20]) {
  for (const [name, url] of [
    ['express alone', bareUrl],
    ['Magellan', magellan.publicUrl],
  ] as const) {
    await measure(`${url}/mattermost/commands`, atOnce);
    const { waits, perSecond } = await measure(`${url}/mattermost/commands`, atOnce);
    rows.push({
      'slash command': name,
      'at once': atOnce,
      'half within': formatMs(percentile(waits, 0.5)),
      '99 % within': formatMs(percentile(waits, 0.99)),
      'per second': Math.round(perSecond),
    });
  }
}
printTable('A slash command’s answer', rows);
bareServer.closeAllConnections();
bareServer.close();

double.limiter = limiter;
const before = double.created.length;
const startedAt = performance.now();
await magellan.to('2022-03-11T12:00');
await magellan.settled();
const tookMs = performance.now() - startedAt;
const delivered = double.created.length - before;
const allowedMs = Math.max(0, ((delivered - limiter.burst) / limiter.perSecond) * 1000);
printTable('A round opens', [
  {
    members,
    'messages delivered': delivered,
    took: formatMs(tookMs),
    'the limiter allows': formatMs(allowedMs),
    'turned away (429)': double.calls.filter(({ method }) => method === 'LIMITED').length,
  },
]);
await magellan.stop();
