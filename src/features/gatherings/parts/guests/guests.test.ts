import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import ICAL from 'ical.js';
import { afterEach, expect, it } from 'vitest';
import { testCommunity } from '../../../../../test/support/community.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { sequenceOf } from '../../../../../test/support/seminar.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import { features as allFeatures } from '../../../../boot/features.ts';
import { mountRoutes } from '../../../../boot/routes.ts';
import { plainText } from '../../../../chat/markdown.ts';
import type { Message } from '../../../../chat/message.ts';
import { cancelGathering } from '../../../../community/gatherings/lifecycle/lifecycle.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import { answerUnknown } from '../../../../engine/http/http-faults.ts';
import { guestsOf } from './store.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');
const addressIn = (message: Message | null): string =>
  (message?.blocks ?? [])
    .flatMap((block) => (block.kind === 'text' ? [...plainText(block.text).matchAll(/http\S+/g)] : []))
    .map(([url]) => url)[0] ?? '';

/** Camille has planned a workshop, and invites people without an account; pages are served on this machine. */
async function inviting() {
  const features = allFeatures.filter(({ id }) => ['gatherings', 'agenda', 'welcome'].includes(id));
  const there = await testCommunity({ now: '2022-03-08T10:00', features });
  const gathering = await planned(there, {
    format: 'atelier',
    starts: '2022-03-17T17:00',
    title: 'Des <b>communs</b> & nous',
    place: 'Salle 4',
    link: 'https://visio.example.org/x',
    description: 'Une page',
  });
  const http = express();
  mountRoutes(http, there.app);
  http.use(answerUnknown);
  const server = createServer(http);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const open = (address: string, init: RequestInit = {}) =>
    fetch(address.replace('http://127.0.0.1:3000', base), { redirect: 'manual', ...init });
  const say = (address: string, answer: string) =>
    open(address, { method: 'POST', body: new URLSearchParams({ answer }) });
  const invites = async (name: string) => {
    await there.camille.does({ kind: 'press', press: 'guests/add', ref: gathering.id, value: null });
    await there.camille.fills({ name });
    return addressIn(there.camille.lastWhisper());
  };
  const lists = async () => {
    const press = { kind: 'press', press: 'guests/list', ref: gathering.id, value: null } as const;
    const answer = await there.camille.does(press);
    return read('message' in answer ? answer.message : null);
  };
  return { ...there, gathering, open, say, invites, lists };
}

it('a guest reads what is planned on a page of hers, says yes or no, and takes it to her calendar', async () => {
  const { invites, open, say, lists, logged, alix } = await inviting();
  const address = await invites('Élise <Hôte>');
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:3000\/agenda\/invitation\/[0-9a-f-]{36}\.-\.[\w-]{43}$/);
  const page = await open(address, { headers: { 'Accept-Language': 'fr-FR,fr;q=0.9,en;q=0.8' } });
  expect(page.status).toBe(200);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.headers.get('x-robots-tag')).toContain('noindex');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const text = await page.text();
  expect(text).toContain('<html lang="fr">');
  expect(text).toContain('<h1>Des &lt;b&gt;communs&lt;/b&gt; &amp; nous</h1>');
  expect(text).toContain('Bonjour Élise &lt;Hôte&gt;,');
  expect(text).toContain('href="https://visio.example.org/x"');
  expect(text).not.toMatch(/<script|Alix|Moreau/);
  // Looking answers nothing.
  expect(await lists()).toContain('Élise <Hôte>** : pas encore de réponse');
  await open(`${address}?answer=yes`);
  expect(await lists()).toContain('pas encore de réponse');
  const said = await say(address, 'yes');
  expect([said.status, said.headers.get('location')]).toEqual([303, '?lang=fr']);
  expect(await lists()).toContain('Élise <Hôte>** : vient');
  const english = await (await open(`${address}?lang=en`)).text();
  expect(english).toContain('Noted: you’re coming');
  await say(address, 'no');
  expect(await lists()).toContain('ne vient pas');
  expect((await say(address, 'perhaps')).status).toBe(400);
  const file = await open(`${address}?file=ics`);
  const [event] = new ICAL.Component(ICAL.parse(await file.text())).getAllSubcomponents('vevent');
  expect(new ICAL.Event(event!).location).toBe('Salle 4');
  // Nobody but coaches, and nothing of the address in the log.
  const ref = address.split('/').at(-1)?.slice(0, 36) ?? '';
  const answer = await alix.does({ kind: 'press', press: 'guests/address', ref, value: null });
  expect(read('message' in answer ? answer.message : null)).not.toContain('Élise');
  expect(logged()).not.toContain(address.split('/').at(-1));
});

