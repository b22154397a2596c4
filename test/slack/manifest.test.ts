import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { features } from '../../src/boot/features.ts';
import { slackManifest, slackManifestFile } from '../../src/platforms/slack/manifest.ts';

const commands = features.flatMap((feature) => feature.commands ?? []);
const written = readFileSync(new URL('../../manifests/slack.yaml', import.meta.url), 'utf8');

describe('the app manifest', () => {
  it('is the one that the features declare: npm run slack-manifest writes it', () => {
    expect(written).toBe(slackManifestFile(commands));
    expect(parse(written)).toEqual(slackManifest(commands));
  });

  it('misses no command, and hints in French at every subcommand that others than coaches may type', () => {
    const declared = slackManifest(commands).features.slash_commands;
    for (const { command, words, who } of commands) {
      const entry = declared.find((one) => one.command === `/${command}`);
      const hints = entry?.usage_hint.split(/[[\] |]+/) ?? [];
      const isOurs = who === 'everyone' || who.some((role) => role !== 'coach');
      const named = commands.some(
        (other) => other.command === command && other.words[0] === words[0] && other.who !== who,
      );
      if (words[0] !== '' && !named) expect(hints.includes(words[0] ?? ''), words[0]).toBe(isOurs);
    }
  });

  it('has the commands in English as well for whoever wants them, and only then', () => {
    const plain = slackManifest(commands).features.slash_commands;
    const both = slackManifest(commands, { english: true }).features.slash_commands;
    expect(both.slice(0, plain.length)).toEqual(plain);
    const inEnglish = both.slice(plain.length).map(({ command }) => command);
    expect(inEnglish).toEqual(commands.flatMap(({ english }) => (english ? [`/${english}`] : [])));
    expect(inEnglish).toEqual(expect.arrayContaining(['/challenge', '/gathering', '/mutualaid', '/news']));
    const gathering = both.find(({ command }) => command === '/gathering');
    expect(gathering?.description).toBe('See your next gatherings, and answer');
    expect(gathering?.usage_hint).toMatch(/^\[reminders \| .* \| help\]$/);
  });

  it('stays within Slack’s limits', () => {
    const { display_information: shown, features: parts } = slackManifest(commands, { english: true });
    expect(shown.name.length).toBeLessThanOrEqual(35);
    expect(shown.description.length).toBeLessThanOrEqual(140);
    expect(shown.long_description.length).toBeGreaterThanOrEqual(174);
    expect(shown.long_description.length).toBeLessThanOrEqual(4_000);
    expect(parts.slash_commands.length).toBeLessThanOrEqual(50);
    for (const { command, description, usage_hint } of parts.slash_commands) {
      expect(command).toMatch(/^\/[a-z0-9_-]{1,31}$/);
      expect(description.length).toBeGreaterThan(0);
      expect(description.length).toBeLessThanOrEqual(2_000);
      expect(usage_hint.length).toBeLessThanOrEqual(1_000);
    }
  });

  it('lets people write to Magellan directly, and needs no public address', () => {
    const { features: parts, settings } = slackManifest(commands);
    expect(parts.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(settings.socket_mode_enabled).toBe(true);
    expect(written).not.toContain('request_url');
  });

  it('can be made for HTTP, with our one address everywhere', () => {
    const { features: parts, settings } = slackManifest(commands, {
      publicUrl: 'https://magellan.exemple.fr/',
    });
    const address = 'https://magellan.exemple.fr/slack/events';
    expect(settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: address },
      interactivity: { request_url: address },
    });
    expect(new Set(parts.slash_commands.map(({ url }) => url))).toEqual(new Set([address]));
  });
});
