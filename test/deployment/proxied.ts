import { ok } from 'node:assert/strict';
import type { startBehind } from './behind.ts';
import type { RunningProxy, Setting } from './proxy.ts';
import { type Asked, asks } from './request.ts';

type Behind = Awaited<ReturnType<typeof startBehind>>;
type Checked = { setting: Setting; authority: Buffer; proxy: RunningProxy; behind: Behind };

/** Further than what is let through at once and within the seconds that this takes. */
const MANY = 150;
const STRANGER = '127.0.0.1';
const ELSEWHERE = '127.0.0.3';
const JSON_TYPE = { 'Content-Type': 'application/json' };

/** What a proxy of the examples must do, as functions that fail by throwing, by what they say. */
export function proxyChecks({ setting, authority, proxy, behind }: Checked, isNginx: boolean) {
  const { calendar } = behind;
  const secret = calendar.slice(calendar.lastIndexOf('.', calendar.length - 5) + 1, -'.ics'.length);
  const asked = (what: Asked) => asks(setting.https, authority, what);
  const command = new URLSearchParams({ command: '/magellan', token: behind.commandToken }).toString();
  const calls = (from: string) =>
    asked({
      ...{ path: '/mattermost/commands', method: 'POST', from, body: command },
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });

  return {
    'gives a calendar over TLS, under the name and certificate of the example': async () => {
      const { status, type, body } = await asked({ path: calendar });
      ok(
        status === 200 && type.startsWith('text/calendar') && body.startsWith('BEGIN:VCALENDAR'),
        `${status}`,
      );
    },
    'has Magellan answer for addresses that open nothing': async () => {
      for (const path of [
        '/agenda/nothing.ics',
        '/mattermost/kept/nothing',
        '/slack/kept/nothing',
        '/slack/events',
      ]) {
        const { status, byMagellan } = await asked({ path });
        ok([404, 410].includes(status) && byMagellan, `${path}: ${status}, ${byMagellan}`);
      }
    },
    'lets nothing else through': async () => {
      for (const path of [
        '/',
        '/metrics',
        '/readyz',
        '/healthz',
        '/sandbox/people',
        '/agenda/../metrics',
        '/mattermost/other',
        '/mattermost/commands/x',
        '//metrics',
      ]) {
        const { status, byMagellan, body } = await asked({ path });
        ok(status === 404 && !byMagellan, `${path}: ${status}`);
        ok(!body.includes('magellan_'), path);
      }
    },
    'lets the Mattermost server call, and nobody else': async () => {
      const server = await calls(setting.mattermost);
      ok(server.status === 200 && server.byMagellan, `the server: ${server.status}`);
      const stranger = await calls(STRANGER);
      ok(stranger.status === 403 && !stranger.byMagellan, `a stranger: ${stranger.status}`);
      for (const path of ['/mattermost/actions', '/mattermost/dialogs']) {
        const post = { path, method: 'POST', body: '{}', headers: JSON_TYPE } as const;
        ok((await asked({ ...post, from: setting.mattermost })).byMagellan, path);
        ok((await asked({ ...post, from: STRANGER })).status === 403, path);
      }
      // Nobody becomes the server by saying so.
      const liar = { path: '/mattermost/actions', method: 'POST', body: '{}' } as const;
      const said = await asked({ ...liar, headers: { ...JSON_TYPE, 'X-Forwarded-For': setting.mattermost } });
      ok(said.status === 403, `${said.status}`);
    },
    'refuses what is larger than anything that is sent': async () => {
      const body = 'x'.repeat(1_200_000);
      const refused = await asked({ path: '/slack/events', method: 'POST', body });
      // Caddy has begun to pass it on when it finds out: Magellan may have said by then that nobody is at the address.
      const refusals = isNginx ? [413] : [404, 413, 502];
      ok(refusals.includes(refused.status) && (!isNginx || !refused.byMagellan), `${refused.status}`);
      const large = await asked({ path: '/slack/events', method: 'POST', body: 'x'.repeat(900_000) });
      ok(large.byMagellan, `${large.status}`);
    },
    'leads from http to https': async () => {
      const { status, location } = await asks(setting.http, null, { path: calendar });
      ok([301, 308].includes(status) && location.startsWith('https://'), `${status} ${location}`);
    },
    ...(isNginx
      ? {
          'slows down who asks for calendars without end': async () => {
            const all = await Promise.all(
              Array.from({ length: MANY }, () => asked({ path: '/agenda/a.ics', from: ELSEWHERE })),
            );
            const slowed = all.filter(({ status }) => status === 429).length;
            ok(slowed > 0 && slowed < MANY, `${slowed} of ${MANY}`);
          },
        }
      : {}),
    'answers for a Magellan that is away, and logs no address of a calendar or a file whatever happens':
      async () => {
        const encoded = calendar.replace('agenda', '%61genda');
        const capital = calendar.replace('agenda', 'AGENDA');
        const paths = [
          calendar,
          encoded,
          capital,
          `/${calendar}`,
          `${calendar}?x=1`,
          `/mattermost/kept/${secret}`,
        ];
        for (const path of paths) await asked({ path });
        for (const path of paths) await asks(setting.http, null, { path });
        await behind.stop();
        for (const path of paths) ok((await asked({ path })).status >= 404, path);
        ok((await asked({ path: calendar })).status === 502, 'away');
        // What is written for others is there: it is not that nothing is.
        await asked({ path: '/metrics' });
        await proxy.stop();
        const logged = proxy.logged();
        ok(!isNginx || logged.includes('GET /metrics'), 'nothing is logged at all');
        const telling = logged.split('\n').filter((line) => line.includes(secret));
        ok(telling.length === 0, telling.join('\n'));
      },
  };
}
