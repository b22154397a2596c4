import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import ICAL from 'ical.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { communityWithEntries, type Entries, entryAt } from '../../../test/support/agenda.ts';
import { type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import { engineOfRun } from '../../../test/support/engine.ts';
import { labelsOf, textOf } from '../../../test/support/meteo.ts';
import { hasPostgres } from '../../../test/support/postgres/database.ts';
import { mountRoutes } from '../../boot/routes.ts';
import { plainText } from '../../chat/markdown.ts';
import type { Message } from '../../chat/message.ts';
import { memberById } from '../../community/members/members.ts';
import { answerUnknown } from '../../engine/http/http-faults.ts';
import { loadSecrets } from '../../engine/secrets.ts';

const workshop = entryAt('2022-03-17T17:00', { id: 'gathering/w', title: 'Interfaces sobres' });
const walk = entryAt('2022-03-24T09:00', { id: 'gathering/x', title: 'Les Archives' });

const aRound = {
  ...{ id: 'r', number: 900, key: '2022-04-01', remindAts: '[]', state: 'open' as const },
  ...{ opensAt: workshop.startsAt, closesAt: walk.startsAt, digestAt: walk.endsAt },
};

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Serves the pages of a community, on a port of this machine. */
async function served({ app }: Pick<TestCommunity, 'app'>, limits: Parameters<typeof mountRoutes>[2] = {}) {
  const http = express();
  mountRoutes(http, app, limits);
  http.use(answerUnknown);
  const server = createServer(http);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return (address: string, init: RequestInit = {}) =>
    fetch(address.replace('http://127.0.0.1:3000', base), init);
}

const addressesIn = (message: Message | null): string[] =>
  (message?.blocks ?? []).flatMap((block) =>
    block.kind === 'text' ? [...plainText(block.text).matchAll(/http\S+?\.ics/g)].map(([url]) => url) : [],
  );

const uidsOf = (text: string): string[] =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component).uid.replace('@promotion-magellan.magellan', ''))
    .filter((uid) => !uid.startsWith('meteo/'));

/** Alix has asked for her calendar: its address, the promotion's, and how to read them. */
async function subscribed(entries: Entries = { 'm-alix': [workshop], '': [workshop, walk] }) {
  const community = await communityWithEntries(entries);
  await community.alix.types('/agenda calendrier');
  const [own = '', promotion = ''] = addressesIn(community.alix.lastWhisper());
  return { ...community, own, promotion, read: await served(community) };
}