it('a page opens as long as its gathering invites: not when it was forged, taken back, cancelled or over', async () => {
  const { invites, open, say, camille, app, gathering, clock, lists } = await inviting();
  const [one, other] = [await invites('Une'), await invites('Autre')];
  const forged = `${one.slice(0, -1)}${one.endsWith('A') ? 'B' : 'A'}`;
  const mixed = `${one.slice(0, one.lastIndexOf('/') + 37)}${other.slice(other.lastIndexOf('/') + 37)}`;
  for (const address of [forged, mixed, `${one}x`]) {
    expect((await open(address)).status).toBe(404);
    expect((await say(address, 'yes')).status).toBe(404);
  }
  await camille.does({
    kind: 'press',
    press: 'guests/remove',
    ref: one.split('/').at(-1)!.slice(0, 36),
    value: null,
  });
  expect((await open(one)).status).toBe(404);
  expect((await open(other)).status).toBe(200);
  await clock.to('2022-03-17T17:05');
  expect(await (await open(other)).text()).toContain('La rencontre a commencé');
  await say(other, 'yes');
  expect(await lists()).toContain('pas encore de réponse');
  await clock.to('2022-03-17T18:40');
  expect((await open(other)).status).toBe(404);
  // Kept as long as the programme says, and no longer.
  await app.transact(({ tx }) =>
    tx.updateTable('gatherings').set({ endsAt: 0 }).where('id', '=', gathering.id).execute(),
  );
  await clock.to('2022-03-18T04:00');
  expect(await lists()).toContain('Personne pour l’instant.');
});

it('a page goes with its gathering, and coaches read that they must tell her', async () => {
  const { invites, open, app, gathering, lists } = await inviting();
  const address = await invites('Une');
  await app.transact(async (uow) => {
    const now = await gatheringById(uow.tx, gathering.id);
    if (now) await cancelGathering(uow, now);
  });
  expect((await open(address)).status).toBe(404);
  expect(await lists()).toContain('c’est à vous de le faire');
});

it('of a seminar she reads every sequence, day by day, and her calendar has those for everybody and her own', async () => {
  const there = await inviting();
  const { camille, open } = there;
  const gathering = await planned(there, { format: 'seminaire', starts: '2022-03-17T09:00' });
  const add = (wanted: Parameters<typeof sequenceOf>[2]) => sequenceOf(there, gathering, wanted);
  await add({ title: 'Ouverture <1>', starts: '2022-03-17T09:30', room: 'Salle & 1' });
  await add({ title: 'Auditer', starts: '2022-03-17T14:00', capacity: 2, speaker: 'Lou Martin, Elise Noël' });
  await add({ title: 'Coder', starts: '2022-03-18T10:00', capacity: 2, speaker: 'Éli Durand' });
  await camille.does({ kind: 'press', press: 'guests/add', ref: gathering.id, value: null });
  await camille.fills({ name: 'Élise Noël' });
  const address = addressIn(camille.lastWhisper());
  const text = (await (await open(`${address}?lang=fr`)).text()).replaceAll('\u00a0', ' ');
  expect(text).toMatch(
    /<h3>Jeudi 17 mars<\/h3><dl><dt>9 h 30 – 10 h 30<\/dt><dd>Ouverture &lt;1&gt; \(Salle &amp; 1\)<\/dd><dt>14 h.*Auditer.*<\/dl><h3>Vendredi 18 mars<\/h3><dl>.*Coder \(avec Éli Durand\)<\/dd><\/dl>/,
  );
  const file = new ICAL.Component(ICAL.parse(await (await open(`${address}?file=ics`)).text()));
  const entries = file.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).summary);
  expect(entries.map((each) => each.split(': ').at(-1))).toEqual(['Ouverture <1>', 'Auditer', 'Séminaire']);
});

