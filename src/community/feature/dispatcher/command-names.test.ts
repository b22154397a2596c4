import { expect, it } from 'vitest';
import { testCommunity } from '../../../../test/support/community.ts';
import { planned } from '../../../../test/support/gatherings.ts';
import { textOf } from '../../../../test/support/text-of.ts';
import { features } from '../../../boot/features.ts';
import { englishNames } from './command-names.ts';

const commands = features.flatMap((feature) => feature.commands ?? []);

/** What a command lists, without what each is for. */
const listed = (help: string) => [...help.matchAll(/`\/([^`]+)`/g)].map(([, typed]) => typed ?? '');

it('each English name is one command’s, and no command’s own', () => {
  const names = englishNames(commands);
  expect(names.get('rencontre')).toBe('gathering');
  expect(new Set(names.values()).size).toBe(names.size);
  for (const english of names.values()) expect(english).toMatch(/^[a-z]+$/);
  const own = commands.map(({ command }) => command);
  expect([...names.values()].filter((english) => own.includes(english))).toEqual([]);
  expect([...names.keys()].filter((french) => !own.includes(french))).toEqual([]);
  expect(commands.filter(({ english, words }) => english !== undefined && !words.includes(''))).toEqual([]);
});

it('English names are understood wherever they are written, for whoever may call, and told only where a chat has them', async () => {
  const community = await testCommunity({ now: '2022-03-01T11:00' });
  const { alix, sacha, camille, platform } = community;
  const answered = async (who: typeof alix, typed: string) => {
    await (typed.startsWith('/') ? who.types(typed) : who.writes(typed));
    return textOf(who.lastWhisper()).replaceAll('\u00a0', ' ');
  };

  // Nothing was installed: a direct message takes them, and help tells what works after a slash.
  for (const [typed, french] of [
    ['gathering reminders', '/rencontre rappels'],
    ['Gathering', '/rencontre'],
    ['mentoring', '/mentorat'],
    ['mentoring collective', '/mentorat collectif'],
    ['hours', '/acceleration'],
    ['/gathering reminders', '/rencontre rappels'],
    ['/hours', '/acceleration'],
  ] as const)
    expect(await answered(sacha, typed), typed).toBe(await answered(sacha, french));
  const help = await answered(sacha, 'gathering help');
  expect(listed(help)).toContain('rencontre reminders');
  expect(listed(help).join()).not.toContain('gathering');
  expect(help).toContain('There, I also understand gathering.');
  const hers = commands.filter(({ who }) => who === 'everyone' || who.includes('eig'));
  expect(await answered(sacha, 'magellan help')).toContain(
    `I also understand ${[...englishNames(hers).values()].join(', ')}.`,
  );
  expect(await answered(alix, 'gathering aide')).toContain('`/rencontre rappels`');

  // They are everyday words: a sentence is not a command.
  expect(await answered(sacha, 'hours of rain on the roof')).toContain('What would you like to do?');
  expect(await answered(sacha, 'gathering mushrooms again')).toBe(await answered(sacha, '/rencontre'));

  // Whose command it is does not change with its name.
  expect(await answered(sacha, '/gathering plan')).toBe(await answered(sacha, '/rencontre planifier'));
  expect(await answered(sacha, '/gathering plan')).toContain('other roles');
  expect(await answered(camille, 'gathering plan')).toBe(await answered(camille, '/rencontre planifier'));

  // Mistyped: what is suggested is what works.
  expect(await answered(sacha, '/gatherin')).toContain('Did you mean `/rencontre`?');
  expect(await answered(sacha, '/gathering remindrs')).toContain('Did you mean `/rencontre reminders`?');

  platform.hasCommand = (command) => command !== 'hours';
  expect(listed(await answered(sacha, 'gathering help'))).toContain('gathering reminders');
  const everything = await answered(sacha, '/magellan help');
  for (const told of ['gathering', 'gathering help', 'mentoring help', 'acceleration help'])
    expect(listed(everything)).toContain(told);
  expect(listed(everything).join()).not.toMatch(/rencontre|mentorat|\bhours\b/);
  expect(everything).toContain('There, I also understand hours.');
  expect(await answered(sacha, '/gatherin')).toContain('Did you mean `/gathering`?');
  expect(await answered(sacha, '/mentoring colective')).toContain('Did you mean `/mentoring collective`?');
  expect(sacha.lastWhisper()?.summary).not.toContain('mentorat');
  expect(listed(await answered(alix, '/magellan aide'))).toContain('rencontre aide');

  // What is written to people, each in her language; what people typed stays as it is.
  await planned(community, {
    format: 'atelier',
    starts: '2022-03-17T17:00',
    title: 'Taper `/rencontre`',
  });
  await community.clock.to('2022-03-04T12:00');
  for (const who of [alix, sacha]) await who.presses('Je viens');
  await community.clock.to('2022-03-16T18:00');
  const [english, french] = [sacha, alix].map((who) => who.messages().map(textOf).join('\n'));
  expect(english).toContain('`/gathering reminders`');
  expect(english).toContain('📅 Workshop · Taper `/rencontre`');
  expect(french).toContain('`/rencontre rappels`');
  expect(french).not.toContain('/gathering');
});