describe('the address of a calendar', () => {
  it('gives her agenda, and nobody else’s, with what a client needs', async () => {
    const { own, promotion, read } = await subscribed();
    expect(own).toMatch(/^http:\/\/127\.0\.0\.1:3000\/agenda\/m-alix\.[\w-]{43}\.ics$/);
    const response = await read(own);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect(uidsOf(await response.text())).toEqual(['gathering/w']);
    expect(uidsOf(await (await read(promotion)).text())).toEqual(['gathering/w', 'gathering/x']);
  });

  it('has another tag after each change of what it shows, however often it was read before', async () => {
    const entries: Entries = { 'm-alix': [workshop] };
    const { own, read, changes } = await subscribed(entries);
    let etag = (await read(own)).headers.get('etag') ?? '';
    const seen = new Set([etag]);
    for (const change of [
      { title: 'Autre titre' },
      { place: 'Ailleurs' },
      { startsAt: workshop.startsAt - 60_000 },
      { endsAt: workshop.endsAt + 60_000 },
      { description: 'Apportez un carnet' },
      { link: 'https://visio.example.org/b' },
      { state: 'tentative' as const },
      { state: 'cancelled' as const },
      {},
    ]) {
      const asked = () => read(own, { headers: { 'If-None-Match': etag } });
      // Written out once, and known by its contents from then on.
      expect([(await asked()).status, (await asked()).status]).toEqual([304, 304]);
      await changes('m-alix', [{ ...workshop, ...change }]);
      const changed = await asked();
      expect(changed.status).toBe(200);
      etag = changed.headers.get('etag') ?? '';
      expect(seen).not.toContain(etag);
      seen.add(etag);
    }
    await changes('m-alix', []);
    expect((await read(own, { headers: { 'If-None-Match': etag } })).status).toBe(200);
  });

  it('answers who has it already that nothing changed, and a question without a body', async () => {
    const entries = { 'm-alix': [workshop] };
    const { own, read, changes } = await subscribed(entries);
    const first = await read(own);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await read(own, { headers: { 'If-None-Match': tag } });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    const head = await read(own, { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag]);
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(await first.text())));
    await changes('m-alix', [{ ...workshop, sequence: 1, startsAt: workshop.startsAt + 60_000 }]);
    const changed = await read(own, { headers: { 'If-None-Match': etag } });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
  });

  // On PostgreSQL whoever writes to another database of the server makes it anew, as the others of a run do.
  it.skipIf(engineOfRun() === 'postgres')(
    'is given as it was while nothing has been written of which it is made, and made again after',
    async () => {
      const community = await subscribed();
      const { own, promotion, read, app, alix, database, clock, changes } = community;
      const made = vi.spyOn(app.context.contributions, 'agenda');
      /** The status and the text of an answer, and whether the agenda was worked out for it. */
      async function reads(address: string, tag?: string) {
        made.mockClear();
        const response = await read(address, tag === undefined ? {} : { headers: { 'If-None-Match': tag } });
        const text = await response.text();
        return {
          status: response.status,
          text,
          tag: response.headers.get('etag') ?? '',
          made: made.mock.calls.length > 0,
        };
      }
      /** The same, once it was read before. */
      async function readsAgain(address: string, tag?: string): ReturnType<typeof reads> {
        await reads(address);
        return reads(address, tag);
      }
      const { text, tag } = await reads(own);
      expect(await readsAgain(own)).toEqual({ status: 200, text, tag, made: false });
      expect(await readsAgain(own, tag)).toEqual({ status: 304, text: '', tag, made: false });
      expect((await readsAgain(promotion)).made).toBe(false);
      // Anything written of what it is made of.
      for (const write of [
        () => changes('m-alix', [workshop]),
        () => database.db.insertInto('meteo_rounds').values(aRound).execute(),
        () => database.db.deleteFrom('meteo_rounds').where('id', '=', aRound.id).execute(),
        () => alix.chooses('Me prévenir avant chaque entrée', '30 minutes avant'),
        () => database.db.updateTable('members').set({ locale: 'en' }).where('id', '=', 'm-alix').execute(),
      ]) {
        expect((await readsAgain(own)).made).toBe(false);
        await write();
        expect((await reads(own)).made).toBe(true);
      }
      // A day that has gone by, and a clock that was put back.
      await readsAgain(own);
      const now = clock.now();
      for (const at of [now + 86_400_000, now]) {
        clock.set(at);
        expect((await reads(own)).made).toBe(true);
        expect((await readsAgain(own)).made).toBe(false);
      }
      // What an entry’s end makes of it; and who has left is not given what she was given before.
      await changes('m-alix', [{ ...workshop, startsAt: now + 60_000, endsAt: now + 120_000 }]);
      expect((await readsAgain(own)).made).toBe(false);
      clock.set(now + 60_000);
      expect((await reads(own)).made).toBe(true);
      await database.db.updateTable('members').set({ active: 0 }).where('id', '=', 'm-alix').execute();
      expect((await reads(own, tag)).status).toBe(404);
    },
  );

  it.skipIf(!hasPostgres)('is new on one instance as soon as another has written', async () => {
    const community = await testCommunity({ engine: 'postgres' });
    await community.alix.types('/agenda calendrier');
    const [, promotion = ''] = addressesIn(community.alix.lastWhisper());
    const [one, two] = [
      await served(community),
      await served({ ...community, app: await community.another() }),
    ];
    const tagOn = async (read: typeof one) => {
      const response = await read(promotion);
      expect(response.status).toBe(200);
      return response.headers.get('etag');
    };
    const tag = await tagOn(one);
    for (const read of [one, two, one, two]) expect(await tagOn(read)).toBe(tag);
    await community.database.transact((tx) => tx.insertInto('meteo_rounds').values(aRound).execute());
    const changed = await tagOn(two);
    expect(changed).not.toBe(tag);
    expect(await tagOn(one)).toBe(changed);
    // Renewed on one, it opens nothing on the other.
    await community.camille.types('/agenda calendrier');
    await community.camille.presses('Changer celle de la promotion');
    await community.camille.presses('Oui, changer l’adresse');
    for (const read of [one, two]) expect((await read(promotion)).status).toBe(404);
  });

  it('follows what moves, what is cancelled, and what she declines, without doubles', async () => {
    const entries = { 'm-alix': [workshop, walk] };
    const { own, read, changes } = await subscribed(entries);
    const uids = async () => uidsOf(await (await read(own)).text());
    expect(await uids()).toEqual(['gathering/w', 'gathering/x']);
    await changes('m-alix', [
      { ...workshop, startsAt: walk.startsAt, endsAt: walk.endsAt, sequence: 1 },
      walk,
    ]);
    expect(await uids()).toEqual(['gathering/w', 'gathering/x']);
    await changes('m-alix', [{ ...workshop, state: 'cancelled', sequence: 2 }, walk]);
    expect(await (await read(own)).text()).toContain('STATUS:CANCELLED');
    await changes('m-alix', [{ ...workshop, state: 'cancelled', sequence: 2 }]);
    expect(await uids()).toEqual(['gathering/w']);
  });

  it('says of every other address the same as of any that is not there', async () => {
    const community = await subscribed();
    const { own, promotion, read, app, database } = community;
    const elsewhere = await read('http://127.0.0.1:3000/nothing-here');
    const unknown = [elsewhere.status, await elsewhere.text()];
    const key = own.slice(own.lastIndexOf('.', own.length - 5) + 1, -4);
    const others = [
      own.replace(key, `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`),
      own.replace(key, ''),
      own.replace('m-alix', 'm-noe'),
      own.replace('m-alix', 'promotion'),
      own.replace(/[^/]+$/, '.ics'),
      own.replace(/[^/]+$/, `${'a'.repeat(300)}.ics`),
      own.replace(/[^/]+$/, '%00%ff.ics'),
      promotion.replace('promotion.', '.'),
      // Noé has asked for none: a key that would fit a generation of no feed opens nothing.
      `http://127.0.0.1:3000/agenda/m-noe.${app.context.secrets.calendarAddress('m-noe', 0)}.ics`,
    ];
    for (const address of others) {
      const response = await read(address);
      if (response.status === 400) continue;
      expect([response.status, await response.text()], address).toEqual(unknown);
    }
    await database.db.updateTable('members').set({ active: 0 }).where('id', '=', 'm-alix').execute();
    const gone = await read(own);
    expect([gone.status, await gone.text()]).toEqual(unknown);
  });

  it('follows the newest secret: after a rotation the former shows nothing', async () => {
    const { app, own, read } = await subscribed();
    const former = app.context.secrets.calendarAddress;
    const rotated = loadSecrets({ given: ['b'.repeat(43), 'a'.repeat(43)], file: '' });
    app.context.secrets.calendarAddress = rotated.calendarAddress;
    expect((await read(own)).status).toBe(404);
    app.context.secrets.calendarAddress = former;
  });

  it('is read so often and no more, each on its own', async () => {
    const community = await subscribed();
    const read = await served(community, { reads: 3 });
    const statuses = [];
    for (let time = 0; time < 4; time += 1) statuses.push((await read(community.own)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await read(community.promotion)).status).toBe(200);
  });

  it('is gone once it was revoked, and no more than that, however often a calendar asks', async () => {
    const community = await subscribed();
    const { alix, own, promotion } = community;
    const read = await served(community, { reads: 3, failures: 3 });
    expect((await read(own)).status).toBe(200);
    await alix.presses('Changer l’adresse');
    await alix.presses('Oui, changer l’adresse');
    const statuses = new Set<number>();
    for (let time = 0; time < 20; time += 1) statuses.add((await read(own)).status);
    expect([...statuses]).toEqual([404]);
    // It takes nothing from what is counted for all: a guess is still a plain none.
    expect((await read(own.replace(/[^.]{43}\.ics$/, `${'b'.repeat(43)}.ics`))).status).toBe(404);
    expect((await read(promotion)).status).toBe(200);
  });

  it('costs nothing where it is none: by its form, or by one count for all of them', async () => {
    const community = await subscribed();
    const transactions = vi.spyOn(community.app, 'transact');
    const read = await served(community, { failures: 3 });
    const { own, promotion } = community;
    expect((await read(own)).status).toBe(200);
    transactions.mockClear();
    for (let n = 0; n < 20; n += 1)
      expect((await read(own.replace(/[^/]+$/, `m-alix.${n}.ics`))).status).toBe(404);
    expect(transactions).not.toHaveBeenCalled();
    const guess = (n: number) => own.replace(/[^.]{43}\.ics$/, `${String(n).padStart(43, 'a')}.ics`);
    const statuses = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await read(guess(n))).status);
    expect(statuses).toEqual([404, 404, 404, 429, 429, 429]);
    // Whoever guesses keeps nobody else out.
    expect((await read(own)).status).toBe(200);
    expect((await read(promotion)).status).toBe(200);
  });
});