it('whatever is sent to a page, only a whole answer answers, as often as one may; what is too much changes nothing', async () => {
  const { invites, open, say, lists } = await inviting();
  const address = await invites('Une');
  for (const method of ['HEAD', 'GET'])
    expect((await open(`${address}?answer=yes`, { method })).status, method).toBe(200);
  expect(await (await open(address, { method: 'HEAD' })).text()).toBe('');
  for (const method of ['PUT', 'PATCH', 'DELETE'])
    expect((await open(address, { method, body: new URLSearchParams({ answer: 'yes' }) })).status).toBe(404);
  const sent = (body: string, type = 'application/x-www-form-urlencoded') =>
    open(address, { method: 'POST', body, headers: { 'Content-Type': type } });
  for (const body of ['', 'answer=', 'answer=YES', 'answer=yes&answer=no', 'answer[]=yes', 'answer[a]=yes'])
    expect((await sent(body)).status, body).toBe(400);
  expect((await sent('{"answer":"yes"}', 'application/json')).status).toBe(400);
  expect((await sent(`answer=yes&x=${'x'.repeat(5_000)}`)).status).toBe(413);
  expect((await sent(Array.from({ length: 20 }, (_, i) => `a${i}=1`).join('&'))).status).toBe(413);
  expect(await lists()).toContain('pas encore de réponse');
  const statuses = [];
  for (let time = 0; time < 70; time += 1)
    statuses.push((await say(address, time % 2 ? 'yes' : 'no')).status);
  expect([...new Set(statuses)]).toEqual([303, 429]);
});

it('a guest’s name is shown as it was typed, and once: two of one name are told apart', async () => {
  const { invites, open, camille, lists } = await inviting();
  const odd = '\u202eElïse "<script>alert(1)</script>\' & *_[x](y) 🎓';
  const text = await (await open(await invites(odd))).text();
  expect(text).not.toContain('<script>alert');
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&#39; &amp; *_[x](y) 🎓');
  expect((await open(await invites('é'.repeat(80)))).status).toBe(200);
  await invites('é'.repeat(81));
  expect(camille.errors?.name).toContain('80 caractères au plus');
  await invites('Claude Martin');
  await invites('  claude  MARTIN ');
  expect(camille.errors?.name).toContain('Quelqu’un de ce nom est déjà invité');
  await camille.fills({ name: 'Claude Martin (Cour des comptes)' });
  expect(camille.errors).toBeNull();
  expect((await lists()).match(/Claude Martin/g)?.length).toBeGreaterThanOrEqual(2);
});

it('a coach who invites to a draft reads that its page opens only once it is planned', async () => {
  const there = await inviting();
  const { camille, open } = there;
  const draft = await planned(there, { format: 'atelier', starts: '2022-03-24T17:00', state: 'draft' });
  await camille.does({ kind: 'press', press: 'guests/add', ref: draft.id, value: null });
  await camille.fills({ name: 'Une' });
  const said = read(camille.lastWhisper());
  expect(said).toContain('ne s’ouvre pas encore');
  expect((await open(addressIn(camille.lastWhisper()))).status).toBe(404);
  await camille.does({ kind: 'press', press: 'planning/plan', ref: draft.id, value: null });
  await camille.does({ kind: 'press', press: 'guests/list', ref: draft.id, value: null });
  expect((await open(addressIn({ summary: '', blocks: camille.lastWhisper()?.blocks ?? [] }))).status).toBe(
    200,
  );
});

it('without an address that can be opened from outside, a guest is refused in words, and what a page was is no more given', async () => {
  const there = await inviting();
  const { camille, invites, lists, app, gathering } = there;
  await invites('Une');
  Object.assign(app.context, { peopleUrl: null });
  expect(await lists()).not.toContain('[Inviter sans compte]');
  await camille.does({ kind: 'press', press: 'guests/add', ref: gathering.id, value: null });
  expect(read(camille.lastWhisper())).toContain('(`PUBLIC_URL`)');
  const sent = { kind: 'submit', form: 'guests/add', ref: gathering.id, values: { name: 'Autre' } } as const;
  const refused = await camille.does(sent);
  expect(refused.kind === 'rejectForm' && refused.errors.name).toContain('PUBLIC_URL');
  const [guest] = await app.transact(({ tx }) => guestsOf(tx, gathering.id));
  await camille.does({ kind: 'press', press: 'guests/address', ref: guest?.id ?? '', value: null });
  expect(read(camille.lastWhisper())).toContain('(`PUBLIC_URL`)');
  expect(addressIn(camille.lastWhisper())).toBe('');
});
