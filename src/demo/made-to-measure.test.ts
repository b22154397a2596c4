import { afterEach, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../../test/support/demo.ts';
import { demoProgramme } from '../../test/support/programme.ts';
import { textOf } from '../../test/support/text-of.ts';
import type { Message } from '../chat/message.ts';
import { fillDemo, forgetPast } from './past.ts';

const ALIX = 'alix.moreau@example.org';
const CAMILLE = 'camille.roussel@example.org';
const read = (message: Message | null) => (message ? textOf(message).replaceAll('\u00a0', ' ') : '');

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0)) await step();
});

async function demo(): Promise<Demo> {
  const started = await startDemo();
  undo.push(started.close);
  return started;
}

/** What a command shows somebody. */
async function shown({ be }: Demo, email: string, command: string): Promise<string> {
  const member = await be(email);
  await member.types(command);
  return read(member.lastWhisper());
}

describe('the acceleration hours of the demonstration', () => {
  it('show Alix her team’s hour with Mona, and what is left: one hour used of the five of March', async () => {
    const started = await demo();
    const list = await shown(started, ALIX, '/acceleration');
    expect(list).toContain('Il reste **4 h sur 5** pour votre équipe en mars.');
    expect(list).toContain('Rendre Boussole utilisable au clavier');
    expect(list).not.toContain('Mettre en ligne chaque semaine');

    const alix = await started.be(ALIX);
    await alix.types('/acceleration');
    await alix.presses('Voir la demande');
    const request = read(alix.lastWhisper());
    for (const said of [
      'L’heure a eu lieu, et elle est comptée.',
      'Quand vendredi 4 mars, de 11 h 30 à 12 h 30',
      'Accessibilité',
      'La liste des communes devient un champ de recherche.',
      'prise par Mona Keller',
      'a eu lieu, dit Alix Moreau (1 h)',
    ])
      expect(request).toContain(said);
  });

  it('leave another team’s request in search: coaches see it, and the parrain who knows can take it', async () => {
    const started = await demo();
    const title = 'Mettre en ligne chaque semaine, sereinement';
    expect(await shown(started, CAMILLE, '/acceleration')).toContain(title);
    expect(await shown(started, 'idris.benali@example.org', '/acceleration')).toContain(
      'en attente d’une réponse',
    );
    expect(await shown(started, 'mona.keller@example.org', '/acceleration')).not.toContain(title);
    const etienne = await started.be('etienne.sarrazin@example.org');
    await etienne.types('/acceleration');
    expect(read(etienne.lastWhisper())).toContain(title);
    await etienne.presses('Voir la demande');
    expect(etienne.button('Je prends').press).toBe('acceleration/take');
  });

  it('are asked about three weeks after, and the search goes on, each at its own time', async () => {
    const { database } = await demo();
    const dues = await database.db.selectFrom('acceleration_timers').select(['kind', 'at']).execute();
    const local = (at: number) => new Date(at).toISOString().slice(0, 16);
    expect(dues.map(({ kind, at }) => `${local(at)} ${kind}`).sort()).toEqual([
      '2022-03-15T09:00 ask',
      '2022-03-22T09:00 overdue',
      '2022-03-25T09:00 follow',
    ]);
  });
});

describe('the mentoring of the demonstration', () => {
  it('has four Tuesdays with Camille, the first held, with three goals and a first progress', async () => {
    const started = await demo();
    const cycle = await shown(started, ALIX, '/mentorat');
    for (const day of ['8 mars', '15 mars', '22 mars', '29 mars']) expect(cycle).toContain(`mardi ${day}`);
    expect(cycle).toContain('Animer seule le prochain atelier avec les agents** : à mi-chemin (08/03)');
    expect(cycle).toContain('Dire ce que je pense en comité, au moins une fois** : commencé (08/03)');
    expect(cycle).toContain('qui font le métier que je vise** : pas commencé (08/03)');
    const states = await started.database.db
      .selectFrom('mentoring_sessions')
      .select('state')
      .orderBy('number')
      .execute();
    expect(states.map(({ state }) => state)).toEqual(['held', 'planned', 'planned', 'planned']);
  });

  it('has Alix with Camille, and Zoé who waits for her', async () => {
    const list = await shown(await demo(), CAMILLE, '/mentorat');
    expect(list).toContain('Alix Moreau');
    expect(list).toContain('Zoé Marchetti');
  });
});

describe('what the demonstration keeps of hours and mentoring', () => {
  it('is sealed: nothing that people wrote is in the tables', async () => {
    const { database } = await demo();
    const tables = ['acceleration_requests', 'mentoring_requests', 'mentoring_texts'] as const;
    for (const table of tables) {
      const rows = await database.db.selectFrom(table).selectAll().execute();
      expect(rows.length, table).toBeGreaterThan(0);
      for (const written of ['Boussole utilisable', 'parole', 'comité', 'Signal’Air tous les jeudis'])
        expect(JSON.stringify(rows)).not.toContain(written);
    }
  });

  it('sends nothing when the demonstration begins, and until Monday evening what is due by then, once', async () => {
    const started = await demo();
    const [alix, camille] = [await started.be(ALIX), await started.be(CAMILLE)];
    expect([...alix.messages(), ...camille.messages()]).toEqual([]);
    await started.to('2022-03-14T23:59');
    const told = (messages: readonly Message[]) =>
      messages.map(({ summary }) => summary.replaceAll('\u00a0', ' '));
    expect(told(alix.messages())).toEqual([
      '⛅ La météo est ouverte jusqu’au jeudi 17 mars à 18 h',
      '⛅ Un rappel : la météo est ouverte jusqu’au jeudi 17 mars à 18 h · 📅 Mentorat collectif : « Travailler avec une direction qui change », lundi 28 mars à 14 h · 🤝 Séance de mentorat avec Camille Roussel, mardi 15 mars à 17 h',
    ]);
    expect(told(camille.messages())).toEqual([
      '🤝 Séance de mentorat avec Alix Moreau, mardi 15 mars à 17 h',
    ]);
    const { posted } = started.platform;
    expect(posted.filter(({ conversation }) => conversation === 'channel:eig-coachs')).toEqual([]);
  });

  it('goes with the rest of the past, and comes back as it was', async () => {
    const started = await demo();
    const before = await shown(started, ALIX, '/acceleration');
    const cycle = await shown(started, ALIX, '/mentorat');
    await forgetPast(started.database);
    for (const table of ['acceleration_requests', 'acceleration_timers', 'mentoring_cycles'] as const)
      expect(await started.database.db.selectFrom(table).selectAll().execute()).toEqual([]);
    await fillDemo(started.app, demoProgramme());
    await started.app.linkEveryone(started.platform);
    expect(await shown(started, ALIX, '/acceleration')).toBe(before);
    expect(await shown(started, ALIX, '/mentorat')).toBe(cycle);
  });
});