describe('/agenda calendrier', () => {
  it('tells how to subscribe, and gives the same address each time', async () => {
    const { alix, own } = await subscribed();
    const said = textOf(alix.lastWhisper());
    expect(said).toContain('Thunderbird');
    expect(said).toContain('Ne la partagez pas');
    await alix.types('/agenda calendrier');
    expect(addressesIn(alix.lastWhisper())[0]).toBe(own);
  });

  it('changes the address once she has confirmed, and an old button changes nothing more', async () => {
    const { alix, own, read } = await subscribed();
    await alix.presses('Changer l’adresse');
    expect(textOf(alix.lastWhisper())).toContain('C’est sans retour.');
    expect((await read(own)).status).toBe(200);
    const confirm = alix.button('Oui, changer l’adresse');
    await alix.presses('Oui, changer l’adresse');
    const [renewed = ''] = addressesIn(alix.lastWhisper());
    expect(renewed).not.toBe(own);
    expect([(await read(own)).status, (await read(renewed)).status]).toEqual([404, 200]);
    await alix.does({ kind: 'press', press: confirm.press, ref: confirm.ref, value: null });
    expect(textOf(alix.lastWhisper())).toContain('Ce bouton n’est plus à jour');
    expect((await read(renewed)).status).toBe(200);
  });

  it('is left as it is by who would rather keep it', async () => {
    const { alix, own } = await subscribed();
    await alix.presses('Changer l’adresse');
    await alix.presses('Garder l’adresse');
    expect(addressesIn(alix.lastWhisper())[0]).toBe(own);
  });

  it('is turned off, shows nothing, and is turned on again at the same address', async () => {
    const { alix, own, read } = await subscribed();
    await alix.presses('Désactiver');
    expect(textOf(alix.lastWhisper())).toContain('Votre calendrier est désactivé');
    expect((await read(own)).status).toBe(404);
    await alix.presses('Réactiver');
    expect((await read(own)).status).toBe(200);
    // The same for one that was read before.
    await alix.presses('Désactiver');
    expect((await read(own)).status).toBe(404);
    await alix.presses('Réactiver');
    expect((await read(own)).status).toBe(200);
  });

  it('rings as she chooses', async () => {
    const { alix, own, read } = await subscribed();
    await alix.chooses('Me prévenir avant chaque entrée', '30 minutes avant');
    expect(textOf(alix.lastWhisper())).toContain('Alarme : **30 minutes avant**');
    expect(await (await read(own)).text()).toContain('TRIGGER:-PT30M');
    await alix.chooses('Me prévenir avant chaque entrée', 'Pas d’alarme');
    expect(await (await read(own)).text()).not.toContain('VALARM');
    await alix.does({ kind: 'press', press: 'agenda/alarm', ref: '', value: '7' });
    expect(await (await read(own)).text()).not.toContain('VALARM');
  });

  it('lets a coach alone change the address of the whole promotion', async () => {
    const { alix, camille, promotion, read } = await subscribed();
    expect(labelsOf(alix.lastWhisper())).not.toContain('Changer celle de la promotion');
    await alix.does({ kind: 'press', press: 'agenda/renew-promotion-confirm', ref: '1', value: null });
    expect((await read(promotion)).status).toBe(200);
    await camille.types('/agenda calendrier');
    await camille.presses('Changer celle de la promotion');
    await camille.presses('Oui, changer l’adresse');
    const [, renewed = ''] = addressesIn(camille.lastWhisper());
    expect([(await read(promotion)).status, (await read(renewed)).status]).toEqual([404, 200]);
  });

  it('where nobody can reach Magellan, says whom to tell, and sends the month as a file', async () => {
    const { alix, app } = await communityWithEntries({ 'm-alix': [workshop] });
    app.context.peopleUrl = null;
    await alix.types('/agenda calendrier');
    expect(textOf(alix.lastWhisper())).toContain('parlez-en à l’équipe du programme');
    await alix.presses('Le mois en un fichier');
    const file = alix.lastMessage()?.blocks.find((block) => block.kind === 'file');
    expect(file).toMatchObject({ name: 'magellan-2022-03.ics', mediaType: 'text/calendar' });
    expect(uidsOf(file?.kind === 'file' ? file.content : '')).toEqual(['gathering/w']);
  });
});

describe('the file of one gathering', () => {
  it('is sent to who has it in her agenda, and refused kindly to others', async () => {
    const { alix, noe } = await subscribed();
    const pressed = { kind: 'press' as const, press: 'agenda/file', ref: 'w', value: null };
    await alix.does(pressed);
    const file = alix.lastMessage()?.blocks.find((block) => block.kind === 'file');
    expect(file).toMatchObject({ name: 'magellan-2022-03-17.ics', mediaType: 'text/calendar' });
    expect(uidsOf(file?.kind === 'file' ? file.content : '')).toEqual(['gathering/w']);
    expect(textOf(alix.lastMessage())).toContain('abonnez-vous avec `/agenda calendrier`');
    await noe.does(pressed);
    expect(textOf(noe.lastWhisper())).toContain('je n’ai rien envoyé');
    expect(noe.messages()).toEqual([]);
  });
});

describe('what is kept of a calendar', () => {
  it('is told, exported without the address, and erased with it for good', async () => {
    const { alix, app, own, read } = await subscribed();
    await read(own);
    await alix.types('/magellan confidentialite');
    expect(textOf(alix.lastWhisper())).toContain('Une adresse secrète le donne à lire');
    const member = await app.transact(async ({ tx }) => memberById(tx, alix.id));
    const exported = await app.transact((uow) => uow.contributions.exportPersonalData(uow, member!));
    // What the calendar was told of each entry comes with it.
    const told = {
      'gathering/w': { digest: expect.any(String), sequence: 0, changedAt: expect.any(Number) },
    };
    expect(exported.agenda).toMatchObject({ calendar: { active: true, alarmMinutes: null, told } });
    expect(JSON.stringify(exported)).not.toContain('.ics');
    await app.transact((uow) => uow.contributions.erasePersonalData(uow, member!, { leaves: false }));
    expect((await read(own)).status).toBe(404);
    await alix.types('/agenda calendrier');
    const [again = ''] = addressesIn(alix.lastWhisper());
    expect(again).not.toBe(own);
    expect([(await read(own)).status, (await read(again)).status]).toEqual([404, 200]);
  });
});
